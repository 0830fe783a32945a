/*
basis = "AVG art. 77; privacyreglement, \"Hoe kan ik een klacht indienen\""
unit = "complaint"
moment = "flow"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Klachten naar verwerking in twaalf maanden"
en = "Complaints by processing activity in twelve months"

[question]
nl = "Hoeveel klachten zijn er in de twaalf maanden tot en met deze periode per verwerking ontvangen?"
en = "How many complaints were received for each processing activity in the twelve months up to and including this period?"

[excludes]
nl = "Een klacht noemt zelf geen verwerking: geteld zijn klachten over een verzoek dat er een noemt."
en = "A complaint names no activity itself: counted are complaints about a request that names one."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
complaints = { nl = "klachten", en = "complaints" }
complaints_ap = { nl = "ook bij de AP", en = "also at the AP" }
*/
select
    a.name as activity,
    count(*) as complaints,
    sum(case when c.ap_complaint then 1 else 0 end) as complaints_ap
from complaints as c
inner join requests as r on c.request_id = r.request_id
inner join activities as a on r.activity_id = a.activity_id
where c.received_on >= $year_start
group by a.name
