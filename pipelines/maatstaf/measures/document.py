"""Prints what the measures count as a page: ``python -m maatstaf.measures.document``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maatstaf.measures.catalogue import catalogue
from maatstaf.measures.measure import Measure, Word

INTRODUCTION = """\
# The measures

<!-- Made from the headers of pipelines/maatstaf/measures/*.sql by `make docs`; what you change here is lost. -->

What Maatstaf counts, in alphabetical order. A measure counts and does not calculate: shares, medians and
limits are computed from these counts after disclosure control has decided what may be shown.

- **flow** counts what happened in the period; **stock** how things stand at its end.
- Every measure sees the world as it was known on the last day of the period.
- Counts over an *identifying* dimension say something about groups of data subjects and are protected
  when they are published; counts without one describe the organisation's own work.
- The definition is the statement below the header of the file, which is linked at each measure.
"""

MOMENTS = {"flow": "what happened in the period", "stock": "how things stand at the end of the period"}


def measures_page() -> str:
    """The page ``docs/measures.md``."""
    measures = catalogue().values()
    index = "".join(
        f"| [`{one.name}`](#{one.name}) | {one.title.en} | {one.title.nl} | {one.moment} |\n" for one in measures
    )
    heading = "| measure | English title | Dutch title | moment |\n|---|---|---|---|\n"
    return "\n".join([INTRODUCTION, heading + index, *(_measure(one) for one in measures)])


def _measure(one: Measure) -> str:
    facts = "".join(f"- **{name}**: {said}\n" for name, said in _facts(one))
    return (
        f"## {one.name}\n\n**{one.title.en}** ({one.title.nl})\n\n{one.question.en}\n\n*{one.question.nl}*\n\n{facts}"
    )


def _facts(one: Measure) -> Iterator[tuple[str, str]]:
    file = f"{one.name}.sql"
    yield "definition", f"[`{file}`](../pipelines/maatstaf/measures/{file})"
    yield "basis", one.basis
    yield "unit", f"one {one.unit}"
    yield "moment", f"{one.moment}, {MOMENTS[one.moment]}"
    yield "a row for each", _listed(one.grain) if one.grain else "nothing: one row in all"
    yield "counts", _listed(one.counts)
    yield "identifying", ", ".join(f"`{name}`" for name in one.identifying) or "no dimension"
    if kept := one.relations.protected_totals:
        yield "totals about groups of people", f"{', '.join(f'`{name}`' for name in kept)}: no total alone is published"
    if not one.adds_up:
        yield "adds up", "no: one case may stand in several rows"
    if one.excludes:
        yield "left out", f"{one.excludes.en} *{one.excludes.nl}*"
    yield "reviewed by the FG", one.reviewed.isoformat()


def _listed(words: Mapping[str, Word]) -> str:
    return ", ".join(f"`{name}` ({word.en}; {word.nl})" for name, word in words.items())


if __name__ == "__main__":
    print(measures_page(), end="")
