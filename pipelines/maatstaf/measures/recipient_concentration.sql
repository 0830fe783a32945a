/*
basis = "AVG art. 24, 32; privacyreglement, \"Delen we gegevens met andere partijen\""
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
holds = { disclosures = ["largest_disclosures"], records = ["largest_records"] }

[title]
nl = "Overwicht van één ontvanger"
en = "Dominance of one recipient"

[question]
nl = "Hoeveel van wat in deze periode is verstrekt, ging naar de ene ontvanger die het meeste kreeg?"
en = "How much of what was disclosed in this period went to the one recipient that was given the most?"

[excludes]
nl = "Wie die ontvanger is: die staat hier niet. De ontvanger van de meeste records kan een andere zijn dan die van de meeste verstrekkingen."
en = "Which recipient it is: that is not told here. The recipient of the most records may be another than that of the most disclosures."

[tells]
disclosures = ["disclosures"]
disclosed_records = ["records"]

[grain]

[counts]
recipients = { nl = "ontvangers die iets kregen", en = "recipients given anything" }
disclosures = { nl = "verstrekkingen", en = "disclosures" }
largest_disclosures = { nl = "verstrekkingen aan de grootste", en = "disclosures to the largest" }
records = { nl = "records", en = "records" }
largest_records = { nl = "records aan de grootste", en = "records to the largest" }
*/
with shared as (
    select recipient_id, count(*) as disclosures, sum(records) as records
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id
)

select
    count(*) as recipients,
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(max(s.disclosures), 0) as largest_disclosures,
    coalesce(sum(s.records), 0) as records,
    coalesce(max(s.records), 0) as largest_records
from shared as s
