/*
basis = "AVG art. 5(2), 9, 30, 35; privacyreglement, \"Welke persoonsgegevens gebruiken wij\""
unit = "activity"
moment = "stock"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Gevoeligheid naar verwerking"
en = "Sensitivity by processing activity"

[question]
nl = "Welke verwerkingen hebben volgens het register bijzondere gegevens (artikel 9), en wat ontbreekt er nog aan: een DPIA, een doel of grondslag, een herziening op tijd?"
en = "Which processing activities have special data (article 9) by the register, and what do they still lack: a DPIA, a purpose or basis, a review in time?"

[excludes]
nl = "Niets. Verwerkingen met dezelfde naam staan op één regel. Een DPIA die volgens het register niet nodig is, is niet uitgevoerd."
en = "Nothing. Activities of the same name stand on one line. A DPIA that the register says is not needed was not done."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
activities = { nl = "verwerkingen", en = "activities" }
art9 = { nl = "bijzonder", en = "special" }
art9_unknown = { nl = "niet vastgelegd of zij bijzonder is", en = "not recorded whether special" }
special_without_dpia = { nl = "bijzonder, zonder uitgevoerde DPIA", en = "special, no DPIA done" }
other_dpia_needed = { nl = "niet bijzonder, DPIA nog uit te voeren", en = "not special, DPIA still to be done" }
medical_unmarked = { nl = "medisch, volgens het register niet bijzonder", en = "medical, not special by the register" }
without_categories = { nl = "geen soorten gegevens vastgelegd", en = "no data categories recorded" }
without_ground = { nl = "zonder doel of grondslag", en = "without purpose or basis" }
review_due = { nl = "niet op tijd herzien", en = "not reviewed in time" }
*/
with medical as (
    select data_category_set
    from data_category_set_members
    where data_category = 'medical'
)

select
    a.name as activity,
    count(*) as activities,
    sum(case when a.art9 then 1 else 0 end) as art9,
    sum(case when a.art9 is null then 1 else 0 end) as art9_unknown,
    sum(case when a.art9 and a.dpia <> 'done' then 1 else 0 end) as special_without_dpia,
    sum(case when not coalesce(a.art9, false) and a.dpia = 'needed' then 1 else 0 end) as other_dpia_needed,
    sum(case when not a.art9 and m.data_category_set is not null then 1 else 0 end) as medical_unmarked,
    sum(case when a.data_category_set is null then 1 else 0 end) as without_categories,
    sum(case when a.purpose is null or a.lawful_basis is null then 1 else 0 end) as without_ground,
    sum(case when coalesce(a.reviewed_on >= $review_since, false) then 0 else 1 end) as review_due
from activities as a
left join medical as m on a.data_category_set = m.data_category_set
group by a.name
