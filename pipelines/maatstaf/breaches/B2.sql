/*
key = ["holding_id"]
*/
select holding_id
from holdings
where holding_state = 'cannot_be_calculated'
