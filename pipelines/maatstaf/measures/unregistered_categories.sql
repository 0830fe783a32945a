/*
basis = "AVG art. 5(1)(c), 30(1)(c); privacyreglement: niet verder dan noodzakelijk voor het doel"
unit = "disclosure"
moment = "flow"
identifying = ["data_category"]
adds_up = false
reviewed = 2026-11-24
spread = { disclosures = "unregistered" }

[title]
nl = "Verstrekte gegevens die de verwerking niet noemt"
en = "Data disclosed that the activity does not list"

[question]
nl = "Welke soorten gegevens zijn in deze periode verstrekt voor een verwerking die ze in het register niet noemt?"
en = "Which categories of data were disclosed in this period for an activity that does not list them in the register?"

[excludes]
nl = "Verstrekkingen zonder verwerking: daarvoor staat niets in het register. Een verstrekking van meer zulke soorten telt bij elke soort."
en = "Disclosures without an activity: the register says nothing of them. A disclosure of several such categories counts under each."

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        activity_id,
        data_category_set,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by activity_id, data_category_set
)

select
    m.data_category,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join activities as a on s.activity_id = a.activity_id
inner join data_category_set_members as m on s.data_category_set = m.data_category_set
left join data_category_set_members as listed
    on a.data_category_set = listed.data_category_set and m.data_category = listed.data_category
where listed.data_category is null
group by m.data_category
