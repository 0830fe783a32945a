/*
basis = "AVG art. 5(1)(b), 6(1), 30; privacyreglement, \"Voor welk doel gebruiken we uw gegevens\""
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen in het register"
en = "Activities in the register"

[question]
nl = "Hoeveel verwerkingen staan er in het register, en van hoeveel daarvan zijn doel, grondslag, soorten gegevens en betrokkenen vastgelegd?"
en = "How many activities does the register hold, and for how many of them are purpose, lawful basis, data categories and data subjects recorded?"

[excludes]
nl = "Niets: het register telt zoals het is aangeleverd, want het houdt zijn eigen verleden niet bij."
en = "Nothing: the register counts as it was delivered, because it does not keep its own past."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
with_purpose = { nl = "met een van de 19 doelen", en = "with one of the 19 purposes" }
purpose_other = { nl = "met doel \"overige activiteiten\"", en = "with purpose \"other activities\"" }
with_basis = { nl = "met grondslag", en = "with lawful basis" }
with_categories = { nl = "met soorten gegevens", en = "with data categories" }
with_subjects = { nl = "met soorten betrokkenen", en = "with kinds of data subjects" }
*/
select
    count(*) as activities,
    count(purpose) as with_purpose,
    coalesce(sum(case when purpose = 'P19' then 1 end), 0) as purpose_other,
    count(lawful_basis) as with_basis,
    count(data_category_set) as with_categories,
    count(subject_category_set) as with_subjects
from activities
