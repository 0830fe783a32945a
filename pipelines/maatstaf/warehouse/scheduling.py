"""Settles which retention schedule is in force, and reckons under it when holdings must be gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from maatstaf import law
from maatstaf.contracts import code_lists
from maatstaf.policy import PolicyError, ScheduleEntry
from maatstaf.warehouse import tabulate
from maatstaf.warehouse.duckdb_engine import Builder


class ScheduleRow(NamedTuple):
    """One rule as a snapshot keeps it: as delivered or as the policy has it, with its sentence where it has one."""

    rule_id: str
    data_category: str
    trigger: str
    period: str
    direction: str
    source: str
    status: str
    is_delivered: bool
    nl: str | None = None
    en: str | None = None


#: What a rule says in codes, and of which list.
CODED = {"data_category": "data_category", "trigger": "retention_trigger"}

#: The columns of ``intake.retention_schedule``, as a row has them.
COLUMNS = (
    "rule_id varchar, data_category varchar, trigger varchar, period varchar, direction varchar, source varchar, "
    "status varchar, is_delivered boolean, nl varchar, en varchar"
)


def admit_schedule(entries: Sequence[ScheduleEntry]) -> tuple[ScheduleRow, ...]:
    """The default schedule, once every code in it is known to exist.

    Raises:
        PolicyError: a rule names a data category or an event that is in no code list.
    """
    for entry in entries:
        for name, code_list in CODED.items():
            if getattr(entry, name) not in code_lists()[code_list].codes:
                raise PolicyError(f"retention.toml: the {name} of {entry.id} is not in the list {code_list}")
    return tuple(
        ScheduleRow(
            one.id, one.data_category, one.trigger, one.period, one.direction, one.source, one.status,
            is_delivered=False, nl=one.sentence.nl, en=one.sentence.en,
        )
        for one in entries
    )  # fmt: skip


def write_retention(builder: Builder, default: Sequence[ScheduleRow]) -> tuple[ScheduleRow, ...]:
    """Writes the schedule in force and the ends of holdings under it, and gives that schedule.

    Holdings are reckoned by kind, not one by one: there are few data categories, rules and days of an event.

    Args:
        builder: the build, its rows written.
        default: the rules for the data categories for which the delivery brings none.
    """
    columns = ", ".join(ScheduleRow._fields[:7])
    delivered = builder.rows(f"select {columns} from snapshot.delivered.retention_rules order by rule_id")
    own = [ScheduleRow(*row, is_delivered=True) for row in delivered]
    rows = {as_law(row): row for row in (*default, *own)}
    schedule = law.in_force(map(as_law, default), [as_law(row) for row in own])
    in_force = tuple(rows[rule] for rule in schedule)
    builder.run(f"create table snapshot.intake.retention_schedule ({COLUMNS})")
    builder.fill("snapshot.intake.retention_schedule", in_force)

    builder.run(f"create table snapshot.tabulated.{tabulate.RETENTION_TERMS}")
    held = "select distinct data_category, rule_id, trigger_on from snapshot.delivered.holdings order by all"
    builder.fill("snapshot.tabulated.retention_terms", tabulate.retention_terms(schedule, builder.rows(held)))
    builder.run(f"create table snapshot.tabulated.{tabulate.DESTRUCTION_DAYS}")
    gone = "select distinct destroyed_on from snapshot.delivered.holdings where destroyed_on is not null order by 1"
    builder.fill("snapshot.tabulated.destruction_days", tabulate.destruction_days(builder.rows(gone)))
    return in_force


def as_law(row: ScheduleRow) -> law.RetentionRule:
    """The rule as the law reckons with it."""
    period, direction = law.Period.parse(row.period), law.Direction(row.direction)
    return law.RetentionRule(row.rule_id, row.data_category, row.trigger, period, direction, row.source)
