/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "record"
moment = "stock"
identifying = ["data_category"]
reviewed = 2026-11-22
holds = { holdings = ["holdings_over"], records = ["records_over"] }

[title]
nl = "Gegevens over de bewaartermijn"
en = "Records past their retention term"

[question]
nl = "Welke gegevens zijn er aan het einde van de periode nog, terwijl hun bewaartermijn voorbij is?"
en = "Which records are still held at the end of the period although their retention term has ended?"

[excludes]
nl = "Als over termijn telt niet wat bewaard moet blijven (archiefstatus BEW), geblokkeerd is (GEB) of geen te berekenen einde heeft."
en = "What must be kept (archive status BEW), is blocked (GEB) or has no end that can be calculated does not count as past its term."

[tells]
holdings_over = ["holdings_over"]
records_over = ["records_over"]

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
records = { nl = "records", en = "records" }
holdings_over = { nl = "bestanden over termijn", en = "holdings past term" }
records_over = { nl = "records over termijn", en = "records past term" }
record_days_over = { nl = "recorddagen over termijn", en = "record-days past term" }
*/
select
    data_category,
    count(*) as holdings,
    sum(records) as records,
    sum(case when holding_state = 'over_term' then 1 else 0 end) as holdings_over,
    sum(case when holding_state = 'over_term' then records else 0 end) as records_over,
    sum(case when holding_state = 'over_term' then records * days_over else 0 end) as record_days_over
from holdings
where holding_state not in ('destroyed', 'transferred')
group by data_category
