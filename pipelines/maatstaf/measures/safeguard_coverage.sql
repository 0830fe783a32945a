/*
basis = "AVG art. 32(1), (4); privacyreglement, \"Hoe beveiligen we uw gegevens\": geheimhouding en training"
unit = "employee"
moment = "flow"
identifying = []
adds_up = false
reviewed = 2026-11-24

[title]
nl = "Medewerkers getraind en tot geheimhouding verplicht"
en = "Staff trained and bound to secrecy"

[question]
nl = "Hoeveel medewerkers hadden in deze periode privacytraining en geheimhouding nodig, en hoeveel voldeden daaraan?"
en = "How many staff needed privacy training and a duty of secrecy in this period, and how many had them?"

[excludes]
nl = "Niets. Dezelfde medewerker telt bij beide waarborgen, die dus niet optellen. Over meer dan één maand telt een medewerker in elke maand mee."
en = "Nothing. The same employee counts under both safeguards, which therefore do not add up. Over more than one month an employee counts in each month."

[grain]
safeguard = { nl = "Waarborg", en = "Safeguard" }

[counts]
in_scope = { nl = "van toepassing op", en = "in scope" }
covered = { nl = "voldoet", en = "covered" }
*/
select
    safeguard,
    sum(in_scope) as in_scope,
    sum(covered) as covered
from safeguards
where month >= $period_start and month < $period_end
group by safeguard
