/*
basis = "AVG art. 5(1)(c), 30; VERA ARCHIEFSTATUS"
unit = "record"
moment = "stock"
identifying = ["activity"]
reviewed = 2026-11-24

[title]
nl = "Records en personen naar verwerking"
en = "Records and persons by processing activity"

[question]
nl = "Hoeveel records, over hoeveel personen, worden er aan het einde van de periode per verwerking bewaard?"
en = "How many records, about how many persons, are held at the end of the period for each processing activity?"

[excludes]
nl = "Bestanden die vernietigd of overgedragen zijn. Wie in meer bestanden staat, telt in elk daarvan; waar het aantal personen niet is aangeleverd, telt niemand."
en = "Holdings that were destroyed or transferred. Who stands in several holdings counts in each; where the number of persons was not delivered, no one counts."

[grain]
activity = { nl = "Verwerking", en = "Processing activity" }

[counts]
records = { nl = "records", en = "records" }
persons = { nl = "personen", en = "persons" }
holdings = { nl = "bestanden", en = "holdings" }
without_persons = { nl = "bestanden zonder aantal personen", en = "holdings without a number of persons" }
*/
with held as (
    select
        activity_id,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons,
        count(*) as holdings,
        sum(case when persons is null then 1 else 0 end) as without_persons
    from holdings
    where holding_state not in ('destroyed', 'transferred')
    group by activity_id
)

select
    a.name as activity,
    sum(h.records) as records,
    sum(h.persons) as persons,
    sum(h.holdings) as holdings,
    sum(h.without_persons) as without_persons
from held as h
inner join activities as a on h.activity_id = a.activity_id
group by a.name
