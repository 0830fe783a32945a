/*
basis = "AVG art. 12(3), 12(6); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Ouderdom van het open werk"
en = "Age of the open work"

[question]
nl = "Hoeveel dagen na ontvangst staan de verzoeken open die aan het einde van de periode niet zijn beantwoord, en hoe lang staat de klok stil van de verzoeken die op de verzoeker wachten?"
en = "For how many days since receipt have the requests been open that are not answered at the end of the period, and for how long has the clock stood still of those that wait for the requester?"

[excludes]
nl = "Ingetrokken verzoeken. Een verzoek waarvan de klok stilstaat telt alleen bij de wachtende, naar de dagen dat de klok tot nu toe stilstond."
en = "Withdrawn requests. A request whose clock stands still counts among the waiting ones only, by the days the clock has stood still so far."

[grain]

[counts]
running_to_14 = { nl = "klok loopt: 14 dagen of minder", en = "clock runs: 14 days or fewer" }
running_to_31 = { nl = "klok loopt: 15 tot en met 31 dagen", en = "clock runs: 15 to 31 days" }
running_to_92 = { nl = "klok loopt: 32 tot en met 92 dagen", en = "clock runs: 32 to 92 days" }
running_longer = { nl = "klok loopt: meer dan 92 dagen", en = "clock runs: more than 92 days" }
waiting_to_14 = { nl = "klok staat 14 dagen of minder stil", en = "clock has stood still for 14 days or fewer" }
waiting_to_31 = { nl = "klok staat 15 tot en met 31 dagen stil", en = "clock has stood still for 15 to 31 days" }
waiting_longer = { nl = "klok staat meer dan 31 dagen stil", en = "clock has stood still for more than 31 days" }
*/
select
    coalesce(sum(case when not paused and days <= 14 then 1 else 0 end), 0) as running_to_14,
    coalesce(sum(case when not paused and days between 15 and 31 then 1 else 0 end), 0) as running_to_31,
    coalesce(sum(case when not paused and days between 32 and 92 then 1 else 0 end), 0) as running_to_92,
    coalesce(sum(case when not paused and days > 92 then 1 else 0 end), 0) as running_longer,
    coalesce(sum(case when paused and paused_days <= 14 then 1 else 0 end), 0) as waiting_to_14,
    coalesce(sum(case when paused and paused_days between 15 and 31 then 1 else 0 end), 0) as waiting_to_31,
    coalesce(sum(case when paused and paused_days > 31 then 1 else 0 end), 0) as waiting_longer
from requests
where answered_on is null
