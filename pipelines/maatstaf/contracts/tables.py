"""The twelve tables a corporation hands over, as ``docs/data-contract.md`` prints them."""

from __future__ import annotations

from types import MappingProxyType

from maatstaf.contracts.kinds import Count, Day, Flag, ManyOf, Month, OneOf, Organisation, Period, Pseudonym
from maatstaf.contracts.table import Column, Reference, Table

REQUESTS = Table(
    name="requests",
    nl="verzoeken",
    one_row_is="one request by a data subject",
    key=("request_id",),
    columns=(
        Column("request_id", Pseudonym(), "verzoek_id"),
        Column("right_invoked", OneOf("right_invoked"), "recht"),
        Column("received_on", Day(), "ontvangen_op"),
        Column("registered_on", Day(), "geregistreerd_op", empty=True),
        Column("channel", OneOf("channel"), "kanaal"),
        Column("subject_category", OneOf("subject_category"), "soort_betrokkene"),
        Column("represented", Flag(), "vertegenwoordigd"),
        Column("needs_representative", Flag(), "vertegenwoordiging_nodig"),
        Column("identity_verified_on", Day(), "identiteit_vastgesteld_op", empty=True),
        Column("extended_on", Day(), "verlenging_gemeld_op", empty=True),
        Column("answered_on", Day(), "beantwoord_op", empty=True),
        Column("outcome", OneOf("outcome"), "uitkomst", empty=True),
        Column("refusal_ground", OneOf("refusal_ground"), "weigeringsgrond", empty=True),
        Column("activity_id", Pseudonym(), "verwerking_id", empty=True),
    ),
    references=(Reference("activity_id", "activities"),),
    ordered=(
        ("received_on", "registered_on"),
        ("received_on", "extended_on"),
        ("received_on", "answered_on"),
    ),
)

REQUEST_PAUSES = Table(
    name="request_pauses",
    nl="opschortingen",
    one_row_is="one interval in which the clock stood still",
    key=("request_id", "asked_on"),
    columns=(
        Column("request_id", Pseudonym(), "verzoek_id"),
        Column("asked_on", Day(), "gevraagd_op"),
        Column("resolved_on", Day(), "ontvangen_op", empty=True),
        Column("reason", OneOf("pause_reason"), "reden"),
    ),
    references=(Reference("request_id", "requests", not_before=("asked_on", "received_on")),),
    ordered=(("asked_on", "resolved_on"),),
)

RECIPIENT_NOTIFICATIONS = Table(
    name="recipient_notifications",
    nl="kennisgevingen",
    one_row_is="one recipient to be told after rectification, erasure or restriction (art. 19)",
    key=("request_id", "recipient_id"),
    columns=(
        Column("request_id", Pseudonym(), "verzoek_id"),
        Column("recipient_id", Pseudonym(), "ontvanger_id"),
        Column("notified_on", Day(), "gemeld_op", empty=True),
    ),
    references=(Reference("request_id", "requests"), Reference("recipient_id", "recipients")),
)

COMPLAINTS = Table(
    name="complaints",
    nl="klachten",
    one_row_is="one complaint to the FG",
    key=("complaint_id",),
    columns=(
        Column("complaint_id", Pseudonym(), "klacht_id"),
        Column("received_on", Day(), "ontvangen_op"),
        Column("subject", OneOf("complaint_subject"), "onderwerp"),
        Column("complainant", OneOf("complainant"), "klager"),
        Column("decided_on", Day(), "besloten_op", empty=True),
        Column("with_reasons", Flag(), "gemotiveerd", empty=True),
        Column("outcome", OneOf("complaint_outcome"), "uitkomst", empty=True),
        Column("answer_received_on", Day(), "besluit_ontvangen_op", empty=True),
        Column("court_petition_on", Day(), "verzoekschrift_op", empty=True),
        Column("ap_complaint", Flag(), "klacht_bij_ap"),
        Column("request_id", Pseudonym(), "verzoek_id", empty=True),
    ),
    references=(Reference("request_id", "requests"),),
    ordered=(
        ("received_on", "decided_on"),
        ("decided_on", "answer_received_on"),
        ("answer_received_on", "court_petition_on"),
    ),
)

ACTIVITIES = Table(
    name="activities",
    nl="verwerkingen",
    one_row_is="one processing activity of the register (art. 30)",
    key=("activity_id",),
    columns=(
        Column("activity_id", Pseudonym(), "verwerking_id"),
        Column("name", Organisation(), "naam"),
        Column("purpose", OneOf("purpose"), "doel", empty=True),
        Column("lawful_basis", OneOf("lawful_basis"), "grondslag", empty=True),
        Column("data_categories", ManyOf("data_category"), "gegevens", empty=True),
        Column("subject_categories", ManyOf("subject_category"), "betrokkenen", empty=True),
        Column("art9", Flag(), "bijzonder", empty=True),
        Column("dpia", OneOf("dpia"), "dpia"),
        Column("reviewed_on", Day(), "herzien_op", empty=True),
    ),
)

