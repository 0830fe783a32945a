/*
basis = "AVG art. 30(1)(c), (d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = ["data_category"]
adds_up = false
reviewed = 2026-11-22
spread = { disclosures = "disclosures", records = "disclosed_records", persons = "disclosed_persons" }

[title]
nl = "Verstrekkingen naar soort gegeven"
en = "Disclosures by data category"

[question]
nl = "Welke soorten gegevens zijn in deze periode verstrekt?"
en = "Which categories of data were disclosed in this period?"

[excludes]
nl = "Een verstrekking van meer soorten gegevens telt bij elke soort: de rijen tellen niet op tot het totaal van alle verstrekkingen."
en = "A disclosure of several categories counts under each: the rows do not add up to all disclosures."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]
disclosed_persons = ["persons"]

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        data_category_set,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by data_category_set
)

select
    m.data_category,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join data_category_set_members as m on s.data_category_set = m.data_category_set
group by m.data_category
