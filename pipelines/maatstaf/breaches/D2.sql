/*
key = ["activity_id"]
*/
select activity_id
from activities
where lawful_basis is null
