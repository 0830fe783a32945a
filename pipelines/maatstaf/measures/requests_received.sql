/*
basis = "AVG art. 12(3); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["right_invoked"]
reviewed = 2026-11-22
merges = true

[title]
nl = "Ontvangen verzoeken"
en = "Requests received"

[question]
nl = "Hoeveel verzoeken zijn in deze periode ontvangen, langs welk kanaal dan ook?"
en = "How many requests were received in this period, by whatever channel?"

[tells]
requests_received = ["received"]

[grain]
right_invoked = { nl = "Recht", en = "Right" }

[counts]
received = { nl = "ontvangen", en = "received" }
*/
select
    right_invoked,
    count(*) as received
from requests
where received_on >= $period_start and received_on < $period_end
group by right_invoked
