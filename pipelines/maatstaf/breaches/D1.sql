/*
key = ["activity_id"]
*/
select activity_id
from activities
where purpose is null
