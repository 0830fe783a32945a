/*
basis = "AVG art. 5(1)(e), 30(1)(f)"
unit = "holding"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Waarom het einde niet te berekenen is"
en = "Why the end cannot be calculated"

[question]
nl = "Van welke bestanden die er aan het einde van de periode nog zijn, is het einde van de bewaartermijn niet te berekenen, en waarom niet?"
en = "Of which holdings still there at the end of the period can the end of the retention term not be calculated, and why not?"

[excludes]
nl = "Bestanden die bewaard moeten blijven (BEW), geblokkeerd (GEB), vernietigd of overgedragen zijn."
en = "Holdings that must be kept (BEW), are blocked (GEB), or were destroyed or transferred."

[grain]
end_unknown = { nl = "Reden", en = "Reason" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
records = { nl = "records", en = "records" }
*/
select
    end_unknown,
    count(*) as holdings,
    sum(records) as records
from holdings
where holding_state = 'cannot_be_calculated'
group by end_unknown
