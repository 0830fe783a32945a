-- Recipients to be told of a rectification, erasure or restriction that was granted (art. 19).
select
    n.request_id,
    n.recipient_id,
    r.right_invoked,
    r.answered_on,
    case when n.notified_on <= $as_of then n.notified_on end as notified_on
from delivered.recipient_notifications as n
inner join requests as r on n.request_id = r.request_id
where r.outcome in ('granted', 'partly_granted')
