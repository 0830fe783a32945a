/*
basis = "AVG art. 5(1)(e), 5(2); VERA ARCHIEFSTATUS"
unit = "holding"
moment = "flow"
identifying = ["data_category"]
reviewed = 2026-11-24

[title]
nl = "Vernietiging: verwacht en aangetoond"
en = "Destruction: expected and evidenced"

[question]
nl = "Van wat in de periode over termijn zou raken: van hoeveel staat vast dat het op tijd of alsnog is vernietigd, en van hoeveel niet?"
en = "Of what would pass its term in the period: of how much is it on record that it was destroyed in time or later, and of how much is it not?"

[excludes]
nl = "Wat bewaard moet blijven (BEW), geblokkeerd (GEB) of overgedragen is."
en = "What must be kept (BEW), is blocked (GEB) or was transferred."

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
expected = { nl = "verwacht", en = "expected" }
in_time = { nl = "op tijd vernietigd", en = "destroyed in time" }
late = { nl = "te laat vernietigd", en = "destroyed late" }
without_day = { nl = "vernietigd, dag onbekend", en = "destroyed, day unknown" }
still_held = { nl = "nog aanwezig", en = "still held" }
*/
select
    data_category,
    count(*) as expected,
    sum(case when destroyed_on < over_on then 1 else 0 end) as in_time,
    sum(case when destroyed_on >= over_on then 1 else 0 end) as late,
    sum(case when holding_state = 'destroyed' and destroyed_on is null then 1 else 0 end) as without_day,
    sum(case when holding_state = 'over_term' then 1 else 0 end) as still_held
from holdings
where
    over_on >= $period_start
    and over_on < $period_end
    and holding_state in ('destroyed', 'over_term')
group by data_category
