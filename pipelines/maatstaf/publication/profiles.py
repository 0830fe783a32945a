"""Knows for whom something is made, and refuses the public what is not for it."""

from __future__ import annotations

from enum import StrEnum


class Profile(StrEnum):
    """For whom a table is made."""

    PUBLIC = "public"
    INTERNAL = "internal"


class NotForThePublic(Exception):
    """What is asked holds rows or keys, which are for the FG and the analysts alone."""
