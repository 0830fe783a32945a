/*
basis = "AVG art. 5(1)(b), 6(1); privacyreglement, \"Voor welk doel gebruiken we uw gegevens\""
unit = "disclosure"
moment = "flow"
identifying = ["purpose", "lawful_basis"]
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen naar doel en grondslag"
en = "Disclosures by purpose and lawful basis"

[question]
nl = "Met welk doel, en op welke grondslag, zijn in deze periode gegevens verstrekt?"
en = "For which purpose, and on which lawful basis, were data disclosed in this period?"

[excludes]
nl = "Verstrekkingen zonder vastgelegde grondslag. Personen is de som over de verstrekkingen."
en = "Disclosures for which no lawful basis is recorded. Persons is the sum over disclosures."

[tells]
disclosures_with_basis = ["disclosures"]

[grain]
purpose = { nl = "Doel", en = "Purpose" }
lawful_basis = { nl = "Grondslag", en = "Lawful basis" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
select
    purpose,
    lawful_basis,
    count(*) as disclosures,
    sum(records) as records,
    sum(coalesce(persons, 0)) as persons
from disclosures
where disclosed_on >= $period_start and disclosed_on < $period_end and lawful_basis is not null
group by purpose, lawful_basis
