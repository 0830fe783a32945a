/*
basis = "AVG art. 5(1)(e); privacyreglement, \"Welke persoonsgegevens gebruiken wij\": na de controle wordt de kopie vernietigd"
unit = "holding"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Kopieën van identiteitsbewijzen"
en = "Copies of identity documents"

[question]
nl = "Hoeveel kopieën van identiteitsbewijzen zijn in deze periode vernietigd, hoeveel op de dag van de controle zelf, en hoeveel zijn er aan het einde nog terwijl de controle is gedaan?"
en = "How many copies of identity documents were destroyed in this period, how many on the very day of the check, and how many are still held at its end although the check was done?"

[excludes]
nl = "Kopieën die bewaard moeten blijven (BEW), geblokkeerd (GEB) of overgedragen zijn, tellen niet als nog aanwezig; een kopie die op de laatste dag is gecontroleerd evenmin."
en = "Copies that must be kept (BEW), are blocked (GEB) or transferred do not count as still held; nor does a copy checked on the last day."

[grain]

[counts]
destroyed = { nl = "vernietigd", en = "destroyed" }
destroyed_on_day = { nl = "vernietigd op de dag van de controle", en = "destroyed on the day of the check" }
still_held = { nl = "nog aanwezig na de controle", en = "still held after the check" }
*/
with copies as (
    select
        trigger_on,
        case when destroyed_on >= $period_start and destroyed_on < $period_end then destroyed_on end as destroyed_on,
        case
            when holding_state not in ('over_term', 'due', 'not_due', 'cannot_be_calculated') then 0
            when trigger_state = 'happened' and trigger_on < $as_of then 1
            else 0
        end as is_held
    from holdings
    where data_category = 'identity_copy'
)

select
    count(destroyed_on) as destroyed,
    coalesce(sum(case when destroyed_on = trigger_on then 1 else 0 end), 0) as destroyed_on_day,
    coalesce(sum(is_held), 0) as still_held
from copies
