"""What the corporation still holds, and what it destroyed in the months of the delivery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from maatstaf.samples.answers_calendar import add_months, add_period
from maatstaf.samples.corporation import Corporation, picked
from maatstaf.samples.retention import Rule, rules

HOLDINGS = 12_000
WITHOUT_RULE = 0.035
UNKNOWN_TRIGGER = 0.06
#: Destroyed before the least term was over, of what must be kept at least so long.
DESTROYED_EARLY = 0.02

#: rule | activity | systems | share of all | share whose trigger is still to come | records in a typical holding
PROFILES = """
B1|A5|housing_system document_archive paper_archive|23|55|6
B2|A16|housing_system file_share|6|40|12
B3|A14|finance_system|5|0|160
B4|A14|finance_system document_archive|3|0|120
B5|A17|finance_system|1|10|40
B6|A7|document_archive mailbox|6|25|9
B7|A1|allocation_system crm|11|45|14
B8|A27|crm document_archive mailbox|5|20|4
B9|A34|crm file_share mailbox|5|30|3
B10|A33|file_share document_archive|1|30|3
B11|A40|camera_system|4|0|60
B12|A40|camera_system file_share|2|15|3
B13|A6|document_archive mailbox file_share|8|4|2
B14|A4|document_archive mailbox|2|35|2
B15|A4|document_archive allocation_system|3|35|3
B16|A35|file_share|1|0|8
B17|A43|crm|3|60|90
B18|A30|access_system|4|0|220
B19|A45|mailbox document_archive|3|10|2
"""
#: Held without a rule: data category, activity and system.
NO_RULE = (
    ("other", "A31", "file_share"), ("household", "A5", "document_archive"), ("payment_history", "A18", "mailbox"),
    ("landlord_statement", "A8", "mailbox"), ("other", "A11", "paper_archive"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holding:
    """One row of ``holdings``; fields as in the contract."""

    holding_id: str
    activity_id: str
    data_category: str
    system: str
    rule_id: str | None
    trigger_on: date | None
    trigger_state: str
    records: int
    persons: int | None
    archive_status: str
    destroyed_on: date | None


@dataclass(frozen=True, slots=True)
class Profile:
    """Holdings of one kind: their rule, where they come from and how large they are."""

    rule: Rule
    activity_id: str
    systems: tuple[str, ...]
    not_yet: float
    typical: int


@dataclass(frozen=True, slots=True)
class State:
    """Where a holding stands: its trigger, archive status and destruction."""

    trigger_on: date | None
    trigger_state: str
    archive_status: str
    destroyed_on: date | None = None


def holdings(corporation: Corporation) -> Iterator[Holding]:
    """Every holding, in the order of its key; most of the planted ones spread among the others, the rest at the end."""
    chance = corporation.random("holdings")
    by_rule = {rule.rule_id: rule for rule in rules()}
    profiles, shares = [], []
    for row in PROFILES.strip().splitlines():
        rule, activity, systems, share, not_yet, typical = row.split("|")
        profiles.append(Profile(by_rule[rule], activity, tuple(systems.split()), int(not_yet) / 100, int(typical)))
        shares.append(int(share))
    by_category = {profile.rule.data_category: profile for profile in profiles}
    findings = list(planted(corporation))
    size = max(round(HOLDINGS * corporation.scale), 2 * len(findings))
    every = size // len(findings)
    for number in range(1, size + 1):
        if number % every == 0 and findings:
            category, state = findings.pop()
            yield _holding(chance, f"H{number}", by_category[category], state, planned=True)
        else:
            profile = chance.choices(profiles, shares)[0]
            yield _holding(chance, f"H{number}", profile, _state(corporation, chance, profile))
    for number, (category, state) in enumerate(planted_last(corporation), start=size + 1):
        yield _holding(chance, f"H{number}", by_category[category], state, planned=True)


def planted(corporation: Corporation) -> Iterator[tuple[str, State]]:
    """One of each finding of the newest month: B1 to B4 whatever chance brings."""
    last = corporation.as_of
    start = corporation.starts[-1]
    for _ in range(corporation.at_least_one(2)):
        yield "tenant_file", State(add_months(last, -26), "happened", "GEA")
        yield "tenant_file", State(None, "unknown", "ACT")
        yield "identity_copy", State(start + timedelta(days=5), "happened", "VER", start + timedelta(days=5))
        yield "identity_copy", State(start + timedelta(days=6), "happened", "VER", start + timedelta(days=13))
        yield "identity_copy", State(start + timedelta(days=9), "happened", "ACT")
        yield "camera_incident_images", State(start + timedelta(days=12), "happened", "ACT")
        yield "camera_images", State(last - timedelta(days=40), "happened", "ACT")


def planted_last(corporation: Corporation) -> Iterator[tuple[str, State]]:
    """Cases that the rules of retention turn on.

    Destroyed in the newest month within the seven years for which ledgers must be kept; beyond the seven years and
    within the eight after which they must be gone; and a tenancy that ended on a leap day.
    """
    last = corporation.as_of
    leap_day = date((last.year - 3) // 4 * 4, 2, 29)
    yield "ledger", State(add_months(last, -70), "happened", "VER", corporation.starts[-1] + timedelta(days=3))
    yield "ledger", State(add_months(last, -90), "happened", "GEA")
    yield "tenant_file", State(leap_day, "happened", "GEA")


def _holding(chance: Random, key: str, profile: Profile, state: State, *, planned: bool = False) -> Holding:
    category, activity, system = profile.rule.data_category, profile.activity_id, chance.choice(profile.systems)
    rule_id: str | None = profile.rule.rule_id
    if not planned and state.destroyed_on is None and profile.typical < 50 and chance.random() < WITHOUT_RULE:
        (category, activity, system), rule_id = chance.choice(NO_RULE), None
    records = max(1, round(chance.lognormvariate(0, 0.8) * profile.typical))
    persons = None if chance.random() < 0.05 else max(1, round(records * chance.uniform(0.25, 1.02)))
    return Holding(
        key, activity, category, system, rule_id, state.trigger_on, state.trigger_state,
        records, persons and min(persons, records), state.archive_status, state.destroyed_on,
    )  # fmt: skip


def _state(corporation: Corporation, chance: Random, profile: Profile) -> State:
    if profile.rule.trigger not in ("end_of_financial_year", "recorded", "logged") and (
        chance.random() < UNKNOWN_TRIGGER
    ):
        return State(None, "unknown", picked(chance, {"ACT": 55, "GEA": 40, "OVE": 5}))
    if chance.random() < profile.not_yet:
        announced = profile.rule.trigger == "end_of_tenancy" and chance.random() < 0.05
        coming = corporation.as_of + timedelta(days=chance.randrange(1, 61)) if announced else None
        return State(coming, "not_yet", picked(chance, {"ACT": 96, "GEA": 2, "GEB": 2}))
    return _begun(corporation, chance, profile.rule)


def _begun(corporation: Corporation, chance: Random, rule: Rule) -> State:
    oldest = corporation.starts[0] - (add_period(corporation.as_of, rule.period) - corporation.as_of)
    trigger = oldest + timedelta(days=chance.randrange((corporation.as_of - oldest).days + 1))
    if rule.trigger == "end_of_financial_year":
        trigger = date(trigger.year - 1, 12, 31)
    elif rule.trigger == "account_settled":
        trigger = date(trigger.year - 1, 6, 30)
    end = add_period(trigger, rule.period)
    if end >= corporation.as_of and rule.period != "P0D":
        if rule.direction == "min" and chance.random() < DESTROYED_EARLY:
            gone = corporation.starts[0] + timedelta(days=chance.randrange(corporation.months * 28))
            return State(min(trigger, gone), "happened", "VER", gone)
        return State(trigger, "happened", picked(chance, {"ACT": 45, "GEA": 48, "BEW": 3, "GEB": 2, "OVE": 2}))
    overdue = (corporation.as_of - end).days / 730
    kept = picked(chance, {"VER": 84 + 10 * min(1, overdue), "ACT": 3, "GEA": 5, "BEW": 3, "GEB": 2, "OVE": 2})
    if kept != "VER":
        return State(trigger, "happened", kept)
    destroyed = corporation.known(end + timedelta(days=_delay(chance, rule)))
    if destroyed is None:
        return State(trigger, "happened", "GEA")
    first = corporation.starts[0] + timedelta(days=chance.randrange(28))
    return State(trigger, "happened", "VER", max(destroyed, first))


def _delay(chance: Random, rule: Rule) -> int:
    """Days between the end of the term and the destruction: copies and images mostly on the day itself."""
    if rule.data_category in ("identity_copy", "camera_images", "camera_incident_images"):
        return 0 if chance.random() < 0.87 else chance.randrange(1, 26)
    return chance.choices((0, 3, 12, 30, 75))[0] if chance.random() < 0.7 else chance.randrange(0, 60)
