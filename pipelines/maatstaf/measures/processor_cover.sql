/*
basis = "AVG art. 28(3); privacyreglement, \"Hoe beveiligen we uw gegevens\": verwerkers houden dezelfde maatstaven aan"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Verstrekkingen onder een verwerkersovereenkomst"
en = "Disclosures under a processing agreement"

[question]
nl = "Van de verstrekkingen aan verwerkers in deze periode: bij hoeveel gold die dag een verwerkersovereenkomst?"
en = "Of the disclosures to processors in this period: for how many was a processing agreement in force that day?"

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan verwerkers", en = "disclosures to processors" }
covered = { nl = "onder een overeenkomst", en = "under an agreement" }
*/
with shared as (
    select
        recipient_id,
        disclosed_on,
        count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id, disclosed_on
),

judged as (
    select
        s.recipient_id,
        s.disclosed_on,
        max(s.disclosures) as disclosures,
        max(case when a.valid_from is not null then 1 else 0 end) as is_covered
    from shared as s
    inner join recipients as r on s.recipient_id = r.recipient_id and r.recipient_role = 'processor'
    left join agreements as a
        on
            s.recipient_id = a.recipient_id and a.agreement_kind = 'processing_agreement'
            and s.disclosed_on between a.valid_from and a.valid_to
    group by s.recipient_id, s.disclosed_on
)

select
    coalesce(sum(j.disclosures), 0) as disclosures,
    coalesce(sum(case when j.is_covered = 1 then j.disclosures else 0 end), 0) as covered
from judged as j
