/*
basis = "AVG art. 5(1)(b), (c); privacyreglement: niet verder dan noodzakelijk voor het doel"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
adds = { disclosures = ["within", "without_activity", "other_purpose", "other_categories", "other_both"] }
tells = { disclosures = ["disclosures"], unregistered = ["other_categories", "other_both"] }

[title]
nl = "Verstrekkingen binnen het register"
en = "Disclosures within the register"

[question]
nl = "Hoeveel verstrekkingen van deze periode vallen binnen een verwerking in het register: hetzelfde doel, en geen andere soorten gegevens dan daar staan? En waardoor vallen de andere erbuiten?"
en = "How many disclosures of this period stay within an activity of the register: the same purpose, and no other categories than it lists? And why do the others not?"

[excludes]
nl = "Niets. Elke verstrekking staat op één regel: zonder verwerking, of met een ander doel, andere gegevens of allebei."
en = "Nothing. Each disclosure stands on one line: without an activity, or with another purpose, other data or both."

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
within = { nl = "binnen het register", en = "within the register" }
without_activity = { nl = "zonder verwerking", en = "without an activity" }
other_purpose = { nl = "ander doel dan de verwerking", en = "another purpose than the activity" }
other_categories = { nl = "gegevens die de verwerking niet noemt", en = "data that the activity does not list" }
other_both = { nl = "ander doel en andere gegevens", en = "another purpose and other data" }
*/
with shared as (
    select activity_id, purpose, data_category_set, count(*) as disclosures
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by activity_id, purpose, data_category_set
),

judged as (
    select
        s.disclosures,
        a.activity_id is not null as known,
        coalesce(s.purpose = a.purpose, false) as same_purpose,
        c.covered_set is not null as listed
    from shared as s
    left join activities as a on s.activity_id = a.activity_id
    left join data_category_set_covers as c
        on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
)

select
    coalesce(sum(j.disclosures), 0) as disclosures,
    coalesce(sum(case when j.same_purpose and j.listed then j.disclosures end), 0) as within,
    coalesce(sum(case when not j.known then j.disclosures end), 0) as without_activity,
    coalesce(sum(case when not j.same_purpose and j.listed then j.disclosures end), 0) as other_purpose,
    coalesce(sum(case when j.same_purpose and not j.listed then j.disclosures end), 0) as other_categories,
    coalesce(sum(case when j.known and not j.same_purpose and not j.listed then j.disclosures end), 0) as other_both
from judged as j
