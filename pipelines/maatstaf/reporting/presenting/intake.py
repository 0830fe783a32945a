"""What became of a delivery: read, loaded, refused and why, and what was never read."""

from __future__ import annotations

from collections.abc import Sequence

from maatstaf.publication import Desk, Profile
from maatstaf.reporting.component import Component
from maatstaf.reporting.components import Column, DataTable, Notes
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def account(desk: Desk, lang: str) -> Sequence[Component]:
    """Rows by file, refusals by rule, columns not read, what reference files added, and flagged columns.

    The internal edition adds the smallest groups: how small they are would tell what a public page hides.
    """
    read = [files(desk, lang), refusals(desk, lang), unread(desk, lang)]
    parts = [*read, *reference_lists(desk, lang), flags(desk, lang)]
    return [*parts, groups(desk, lang)] if desk.profile is Profile.INTERNAL else parts


def files(desk: Desk, lang: str) -> DataTable:
    """Rows read, loaded and refused by file: read is loaded plus refused."""
    say = words(lang).say
    found = desk.intake("files")
    rows = [
        [table_names([row["table_name"]], lang), row["file"], int(row["read"]), int(row["loaded"]), int(row["refused"])]
        for row in found.to_dict("records")
    ]
    total = ["", "", *(int(found[count].sum()) for count in ("read", "loaded", "refused"))]
    numbers = (Column(say(f"intake.{count}"), kind="number") for count in ("read", "loaded", "refused"))
    return DataTable(
        caption=say("intake.files"),
        columns=[Column(say("intake.table")), Column(say("intake.file"), kind="name"), *numbers],
        rows=rows,
        total=total,
        notes=Notes(definition=say("intake.files_definition")),
        lang=lang,
    )


def refusals(desk: Desk, lang: str) -> DataTable:
    """How many rows broke which rule; where they stand is told by ``maatstaf check``."""
    say = words(lang).say
    found = desk.intake("broken_rules")
    found = found.groupby(["table_name", "column_name", "rule", "refuses"], as_index=False)["rows"].sum()
    rows = [
        [
            table_names([row["table_name"]], lang),
            row["column_name"],
            rule_words(row["rule"], lang),
            say(f"intake.scope_{row['refuses']}"),
            int(row["rows"]),
        ]
        for row in found.to_dict("records")
    ]
    return DataTable(
        caption=say("intake.refusals"),
        columns=[
            Column(say("intake.table")),
            Column(say("intake.column")),
            Column(say("intake.rule")),
            Column(say("intake.scope")),
            Column(say("intake.rows"), kind="number"),
        ],
        rows=rows,
        notes=Notes(definition=say("intake.refusals_definition")),
        lang=lang,
    )


def unread(desk: Desk, lang: str) -> DataTable:
    """The columns that the contract does not know and that were therefore never read."""
    say = words(lang).say
    rows = [
        [table_names([row["table_name"]], lang), row["file"], row["heading"]]
        for row in desk.intake("unread_columns").to_dict("records")
    ]
    return DataTable(
        caption=say("intake.unread"),
        columns=[
            Column(say("intake.table")),
            Column(say("intake.file"), kind="name"),
            Column(say("intake.column"), kind="name"),
        ],
        rows=rows,
        notes=Notes(definition=say("intake.unread_definition")),
        lang=lang,
    )


def reference_lists(desk: Desk, lang: str) -> Sequence[DataTable]:
    """The code lists that take spellings from a reference file; nothing where none does."""
    say = words(lang).say
    rows = [
        [row["code_list"], row["file"], int(row["valid"]), row["unmapped"] or "-", row["refused_lines"] or "-"]
        for row in desk.intake("reference_lists").to_dict("records")
    ]
    if not rows:
        return ()
    table = DataTable(
        caption=say("intake.references"),
        columns=[
            Column(say("intake.code_list"), kind="name"),
            Column(say("intake.file"), kind="name"),
            Column(say("intake.valid"), kind="number"),
            Column(say("intake.unmapped"), kind="name"),
            Column(say("intake.refused_lines"), kind="name"),
        ],
        rows=rows,
        notes=Notes(definition=say("intake.references_definition")),
        lang=lang,
    )
    return (table,)


def flags(desk: Desk, lang: str) -> DataTable:
    """Columns that may hold something of a person and were loaded all the same: somebody should look."""
    say = words(lang).say
    rows = [
        [
            table_names([row["table_name"]], lang),
            row["column_name"],
            say(f"flag.{row['kind'].replace(' ', '_').lower()}"),
            int(row["found"]),
            int(row["filled"]),
        ]
        for row in desk.intake("flags").to_dict("records")
    ]
    return DataTable(
        caption=say("intake.flags"),
        columns=[
            Column(say("intake.table")),
            Column(say("intake.column")),
            Column(say("intake.kind")),
            *(Column(say(f"intake.{count}"), kind="number") for count in ("found", "filled")),
        ],
        rows=rows,
        notes=Notes(definition=say("intake.flags_definition")),
        lang=lang,
    )


def groups(desk: Desk, lang: str) -> DataTable:
    """How few rows agree in what may identify a person, and what each column adds to it."""
    say = words(lang).say
    found = desk.intake("groups").to_dict("records")
    counts = ("smallest", "groups", "small_groups", "small_rows")
    rows = [
        [
            table_names([row["table_name"]], lang),
            row["without"] or say("intake.nothing_left_out"),
            *(int(row[count]) for count in counts),
        ]
        for row in found
    ]
    return DataTable(
        caption=say("intake.groups_caption"),
        columns=[
            Column(say("intake.table")),
            Column(say("intake.without")),
            *(Column(say(f"intake.{count}"), kind="number") for count in counts),
        ],
        rows=rows,
        notes=Notes(definition=say("intake.groups_definition", threshold=found[0]["threshold"] if found else 0)),
        lang=lang,
    )


def rule_words(rule: str, lang: str) -> str:
    """A rule in words: ``before_<day>`` and ``not_in_<table>`` name what they are about."""
    say = words(lang).say
    if rule.startswith("before_"):
        return say("rule.before", day=rule.removeprefix("before_"))
    if rule.startswith("not_in_"):
        return say("rule.not_in", table=table_names([rule.removeprefix("not_in_")], lang))
    return say(f"rule.{rule}")
