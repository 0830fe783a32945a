/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Voor welk doel gebruiken we uw gegevens\": beelden tot het incident is afgehandeld"
unit = "holding"
moment = "flow"
identifying = ["days"]
reviewed = 2026-11-24

[title]
nl = "Dagen van de afhandeling van een incident tot de vernietiging van de beelden"
en = "Days from the closing of an incident to the destruction of its images"

[question]
nl = "Hoeveel kalenderdagen na de afhandeling van het incident zijn camerabeelden vernietigd, van de incidenten die in de twaalf maanden tot en met deze maand zijn afgehandeld?"
en = "How many calendar days after the incident was closed were camera images destroyed, of the incidents closed in the twelve months up to and including this one?"

[excludes]
nl = "Wat bewaard moet blijven (BEW), geblokkeerd (GEB) of overgedragen is, of is vernietigd zonder dat de dag bekend is. Eerder dan het beginpunt vernietigd telt als dag 0."
en = "What must be kept (BEW), is blocked (GEB) or was transferred, or was destroyed on a day that is not known. Destroyed before the event counts as day 0."

[grain]
days = { nl = "Dagen na de afhandeling", en = "Days after closing" }

[counts]
answered = { nl = "vernietigd", en = "destroyed" }
censored = { nl = "nog aanwezig", en = "still held" }
*/
with kept as (
    select
        destroyed_on,
        case when days_kept > 0 then days_kept else 0 end as days
    from holdings
    where
        data_category = 'camera_incident_images'
        and trigger_state = 'happened'
        and trigger_on >= $year_start
        and holding_state not in ('must_be_kept', 'blocked', 'transferred')
        and (destroyed_on is not null or holding_state <> 'destroyed')
)

select
    days,
    count(destroyed_on) as answered,
    sum(case when destroyed_on is null then 1 else 0 end) as censored
from kept
group by days
