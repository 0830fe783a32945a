/*
basis = "AVG art. 12(3), 15-22; privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Verzoeken naar verwerking in twaalf maanden"
en = "Requests by processing activity in twelve months"

[question]
nl = "Hoeveel verzoeken zijn er in de twaalf maanden tot en met deze periode per verwerking ontvangen, en hoeveel daarvan zijn te laat beantwoord of staan over de termijn open?"
en = "How many requests were received for each processing activity in the twelve months up to and including this period, and how many of them were answered late or are open past their term?"

[excludes]
nl = "Verzoeken die geen verwerking noemen. De termijn is de wettelijke, met verlenging en opschorting; waar de wet er geen stelt, die van het reglement. Na de termijn ingetrokken is te laat."
en = "Requests that name no activity. The term is that of the law, with extension and pauses; where it sets none, that of the regulation. Withdrawn after the term is late."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
requests = { nl = "verzoeken", en = "requests" }
late = { nl = "verzoeken te laat", en = "requests late" }
*/
with asked as (
    select
        activity_id,
        count(*) as requests,
        sum(case
            when turnaround_band = 'late' or request_state = 'overdue' then 1
            when withdrawn and answered_on > due_on_law then 1
            when
                withdrawn and right_invoked in ('information', 'withdraw_consent') and answered_on > due_on_regulation
                then 1
            else 0
        end) as late
    from requests
    where received_on >= $year_start and activity_id is not null
    group by activity_id
)

select
    a.name as activity,
    sum(r.requests) as requests,
    sum(r.late) as late
from asked as r
inner join activities as a on r.activity_id = a.activity_id
group by a.name
