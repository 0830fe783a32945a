/*
basis = "AVG art. 12(3), 12(4); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["turnaround_band"]
reviewed = 2026-11-22
merges = true

[title]
nl = "Verzoeken naar doorlooptijd"
en = "Requests by turnaround"

[question]
nl = "Hoe snel zijn de verzoeken beantwoord die in deze periode zijn ontvangen?"
en = "How soon were the requests received in this period answered?"

[excludes]
nl = "Niets: wat nog open staat en wat is ingetrokken staat apart. De termijn is die van de wet, en anders die van het reglement; wat is beantwoord terwijl de klok stilstond, is binnen de termijn."
en = "Nothing: what is still open and what was withdrawn stand apart. The term is that of the law, or else that of the regulation; what was answered while the clock stood still is within the term."

[tells]
requests_received = ["requests"]

[grain]
turnaround_band = { nl = "Doorlooptijd", en = "Turnaround" }

[counts]
requests = { nl = "verzoeken", en = "requests" }
*/
select
    turnaround_band,
    count(*) as requests
from requests
where received_on >= $period_start and received_on < $period_end
group by turnaround_band
