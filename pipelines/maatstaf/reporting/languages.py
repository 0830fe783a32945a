"""The two languages a report is written in, and the locale that writes their numbers and days."""

from __future__ import annotations

from typing import Literal, cast

Lang = Literal["nl", "en"]

LOCALES: dict[Lang, str] = {"nl": "nl_NL", "en": "en_GB"}


def language(lang: str) -> Lang:
    """``lang`` as one of the report languages.

    Raises:
        KeyError: no report is written in that language.
    """
    if lang not in LOCALES:
        raise KeyError(f"no report is written in {lang!r}; choose from {', '.join(LOCALES)}")
    return cast(Lang, lang)
