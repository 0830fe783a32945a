/*
basis = "AVG art. 5(1)(e), 30(1)(f); VERA ARCHIEFSTATUS"
unit = "holding"
moment = "stock"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Bestanden naar verwerking en stand"
en = "Holdings by processing activity and state"

[question]
nl = "Hoe staan de bestanden die er aan het einde van de periode nog zijn er per verwerking voor?"
en = "How do the holdings that are still there at the end of the period stand, by processing activity?"

[excludes]
nl = "Bestanden die vernietigd of overgedragen zijn. Wat afloopt, raakt vóór het einde van de volgende maand over termijn."
en = "Holdings that were destroyed or transferred. What is ending passes its term by the end of next month."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
over_term = { nl = "over termijn", en = "past term" }
due = { nl = "loopt af", en = "ending" }
not_due = { nl = "niet voorbij", en = "not over" }
cannot_be_calculated = { nl = "einde onbekend", en = "end unknown" }
must_be_kept = { nl = "moet blijven", en = "must stay" }
blocked = { nl = "geblokkeerd", en = "blocked" }
records_over = { nl = "records over", en = "records past" }
record_days_over = { nl = "recorddagen over", en = "record-days past" }
*/
select
    a.name as activity,
    count(*) as holdings,
    sum(case when h.holding_state = 'over_term' then 1 else 0 end) as over_term,
    sum(case when h.holding_state = 'due' then 1 else 0 end) as due,
    sum(case when h.holding_state = 'not_due' then 1 else 0 end) as not_due,
    sum(case when h.holding_state = 'cannot_be_calculated' then 1 else 0 end) as cannot_be_calculated,
    sum(case when h.holding_state = 'must_be_kept' then 1 else 0 end) as must_be_kept,
    sum(case when h.holding_state = 'blocked' then 1 else 0 end) as blocked,
    sum(case when h.holding_state = 'over_term' then h.records else 0 end) as records_over,
    sum(case when h.holding_state = 'over_term' then h.records * h.days_over else 0 end) as record_days_over
from holdings as h
inner join activities as a on h.activity_id = a.activity_id
where h.holding_state not in ('destroyed', 'transferred')
group by a.name
