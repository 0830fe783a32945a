/*
basis = "AVG art. 5(1)(e); VERA ARCHIEFSTATUS"
unit = "holding"
moment = "stock"
identifying = ["data_category"]
reviewed = 2026-11-24

[title]
nl = "Bestanden naar soort gegeven en stand"
en = "Holdings by data category and state"

[question]
nl = "Hoe staan de bestanden die er aan het einde van de periode nog zijn er per soort gegeven voor?"
en = "How do the holdings that are still there at the end of the period stand, by data category?"

[excludes]
nl = "Bestanden die vernietigd of overgedragen zijn. Wat afloopt, raakt vóór het einde van de volgende maand over termijn."
en = "Holdings that were destroyed or transferred. What is ending passes its term by the end of next month."

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
over_term = { nl = "over termijn", en = "past term" }
due = { nl = "loopt af", en = "ending" }
not_due = { nl = "niet voorbij", en = "not over" }
cannot_be_calculated = { nl = "einde onbekend", en = "end unknown" }
must_be_kept = { nl = "moet blijven", en = "must stay" }
blocked = { nl = "geblokkeerd", en = "blocked" }
*/
select
    data_category,
    count(*) as holdings,
    sum(case when holding_state = 'over_term' then 1 else 0 end) as over_term,
    sum(case when holding_state = 'due' then 1 else 0 end) as due,
    sum(case when holding_state = 'not_due' then 1 else 0 end) as not_due,
    sum(case when holding_state = 'cannot_be_calculated' then 1 else 0 end) as cannot_be_calculated,
    sum(case when holding_state = 'must_be_kept' then 1 else 0 end) as must_be_kept,
    sum(case when holding_state = 'blocked' then 1 else 0 end) as blocked
from holdings
where holding_state not in ('destroyed', 'transferred')
group by data_category
