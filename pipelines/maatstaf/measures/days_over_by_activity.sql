/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "holding"
moment = "stock"
identifying = ["activity", "days"]
reviewed = 2026-11-24

[title]
nl = "Langst over de bewaartermijn naar verwerking"
en = "Longest past the retention term by processing activity"

[question]
nl = "Hoeveel dagen is de bewaartermijn voorbij van wat er aan het einde van de periode per verwerking over termijn is?"
en = "By how many days has the retention term been passed of what is past it at the end of the period, for each processing activity?"

[excludes]
nl = "Wat bewaard moet blijven (BEW), geblokkeerd (GEB), overgedragen of vernietigd is."
en = "What must be kept (BEW), is blocked (GEB), was transferred or destroyed."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }
days = { nl = "dagen over", en = "days past" }

[counts]
holdings_over = { nl = "bestanden over termijn", en = "holdings past term" }
records_over = { nl = "records over termijn", en = "records past term" }
*/
with passed as (
    select activity_id, days_over, count(*) as holdings_over, sum(records) as records_over
    from holdings
    where holding_state = 'over_term'
    group by activity_id, days_over
)

select
    a.name as activity,
    p.days_over as days,
    sum(p.holdings_over) as holdings_over,
    sum(p.records_over) as records_over
from passed as p
inner join activities as a on p.activity_id = a.activity_id
group by a.name, p.days_over
