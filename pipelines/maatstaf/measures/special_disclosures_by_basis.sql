/*
basis = "AVG art. 6(1), 9(2); UAVG art. 30"
unit = "disclosure"
moment = "flow"
identifying = ["lawful_basis"]
reviewed = 2026-11-28
protected_totals = ["disclosures", "records", "persons"]
merges = true

[title]
nl = "Verstrekkingen van medische gegevens naar grondslag"
en = "Disclosures of medical data by lawful basis"

[question]
nl = "Op welke grondslag zijn in deze periode medische gegevens verstrekt?"
en = "On which lawful basis were medical data disclosed in this period?"

[excludes]
nl = "Verstrekkingen zonder vastgelegde grondslag. Een grondslag is voor medische gegevens niet genoeg: artikel 9(2) vraagt ook een uitzondering, en die staat niet in de aanlevering."
en = "Disclosures for which no lawful basis is recorded. For medical data a lawful basis is not enough: article 9(2) also asks for an exception, which the delivery does not hold."

[tells]
special_with_basis = ["disclosures"]

[within]
data_category = ["medical"]

[grain]
lawful_basis = { nl = "Grondslag", en = "Lawful basis" }

[counts]
disclosures = { nl = "verstrekkingen met medische gegevens", en = "disclosures of medical data" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        lawful_basis,
        data_category_set,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end and lawful_basis is not null
    group by lawful_basis, data_category_set
)

select
    s.lawful_basis,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join data_category_set_members as m
    on s.data_category_set = m.data_category_set and m.data_category = 'medical'
group by s.lawful_basis
