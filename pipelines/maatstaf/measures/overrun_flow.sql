/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "holding"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Overschrijdingen van maandeinde tot maandeinde"
en = "Overruns from month end to month end"

[question]
nl = "Hoeveel bestanden waren aan het begin van de periode over termijn, hoeveel kwamen erbij, hoeveel zijn er vernietigd en hoeveel bleven er over?"
en = "How many holdings were past their term at the start of the period, how many were added, how many were destroyed and how many remained?"

[excludes]
nl = "Wat bewaard moet blijven (BEW), geblokkeerd (GEB) of overgedragen is, en wat is vernietigd zonder dat de dag bekend is. De archiefstatus is alleen van de peildatum van de aanlevering bekend."
en = "What must be kept (BEW), is blocked (GEB) or was transferred, and what was destroyed on a day that is not known. The archive status is known as of the delivery only."

[grain]

[counts]
over_at_start = { nl = "over termijn aan het begin", en = "past term at the start" }
newly_over = { nl = "nieuw over termijn", en = "newly past term" }
cleared = { nl = "vernietigd na het einde van de termijn", en = "destroyed after the end of the term" }
over_at_end = { nl = "over termijn aan het einde", en = "past term at the end" }
still_over = { nl = "al langer over termijn", en = "past term for longer" }
new_at_end = { nl = "nieuw erbij gekomen", en = "newly past term, held" }
records_newly_over = { nl = "records nieuw over termijn", en = "records newly past term" }
records_cleared = { nl = "records vernietigd na het einde van de termijn", en = "records destroyed after the end of the term" }
*/
with passed as (
    select
        records,
        case when over_on < $period_start then 1 else 0 end as was_over,
        case when destroyed_on is null then 0 else 1 end as is_cleared
    from holdings
    where
        over_on < $period_end
        and (destroyed_on is null or (destroyed_on >= over_on and destroyed_on >= $period_start))
        and (destroyed_on is not null or holding_state = 'over_term')
)

select
    coalesce(sum(was_over), 0) as over_at_start,
    coalesce(sum(1 - was_over), 0) as newly_over,
    coalesce(sum(is_cleared), 0) as cleared,
    coalesce(sum(1 - is_cleared), 0) as over_at_end,
    coalesce(sum(was_over * (1 - is_cleared)), 0) as still_over,
    coalesce(sum((1 - was_over) * (1 - is_cleared)), 0) as new_at_end,
    coalesce(sum((1 - was_over) * records), 0) as records_newly_over,
    coalesce(sum(is_cleared * records), 0) as records_cleared
from passed
