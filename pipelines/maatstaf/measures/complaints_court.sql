/*
basis = "UAVG art. 35(2); AVG art. 77; privacyreglement, \"Hoe kan ik een klacht indienen\""
unit = "complaint"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Klachten die verder gingen"
en = "Complaints taken further"

[question]
nl = "Op hoeveel klachten is in deze periode besloten, hoe vaak werd de rechtbank gevraagd te oordelen, en van hoeveel ontvangen klachten ging er ook een naar de AP?"
en = "How many complaints were decided in this period, how often was the court petitioned, and how many of those received also went to the AP?"

[excludes]
nl = "Ingetrokken klachten tellen niet als besluit. De drie aantallen gaan niet over dezelfde klachten en zijn geen delen van elkaar."
en = "Withdrawn complaints do not count as decided. The three counts are not about the same complaints and are no parts of each other."

[grain]

[counts]
decided = { nl = "besloten", en = "decided" }
appeals = { nl = "verzoekschriften bij de rechtbank", en = "petitions to the court" }
ap_complaints = { nl = "ook klacht bij de AP", en = "complaint to the AP as well" }
*/
with moments as (
    select
        case
            when coalesce(outcome = 'withdrawn', false) then 0
            when decided_on >= $period_start and decided_on < $period_end then 1
            else 0
        end as decided,
        case
            when court_petition_on >= $period_start and court_petition_on < $period_end then 1
            else 0
        end as appeal,
        case
            when ap_complaint and received_on >= $period_start and received_on < $period_end then 1
            else 0
        end as ap
    from complaints
)

select
    coalesce(sum(decided), 0) as decided,
    coalesce(sum(appeal), 0) as appeals,
    coalesce(sum(ap), 0) as ap_complaints
from moments
