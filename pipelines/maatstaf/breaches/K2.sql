/*
key = ["complaint_id"]
*/
select complaint_id
from complaints
where
    decided_on >= $period_start and decided_on < $period_end
    and not coalesce(outcome = 'withdrawn', false)
    and not coalesce(with_reasons, false)
