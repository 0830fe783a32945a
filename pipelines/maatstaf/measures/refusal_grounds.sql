/*
basis = "AVG art. 12(4), 12(5), 23; UAVG art. 41"
unit = "request"
moment = "flow"
identifying = ["refusal_ground"]
reviewed = 2026-11-22
merges = true
# All of them are the requests with one outcome.
protected_totals = ["refused"]

[title]
nl = "Geweigerde verzoeken naar grond"
en = "Requests refused by ground"

[question]
nl = "Op welke gronden zijn in deze periode verzoeken geweigerd?"
en = "On what grounds were requests refused in this period?"

[excludes]
nl = "Verzoeken die deels zijn ingewilligd. Een weigering zonder vastgelegde grond telt bij \"overig\"."
en = "Requests that were partly granted. A refusal without a recorded ground counts under \"other\"."

[tells]
requests_closed = ["refused"]

[within]
outcome = ["refused"]

[grain]
refusal_ground = { nl = "Grond", en = "Ground" }

[counts]
refused = { nl = "geweigerd", en = "refused" }
*/
with refusals as (
    select coalesce(refusal_ground, 'other') as ground
    from requests
    where
        answered_on >= $period_start and answered_on < $period_end
        and outcome = 'refused'
)

select
    ground as refusal_ground,
    count(*) as refused
from refusals
group by ground
