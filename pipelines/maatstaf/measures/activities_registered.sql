/*
basis = "AVG art. 5(1)(b), 6(1), 30, 35; privacyreglement, \"Voor welk doel gebruiken we uw gegevens\""
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Verwerkingen in het register"
en = "Activities in the register"

[question]
nl = "Hoeveel verwerkingen staan er in het register, en van hoeveel daarvan zijn doel en grondslag vastgelegd?"
en = "How many activities does the register hold, and for how many of them are purpose and lawful basis recorded?"

[excludes]
nl = "Niets: het register telt zoals het is aangeleverd, want het houdt zijn eigen verleden niet bij."
en = "Nothing: the register counts as it was delivered, because it does not keep its own past."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
with_purpose = { nl = "met een van de 19 doelen", en = "with one of the 19 purposes" }
purpose_other = { nl = "met doel \"overige activiteiten\"", en = "with purpose \"other activities\"" }
with_basis = { nl = "met grondslag", en = "with lawful basis" }
reviewed = { nl = "ooit herzien", en = "ever reviewed" }
dpia_needed = { nl = "DPIA nog uit te voeren", en = "DPIA still to be done" }
*/
select
    count(*) as activities,
    count(purpose) as with_purpose,
    coalesce(sum(case when purpose = 'P19' then 1 else 0 end), 0) as purpose_other,
    count(lawful_basis) as with_basis,
    count(reviewed_on) as reviewed,
    coalesce(sum(case when dpia = 'needed' then 1 else 0 end), 0) as dpia_needed
from activities
