"""Tells what reference files added to the code lists of a delivery; their codes are a public standard's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from maatstaf.cli.console import out, remark
from maatstaf.reporting.presenting.intake import rule_words
from maatstaf.warehouse.reference_codes import ReferenceIntake, refused_rows


def tell_references(references: Sequence[ReferenceIntake], as_of: date) -> None:
    """Prints per code list how many codes are valid and which mean none of ours, and every refused row."""
    for one in references:
        out.print(f"code list {one.code_list} ({one.file}): {one.valid} codes valid on {as_of}", markup=False)
        if one.unmapped:
            missing = f"[codes.{one.code_list}.values] in sources.toml gives no meaning to {', '.join(one.unmapped)}"
            remark(f"{one.code_list}: {one.file}: {missing}")
    for refusal in refused_rows(references):
        where = f"{refusal.table}: {refusal.file}, line {refusal.line}"
        remark(f"refused: {where}: {refusal.column} {rule_words(refusal.rule, 'en')} [{refusal.rule}]")


def references_as_data(references: Sequence[ReferenceIntake]) -> list[dict[str, object]]:
    """The same for ``--json``."""
    return [
        {
            "code_list": one.code_list,
            "file": one.file,
            "valid": one.valid,
            "unmapped": list(one.unmapped),
            "refusals": [asdict(refusal) for refusal in one.refusals],
        }
        for one in references
    ]
