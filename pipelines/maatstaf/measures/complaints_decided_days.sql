/*
basis = "privacyreglement, \"Hoe kan ik een klacht indienen\": een besluit binnen één maand na ontvangst"
unit = "complaint"
moment = "flow"
identifying = ["days"]
reviewed = 2026-11-22

[title]
nl = "Dagen tot het besluit op een klacht"
en = "Days to the decision on a complaint"

[question]
nl = "Hoeveel kalenderdagen na ontvangst is er een besluit, van de klachten uit de twaalf maanden tot en met deze maand?"
en = "How many calendar days after receipt is there a decision, of the complaints received in the twelve months up to and including this one?"

[grain]
days = { nl = "Dagen na ontvangst", en = "Days after receipt" }

[counts]
answered = { nl = "besloten", en = "decided" }
censored = { nl = "nog open of ingetrokken", en = "still open or withdrawn" }
*/
with lasting as (
    select
        decided_days,
        case when decided_on is null or coalesce(outcome = 'withdrawn', false) then 0 else 1 end as decided
    from complaints
    where received_on >= $year_start
)

select
    decided_days as days,
    sum(decided) as answered,
    sum(1 - decided) as censored
from lasting
group by decided_days
