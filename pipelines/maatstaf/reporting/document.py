"""Whole pages: one report of one month, and the index of all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from maatstaf.reporting import formats
from maatstaf.reporting.components import Profile
from maatstaf.reporting.inert import check_link, outline
from maatstaf.reporting.languages import Lang, language
from maatstaf.reporting.templating import fragment, style_sheet
from maatstaf.reporting.words import words


@dataclass(frozen=True)
class Link:
    """A page of the same month; ``current`` for the page that carries the link."""

    label: str
    href: str
    current: bool = False

    def __post_init__(self) -> None:
        """Refuse a link that leaves the reports."""
        check_link(self.href)


@dataclass(frozen=True)
class Edition:
    """One rendered report: a month, for one audience, in one language."""

    month: dt.date
    profile: Profile
    lang: Lang
    href: str
    concept: bool = False

    def __post_init__(self) -> None:
        """Refuse a link that leaves the reports."""
        check_link(self.href)


def page_html(
    lang: str,
    title: str,
    components_html: Sequence[str],
    navigation: Sequence[Link],
    facts: Sequence[tuple[str, str]],
    *,
    profile: Profile,
    alternate: str | None = None,
) -> str:
    """A whole page of a report; the same input gives the same bytes.

    Arguments:
        lang: the language of the page.
        title: what the browser's tab says.
        components_html: the fragments that the components rendered, an ``Opening`` first.
        navigation: the pages of the month, in order, one of them current.
        facts: what the page rests on: pairs of label and value for the foot.
        profile: whose edition it is; an internal page says so on every sheet of paper.
        alternate: the relative address of the same page in the other language.

    Raises:
        NotInert: a fragment could run, load, hide or break something, or the headings are out of order.
    """
    chosen = language(lang)
    other = "en" if chosen == "nl" else "nl"
    say = words(chosen).say
    seen = outline(components_html)
    return str(
        fragment(
            "page",
            chosen,
            title=title,
            style=style_sheet(),
            content=Markup("\n").join(Markup(part) for part in components_html),  # noqa: S704 - checked
            navigation=navigation,
            alternate=Link(words(other).say(f"language.name_{other}"), alternate) if alternate else None,
            other=other,
            contents=[(anchor, text) for level, anchor, text in seen.headings if level == 2 and anchor],
            facts=facts,
            profile=profile,
            print_mark=_css_text(say("opening.internal")) if profile == "internal" else "",
        )
    )


def index_html(editions: Iterable[Edition], lang: str = "nl") -> str:
    """The page that lists every report, newest month first; the same input gives the same bytes."""
    chosen = language(lang)
    months = [
        (
            formats.month(month, chosen),
            [(profile, list(links)) for profile, links in groupby(same_month, key=lambda edition: edition.profile)],
        )
        for month, same_month in groupby(sorted(editions, key=_newest_first), key=_first_of_month)
    ]
    title = words(chosen).say("editions.title")
    return str(fragment("index", chosen, title=title, style=style_sheet(), months=months))


def _first_of_month(edition: Edition) -> dt.date:
    return edition.month.replace(day=1)


def _newest_first(edition: Edition) -> tuple[int, bool, bool, str]:
    month = _first_of_month(edition).toordinal()
    return (-month, edition.profile == "internal", edition.lang == "en", edition.href)


def _css_text(text: str) -> Markup:
    """``text`` as the inside of a CSS string: every character by its number, so none can end it."""
    return Markup("").join(Markup(f"\\{ord(character):06x}") for character in text)  # noqa: S704 - hexadecimal
