/*
basis = "AVG art. 5(1)(c), 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = ["activity"]
adds_up = false
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen naar verwerking in twaalf maanden"
en = "Disclosures by processing activity in twelve months"

[question]
nl = "Met hoeveel ontvangers is er in de twaalf maanden tot en met deze periode per verwerking gedeeld, hoe vaak, en hoeveel records?"
en = "With how many recipients was data shared for each processing activity in the twelve months up to and including this period, how often, and how many records?"

[excludes]
nl = "Verstrekkingen die geen verwerking noemen. Een ontvanger die voor meer verwerkingen krijgt, telt bij elk."
en = "Disclosures that name no activity. A recipient that is given data for several activities counts with each."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records_shared = { nl = "verstrekte records", en = "records disclosed" }
recipients = { nl = "ontvangers", en = "recipients" }
outside_eea = { nl = "ontvangers buiten de EER", en = "recipients outside the EEA" }
*/
with shared as (
    select activity_id, recipient_id, count(*) as disclosures, sum(records) as records
    from disclosures
    where disclosed_on >= $year_start and disclosed_on < $period_end and activity_id is not null
    group by activity_id, recipient_id
),

given as (
    select
        a.name,
        s.recipient_id,
        sum(s.disclosures) as disclosures,
        sum(s.records) as records
    from shared as s
    inner join activities as a on s.activity_id = a.activity_id
    group by a.name, s.recipient_id
)

select
    g.name as activity,
    sum(g.disclosures) as disclosures,
    sum(g.records) as records_shared,
    count(*) as recipients,
    sum(case when r.outside_eea then 1 else 0 end) as outside_eea
from given as g
inner join recipients as r on g.recipient_id = r.recipient_id
group by g.name
