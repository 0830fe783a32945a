/*
basis = "privacyreglement, \"Bijzondere persoonsgegevens\""
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-28
protected_totals = ["art9"]

[title]
nl = "Verstrekkingen van wat het reglement bijzonder noemt"
en = "Disclosures of what the regulation calls special"

[question]
nl = "Hoeveel verstrekkingen van deze periode bevatten gegevens die het reglement bijzonder noemt, van hoeveel is een grondslag vastgelegd, en hoeveel bevatten ook gegevens die artikel 9 van de AVG beschermt?"
en = "How many disclosures of this period held data that the regulation calls special, for how many is a lawful basis recorded, and how many also held data protected by article 9 of the GDPR?"

[excludes]
nl = "Niets. Het reglement noemt meer bijzonder dan de AVG: van deze soorten gegevens vallen alleen medische gegevens onder artikel 9."
en = "Nothing. The regulation calls more special than the GDPR does: of these categories only medical data fall under article 9."

[grain]

[counts]
disclosures = { nl = "verstrekkingen met bijzondere gegevens", en = "disclosures of special data" }
with_basis = { nl = "met grondslag", en = "with lawful basis" }
art9 = { nl = "ook bijzonder volgens artikel 9", en = "also special under article 9" }
*/
with shared as (
    select data_category_set, count(*) as disclosures, count(lawful_basis) as with_basis
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by data_category_set
),

special as (
    select data_category_set, max(case when data_category = 'medical' then 1 else 0 end) as holds_art9
    from data_category_set_members
    where
        data_category in (
            'housing_registration', 'medical', 'household', 'behaviour', 'landlord_statement', 'identity_copy',
            'citizen_service_number', 'photo', 'urgency_file'
        )
    group by data_category_set
)

select
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(sum(s.with_basis), 0) as with_basis,
    coalesce(sum(case when p.holds_art9 = 1 then s.disclosures end), 0) as art9
from shared as s
inner join special as p on s.data_category_set = p.data_category_set
