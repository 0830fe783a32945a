/*
basis = "AVG art. 9, 30(1)(c); privacyreglement, \"Bijzondere persoonsgegevens\""
unit = "activity"
moment = "stock"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Soorten gegevens naar verwerking"
en = "Data categories by processing activity"

[question]
nl = "Hoeveel soorten gegevens noemt het register per verwerking, en hoeveel daarvan noemt het reglement bijzonder?"
en = "How many data categories does the register list for each processing activity, and how many of those does the regulation call special?"

[excludes]
nl = "Verwerkingen zonder vastgelegde gegevens. Wat het reglement bijzonder noemt is ruimer dan artikel 9 van de AVG."
en = "Activities without recorded data. What the regulation calls special is more than article 9 of the GDPR."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
categories = { nl = "soorten gegevens", en = "kinds of data" }
special_categories = { nl = "bijzonder volgens het reglement", en = "special by the regulation" }
*/
with listed as (
    select a.name, m.data_category
    from activities as a
    inner join data_category_set_members as m on a.data_category_set = m.data_category_set
    group by a.name, m.data_category
)

select
    name as activity,
    count(*) as categories,
    sum(case
        when
            data_category in (
                'housing_registration', 'medical', 'household', 'behaviour', 'landlord_statement', 'identity_copy',
                'citizen_service_number', 'photo', 'urgency_file'
            )
            then 1
        else 0
    end) as special_categories
from listed
group by name
