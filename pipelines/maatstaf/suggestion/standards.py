"""Knows the reference file of a public standard by its headings."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from maatstaf.sources import Dialect

ENTRIES = ("list_column", "code", "valid_from", "valid_to")


@dataclass(frozen=True)
class SeenStandard:
    """A reference file among the files of a delivery.

    Attributes:
        file: the file.
        name: the standard.
        dialect: how it seems to be written.
        lists: per code list of ours the entries of its ``[codes.NAME]``.
        values: per code list of ours the standard's code to ours.
    """

    file: str
    name: str
    dialect: Dialect
    lists: Mapping[str, Mapping[str, str | list[str]]]
    values: Mapping[str, Mapping[str, str]]


def known_standard(file: str, dialect: Dialect, headings: Sequence[str]) -> SeenStandard | None:
    """The standard whose headings all stand in a file; None when it is no file of a standard."""
    for standard in _standards().values():
        if {*(standard[entry] for entry in ENTRIES), *standard["labels"]} <= set(headings):
            return SeenStandard(file, standard["name"], dialect, dict(_lists(standard)), standard["values"])
    return None


def _lists(standard: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str | list[str]]]]:
    for ours, theirs in standard["lists"].items():
        stated = {entry: standard[entry] for entry in ("list_column", "code", "labels", "valid_from", "valid_to")}
        yield ours, {**stated, "list": theirs}


@cache
def _standards() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "standards.toml").read_text(encoding="utf-8"))
