"""What a delivery may say: tables, columns, kinds, keys and code lists, and the checks that follow."""

from maatstaf.contracts.checks import (
    Check,
    key_hash,
    offending_keys,
    reference_checks,
    references_into,
    row_checks,
    rules_of,
)
from maatstaf.contracts.codes import Code, CodeList, code_lists
from maatstaf.contracts.kinds import (
    Count,
    Day,
    Flag,
    ManyOf,
    Month,
    OneOf,
    Organisation,
    Period,
    Pseudonym,
    dutch_day,
)
from maatstaf.contracts.sql import identifier, literal
from maatstaf.contracts.table import Column, Reference, Table
from maatstaf.contracts.tables import TABLES

__all__ = [
    "TABLES",
    "Check",
    "Code",
    "CodeList",
    "Column",
    "Count",
    "Day",
    "Flag",
    "ManyOf",
    "Month",
    "OneOf",
    "Organisation",
    "Period",
    "Pseudonym",
    "Reference",
    "Table",
    "code_lists",
    "dutch_day",
    "identifier",
    "key_hash",
    "literal",
    "offending_keys",
    "reference_checks",
    "references_into",
    "row_checks",
    "rules_of",
]
