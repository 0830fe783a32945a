/*
basis = "AVG art. 12(3); Reg. 1182/71 art. 3: de termijn begint bij ontvangst"
unit = "request"
moment = "flow"
identifying = ["days"]
reviewed = 2026-11-22

[title]
nl = "Dagen tot de registratie"
en = "Days to registration"

[question]
nl = "Hoeveel kalenderdagen na ontvangst is een verzoek geregistreerd, van de verzoeken uit de twaalf maanden tot en met deze maand?"
en = "How many calendar days after receipt was a request registered, of the requests received in the twelve months up to and including this one?"

[excludes]
nl = "Verzoeken waarvan aan het einde van de periode geen dag van registratie bekend is. Niemand weet of zij nog wachten of nooit worden geregistreerd; daarom is er nooit iets dat nog wacht."
en = "Requests without a known day of registration at the end of the period. No one knows whether they still wait or never will be registered; so nothing ever counts as still waiting."

[grain]
days = { nl = "Dagen na ontvangst", en = "Days after receipt" }

[counts]
answered = { nl = "geregistreerd", en = "registered" }
censored = { nl = "nog te registreren (altijd nul)", en = "still to be registered (always zero)" }
*/
select
    registration_days as days,
    count(*) as answered,
    sum(0) as censored
from requests
where received_on >= $year_start and registration_days is not null
group by registration_days
