/*
basis = "AVG art. 6(1); privacyreglement, \"Delen we gegevens met andere partijen\": alleen voor de afspraken of omdat de wet het vraagt"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22
holds = { disclosures = ["with_basis"] }

[title]
nl = "Verstrekkingen met grondslag"
en = "Disclosures with a lawful basis"

[question]
nl = "Van hoeveel verstrekkingen in deze periode is een grondslag vastgelegd?"
en = "For how many disclosures of this period is a lawful basis recorded?"

[tells]
disclosures = ["disclosures"]
disclosures_with_basis = ["with_basis"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
with_basis = { nl = "met grondslag", en = "with lawful basis" }
*/
select
    count(*) as disclosures,
    count(lawful_basis) as with_basis
from disclosures
where disclosed_on >= $period_start and disclosed_on < $period_end
