/*
basis = "AVG art. 13(1)(f), 30(1)(e), 44"
unit = "disclosure"
moment = "flow"
identifying = []
reviewed = 2026-11-24
holds = { disclosures = ["outside"] }

[title]
nl = "Verstrekkingen buiten de Europese Economische Ruimte"
en = "Disclosures outside the European Economic Area"

[question]
nl = "Hoeveel is in deze periode verstrekt aan ontvangers buiten de Europese Economische Ruimte, en aan hoeveel van zulke ontvangers?"
en = "How much was disclosed in this period to recipients outside the European Economic Area, and to how many such recipients?"

[excludes]
nl = "Niets. Of een besluit, modelbepalingen of een andere waarborg van hoofdstuk V de doorgifte draagt, staat niet in de aanlevering."
en = "Nothing. Whether a decision, standard clauses or another safeguard of chapter V supports the transfer is not in the delivery."

[tells]
disclosures = ["disclosures"]

[grain]

[counts]
disclosures = { nl = "verstrekkingen", en = "disclosures" }
outside = { nl = "buiten de EER", en = "outside the EEA" }
records_outside = { nl = "records buiten de EER", en = "records outside the EEA" }
persons_outside = { nl = "personen buiten de EER", en = "persons outside the EEA" }
recipients_outside = { nl = "ontvangers buiten de EER die iets kregen", en = "recipients outside the EEA given anything" }
recipients_known = { nl = "bekende ontvangers buiten de EER", en = "known recipients outside the EEA" }
*/
with shared as (
    select
        recipient_id,
        count(*) as disclosures,
        sum(records) as records,
        sum(coalesce(persons, 0)) as persons
    from disclosures
    where disclosed_on >= $period_start and disclosed_on < $period_end
    group by recipient_id
)

select
    coalesce(sum(s.disclosures), 0) as disclosures,
    coalesce(sum(case when r.outside_eea then s.disclosures end), 0) as outside,
    coalesce(sum(case when r.outside_eea then s.records end), 0) as records_outside,
    coalesce(sum(case when r.outside_eea then s.persons end), 0) as persons_outside,
    coalesce(sum(case when r.outside_eea and s.disclosures > 0 then 1 end), 0) as recipients_outside,
    coalesce(sum(case when r.outside_eea then 1 end), 0) as recipients_known
from recipients as r
left join shared as s on r.recipient_id = s.recipient_id
