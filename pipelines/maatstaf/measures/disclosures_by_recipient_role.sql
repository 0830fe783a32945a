/*
basis = "AVG art. 4(7)-(10), 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = ["recipient_role"]
reviewed = 2026-11-24

[title]
nl = "Verstrekkingen naar rol van de ontvanger"
en = "Disclosures by role of the recipient"

[question]
nl = "Aan verwerkers, derden, gezamenlijk verantwoordelijken en overheidsinstanties, ieder apart: hoeveel is in deze periode verstrekt?"
en = "To processors, third parties, joint controllers and public authorities, each apart: how much was disclosed in this period?"

[excludes]
nl = "Niets. Een overheid die gegevens krijgt voor een bepaald onderzoek is volgens de AVG geen ontvanger (art. 4(9)); zij telt hier toch mee. Personen is de som over de verstrekkingen."
en = "Nothing. An authority given data for a particular inquiry is no recipient under the GDPR (art. 4(9)); it counts here all the same. Persons is the sum over disclosures."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]
disclosed_persons = ["persons"]

[grain]
recipient_role = { nl = "Rol", en = "Role" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        recipient_id,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id
)

select
    r.recipient_role,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join recipients as r on s.recipient_id = r.recipient_id
group by r.recipient_role
