/*
basis = "AVG art. 5(1)(c), 30(1)(c), (d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = ["recipient_kind", "data_category"]
adds_up = false
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen naar soort ontvanger en soort gegeven"
en = "Disclosures by kind of recipient and data category"

[question]
nl = "Welke soorten gegevens kreeg elke soort ontvanger in deze periode?"
en = "Which categories of data was each kind of recipient given in this period?"

[excludes]
nl = "Een verstrekking van meer soorten gegevens telt bij elke soort: de rijen tellen niet op tot het totaal van alle verstrekkingen."
en = "A disclosure of several categories counts under each: the rows do not add up to all disclosures."

[grain]
recipient_kind = { nl = "Soort ontvanger", en = "Kind of recipient" }
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        recipient_id,
        data_category_set,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id, data_category_set
)

select
    r.recipient_kind,
    m.data_category,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join recipients as r on s.recipient_id = r.recipient_id
inner join data_category_set_members as m on s.data_category_set = m.data_category_set
group by r.recipient_kind, m.data_category
