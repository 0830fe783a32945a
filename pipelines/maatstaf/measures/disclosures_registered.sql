/*
basis = "AVG art. 5(1)(b), (c); privacyreglement: niet verder dan noodzakelijk voor het doel"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Verstrekkingen binnen het register"
en = "Disclosures within the register"

[question]
nl = "Hoeveel verstrekkingen van deze periode vallen binnen een verwerking in het register: hetzelfde doel, en geen andere soorten gegevens dan daar staan?"
en = "How many disclosures of this period stay within an activity of the register: the same purpose, and no other categories than it lists?"

[excludes]
nl = "Niets: een verstrekking zonder verwerking telt mee, als niet binnen het register."
en = "Nothing: a disclosure without an activity counts, as not within the register."

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
within = { nl = "binnen het register", en = "within the register" }
*/
with shared as (
    select
        activity_id,
        purpose,
        data_category_set,
        count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by activity_id, purpose, data_category_set
)

select
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(sum(case when c.covered_set is not null then s.disclosures else 0 end), 0) as within
from shared as s
left join activities as a on s.activity_id = a.activity_id and s.purpose = a.purpose
left join data_category_set_covers as c
    on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
