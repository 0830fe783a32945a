/*
basis = "AVG art. 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "recipient"
moment = "flow"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Ontvangers naar hoe vaak er met hen is gedeeld"
en = "Recipients by how often was shared with them"

[question]
nl = "Met hoeveel ontvangers is in deze periode niets gedeeld, en met hoeveel af en toe, vaak of heel vaak?"
en = "With how many recipients was nothing shared in this period, and with how many now and then, often or very often?"

[excludes]
nl = "Niets: ontvangers zijn organisaties, en alle ontvangers van de aanlevering tellen mee."
en = "Nothing: recipients are organisations, and all recipients of the delivery count."

[grain]

[counts]
recipients = { nl = "ontvangers", en = "recipients" }
nothing = { nl = "niets", en = "nothing" }
below_10 = { nl = "1 tot en met 9 verstrekkingen", en = "1 to 9 disclosures" }
below_100 = { nl = "10 tot en met 99 verstrekkingen", en = "10 to 99 disclosures" }
below_1000 = { nl = "100 tot en met 999 verstrekkingen", en = "100 to 999 disclosures" }
from_1000 = { nl = "1.000 verstrekkingen of meer", en = "1,000 disclosures or more" }
*/
with shared as (
    select recipient_id, count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id
)

select
    count(*) as recipients,
    coalesce(sum(case when s.disclosures is null then 1 end), 0) as nothing,
    coalesce(sum(case when s.disclosures < 10 then 1 end), 0) as below_10,
    coalesce(sum(case when s.disclosures between 10 and 99 then 1 end), 0) as below_100,
    coalesce(sum(case when s.disclosures between 100 and 999 then 1 end), 0) as below_1000,
    coalesce(sum(case when s.disclosures >= 1000 then 1 end), 0) as from_1000
from recipients as r
left join shared as s on r.recipient_id = s.recipient_id
