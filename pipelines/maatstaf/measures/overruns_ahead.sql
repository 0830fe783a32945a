/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "holding"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Bewaartermijnen die de komende maanden aflopen"
en = "Retention terms that end in the coming months"

[question]
nl = "Wat raakt in elk van de zes maanden na de periode over termijn, als het niet eerder wordt vernietigd?"
en = "What will pass its term in each of the six months after the period, unless it is destroyed first?"

[excludes]
nl = "Wat nu al over termijn is, bewaard moet blijven (BEW) of geblokkeerd is (GEB), en wat onder een gebeurtenis valt die nog moet komen."
en = "What is past its term already, must be kept (BEW) or is blocked (GEB), and what depends on an event still to come."

[grain]
months_ahead = { nl = "Maanden vooruit", en = "Months ahead" }

[counts]
holdings = { nl = "bestanden", en = "holdings" }
records = { nl = "records", en = "records" }
*/
select
    months_ahead,
    count(*) as holdings,
    sum(records) as records
from holdings
where holding_state in ('due', 'not_due') and months_ahead between 1 and 6
group by months_ahead
