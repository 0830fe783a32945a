"""The retention schedule the corporation applies: the default schedule, each row with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

#: data category | trigger | period | direction | status | source
SCHEDULE = """
tenant_file|end_of_tenancy|P2Y|max|practice|Vrijstellingsbesluit Wbp art. 14(5), vervallen in 2018
rent_allowance|end_of_tenancy|P5Y|max|practice|Vrijstellingsbesluit Wbp art. 14(5), tweede deel
ledger|end_of_financial_year|P7Y|min|law|AWR art. 52(4); BW 2:10(3)
ledger|end_of_financial_year|P8Y|max|policy|Bewaarbeleid: één jaar na de fiscale termijn
vat_real_estate|first_use|P9Y|min|law|Wet OB art. 34a
income_statement|account_settled|P1Y|max|practice|BTIV 2015 art. 55(1); praktijk
housing_registration|registration_lapsed|P2Y|max|practice|Vrijstellingsbesluit Wbp, naar analogie
complaint_file|case_closed|P2Y|max|practice|Bewaarbeleid, gangbaar in de sector
nuisance_file|case_closed|P2Y|max|policy|Bewaarbeleid: overlast en fraude
nuisance_file|case_closed|P5Y|max|policy|Bewaarbeleid: zaken met een vonnis
camera_images|recorded|P4W|max|practice|Vrijstellingsbesluit Wbp art. 38(6); richtsnoer van de AP
camera_incident_images|incident_closed|P0D|until|policy|Privacyreglement: tot het incident is afgehandeld
identity_copy|checked|P0D|until|policy|Privacyreglement: na de controle vernietigd
medical|allocated|P0D|max|policy|Bewaarbeleid: niet langer dan de toewijzing
urgency_file|allocated|P0D|max|policy|Bewaarbeleid: niet langer dan de toewijzing
signalling_list|listed|P5Y|max|policy|Protocol signaleringslijst
newsletter_contact|unsubscribed|P1Y|max|policy|Bewaarbeleid: communicatie
access_log|logged|P6M|max|practice|Vrijstellingsbesluit Wbp, naar analogie
privacy_request_file|request_closed|P2Y|max|policy|Bewaarbeleid: privacyverzoeken
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of ``retention_rules``; fields as in the contract."""

    rule_id: str
    data_category: str
    trigger: str
    period: str
    direction: str
    source: str
    status: str


def rules() -> Iterator[Rule]:
    """The schedule, in the order of ``SCHEDULE``."""
    for number, row in enumerate(SCHEDULE.strip().splitlines(), start=1):
        category, trigger, period, direction, status, source = row.split("|")
        yield Rule(f"B{number}", category, trigger, period, direction, source, status)
