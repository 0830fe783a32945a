/*
basis = "AVG art. 5(1)(b), (c), 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "activity"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen waarvoor is gedeeld"
en = "Activities for which data was shared"

[question]
nl = "Voor hoeveel verwerkingen is in deze periode iets gedeeld, en voor hoeveel iets buiten het register: een ander doel of andere gegevens?"
en = "For how many activities was anything shared in this period, and for how many anything outside the register: another purpose or other data?"

[excludes]
nl = "Verstrekkingen die geen verwerking noemen. Eén verstrekking volstaat. Geteld zijn verwerkingen, geen personen."
en = "Disclosures that name no activity. One disclosure is enough. Activities are counted, not persons."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
sharing = { nl = "waarvoor iets is gedeeld", en = "for which anything was shared" }
outside_register = { nl = "waarvoor iets buiten het register is gedeeld", en = "for which anything was shared outside the register" }
*/
with shared as (
    select activity_id, purpose, data_category_set
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end and activity_id is not null
    group by activity_id, purpose, data_category_set
),

judged as (
    select
        a.activity_id,
        max(case
            when coalesce(s.purpose = a.purpose, false) and c.covered_set is not null then 0
            else 1
        end) as is_outside
    from shared as s
    inner join activities as a on s.activity_id = a.activity_id
    left join data_category_set_covers as c
        on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
    group by a.activity_id
)

select
    count(*) as activities,
    count(j.activity_id) as sharing,
    coalesce(sum(j.is_outside), 0) as outside_register
from activities as a
left join judged as j on a.activity_id = j.activity_id
