/*
key = ["holding_id"]
*/
select holding_id
from holdings
where holding_state = 'over_term'
