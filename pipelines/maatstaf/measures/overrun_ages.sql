/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Hoe lang bewaren we uw gegevens\""
unit = "holding"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Hoe lang over de bewaartermijn"
en = "How long past the retention term"

[question]
nl = "Hoe lang is de bewaartermijn al voorbij van wat er aan het einde van de periode over termijn is?"
en = "For how long has the retention term been over of what is past it at the end of the period?"

[excludes]
nl = "Niets van wat over termijn is. Drie jaar is in deze indeling 1.095 dagen."
en = "Nothing of what is past its term. Three years are 1,095 days in this division."

[tells]
holdings_over = ["holdings_over"]
records_over = ["records_over"]

[grain]
overrun_band = { nl = "Dagen over termijn", en = "Days past term" }

[counts]
holdings_over = { nl = "bestanden over termijn", en = "holdings past term" }
records_over = { nl = "records over termijn", en = "records past term" }
*/
with over_term as (
    select
        records,
        case
            when days_over <= 31 then 'to_1_month'
            when days_over <= 365 then 'to_1_year'
            when days_over <= 1095 then 'to_3_years'
            else 'longer'
        end as overrun_band
    from holdings
    where holding_state = 'over_term'
)

select
    overrun_band,
    count(*) as holdings_over,
    sum(records) as records_over
from over_term
group by overrun_band
