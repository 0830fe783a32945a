/*
key = ["camera_id"]
*/
select camera_id
from cameras
where not (announced and under_protocol)
