/*
basis = "AVG art. 5(1)(e), 30(1)(f)"
unit = "holding"
moment = "stock"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Bestanden waarvan het einde te berekenen is"
en = "Holdings whose end can be calculated"

[question]
nl = "Van hoeveel bestanden die aan het einde van de periode nog worden bewaard, is te berekenen wanneer de bewaartermijn eindigt?"
en = "For how many holdings still kept at the end of the period can the end of the retention term be calculated?"

[excludes]
nl = "Bestanden die vernietigd of overgedragen zijn, bewaard moeten blijven (BEW) of geblokkeerd zijn (GEB). Een gebeurtenis die nog moet komen maakt het einde niet onbekend."
en = "Holdings destroyed or transferred, that must be kept (BEW) or are blocked (GEB). An event still to come does not make the end unknown."

[grain]

[counts]
holdings = { nl = "bestanden", en = "holdings" }
calculable = { nl = "einde te berekenen", en = "end can be calculated" }
*/
select
    count(*) as holdings,
    coalesce(sum(case when holding_state <> 'cannot_be_calculated' then 1 else 0 end), 0) as calculable
from holdings
where holding_state in ('over_term', 'due', 'not_due', 'cannot_be_calculated')
