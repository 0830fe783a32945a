/*
basis = "AVG art. 6(1); privacyreglement, \"Bent u verplicht om persoonsgegevens te verstrekken\""
unit = "disclosure"
moment = "flow"
identifying = ["lawful_basis"]
reviewed = 2026-11-24
merges = true

[title]
nl = "Verstrekkingen naar grondslag"
en = "Disclosures by lawful basis"

[question]
nl = "Op welke van de zes grondslagen berusten de verstrekkingen van deze periode?"
en = "On which of the six lawful bases do the disclosures of this period rest?"

[excludes]
nl = "Verstrekkingen zonder vastgelegde grondslag. Personen is de som over de verstrekkingen."
en = "Disclosures for which no lawful basis is recorded. Persons is the sum over disclosures."

[tells]
disclosures_with_basis = ["disclosures"]

[grain]
lawful_basis = { nl = "Grondslag", en = "Lawful basis" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
select
    lawful_basis,
    count(*) as disclosures,
    sum(records) as records,
    sum(coalesce(persons, 0)) as persons
from disclosures
where disclosed_on >= $period_start and disclosed_on < $period_end and lawful_basis is not null
group by lawful_basis
