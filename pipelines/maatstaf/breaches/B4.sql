/*
key = ["holding_id"]
*/
select holding_id
from holdings
where data_category in ('camera_images', 'camera_incident_images') and holding_state = 'over_term'
