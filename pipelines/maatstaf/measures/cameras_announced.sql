/*
basis = "AVG art. 13; privacyreglement, \"Camera's in onze gebouwen\""
unit = "camera"
moment = "stock"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Aangekondigde camera's"
en = "Cameras announced"

[question]
nl = "Hoeveel camera's die aan het einde van de periode in gebruik zijn, zijn aangekondigd en vallen onder het cameraprotocol?"
en = "How many cameras in use at the end of the period are announced and under the camera protocol?"

[grain]

[counts]
cameras = { nl = "camera's in gebruik", en = "cameras in use" }
announced = { nl = "aangekondigd", en = "announced" }
under_protocol = { nl = "onder het protocol", en = "under the protocol" }
announced_and_under_protocol = { nl = "aangekondigd en onder het protocol", en = "announced and under the protocol" }
*/
select
    count(*) as cameras,
    coalesce(sum(case when announced then 1 else 0 end), 0) as announced,
    coalesce(sum(case when under_protocol then 1 else 0 end), 0) as under_protocol,
    coalesce(sum(case when announced and under_protocol then 1 else 0 end), 0) as announced_and_under_protocol
from cameras
