/*
basis = "AVG art. 5(1)(c); privacyreglement, \"Delen we gegevens met andere partijen\": naam, adres, telefoonnummer en e-mailadres"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22
holds = { disclosures = ["beyond_agreed"] }

[title]
nl = "Aannemers die meer kregen dan afgesproken"
en = "Contractors given more than agreed"

[question]
nl = "Hoeveel verstrekkingen aan aannemers bevatten in deze periode iets anders dan naam, adres, telefoonnummer of e-mailadres?"
en = "How many disclosures to contractors in this period held anything other than name, address, telephone or e-mail?"

[tells]
disclosures = ["disclosures"]
beyond_agreed = ["beyond_agreed"]

[within]
recipient_kind = ["contractor"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen aan aannemers", en = "disclosures to contractors" }
beyond_agreed = { nl = "met meer dan afgesproken", en = "with more than agreed" }
*/
with shared as (
    select
        recipient_id,
        data_category_set,
        count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id, data_category_set
),

beyond as (
    select data_category_set
    from data_category_set_members
    where data_category not in ('name', 'address', 'telephone', 'email')
    group by data_category_set
)

select
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(sum(case when b.data_category_set is not null then s.disclosures else 0 end), 0) as beyond_agreed
from shared as s
inner join recipients as r on s.recipient_id = r.recipient_id and r.recipient_kind = 'contractor'
left join beyond as b on s.data_category_set = b.data_category_set
