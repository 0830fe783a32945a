/*
basis = "AVG art. 5(1)(b), 30(1)(b); privacyreglement, \"Voor welk doel gebruiken we uw gegevens\""
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen naar doel"
en = "Activities by purpose"

[question]
nl = "Welke van de 19 doelen van het reglement dienen de verwerkingen in het register?"
en = "Which of the 19 purposes of the regulation do the activities in the register serve?"

[excludes]
nl = "Verwerkingen zonder vastgelegd doel."
en = "Activities for which no purpose is recorded."

[grain]
purpose = { nl = "Doel", en = "Purpose" }

[counts]
activities = { nl = "verwerkingen", en = "activities" }
*/
select
    purpose,
    count(*) as activities
from activities
where purpose is not null
group by purpose
