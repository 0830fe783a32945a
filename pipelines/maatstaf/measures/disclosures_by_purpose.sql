/*
basis = "AVG art. 5(1)(b), 30(1)(b); privacyreglement, \"Voor welk doel gebruiken we uw gegevens\""
unit = "disclosure"
moment = "flow"
identifying = ["purpose"]
reviewed = 2026-11-24
merges = true

[title]
nl = "Verstrekkingen naar doel"
en = "Disclosures by purpose"

[question]
nl = "Met welke van de 19 doelen van het reglement zijn in deze periode gegevens verstrekt?"
en = "For which of the 19 purposes of the regulation were data disclosed in this period?"

[excludes]
nl = "Niets. Geteld is het doel van de verstrekking, niet dat van de verwerking. Personen is de som over de verstrekkingen."
en = "Nothing. Counted is the purpose of the disclosure, not that of the activity. Persons is the sum over disclosures."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]
disclosed_persons = ["persons"]

[grain]
purpose = { nl = "Doel", en = "Purpose" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
select
    purpose,
    count(*) as disclosures,
    sum(records) as records,
    sum(coalesce(persons, 0)) as persons
from disclosures
where disclosed_on >= $period_start and disclosed_on < $period_end
group by purpose
