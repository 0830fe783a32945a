/*
basis = "AVG art. 5(2), 24(1), 30; beleid van de FG: hoe vaak een verwerking wordt herzien"
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Herziening van de verwerkingen"
en = "Review of the activities"

[question]
nl = "Hoeveel verwerkingen zijn herzien binnen het aantal maanden dat de FG daarvoor stelt, hoeveel langer geleden, en hoeveel nooit?"
en = "How many activities were reviewed within the number of months that the FG sets, how many longer ago, and how many never?"

[excludes]
nl = "Niets. De maanden worden teruggeteld van het einde van de periode. Een herziening van na de periode telt niet mee. Het register kent alleen de laatste herziening: wie eerder is herzien en daarna opnieuw, heet in een vroegere maand nooit herzien."
en = "Nothing. The months are counted back from the end of the period. A review after the period does not count. The register knows the last review only: what was reviewed before and again since is called never reviewed in an earlier month."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
in_time = { nl = "op tijd herzien", en = "reviewed in time" }
too_long_ago = { nl = "te lang geleden herzien", en = "reviewed too long ago" }
never = { nl = "nooit herzien", en = "never reviewed" }
*/
select
    count(*) as activities,
    coalesce(sum(case when reviewed_on >= $review_since then 1 end), 0) as in_time,
    coalesce(sum(case when reviewed_on < $review_since then 1 end), 0) as too_long_ago,
    coalesce(sum(case when reviewed_on is null then 1 end), 0) as never
from activities
