/*
basis = "AVG art. 13(1)(e), 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "recipient"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Ontvangers die erbij kwamen of wegvielen"
en = "Recipients that came or went"

[question]
nl = "Met hoeveel ontvangers is in deze periode voor het eerst gedeeld, met hoeveel niet meer, en met hoeveel al een jaar niet of nooit?"
en = "With how many recipients was data shared for the first time in this period, with how many no longer, and with how many not for a year or never?"

[excludes]
nl = "Wat vóór het begin van de aanlevering is gedeeld: een ontvanger waarvan de eerdere verstrekkingen niet zijn aangeleverd, heet nieuw."
en = "What was shared before the delivery begins: a recipient whose earlier disclosures were not delivered is called new."

[grain]

[counts]
recipients = { nl = "ontvangers", en = "recipients" }
shared_with = { nl = "deze periode iets gedeeld", en = "shared with in this period" }
new = { nl = "voor het eerst", en = "for the first time" }
stopped = { nl = "vorige periode wel, deze niet", en = "in the period before, not in this one" }
gone = { nl = "ooit wel, de laatste twaalf maanden niet", en = "ever, not in the last twelve months" }
never = { nl = "nooit", en = "never" }
*/
with shared as (
    select
        recipient_id,
        min(disclosed_on) as first_on,
        max(disclosed_on) as last_on
    from disclosures
    group by recipient_id
)

select
    count(*) as recipients,
    coalesce(sum(case when s.last_on >= $period_start then 1 end), 0) as shared_with,
    coalesce(sum(case when s.first_on >= $period_start then 1 end), 0) as new,
    coalesce(sum(case when s.last_on >= $previous_start and s.last_on < $period_start then 1 end), 0) as stopped,
    coalesce(sum(case when s.last_on < $year_start then 1 end), 0) as gone,
    coalesce(sum(case when s.last_on is null then 1 end), 0) as never
from recipients as r
left join shared as s on r.recipient_id = s.recipient_id
