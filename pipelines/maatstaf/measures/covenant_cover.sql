/*
basis = "privacyreglement, \"Delen we gegevens met andere partijen\": een convenant dat zegt welke gegevens en met welk doel"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Verstrekkingen onder een convenant"
en = "Disclosures under a covenant"

[question]
nl = "Van de verstrekkingen aan zorginstellingen en politie in deze periode: hoeveel vielen onder een convenant dat die dag gold, voor dat doel en al die soorten gegevens?"
en = "Of the disclosures to care institutions and police in this period: how many fell under a covenant in force that day, for that purpose and all those categories?"

[excludes]
nl = "Niets. Twee convenanten die samen alles dekken maar elk een deel, dekken de verstrekking niet."
en = "Nothing. Two covenants that cover everything together but a part each do not cover the disclosure."

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan zorg en politie", en = "disclosures to care and police" }
covered = { nl = "onder een convenant", en = "under a covenant" }
*/
with shared as (
    select recipient_id, disclosed_on, purpose, data_category_set, count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id, disclosed_on, purpose, data_category_set
),

judged as (
    select
        s.recipient_id,
        s.disclosed_on,
        s.purpose,
        s.data_category_set,
        max(s.disclosures) as disclosures,
        max(case when c.covered_set is not null and p.purpose is not null then 1 else 0 end) as is_covered
    from shared as s
    inner join recipients as r
        on s.recipient_id = r.recipient_id and r.recipient_kind in ('care_institution', 'police')
    left join agreements as a
        on
            s.recipient_id = a.recipient_id and a.agreement_kind = 'covenant'
            and s.disclosed_on between a.valid_from and a.valid_to
    left join data_category_set_covers as c
        on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
    left join purpose_set_members as p on a.purpose_set = p.purpose_set and s.purpose = p.purpose
    group by s.recipient_id, s.disclosed_on, s.purpose, s.data_category_set
)

select
    coalesce(sum(j.disclosures), 0) as disclosures,
    coalesce(sum(case when j.is_covered = 1 then j.disclosures else 0 end), 0) as covered
from judged as j
