/*
basis = "AVG art. 30, 77; privacyreglement, \"Hoe kan ik een klacht indienen\""
unit = "complaint"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Klachten die bij een verwerking horen"
en = "Complaints that belong to a processing activity"

[question]
nl = "Hoeveel klachten van de twaalf maanden tot en met deze periode gaan over een verzoek, en hoeveel daarvan over een verzoek dat een verwerking noemt?"
en = "How many complaints of the twelve months up to and including this period are about a request, and how many of those about a request that names a processing activity?"

[excludes]
nl = "Niets: een klacht noemt zelf geen verwerking, en het verzoek waarover zij gaat is niet verplicht."
en = "Nothing: a complaint names no activity itself, and the request that it is about is optional."

[grain]

[counts]
received = { nl = "klachten", en = "complaints" }
about_request = { nl = "gaan over een verzoek", en = "are about a request" }
naming_activity = { nl = "gaan over een verzoek dat een verwerking noemt", en = "are about a request that names an activity" }
*/
select
    count(*) as received,
    count(c.request_id) as about_request,
    count(r.activity_id) as naming_activity
from complaints as c
left join requests as r on c.request_id = r.request_id
where c.received_on >= $year_start
