/*
basis = "AVG art. 26"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
adds = { disclosures = ["covered", "category_not_covered", "purpose_not_covered", "expired", "not_yet", "missing"] }

[title]
nl = "Verstrekkingen onder een onderlinge regeling"
en = "Disclosures under a joint arrangement"

[question]
nl = "Van de verstrekkingen aan gezamenlijk verantwoordelijken in deze periode: hoeveel vielen onder een onderlinge regeling die die dag gold, voor dat doel en al die soorten gegevens, en wat ontbrak er bij de andere?"
en = "Of the disclosures to joint controllers in this period: how many fell under a joint arrangement in force that day, for that purpose and all those categories, and what was lacking for the others?"

[excludes]
nl = "Niets. Het doel ontbreekt waar een geldende regeling al deze gegevens noemt; anders ontbreken gegevens. Tussen twee regelingen in heet zij verlopen."
en = "Nothing. The purpose is lacking where an arrangement in force names all these data; otherwise data are lacking. Between two arrangements it is called expired."

[tells]
disclosures = ["disclosures"]

[within]
recipient_role = ["joint_controller"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan gezamenlijk verantwoordelijken", en = "disclosures to joint controllers" }
covered = { nl = "onder een regeling", en = "under an arrangement" }
category_not_covered = { nl = "gold, maar noemt niet al deze gegevens", en = "in force, but not naming all these data" }
purpose_not_covered = { nl = "gold, maar noemt dit doel niet", en = "in force, but not naming this purpose" }
expired = { nl = "verlopen", en = "expired" }
not_yet = { nl = "nog niet begonnen", en = "not yet begun" }
missing = { nl = "geen regeling", en = "no arrangement" }
*/
with judged as (
    select agreement_finding, sum(disclosures) as disclosures
    from disclosure_agreements
    where disclosed_on >= $period_start and disclosed_on < $period_end and agreement_kind = 'joint_arrangement'
    group by agreement_finding
)

select
    coalesce(sum(disclosures), 0) as disclosures,
    coalesce(sum(case when agreement_finding = 'covered' then disclosures end), 0) as covered,
    coalesce(sum(case when agreement_finding = 'category_not_covered' then disclosures end), 0) as category_not_covered,
    coalesce(sum(case when agreement_finding = 'purpose_not_covered' then disclosures end), 0) as purpose_not_covered,
    coalesce(sum(case when agreement_finding = 'expired' then disclosures end), 0) as expired,
    coalesce(sum(case when agreement_finding = 'not_yet' then disclosures end), 0) as not_yet,
    coalesce(sum(case when agreement_finding = 'missing' then disclosures end), 0) as missing
from judged
