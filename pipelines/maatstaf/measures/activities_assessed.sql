/*
basis = "AVG art. 9, 35"
unit = "activity"
moment = "stock"
identifying = []
reviewed = 2026-11-24

[title]
nl = "Effectbeoordelingen en verwerkingen van bijzondere gegevens"
en = "Impact assessments and activities with special data"

[question]
nl = "Van hoeveel verwerkingen is de DPIA uitgevoerd, nog uit te voeren of niet nodig, en hoe staat dat voor de verwerkingen met bijzondere gegevens in de zin van artikel 9?"
en = "For how many activities was the DPIA done, is it still to be done or not needed, and how is that for the activities with special data in the sense of article 9?"

[excludes]
nl = "Niets: of een DPIA nodig is en of gegevens bijzonder zijn, staat hier zoals het register het zegt."
en = "Nothing: whether a DPIA is needed and whether data are special stands here as the register says it."

[grain]

[counts]
activities = { nl = "verwerkingen", en = "activities" }
dpia_done = { nl = "DPIA uitgevoerd", en = "DPIA done" }
dpia_needed = { nl = "DPIA nog uit te voeren", en = "DPIA still to be done" }
dpia_none = { nl = "geen DPIA nodig", en = "no DPIA needed" }
art9 = { nl = "met bijzondere gegevens (artikel 9)", en = "with special data (article 9)" }
art9_unknown = { nl = "niet vastgelegd of er bijzondere gegevens zijn", en = "not recorded whether there are special data" }
art9_needed = { nl = "bijzonder, DPIA nog uit te voeren", en = "special, DPIA still to be done" }
art9_none = { nl = "bijzonder, volgens het register geen DPIA nodig", en = "special, no DPIA needed by the register" }
*/
select
    count(*) as activities,
    coalesce(sum(case when dpia = 'done' then 1 end), 0) as dpia_done,
    coalesce(sum(case when dpia = 'needed' then 1 end), 0) as dpia_needed,
    coalesce(sum(case when dpia = 'none' then 1 end), 0) as dpia_none,
    coalesce(sum(case when art9 then 1 end), 0) as art9,
    coalesce(sum(case when art9 is null then 1 end), 0) as art9_unknown,
    coalesce(sum(case when art9 and dpia = 'needed' then 1 end), 0) as art9_needed,
    coalesce(sum(case when art9 and dpia = 'none' then 1 end), 0) as art9_none
from activities
