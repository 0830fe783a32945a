/*
basis = "privacyreglement, \"Welke rechten hebt u\": uiterlijk binnen één maand na ontvangst"
unit = "request"
moment = "flow"
identifying = ["subject_category"]
reviewed = 2026-11-22
adds = { due = ["answered_in_time", "answered_late", "open_overdue", "open_not_yet_late"] }
merges = true

[title]
nl = "Verzoeken waarvan de eigen termijn afliep, naar soort betrokkene"
en = "Requests whose promised month ended, by kind of data subject"

[question]
nl = "Van de verzoeken waarvan de maand uit het reglement in deze periode afliep: hoeveel zijn er per soort betrokkene op tijd beantwoord?"
en = "Of the requests whose month under the regulation ended in this period: how many were answered in time, by kind of data subject?"

[excludes]
nl = "Verzoeken die vóór het einde van de maand zijn ingetrokken."
en = "Requests withdrawn before the month had ended."

[tells]
due_regulation = ["due"]
in_time_regulation = ["answered_in_time"]
late_regulation = ["answered_late"]
overdue_regulation = ["open_overdue"]
last_day_regulation = ["open_not_yet_late"]

[grain]
subject_category = { nl = "Soort betrokkene", en = "Kind of data subject" }

[counts]
due = { nl = "termijn liep af", en = "term ended" }
answered_in_time = { nl = "op tijd beantwoord", en = "answered in time" }
answered_late = { nl = "te laat beantwoord", en = "answered late" }
open_overdue = { nl = "nog open, over de termijn", en = "still open, past the term" }
open_not_yet_late = { nl = "nog open, laatste dag", en = "still open, last day" }
*/
select
    subject_category,
    count(*) as due,
    sum(case when answered_on <= due_on_regulation then 1 else 0 end) as answered_in_time,
    sum(case when answered_on > due_on_regulation then 1 else 0 end) as answered_late,
    sum(case when answered_on is null and due_on_regulation < $as_of then 1 else 0 end) as open_overdue,
    sum(case when answered_on is null and due_on_regulation >= $as_of then 1 else 0 end) as open_not_yet_late
from requests
where
    due_on_regulation >= $period_start and due_on_regulation < $period_end
    and not (withdrawn and answered_on <= due_on_regulation)
group by subject_category
