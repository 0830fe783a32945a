/*
basis = "AVG art. 6(1), 13(1)(c); privacyreglement, \"Bent u verplicht om persoonsgegevens te verstrekken\""
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen naar grondslag"
en = "Activities by lawful basis"

[question]
nl = "Op welke van de zes grondslagen rusten de verwerkingen in het register?"
en = "On which of the six lawful bases do the activities in the register rest?"

[excludes]
nl = "Verwerkingen zonder vastgelegde grondslag."
en = "Activities for which no lawful basis is recorded."

[grain]
lawful_basis = { nl = "Grondslag", en = "Lawful basis" }

[counts]
activities = { nl = "verwerkingen", en = "activities" }
*/
select
    lawful_basis,
    count(*) as activities
from activities
where lawful_basis is not null
group by lawful_basis
