/*
basis = "AVG art. 5(1)(b), (c); privacyreglement: niet verder dan noodzakelijk voor het doel"
unit = "disclosure"
moment = "flow"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen buiten het register naar verwerking"
en = "Disclosures outside the register by processing activity"

[question]
nl = "Hoeveel verstrekkingen van deze periode dienen per verwerking een ander doel dan het register noemt, of bevatten andere gegevens?"
en = "How many disclosures of this period serve another purpose than the register names for their processing activity, or hold other data?"

[excludes]
nl = "Verstrekkingen die geen verwerking noemen."
en = "Disclosures that name no activity."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
outside = { nl = "buiten het register", en = "outside the register" }
*/
with shared as (
    select activity_id, purpose, data_category_set, count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end and activity_id is not null
    group by activity_id, purpose, data_category_set
)

select
    a.name as activity,
    sum(s.disclosures) as disclosures,
    sum(case
        when coalesce(s.purpose = a.purpose, false) and c.covered_set is not null then 0
        else s.disclosures
    end) as outside
from shared as s
inner join activities as a on s.activity_id = a.activity_id
left join data_category_set_covers as c
    on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
group by a.name
