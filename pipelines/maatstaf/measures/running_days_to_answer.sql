/*
basis = "AVG art. 12(3), 12(6)"
unit = "request"
moment = "flow"
identifying = ["days"]
reviewed = 2026-11-22

[title]
nl = "Dagen tot het antwoord zonder opschorting"
en = "Days to the answer without pauses"

[question]
nl = "Hoeveel kalenderdagen loopt de klok tot het antwoord, van de verzoeken uit de twaalf maanden tot en met deze maand?"
en = "For how many calendar days does the clock run until the answer, of the requests received in the twelve months up to and including this one?"

[excludes]
nl = "De dagen waarop de klok stilstond, ook als de vraag nog open is. Een opschorting die na het einde van de termijn is gevraagd, gaat er niet af."
en = "The days on which the clock stood still, also while the question is still open. A pause that was asked after the term had ended is not taken off."

[grain]
days = { nl = "Dagen dat de klok liep", en = "Days the clock ran" }

[counts]
answered = { nl = "beantwoord", en = "answered" }
censored = { nl = "nog open of ingetrokken", en = "still open or withdrawn" }
*/
select
    running_days as days,
    sum(case when answered_on is not null and not withdrawn then 1 else 0 end) as answered,
    sum(case when answered_on is null or withdrawn then 1 else 0 end) as censored
from requests
where received_on >= $year_start
group by running_days
