-- Cameras in use on the reported day.
select camera_id, in_use_from, announced, under_protocol
from delivered.cameras
where in_use_from <= $as_of and (in_use_to is null or in_use_to >= $as_of)
