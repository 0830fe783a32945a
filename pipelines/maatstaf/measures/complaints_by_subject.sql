/*
basis = "AVG art. 38(4); privacyreglement, \"Hoe kan ik een klacht indienen\""
unit = "complaint"
moment = "flow"
identifying = ["complaint_subject"]
reviewed = 2026-11-22
merges = true

[title]
nl = "Ontvangen klachten naar onderwerp"
en = "Complaints received by subject"

[question]
nl = "Waarover gaan de klachten die in deze periode zijn ontvangen?"
en = "What are the complaints received in this period about?"

[grain]
complaint_subject = { nl = "Onderwerp", en = "Subject" }

[counts]
received = { nl = "ontvangen", en = "received" }
*/
select
    subject as complaint_subject,
    count(*) as received
from complaints
where received_on >= $period_start and received_on < $period_end
group by subject
