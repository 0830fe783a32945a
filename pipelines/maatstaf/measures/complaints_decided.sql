/*
basis = "privacyreglement, \"Hoe kan ik een klacht indienen\": de beslissing is gemotiveerd"
unit = "complaint"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Gemotiveerde besluiten op klachten"
en = "Complaints decided with reasons"

[question]
nl = "Hoeveel van de besluiten op een klacht in deze periode waren gemotiveerd?"
en = "How many of the decisions on a complaint in this period gave reasons?"

[excludes]
nl = "Ingetrokken klachten: daarop is geen besluit nodig."
en = "Withdrawn complaints: they need no decision."

[grain]

[counts]
decided = { nl = "besloten", en = "decided" }
with_reasons = { nl = "gemotiveerd", en = "with reasons" }
*/
select
    count(*) as decided,
    coalesce(sum(case when with_reasons then 1 else 0 end), 0) as with_reasons
from complaints
where
    decided_on >= $period_start and decided_on < $period_end
    and not coalesce(outcome = 'withdrawn', false)
