/*
basis = "AVG art. 12(3), 12(4)"
unit = "request"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Gemelde verlengingen"
en = "Extensions told"

[question]
nl = "Hoeveel verlengingen zijn in deze periode aan de verzoeker gemeld, en hoeveel daarvan hadden effect?"
en = "How many extensions were told to the requester in this period, and how many of them had effect?"

[excludes]
nl = "Niets. Niet mogelijk is een verlenging van een verzoek dat is geweigerd of waarvoor de wet geen verlenging kent."
en = "Nothing. Not possible is an extension of a request that was refused, or for which the law knows no extension."

[grain]

[counts]
extended = { nl = "gemeld", en = "told" }
in_time = { nl = "op tijd gemeld", en = "told in time" }
too_late = { nl = "te laat gemeld, zonder effect", en = "told too late, without effect" }
not_possible = { nl = "niet mogelijk", en = "not possible" }
*/
select
    count(*) as extended,
    coalesce(sum(case when extension = 'valid' then 1 else 0 end), 0) as in_time,
    coalesce(sum(case when extension = 'too_late' then 1 else 0 end), 0) as too_late,
    coalesce(sum(case when extension = 'not_possible' then 1 else 0 end), 0) as not_possible
from requests
where extended_on >= $period_start and extended_on < $period_end
