"""By which columns together a person may be recognised in a delivery."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from maatstaf.policy.errors import PolicyError


@dataclass(frozen=True)
class GroupRules:
    """Which smallest groups a load counts.

    Attributes:
        columns: per table the columns that together may single out a person.
        threshold: groups of fewer rows are small: the threshold of publication.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    threshold: int = 0

    @classmethod
    def read(cls, entries: Mapping[str, Any], threshold: int) -> GroupRules:
        """The rules in ``groups.toml``.

        Args:
            entries: the columns of each table, as TOML gives them.
            threshold: the threshold of publication.

        Raises:
            PolicyError: an entry is not a list of columns, or names one twice. Whether there are such tables and
                columns is told when a delivery is loaded.
        """
        for table, columns in entries.items():
            if not isinstance(columns, list) or not columns or not all(isinstance(name, str) for name in columns):
                raise PolicyError(f'groups.toml: {table} is a list of columns, written ["channel", "received_on"]')
            if len(set(columns)) < len(columns):
                raise PolicyError(f"groups.toml: {table} names a column twice")
        return cls({table: tuple(columns) for table, columns in entries.items()}, threshold)
