/*
basis = "AVG art. 12(3); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "stock"
identifying = ["days_open", "days_left"]
reviewed = 2026-11-22

[title]
nl = "Open verzoeken waarvan de termijn binnenkort eindigt"
en = "Open requests whose term ends soon"

[question]
nl = "Van hoeveel verzoeken die aan het einde van de periode open staan, eindigt de termijn binnen 31 dagen?"
en = "For how many requests open at the end of the period does the term end within 31 days?"

[excludes]
nl = "Verzoeken over de termijn of waarvan de klok stilstaat. De termijn is die van de wet, en anders die van het reglement."
en = "Requests past the term, or whose clock stands still. The term is that of the law, or else that of the regulation."

[grain]
days_open = { nl = "Dagen open", en = "Days open" }
days_left = { nl = "Dagen over", en = "Days left" }

[counts]
open_requests = { nl = "open", en = "open" }
*/
select
    days as days_open,
    days_left,
    count(*) as open_requests
from requests
where days_left between 0 and 31
group by days, days_left
