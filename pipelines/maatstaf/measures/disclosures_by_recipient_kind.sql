/*
basis = "AVG art. 4(9), 13(1)(e), 30(1)(d); privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = ["recipient_kind", "recipient_role"]
reviewed = 2026-11-22
# A row for every kind and role in the register of recipients, whether anything was shared or not.
empty_rows = true

[title]
nl = "Verstrekkingen naar soort ontvanger"
en = "Disclosures by kind of recipient"

[question]
nl = "Aan welke soorten ontvangers, en in welke rol, zijn in deze periode gegevens verstrekt?"
en = "To which kinds of recipients, and in which role, were data disclosed in this period?"

[excludes]
nl = "Personen is de som over de verstrekkingen: wie tweemaal voorkomt, telt tweemaal."
en = "Persons is the sum over disclosures: who occurs twice counts twice."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]
disclosed_persons = ["persons"]

[grain]
recipient_kind = { nl = "Soort ontvanger", en = "Kind of recipient" }
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
    r.recipient_kind,
    r.recipient_role,
    sum(coalesce(s.disclosures, 0)) as disclosures,
    sum(coalesce(s.records, 0)) as records,
    sum(coalesce(s.persons, 0)) as persons
from recipients as r
left join shared as s on r.recipient_id = s.recipient_id
group by r.recipient_kind, r.recipient_role
