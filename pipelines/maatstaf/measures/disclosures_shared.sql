/*
basis = "AVG art. 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Verstrekkingen"
en = "Disclosures"

[question]
nl = "Hoeveel is er in deze periode in totaal verstrekt?"
en = "How much was disclosed in this period in all?"

[excludes]
nl = "Personen is de som over de verstrekkingen: wie tweemaal voorkomt, telt tweemaal."
en = "Persons is the sum over disclosures: who occurs twice counts twice."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]
disclosed_persons = ["persons"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
select
    count(*) as disclosures,
    coalesce(sum(records), 0) as records,
    coalesce(sum(persons), 0) as persons
from disclosures
where disclosed_on >= $period_start and disclosed_on < $period_end
