/*
key = ["request_id"]
*/
select request_id
from requests
where
    answered_on >= $period_start and answered_on < $period_end
    and not withdrawn
    and (identity_verified_on is null or identity_verified_on > answered_on)
