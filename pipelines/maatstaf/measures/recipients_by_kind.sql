/*
basis = "AVG art. 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "recipient"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Ontvangers naar soort, ook waarmee niets is gedeeld"
en = "Recipients by kind, those with whom nothing was shared among them"

[question]
nl = "Hoeveel ontvangers zijn er van elke soort, en met hoeveel daarvan is in deze periode iets of niets gedeeld?"
en = "How many recipients are there of each kind, and with how many of them was something or nothing shared in this period?"

[excludes]
nl = "Niets: ontvangers zijn organisaties, en alle ontvangers van de aanlevering tellen mee."
en = "Nothing: recipients are organisations, and all recipients of the delivery count."

[grain]
recipient_kind = { nl = "Soort ontvanger", en = "Kind of recipient" }

[counts]
recipients = { nl = "ontvangers", en = "recipients" }
shared_with = { nl = "iets gedeeld", en = "something shared" }
nothing = { nl = "niets gedeeld", en = "nothing shared" }
*/
with shared as (
    select recipient_id, count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id
)

select
    r.recipient_kind,
    count(*) as recipients,
    sum(case when s.disclosures is null then 0 else 1 end) as shared_with,
    sum(case when s.disclosures is null then 1 else 0 end) as nothing
from recipients as r
left join shared as s on r.recipient_id = s.recipient_id
group by r.recipient_kind
