/*
basis = "UAVG art. 5; privacyreglement, \"Welke rechten hebt u\": jonger dan 16 jaar of niet handelingsbevoegd"
unit = "request"
moment = "flow"
identifying = []
reviewed = 2026-11-28
protected_totals = ["in_scope", "represented"]

[title]
nl = "Verzoeken via de wettelijke vertegenwoordiger"
en = "Requests through the legal representative"

[question]
nl = "Van de verzoeken die in deze periode zijn ontvangen van iemand onder de 16 of iemand die niet handelingsbevoegd is: hoeveel kwamen via de wettelijke vertegenwoordiger?"
en = "Of the requests received in this period from someone under 16 or legally incapable: how many came through the legal representative?"

[grain]

[counts]
in_scope = { nl = "vertegenwoordiger nodig", en = "representative needed" }
represented = { nl = "vertegenwoordigd", en = "represented" }
*/
select
    count(*) as in_scope,
    coalesce(sum(case when represented then 1 else 0 end), 0) as represented
from requests
where
    received_on >= $period_start and received_on < $period_end
    and needs_representative
