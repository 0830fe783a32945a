/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Voor welk doel gebruiken we uw gegevens\": beelden tot het incident is afgehandeld"
unit = "holding"
moment = "stock"
identifying = ["camera_kind"]
reviewed = 2026-11-22

[title]
nl = "Camerabeelden die te lang bewaard zijn"
en = "Camera images held too long"

[question]
nl = "Hoeveel camerabeelden zijn er aan het einde van de periode nog, terwijl het incident is afgehandeld of de termijn zonder incident voorbij is?"
en = "How many camera images are still held at the end of the period although the incident was closed, or the term without an incident has ended?"

[excludes]
nl = "Beelden die bewaard moeten blijven (BEW), geblokkeerd zijn (GEB) of waarvan het einde niet te berekenen is."
en = "Images that must be kept (BEW), are blocked (GEB) or whose end cannot be calculated."

[tells]
holdings_over = ["held_after_term"]
records_over = ["records_after_term"]

[within]
data_category = ["camera_images", "camera_incident_images"]

[rows_are.camera_kind]
without_incident = ["data_category", "camera_images"]
after_closing = ["data_category", "camera_incident_images"]

[grain]
camera_kind = { nl = "Soort beelden", en = "Kind of images" }

[counts]
held_after_term = { nl = "bestanden over termijn", en = "holdings past term" }
records_after_term = { nl = "records over termijn", en = "records past term" }
*/
with images as (
    select
        holding_state,
        records,
        case when data_category = 'camera_images' then 'without_incident' else 'after_closing' end as camera_kind
    from holdings
    where data_category in ('camera_images', 'camera_incident_images')
)

select
    camera_kind,
    sum(case when holding_state = 'over_term' then 1 else 0 end) as held_after_term,
    sum(case when holding_state = 'over_term' then records else 0 end) as records_after_term
from images
group by camera_kind
