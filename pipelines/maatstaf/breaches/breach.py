"""Reads which cases break a norm: the key by which the organisation finds them, and the SQL that selects them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

HEADER = re.compile(r"\A/\*(?P<toml>.*?)\*/(?P<sql>.*)\Z", re.DOTALL)


@dataclass(frozen=True)
class Breach:
    """The cases that break one norm.

    Attributes:
        norm: the norm's name, such as ``R1``.
        key: the columns (pseudonyms) by which the organisation finds a case.
        sql: selects the keys in the measure language, as the world was known on the last day of the period.
    """

    norm: str
    key: tuple[str, ...]
    sql: str

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return f"breaches of {self.norm}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it yields: the key and nothing else."""
        return self.key


@cache
def breaches() -> Mapping[str, Breach]:
    """The cases of every norm that has cases, by norm; the folder is the catalogue."""
    files = (file for file in resources.files(__package__).iterdir() if file.name.endswith(".sql"))
    return MappingProxyType(
        {
            found.norm: found
            for file in sorted(files, key=lambda file: file.name)
            for found in (_read(file.name.removesuffix(".sql"), file.read_text(encoding="utf-8")),)
        }
    )


def breach_of(norm: str) -> Breach | None:
    """The cases that break the norm; None for a norm that only shows a number or counts without keys."""
    return breaches().get(norm)


def _read(norm: str, text: str) -> Breach:
    match = HEADER.match(text)
    if match is None:
        raise ValueError(f"breaches of {norm} do not begin with a header between /* and */")
    return Breach(norm, tuple(tomllib.loads(match["toml"])["key"]), match["sql"].strip())
