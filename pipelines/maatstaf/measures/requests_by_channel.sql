/*
basis = "privacyreglement, \"Welke rechten hebt u\": een verzoek wordt schriftelijk ingediend"
unit = "request"
moment = "flow"
identifying = ["channel"]
reviewed = 2026-11-28
protected_totals = ["in_writing"]
holds = { received = ["in_writing"] }

[title]
nl = "Ontvangen verzoeken naar kanaal"
en = "Requests received by channel"

[question]
nl = "Langs welke kanalen zijn de verzoeken van deze periode ontvangen, en hoeveel waren er schriftelijk?"
en = "By which channels were the requests of this period received, and how many were in writing?"

[excludes]
nl = "Niets: ook een verzoek dat niet schriftelijk is gedaan, telt vanaf de ontvangst. Schriftelijk is per brief, e-mail of portaal."
en = "Nothing: a request not made in writing counts from its receipt too. In writing is by letter, e-mail or portal."

[tells]
requests_received = ["received"]

[grain]
channel = { nl = "Kanaal", en = "Channel" }

[counts]
received = { nl = "ontvangen", en = "received" }
in_writing = { nl = "schriftelijk", en = "in writing" }
*/
select
    channel,
    count(*) as received,
    sum(case when channel in ('letter', 'email', 'portal') then 1 else 0 end) as in_writing
from requests
where received_on >= $period_start and received_on < $period_end
group by channel
