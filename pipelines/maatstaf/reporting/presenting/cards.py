"""Key figures: one number, what it is, and the counts behind it."""

from __future__ import annotations

from collections.abc import Mapping

from maatstaf.publication import Distribution, Published
from maatstaf.reporting import formats
from maatstaf.reporting.components import MISSING, TOO_FEW, KeyFigure
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def share_card(
    published: Published,
    part: str,
    whole: str,
    label: str,
    lang: str,
    where: Mapping[str, str] | None = None,
    judged: bool = True,
) -> KeyFigure:
    """The share of one total in another, or of one row; on too few cases only the counts are given."""
    say = words(lang).say
    if not published.is_measured:
        return _missing(label, published.missing, lang)
    share = published.share(part, whole, where)
    if share.whole == 0:
        return KeyFigure(label, TOO_FEW, note=say("card.no_cases"))
    note = say("card.part_of_whole", part=share.part, whole=share.whole)
    if share.value is None:
        return KeyFigure(label, TOO_FEW, note=note)
    tone = "neutral" if not judged else "good" if share.part == share.whole else "bad"
    return KeyFigure(label, formats.share(share.part, share.whole, lang), note=note, tone=tone)


def number_card(published: Published, count: str, label: str, good: int | None, lang: str) -> KeyFigure:
    """A total; judged when ``good`` says what it should be."""
    if not published.is_measured:
        return _missing(label, published.missing, lang)
    value = published.total[count]
    tone = "neutral" if good is None else "good" if value == good else "bad"
    note = "" if good is None else words(lang).say("card.promised", count=good)
    return KeyFigure(label, formats.number(value, lang), note=note, tone=tone)


def median_card(found: Distribution, label: str, lang: str) -> KeyFigure:
    """The median number of days, or that it is not reached or rests on too few cases."""
    say = words(lang).say
    if found.missing:
        return _missing(label, found.missing, lang)
    note = say("card.median_note", count=found.cases)
    if found.curve is None:
        return KeyFigure(label, TOO_FEW, note=note)
    if found.median_days is None:
        return KeyFigure(label, say("card.not_reached"), note=note, tone="unsure")
    return KeyFigure(label, formats.days(found.median_days, lang), note=note)


def _missing(label: str, tables: tuple[str, ...], lang: str) -> KeyFigure:
    note = words(lang).say("absent.short", tables=table_names(tables, lang))
    return KeyFigure(label, MISSING, note=note)
