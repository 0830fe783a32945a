/*
basis = "AVG art. 19"
unit = "notification"
moment = "flow"
identifying = []
reviewed = 2026-11-22

[title]
nl = "Ontvangers op de hoogte gesteld"
en = "Recipients notified"

[question]
nl = "Van de ontvangers aan wie een correctie, verwijdering of beperking moest worden doorgegeven na een antwoord in deze periode: hoeveel zijn er aan het einde van de periode op de hoogte gesteld?"
en = "Of the recipients to be told of a rectification, erasure or restriction after an answer in this period: how many had been notified by the end of the period?"

[excludes]
nl = "Verzoeken die niet of nog niet zijn ingewilligd: er is dan niets door te geven."
en = "Requests that were not granted, or not yet: there is nothing to pass on."

[grain]

[counts]
to_notify = { nl = "door te geven", en = "to notify" }
notified = { nl = "doorgegeven", en = "notified" }
*/
select
    count(*) as to_notify,
    count(notified_on) as notified
from recipient_notifications
where answered_on >= $period_start and answered_on < $period_end
