/*
basis = "AVG art. 28(3); privacyreglement, \"Hoe beveiligen we uw gegevens\": verwerkers houden dezelfde maatstaven aan"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
adds = { disclosures = ["covered", "expired", "not_yet", "missing"] }

[title]
nl = "Verstrekkingen onder een verwerkersovereenkomst"
en = "Disclosures under a processing agreement"

[question]
nl = "Van de verstrekkingen aan verwerkers in deze periode: bij hoeveel gold die dag een verwerkersovereenkomst, en hoeveel daarvan noemt zij niet? Bij hoeveel was zij verlopen, nog niet begonnen, of is er geen?"
en = "Of the disclosures to processors in this period: for how many was a processing agreement in force that day, and how many of those does it not name? For how many had it expired, not begun, or is there none?"

[excludes]
nl = "Niets. De eerste en de laatste dag van een overeenkomst tellen mee. Tussen twee overeenkomsten in heet zij verlopen. Wat de overeenkomst niet noemt, valt er wel onder: die twee regels zijn een deel van wat er gold."
en = "Nothing. The first and last day of an agreement count. Between two agreements it is called expired. What the agreement does not name still falls under it: those two lines are part of what was in force."

[tells]
disclosures = ["disclosures"]

[within]
recipient_role = ["processor"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan verwerkers", en = "disclosures to processors" }
covered = { nl = "overeenkomst gold die dag", en = "agreement in force that day" }
category_not_covered = { nl = "gold, maar noemt niet al deze gegevens", en = "in force, but not naming all these data" }
purpose_not_covered = { nl = "gold, maar noemt dit doel niet", en = "in force, but not naming this purpose" }
expired = { nl = "verlopen", en = "expired" }
not_yet = { nl = "nog niet begonnen", en = "not yet begun" }
missing = { nl = "geen overeenkomst", en = "no agreement" }
*/
with judged as (
    select agreement_finding, sum(disclosures) as disclosures
    from disclosure_agreements
    where disclosed_on >= $period_start and disclosed_on < $period_end and agreement_kind = 'processing_agreement'
    group by agreement_finding
)

select
    coalesce(sum(disclosures), 0) as disclosures,
    coalesce(sum(
        case
            when agreement_finding in ('covered', 'category_not_covered', 'purpose_not_covered') then disclosures else 0
        end
    ), 0) as covered,
    coalesce(sum(case when agreement_finding = 'category_not_covered' then disclosures end), 0) as category_not_covered,
    coalesce(sum(case when agreement_finding = 'purpose_not_covered' then disclosures end), 0) as purpose_not_covered,
    coalesce(sum(case when agreement_finding = 'expired' then disclosures end), 0) as expired,
    coalesce(sum(case when agreement_finding = 'not_yet' then disclosures end), 0) as not_yet,
    coalesce(sum(case when agreement_finding = 'missing' then disclosures end), 0) as missing
from judged
