/*
basis = "AVG art. 12(3), 12(4); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["outcome"]
reviewed = 2026-11-22
merges = true

[title]
nl = "Afgehandelde verzoeken naar uitkomst"
en = "Requests closed by outcome"

[question]
nl = "Hoe liepen de verzoeken af die in deze periode zijn afgehandeld?"
en = "How did the requests end that were closed in this period?"

[excludes]
nl = "Afgehandelde verzoeken waarvan de uitkomst niet is vastgelegd."
en = "Closed requests whose outcome was not recorded."

[tells]
requests_closed = ["closed"]

[grain]
outcome = { nl = "Uitkomst", en = "Outcome" }

[counts]
closed = { nl = "afgehandeld", en = "closed" }
*/
select
    outcome,
    count(*) as closed
from requests
where
    answered_on >= $period_start and answered_on < $period_end
    and outcome is not null
group by outcome
