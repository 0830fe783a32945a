/*
key = ["request_id"]
*/
select request_id
from requests
where
    received_on >= $period_start and received_on < $period_end
    and needs_representative and not represented
