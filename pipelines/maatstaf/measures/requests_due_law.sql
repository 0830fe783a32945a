/*
basis = "AVG art. 12(3), 12(4); Reg. 1182/71 art. 3"
unit = "request"
moment = "flow"
identifying = ["right_invoked"]
reviewed = 2026-11-22
adds = { due = ["answered_in_time", "answered_late", "open_overdue", "open_not_yet_late"] }

[title]
nl = "Verzoeken waarvan de wettelijke termijn afliep"
en = "Requests whose statutory term ended"

[question]
nl = "Van de verzoeken waarvan de wettelijke termijn (met verlenging en opschorting) in deze periode afliep: hoeveel zijn op tijd beantwoord?"
en = "Of the requests whose statutory term (extensions and pauses counted) ended in this period: how many were answered in time?"

[excludes]
nl = "Informatie en intrekking van toestemming (zonder wettelijke termijn), verzoeken waarvan de klok stilstaat, en verzoeken die vóór het einde zijn ingetrokken. Een weigering na verlenging telt in de maand van de weigering: pas dan blijkt dat de verlenging niet gold."
en = "Information and withdrawal of consent (no statutory term), requests whose clock stands still, and requests withdrawn before the end. A refusal after an extension counts in the month of the refusal: only then it shows that the extension did not hold."

[grain]
right_invoked = { nl = "Recht", en = "Right" }

[counts]
due = { nl = "termijn liep af", en = "term ended" }
answered_in_time = { nl = "op tijd beantwoord", en = "answered in time" }
answered_late = { nl = "te laat beantwoord", en = "answered late" }
open_overdue = { nl = "nog open, over de termijn", en = "still open, past the term" }
open_not_yet_late = { nl = "nog open, laatste dag", en = "still open, last day" }
*/
select
    right_invoked,
    count(*) as due,
    sum(case when answered_on <= due_on_law then 1 else 0 end) as answered_in_time,
    sum(case when answered_on > due_on_law then 1 else 0 end) as answered_late,
    sum(case when answered_on is null and due_on_law < $as_of then 1 else 0 end) as open_overdue,
    sum(case when answered_on is null and due_on_law >= $as_of then 1 else 0 end) as open_not_yet_late
from requests
where
    judged_on_law >= $period_start and judged_on_law < $period_end
    and not (withdrawn and answered_on <= due_on_law)
group by right_invoked
