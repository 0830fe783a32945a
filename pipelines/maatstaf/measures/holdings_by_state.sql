/*
basis = "AVG art. 5(1)(e); VERA ARCHIEFSTATUS"
unit = "holding"
moment = "stock"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Bestanden naar stand van de bewaartermijn"
en = "Holdings by state of their retention term"

[question]
nl = "Hoe staan de bewaarde gegevens er aan het einde van de periode voor?"
en = "How do the records held stand at the end of the period?"

[grain]
holding_state = { nl = "Stand", en = "State" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
records = { nl = "records", en = "records" }
*/
select
    holding_state,
    count(*) as holdings,
    sum(records) as records
from holdings
group by holding_state
