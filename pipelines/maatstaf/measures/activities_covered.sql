/*
basis = "AVG art. 26, 28(3); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "activity"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen waarvoor onder een afspraak is gedeeld"
en = "Activities for which data was shared under an agreement"

[question]
nl = "Voor hoeveel verwerkingen is in deze periode gedeeld met wie een afspraak nodig heeft, en voor hoeveel gold er bij iemand op een dag geen?"
en = "For how many activities was data shared in this period with who needs an agreement, and for how many was none in force with someone on a day?"

[excludes]
nl = "Verstrekkingen die geen verwerking noemen. Eén ontvanger volstaat. Geteld zijn verwerkingen, geen personen."
en = "Disclosures that name no activity. One recipient is enough. Activities are counted, not persons."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
needing_agreement = { nl = "waarvoor een afspraak nodig is", en = "for which an agreement is needed" }
without_agreement = { nl = "waarvoor ergens een geldige afspraak ontbreekt", en = "for which an agreement in force is lacking somewhere" }
*/
with shared as (
    select activity_id, recipient_id, disclosed_on, purpose, data_category_set
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end and activity_id is not null
    group by activity_id, recipient_id, disclosed_on, purpose, data_category_set
),

judged as (
    select
        s.activity_id,
        max(case when g.agreement_finding in ('expired', 'not_yet', 'missing') then 1 else 0 end) as lacks
    from shared as s
    inner join disclosure_agreements as g
        on
            s.recipient_id = g.recipient_id and s.disclosed_on = g.disclosed_on
            and s.purpose = g.purpose and s.data_category_set = g.data_category_set
    where g.disclosed_on >= $period_start and g.disclosed_on < $period_end
    group by s.activity_id
)

select
    count(*) as activities,
    count(j.activity_id) as needing_agreement,
    coalesce(sum(j.lacks), 0) as without_agreement
from activities as a
left join judged as j on a.activity_id = j.activity_id
