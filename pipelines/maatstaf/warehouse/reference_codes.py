"""Takes the spellings of a code list from a reference file, as they are valid on the day of the delivery."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from maatstaf.contracts import TABLES, OneOf, code_lists
from maatstaf.sources import (
    Delivery,
    ParquetFile,
    ReferenceCode,
    ReferenceList,
    SourcesError,
    UnreadableFile,
    read_reference,
)
from maatstaf.warehouse.checking import Refusal
from maatstaf.warehouse.matching import DeliveryRefused, MatchedTable, match

#: Under this name the rows of reference files are refused.
TABLE = "code_lists"


@dataclass(frozen=True)
class ReferenceIntake:
    """What a reference file adds to a code list. Its codes are those of a public standard and may be shown.

    Attributes:
        code_list: the code list of the contract.
        file: the reference file.
        valid: how many codes of the list are valid on the as-of date.
        unmapped: the valid codes that mean none of ours; a delivered row that says one of them is refused.
        spellings: each spelling (lower case) to our code; to nothing for a code that is not valid on the day.
        refusals: the refused rows of the file.
    """

    code_list: str
    file: str
    valid: int
    unmapped: tuple[str, ...]
    spellings: Mapping[str, str]
    refusals: tuple[Refusal, ...]


def match_as_of(
    delivery: Delivery, as_of: date, headings_of: Callable[[ParquetFile], tuple[str, ...]]
) -> tuple[Mapping[str, MatchedTable], tuple[ReferenceIntake, ...]]:
    """The tables that the delivery brings, every column that uses a reference list with the spellings of ``as_of``.

    What the mapping itself says of a spelling of a column wins.

    Args:
        delivery: the delivery.
        as_of: the day of the extract.
        headings_of: gives the columns of a file that only the engine can read.

    Raises:
        DeliveryRefused: see ``match``, or a reference file is not written as the mapping says.
        SourcesError: the mapping names a table, code list, code or column that does not exist.
    """
    references = tuple(_take(reference, as_of) for reference in delivery.codes)
    added = {reference.code_list: reference.spellings for reference in references}
    return {name: _with_spellings(table, added) for name, table in match(delivery, headings_of).items()}, references


def refused_rows(references: Iterable[ReferenceIntake]) -> list[Refusal]:
    """The refused rows of the reference files, each once: two lists may stand in one file."""
    return sorted({refusal for reference in references for refusal in reference.refusals})


def _with_spellings(matched: MatchedTable, added: Mapping[str, Mapping[str, str]]) -> MatchedTable:
    values = dict(matched.source.values)
    for column in matched.table.columns:
        if isinstance(column.kind, OneOf) and column.kind.code_list in added:
            own = {written.lower(): code for written, code in values.get(column.name, {}).items()}
            values[column.name] = {**added[column.kind.code_list], **own}
    return replace(matched, source=replace(matched.source, values=values))


def _take(reference: ReferenceList, as_of: date) -> ReferenceIntake:
    _only_known_names(reference)
    file = reference.path.name
    try:
        codes, refused = read_reference(reference)
    except UnreadableFile as error:
        raise DeliveryRefused(f"{TABLE}: {file}, line {error.line}: {error.rule}") from None
    refusals = [Refusal(TABLE, file, *broken) for broken in refused]
    valid = {}
    for written, rows in _valid(codes, as_of).items():
        if len(rows) == 1:
            valid[written] = rows[0]
        else:
            refusals += [Refusal(TABLE, file, row.line, reference.code, "not_unique") for row in rows]
    meant = _meant(reference, codes)
    mapped = [row for written, row in valid.items() if written in meant]
    spellings = {row.code.lower(): meant[row.code.lower()] for row in mapped}
    lapsed = {row.code.lower(): "" for row in codes if row.code and row.code.lower() not in valid}
    return ReferenceIntake(
        reference.name,
        file,
        len(valid),
        tuple(row.code for written, row in valid.items() if written not in meant),
        {**_labels(reference, mapped, meant), **spellings, **lapsed},
        tuple(refusals),
    )


def _valid(codes: Sequence[ReferenceCode], as_of: date) -> Mapping[str, list[ReferenceCode]]:
    """Per code (lower case) the row that is valid on ``as_of``: of several the one that began last.

    More than one row where even that does not tell which of them is true.
    """
    by_code: dict[str, list[ReferenceCode]] = {}
    for row in codes:
        if row.is_valid_on(as_of):
            by_code.setdefault(row.code.lower(), []).append(row)
    return {written: _latest(rows) for written, rows in by_code.items()}


def _latest(rows: Sequence[ReferenceCode]) -> list[ReferenceCode]:
    begun = max(row.valid_from or date.min for row in rows)
    return [row for row in rows if (row.valid_from or date.min) == begun]


def _meant(reference: ReferenceList, codes: Sequence[ReferenceCode]) -> Mapping[str, str]:
    """The reference's codes (lower case) to ours: as the mapping states, and otherwise where they are the same."""
    stated = {written.lower(): code for written, code in reference.values.items()}
    if strangers := set(stated) - {row.code.lower() for row in codes}:
        raise SourcesError(f"{_where(reference)} values: {reference.path.name} has no code {_listed(strangers)}")
    return {code.lower(): code for code in code_lists()[reference.name].codes} | stated


def _labels(reference: ReferenceList, mapped: Sequence[ReferenceCode], meant: Mapping[str, str]) -> Mapping[str, str]:
    """The labels of the codes that mean one of ours.

    Raises:
        SourcesError: a label would mean two of our codes.
    """
    known = dict(code_lists()[reference.name].spellings())
    labels = {}
    for row in mapped:
        for label in row.labels:
            labels[label.lower()] = meant[row.code.lower()]
            if known.setdefault(label.lower(), labels[label.lower()]) != labels[label.lower()]:
                raise SourcesError(
                    f"{_where(reference)}: {reference.path.name}, line {row.line}: a label would mean two of our "
                    "codes; correct the values, or leave labels out"
                )
    return labels


def _only_known_names(reference: ReferenceList) -> None:
    columns = (column for table in TABLES.values() for column in table.columns)
    used = {column.kind.code_list for column in columns if isinstance(column.kind, OneOf)}
    if reference.name not in used:
        raise SourcesError(f"{_where(reference)}: there is no such code list; there are: {_listed(used)}")
    codes = code_lists()[reference.name].codes
    if unknown := set(reference.values.values()) - set(codes):
        raise SourcesError(
            f"{_where(reference)} values: there is no code {_listed(unknown)}; there are: {', '.join(codes)}"
        )


def _where(reference: ReferenceList) -> str:
    return f"sources.toml [codes.{reference.name}]"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
