/*
key = ["request_id"]
*/
select request_id
from requests
where request_state = 'overdue'
