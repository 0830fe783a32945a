/*
basis = "CCPA Regulations (California) § 7102(a): de enige precieze openbare definitie; AVG art. 12"
unit = "request"
moment = "flow"
identifying = ["right_invoked"]
reviewed = 2026-11-28
protected_totals = ["complied_whole", "complied_part", "denied", "no_data", "withdrawn"]
holds = { received = ["answered"], answered = ["complied_whole", "complied_part", "denied", "no_data"] }

[title]
nl = "Vergelijkingstabel van de verzoeken"
en = "Benchmark of the requests"

[question]
nl = "Hoeveel verzoeken zijn in deze periode ontvangen, en hoe liepen zij af?"
en = "How many requests were received in this period, and how did they end?"

[excludes]
nl = "Niets: wat aan het einde van de periode nog open staat, telt alleen als ontvangen. Ingetrokken is niet beantwoord."
en = "Nothing: what is still open at the end of the period counts as received only. Withdrawn is not answered."

[tells]
requests_received = ["received"]

[grain]
right_invoked = { nl = "Recht", en = "Right" }

[counts]
received = { nl = "ontvangen", en = "received" }
complied_whole = { nl = "geheel ingewilligd", en = "complied with in whole" }
complied_part = { nl = "deels ingewilligd", en = "complied with in part" }
denied = { nl = "geweigerd", en = "denied" }
no_data = { nl = "geen gegevens gevonden", en = "no data held" }
withdrawn = { nl = "ingetrokken", en = "withdrawn" }
answered = { nl = "beantwoord", en = "answered" }
*/
select
    right_invoked,
    count(*) as received,
    sum(case when outcome = 'granted' then 1 else 0 end) as complied_whole,
    sum(case when outcome = 'partly_granted' then 1 else 0 end) as complied_part,
    sum(case when outcome = 'refused' then 1 else 0 end) as denied,
    sum(case when outcome = 'no_data' then 1 else 0 end) as no_data,
    sum(case when withdrawn then 1 else 0 end) as withdrawn,
    sum(case when answered_on is not null and not withdrawn then 1 else 0 end) as answered
from requests
where received_on >= $period_start and received_on < $period_end
group by right_invoked
