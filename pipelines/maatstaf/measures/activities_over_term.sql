/*
basis = "AVG art. 5(1)(e), 30(1)(f); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Verwerkingen die gegevens te lang bewaren"
en = "Activities that keep data too long"

[question]
nl = "Bij hoeveel verwerkingen is er aan het einde van de periode iets over de bewaartermijn, en bij hoeveel is van iets het einde niet te berekenen?"
en = "For how many activities is anything past its retention term at the end of the period, and for how many can the end of anything not be calculated?"

[excludes]
nl = "Niets: één bestand volstaat. Geteld zijn verwerkingen, geen personen; welke het zijn, staat hier niet."
en = "Nothing: one holding is enough. Activities are counted, not persons; which they are is not told here."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
holding = { nl = "waarvoor iets wordt bewaard", en = "for which anything is held" }
over_term = { nl = "met iets over de termijn", en = "with anything past its term" }
end_unknown = { nl = "met iets waarvan het einde onbekend is", en = "with anything whose end is unknown" }
*/
with held as (
    select
        activity_id,
        max(case when holding_state = 'over_term' then 1 else 0 end) as is_over,
        max(case when holding_state = 'cannot_be_calculated' then 1 else 0 end) as is_unknown
    from holdings
    where holding_state not in ('destroyed', 'transferred')
    group by activity_id
)

select
    count(*) as activities,
    count(h.activity_id) as holding,
    coalesce(sum(h.is_over), 0) as over_term,
    coalesce(sum(h.is_unknown), 0) as end_unknown
from activities as a
left join held as h on a.activity_id = h.activity_id
