/*
key = ["complaint_id"]
*/
select complaint_id
from complaints
where
    due_on >= $period_start and due_on < $period_end
    and (decided_on > due_on or (decided_on is null and due_on < $as_of))
