/*
basis = "AVG art. 5(1)(e); AWR art. 52(4); BW 2:10(3); Wet OB art. 34a"
unit = "holding"
moment = "flow"
identifying = ["data_category"]
reviewed = 2026-11-24

[title]
nl = "Vernietigd vóór het einde van een bewaarplicht"
en = "Destroyed before a duty to keep had ended"

[question]
nl = "Van hoeveel van wat in de periode is vernietigd en ten minste een tijd bewaard moest blijven, was die tijd nog niet om?"
en = "Of how much of what was destroyed in the period and had to be kept for a time at least, was that time not over yet?"

[excludes]
nl = "Wat alleen onder een maximum of een gebeurtenis viel. Op de laatste dag van de bewaarplicht vernietigd is niet te vroeg."
en = "What came under a maximum or an event alone. Destroyed on the last day of the duty to keep is not too early."

[grain]
data_category = { nl = "Soort gegeven", en = "Data category" }

[counts]
destroyed = { nl = "vernietigd", en = "destroyed" }
destroyed_early = { nl = "te vroeg", en = "too early" }
cannot_say = { nl = "niet te zeggen: begin onbekend", en = "cannot be said: start unknown" }
*/
select
    data_category,
    count(*) as destroyed,
    sum(case
        when end_unknown is not null then 0
        when keep_until is null or destroyed_on < keep_until then 1
        else 0
    end) as destroyed_early,
    sum(case when end_unknown is not null then 1 else 0 end) as cannot_say
from holdings
where has_minimum and destroyed_on >= $period_start and destroyed_on < $period_end
group by data_category
