/*
basis = "AVG art. 12(6); privacyreglement, \"Welke rechten hebt u\": de betrokkene kan zich legitimeren"
unit = "request"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Identiteit vastgesteld vóór het antwoord"
en = "Identity shown before the answer"

[question]
nl = "Van hoeveel verzoeken die in deze periode zijn beantwoord, stond de identiteit van de verzoeker uiterlijk op de dag van het antwoord vast?"
en = "Of the requests answered in this period, for how many had the requester's identity been shown by the day of the answer?"

[excludes]
nl = "Ingetrokken verzoeken."
en = "Withdrawn requests."

[grain]

[counts]
answered = { nl = "beantwoord", en = "answered" }
identity_shown = { nl = "identiteit vastgesteld", en = "identity shown" }
*/
select
    count(*) as answered,
    coalesce(sum(case when identity_verified_on <= answered_on then 1 else 0 end), 0) as identity_shown
from requests
where
    answered_on >= $period_start and answered_on < $period_end
    and not withdrawn
