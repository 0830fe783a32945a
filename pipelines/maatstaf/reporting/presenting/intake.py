"""What became of a delivery: read, loaded, refused and why, and what was never read."""

from __future__ import annotations

from collections.abc import Sequence

from maatstaf.publication import Desk
from maatstaf.reporting.component import Component
from maatstaf.reporting.components import Column, DataTable, Notes
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def account(desk: Desk, lang: str) -> Sequence[Component]:
    """Rows by file, refusals by rule, columns that were not read, and what reference files added, if there are any."""
    return files(desk, lang), refusals(desk, lang), unread(desk, lang), *reference_lists(desk, lang)


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


def rule_words(rule: str, lang: str) -> str:
    """A rule in words: ``before_<day>`` and ``not_in_<table>`` name what they are about."""
    say = words(lang).say
    if rule.startswith("before_"):
        return say("rule.before", day=rule.removeprefix("before_"))
    if rule.startswith("not_in_"):
        return say("rule.not_in", table=table_names([rule.removeprefix("not_in_")], lang))
    return say(f"rule.{rule}")
