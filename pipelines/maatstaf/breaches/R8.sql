/*
key = ["request_id", "recipient_id"]
*/
select
    request_id,
    recipient_id
from recipient_notifications
where
    answered_on >= $period_start and answered_on < $period_end
    and notified_on is null
