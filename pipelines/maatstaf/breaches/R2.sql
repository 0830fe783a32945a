/*
key = ["request_id"]
*/
select request_id
from requests
where
    judged_on_law >= $period_start and judged_on_law < $period_end
    and (answered_on > due_on_law or (answered_on is null and due_on_law < $as_of))
