/*
basis = "privacyreglement, \"Delen we gegevens met andere partijen\": een convenant dat zegt welke gegevens en met welk doel"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
adds = { disclosures = ["covered", "category_not_covered", "purpose_not_covered", "expired", "not_yet", "missing"] }

[title]
nl = "Verstrekkingen onder een convenant"
en = "Disclosures under a covenant"

[question]
nl = "Van de verstrekkingen aan zorginstellingen en politie in deze periode: hoeveel vielen onder een convenant dat die dag gold, voor dat doel en al die soorten gegevens, en wat ontbrak er bij de andere?"
en = "Of the disclosures to care institutions and police in this period: how many fell under a covenant in force that day, for that purpose and all those categories, and what was lacking for the others?"

[excludes]
nl = "Niets. De eerste en de laatste dag van een convenant tellen mee. Twee convenanten die samen alles dekken maar elk een deel, dekken de verstrekking niet. Het doel ontbreekt waar een geldend convenant al deze gegevens noemt; anders ontbreken gegevens. Tussen twee convenanten in heet het verlopen."
en = "Nothing. The first and last day of a covenant count. Two covenants that cover everything together but a part each do not cover the disclosure. The purpose is lacking where a covenant in force names all these data; otherwise data are lacking. Between two covenants it is called expired."

[tells]
disclosures = ["disclosures"]

[within]
recipient_kind = ["care_institution", "police"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan zorg en politie", en = "disclosures to care and police" }
covered = { nl = "onder een convenant", en = "under a covenant" }
category_not_covered = { nl = "gold, maar noemt niet al deze gegevens", en = "in force, but not naming all these data" }
purpose_not_covered = { nl = "gold, maar noemt dit doel niet", en = "in force, but not naming this purpose" }
expired = { nl = "verlopen", en = "expired" }
not_yet = { nl = "nog niet begonnen", en = "not yet begun" }
missing = { nl = "geen convenant", en = "no covenant" }
*/
with judged as (
    select agreement_finding, sum(disclosures) as disclosures
    from disclosure_agreements
    where disclosed_on >= $period_start and disclosed_on < $period_end and agreement_kind = 'covenant'
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
