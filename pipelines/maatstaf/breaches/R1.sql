/*
key = ["request_id"]
*/
select request_id
from requests
where
    due_on_regulation >= $period_start and due_on_regulation < $period_end
    and (answered_on > due_on_regulation or (answered_on is null and due_on_regulation < $as_of))
