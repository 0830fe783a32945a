/*
basis = "AVG art. 30; privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen die een verwerking noemen"
en = "Disclosures that name a processing activity"

[question]
nl = "Hoeveel verstrekkingen van de twaalf maanden tot en met deze periode noemen de verwerking waarvoor is gedeeld?"
en = "How many disclosures of the twelve months up to and including this period name the processing activity for which data was shared?"

[excludes]
nl = "Niets: de verwerking is in de aanlevering niet verplicht."
en = "Nothing: the activity is optional in a delivery."

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
naming_activity = { nl = "noemen een verwerking", en = "name an activity" }
*/
select
    count(*) as disclosures,
    count(activity_id) as naming_activity
from disclosures
where disclosed_on >= $year_start and disclosed_on < $period_end
