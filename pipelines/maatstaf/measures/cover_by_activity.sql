/*
basis = "AVG art. 26, 28(3); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "recipient"
moment = "flow"
identifying = ["activity"]
adds_up = false
reviewed = 2026-11-24

[title]
nl = "Afspraken met ontvangers naar verwerking"
en = "Agreements with recipients by processing activity"

[question]
nl = "Van de ontvangers met wie in deze periode per verwerking is gedeeld en een afspraak nodig is: bij hoeveel gold er op een dag geen, en bij hoeveel gold zij maar noemt zij deze gegevens of dit doel niet?"
en = "Of the recipients with which data was shared for each processing activity in this period and an agreement is needed: for how many was none in force on a day, and for how many was it in force without naming these data or this purpose?"

[excludes]
nl = "Verstrekkingen die geen verwerking noemen, en ontvangers die geen afspraak nodig hebben. Een ontvanger die voor meer verwerkingen krijgt, telt bij elk."
en = "Disclosures that name no activity, and recipients that need no agreement. A recipient that is given data for several activities counts with each."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
recipients = { nl = "ontvangers die een afspraak nodig hebben", en = "recipients that need an agreement" }
without_agreement = { nl = "zonder geldige afspraak", en = "no agreement in force" }
not_named = { nl = "afspraak noemt het niet", en = "agreement does not name it" }
*/
with shared as (
    select activity_id, recipient_id, disclosed_on, purpose, data_category_set
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end and activity_id is not null
    group by activity_id, recipient_id, disclosed_on, purpose, data_category_set
),

judged as (
    select
        a.name,
        s.recipient_id,
        max(case when g.agreement_finding in ('expired', 'not_yet', 'missing') then 1 else 0 end) as lacks,
        max(case when g.agreement_finding in ('category_not_covered', 'purpose_not_covered') then 1 else 0 end) as omits
    from shared as s
    inner join activities as a on s.activity_id = a.activity_id
    inner join disclosure_agreements as g
        on
            s.recipient_id = g.recipient_id and s.disclosed_on = g.disclosed_on
            and s.purpose = g.purpose and s.data_category_set = g.data_category_set
    where g.disclosed_on >= $period_start and g.disclosed_on < $period_end
    group by a.name, s.recipient_id
)

select
    name as activity,
    count(*) as recipients,
    sum(lacks) as without_agreement,
    sum(omits * (1 - lacks)) as not_named
from judged
group by name