RETENTION_RULES = Table(
    name="retention_rules",
    nl="bewaarregels",
    one_row_is="one row of the retention schedule",
    key=("rule_id",),
    columns=(
        Column("rule_id", Pseudonym(), "regel_id"),
        Column("data_category", OneOf("data_category"), "gegeven"),
        Column("trigger", OneOf("retention_trigger"), "beginpunt"),
        Column("period", Period(), "termijn"),
        Column("direction", OneOf("retention_direction"), "richting"),
        Column("source", Organisation(), "bron"),
        Column("status", OneOf("retention_status"), "status"),
    ),
)

HOLDINGS = Table(
    name="holdings",
    nl="bestanden",
    one_row_is="records of one category, activity, system and trigger date",
    key=("holding_id",),
    columns=(
        Column("holding_id", Pseudonym(), "bestand_id"),
        Column("activity_id", Pseudonym(), "verwerking_id"),
        Column("data_category", OneOf("data_category"), "gegeven"),
        Column("system", OneOf("data_system"), "systeem"),
        Column("rule_id", Pseudonym(), "regel_id", empty=True),
        Column("trigger_on", Day(), "begint_op", empty=True, ahead=True),
        Column("trigger_state", OneOf("trigger_state"), "beginpunt_bekend"),
        Column("records", Count(), "records"),
        Column("persons", Count(), "personen", empty=True),
        Column("archive_status", OneOf("archive_status"), "archiefstatus"),
        Column("destroyed_on", Day(), "vernietigd_op", empty=True),
    ),
    references=(Reference("activity_id", "activities"), Reference("rule_id", "retention_rules")),
)

RECIPIENTS = Table(
    name="recipients",
    nl="ontvangers",
    one_row_is="one organisation that receives data",
    key=("recipient_id",),
    columns=(
        Column("recipient_id", Pseudonym(), "ontvanger_id"),
        Column("kind", OneOf("recipient_kind"), "soort"),
        Column("role", OneOf("recipient_role"), "rol"),
        Column("outside_eea", Flag(), "buiten_eer"),
    ),
)

AGREEMENTS = Table(
    name="agreements",
    nl="overeenkomsten",
    one_row_is="one processing agreement, covenant or joint arrangement",
    key=("agreement_id",),
    columns=(
        Column("agreement_id", Pseudonym(), "overeenkomst_id"),
        Column("recipient_id", Pseudonym(), "ontvanger_id"),
        Column("kind", OneOf("agreement_kind"), "soort"),
        Column("valid_from", Day(), "geldig_vanaf", ahead=True),
        Column("valid_to", Day(), "geldig_tot_en_met", empty=True, ahead=True),
        Column("data_categories", ManyOf("data_category"), "gegevens"),
        Column("purposes", ManyOf("purpose"), "doelen"),
    ),
    references=(Reference("recipient_id", "recipients"),),
    ordered=(("valid_from", "valid_to"),),
)

DISCLOSURES = Table(
    name="disclosures",
    nl="verstrekkingen",
    one_row_is="one disclosure, or a day's batch of like ones",
    key=("disclosure_id",),
    columns=(
        Column("disclosure_id", Pseudonym(), "verstrekking_id"),
        Column("disclosed_on", Day(), "verstrekt_op"),
        Column("recipient_id", Pseudonym(), "ontvanger_id"),
        Column("activity_id", Pseudonym(), "verwerking_id", empty=True),
        Column("purpose", OneOf("purpose"), "doel"),
        Column("lawful_basis", OneOf("lawful_basis"), "grondslag", empty=True),
        Column("data_categories", ManyOf("data_category"), "gegevens"),
        Column("records", Count(), "records"),
        Column("persons", Count(), "personen", empty=True),
    ),
    references=(Reference("recipient_id", "recipients"), Reference("activity_id", "activities")),
)

CAMERAS = Table(
    name="cameras",
    nl="cameras",
    one_row_is="one camera",
    key=("camera_id",),
    columns=(
        Column("camera_id", Pseudonym(), "camera_id"),
        Column("in_use_from", Day(), "in_gebruik_vanaf"),
        Column("in_use_to", Day(), "in_gebruik_tot_en_met", empty=True, ahead=True),
        Column("announced", Flag(), "aangekondigd"),
        Column("under_protocol", Flag(), "onder_protocol"),
    ),
    ordered=(("in_use_from", "in_use_to"),),
)

SAFEGUARDS = Table(
    name="safeguards",
    nl="waarborgen",
    one_row_is="a month's coverage of one safeguard",
    key=("month", "safeguard"),
    columns=(
        Column("month", Month(), "maand"),
        Column("safeguard", OneOf("safeguard"), "waarborg"),
        Column("in_scope", Count(), "van_toepassing"),
        Column("covered", Count(), "voldoet"),
    ),
)

#: In the order in which they load: what is referred to comes before what refers to it.
TABLES = MappingProxyType(
    {
        table.name: table
        for table in (
            ACTIVITIES,
            RETENTION_RULES,
            RECIPIENTS,
            REQUESTS,
            REQUEST_PAUSES,
            RECIPIENT_NOTIFICATIONS,
            COMPLAINTS,
            HOLDINGS,
            AGREEMENTS,
            DISCLOSURES,
            CAMERAS,
            SAFEGUARDS,
        )
    }
)
