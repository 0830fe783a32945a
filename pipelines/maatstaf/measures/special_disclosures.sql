/*
basis = "AVG art. 9(1), (2); UAVG art. 30"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-28
protected_totals = ["disclosures", "with_basis"]
holds = { disclosures = ["with_basis"] }

[title]
nl = "Verstrekkingen van medische gegevens"
en = "Disclosures of medical data"

[question]
nl = "Hoeveel verstrekkingen van deze periode bevatten bijzondere gegevens in de zin van artikel 9, en van hoeveel daarvan is een grondslag vastgelegd?"
en = "How many disclosures of this period held special categories of data in the sense of article 9, and for how many of them is a lawful basis recorded?"

[excludes]
nl = "Wat het reglement bijzonder noemt en de AVG niet: van de soorten gegevens vallen alleen medische gegevens onder artikel 9."
en = "What the regulation calls special and the GDPR does not: of the data categories only medical data fall under article 9."

[tells]
disclosures = ["disclosures"]
special_with_basis = ["with_basis"]

[within]
data_category = ["medical"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen met medische gegevens", en = "disclosures of medical data" }
with_basis = { nl = "met grondslag", en = "with lawful basis" }
*/
with shared as (
    select
        data_category_set,
        count(*) as disclosures,
        count(lawful_basis) as with_basis
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by data_category_set
)

select
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(sum(s.with_basis), 0) as with_basis
from shared as s
inner join data_category_set_members as m
    on s.data_category_set = m.data_category_set and m.data_category = 'medical'
