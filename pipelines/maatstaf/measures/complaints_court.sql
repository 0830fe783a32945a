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
nl = "Op hoeveel klachten is in deze periode besloten, hoe vaak werd de rechtbank gevraagd te oordelen, van hoeveel ontvangen klachten ging er ook een naar de AP, en tegen hoeveel besluiten staat aan het einde de weg naar de rechtbank nog open?"
en = "How many complaints were decided in this period, how often was the court petitioned, how many of those received also went to the AP, and against how many decisions can the court still be petitioned at its end?"

[excludes]
nl = "Ingetrokken klachten tellen niet als besluit. Zolang niet bekend is dat het besluit is ontvangen, begint de termijn van zes weken niet. De vier aantallen gaan niet over dezelfde klachten en zijn geen delen van elkaar."
en = "Withdrawn complaints do not count as decided. The six weeks do not begin until the decision is known to have been received. The four counts are not about the same complaints and are no parts of each other."

[grain]

[counts]
decided = { nl = "besloten", en = "decided" }
appeals = { nl = "verzoekschriften bij de rechtbank", en = "petitions to the court" }
ap_complaints = { nl = "ook klacht bij de AP", en = "complaint to the AP as well" }
open_to_appeal = { nl = "nog naar de rechtbank te brengen", en = "still open to appeal" }
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
        end as ap,
        case
            when coalesce(outcome = 'withdrawn', false) or court_petition_on is not null then 0
            when court_until_on >= $as_of then 1
            else 0
        end as open_to_appeal
    from complaints
)

select
    coalesce(sum(decided), 0) as decided,
    coalesce(sum(appeal), 0) as appeals,
    coalesce(sum(ap), 0) as ap_complaints,
    coalesce(sum(open_to_appeal), 0) as open_to_appeal
from moments
