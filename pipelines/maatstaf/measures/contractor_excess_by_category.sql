/*
basis = "AVG art. 5(1)(c); privacyreglement, \"Delen we gegevens met andere partijen\": naam, adres, telefoonnummer en e-mailadres"
unit = "disclosure"
moment = "flow"
identifying = ["data_category"]
adds_up = false
reviewed = 2026-11-24
spread = { disclosures = "beyond_agreed" }
within = { recipient_kind = ["contractor"] }

[title]
nl = "Wat aannemers meer kregen dan afgesproken"
en = "What contractors were given beyond what is agreed"

[question]
nl = "Welke soorten gegevens kregen aannemers in deze periode naast naam, adres, telefoonnummer en e-mailadres?"
en = "Which categories of data were contractors given in this period besides name, address, telephone and e-mail?"

[excludes]
nl = "De vier soorten die zijn afgesproken. Een verstrekking van meer andere soorten telt bij elke soort."
en = "The four categories that are agreed. A disclosure of several others counts under each."

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
*/
with shared as (
    select
        recipient_id,
        data_category_set,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id, data_category_set
)

select
    m.data_category,
    sum(s.disclosures) as disclosures,
    sum(s.records) as records,
    sum(s.persons) as persons
from shared as s
inner join recipients as r on s.recipient_id = r.recipient_id and r.recipient_kind = 'contractor'
inner join data_category_set_members as m
    on s.data_category_set = m.data_category_set and m.data_category not in ('name', 'address', 'telephone', 'email')
group by m.data_category
