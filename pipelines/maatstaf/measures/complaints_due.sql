/*
basis = "privacyreglement, \"Hoe kan ik een klacht indienen\": een besluit binnen één maand na ontvangst"
unit = "complaint"
moment = "flow"
identifying = []
reviewed = 2026-11-22
adds = { due = ["decided_in_time", "decided_late", "open_overdue", "open_not_yet_late"] }

[title]
nl = "Klachten waarvan de beslistermijn afliep"
en = "Complaints whose month to decide ended"

[question]
nl = "Van de klachten waarvan de maand om te beslissen in deze periode afliep: op hoeveel is op tijd beslist?"
en = "Of the complaints whose month to decide ended in this period: how many were decided in time?"

[excludes]
nl = "Klachten die vóór het einde van de maand zijn ingetrokken."
en = "Complaints withdrawn before the month had ended."

[grain]

[counts]
due = { nl = "termijn liep af", en = "term ended" }
decided_in_time = { nl = "op tijd beslist", en = "decided in time" }
decided_late = { nl = "te laat beslist", en = "decided late" }
open_overdue = { nl = "nog open, over de termijn", en = "still open, past the term" }
open_not_yet_late = { nl = "nog open, laatste dag", en = "still open, last day" }
*/
select
    count(*) as due,
    coalesce(sum(case when decided_on <= due_on then 1 else 0 end), 0) as decided_in_time,
    coalesce(sum(case when decided_on > due_on then 1 else 0 end), 0) as decided_late,
    coalesce(sum(case when decided_on is null and due_on < $as_of then 1 else 0 end), 0) as open_overdue,
    coalesce(sum(case when decided_on is null and due_on >= $as_of then 1 else 0 end), 0) as open_not_yet_late
from complaints
where
    due_on >= $period_start and due_on < $period_end
    and not (coalesce(outcome = 'withdrawn', false) and decided_on <= due_on)
