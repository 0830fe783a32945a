/*
basis = "privacyreglement, \"Hoe kan ik een klacht indienen\": een besluit binnen één maand na ontvangst"
unit = "complaint"
moment = "stock"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Openstaande klachten"
en = "Open complaints"

[question]
nl = "Hoeveel klachten staan aan het einde van de periode nog open, en hoeveel tijd is er nog om te beslissen?"
en = "How many complaints are still open at the end of the period, and how much time is left to decide?"

[excludes]
nl = "Ingetrokken klachten."
en = "Withdrawn complaints."

[grain]

[counts]
open_complaints = { nl = "open", en = "open" }
overdue = { nl = "over de maand van het reglement", en = "past the regulation's month" }
due_soon = { nl = "5 dagen of minder", en = "5 days or fewer left" }
*/
select
    count(*) as open_complaints,
    coalesce(sum(case when days_left < 0 then 1 else 0 end), 0) as overdue,
    coalesce(sum(case when days_left between 0 and 5 then 1 else 0 end), 0) as due_soon
from complaints
where decided_on is null
