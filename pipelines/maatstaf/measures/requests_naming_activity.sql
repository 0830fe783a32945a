/*
basis = "AVG art. 30; privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verzoeken die een verwerking noemen"
en = "Requests that name a processing activity"

[question]
nl = "Hoeveel verzoeken van de twaalf maanden tot en met deze periode noemen de verwerking waarover zij gaan?"
en = "How many requests of the twelve months up to and including this period name the processing activity that they are about?"

[excludes]
nl = "Niets: de verwerking is in de aanlevering niet verplicht."
en = "Nothing: the activity is optional in a delivery."

[grain]

[counts]
received = { nl = "verzoeken", en = "requests" }
naming_activity = { nl = "noemen een verwerking", en = "name an activity" }
*/
select
    count(*) as received,
    count(activity_id) as naming_activity
from requests
where received_on >= $year_start
