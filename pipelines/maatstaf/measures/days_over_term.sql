/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "holding"
moment = "stock"
identifying = ["data_category", "data_system", "days"]
reviewed = 2026-11-24

[title]
nl = "Langst over de bewaartermijn"
en = "Longest past the retention term"

[question]
nl = "Hoeveel dagen is de bewaartermijn voorbij van wat er aan het einde van de periode over termijn is?"
en = "By how many days has the retention term been passed of what is past it at the end of the period?"

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }
data_system = { nl = "Systeem", en = "System" }
days = { nl = "Dagen over termijn", en = "Days past term" }

[counts]
holdings_over = { nl = "bestanden over termijn", en = "holdings past term" }
records_over = { nl = "records over termijn", en = "records past term" }
*/
select
    data_category,
    data_system,
    days_over as days,
    count(*) as holdings_over,
    sum(records) as records_over
from holdings
where holding_state = 'over_term'
group by data_category, data_system, days_over
