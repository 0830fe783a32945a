"""What the public edition tells of groups of people: all tables over one period, decided together and audited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from maatstaf.measures import Measure, Period, catalogue
from maatstaf.policy import PublicationRules
from maatstaf.publication.audit import PublicationRefused, examine
from maatstaf.publication.ledger import Ledger
from maatstaf.publication.protection.breakdowns import listed_over
from maatstaf.publication.protection.exact import Exact
from maatstaf.publication.protection.protecting import Protected, protect, standing
from maatstaf.publication.protection.restating import Fate
from maatstaf.publication.published import Published
from maatstaf.publication.told import Codes, Numbers, Told

#: Counts a measure over a period, exactly.
Counting = Callable[[Measure, Period], Published]


class Edition:
    """The tables over groups of data subjects that policy publishes, a period at a time."""

    def __init__(self, rules: PublicationRules, ledger: Ledger, counting: Counting) -> None:
        """An edition in which nothing was decided yet.

        Args:
            rules: what the policy says.
            ledger: what was published before.
            counting: gives the exact table of a measure over a period.
        """
        self._rules = rules
        self._ledger = ledger
        self._counting = counting
        self._decided: dict[Period, Mapping[str, Published]] = {}

    def publish(self, asked: Measure, period: Period) -> Published:
        """A protected measure: its rows where policy publishes them over such a period, its total otherwise.

        Raises:
            PublicationRefused: what would be published gives away what it hides.
        """
        if self._rules.breakdowns.get(asked.name) == period.months:
            return self._over(period)[asked.name]
        return self._counting(asked, period).total_only()

    def told(self, periods: Sequence[Period]) -> tuple[Told, ...]:
        """All tables of some periods, for the ledger."""
        return tuple(Told.of(one) for period in periods for one in self._over(period).values() if one.is_measured)

    def _over(self, period: Period) -> Mapping[str, Published]:
        if period not in self._decided:
            self._decided[period] = self._decide(period)
        return self._decided[period]

    def _decide(self, period: Period) -> Mapping[str, Published]:
        counted = {asked.name: self._counting(asked, period) for asked in listed_over(self._rules, period.months)}
        measured = {name: one for name, one in counted.items() if one.is_measured}
        before = {name: told for name in measured if (told := self._ledger.tellings(name, period.name))}
        decided = standing([Exact.of(one) for one in measured.values()], self._rules, before)
        if not any(one.is_undecided for one in decided):
            shown = _each(_shown, counted, decided)
            if all(name in before and Told.of(one) == before[name][-1] for name, one in shown.items()):
                return counted | shown  # as it was published, and audited, before
        totals = self._totals(period, measured)
        try:
            unnamed = [replace(Exact.of(one), is_named=False) for one in totals]
            protected = protect(decided, unnamed, self._rules)
            return counted | self._audited(_each(_shown, counted, protected), totals)
        except PublicationRefused:
            if not before:
                raise
        # What cannot be told beside what was published is not told: that stands as it was, what is new has no rows.
        return counted | self._audited(_each(_standing, counted, decided), totals)

    def _audited(self, shown: Mapping[str, Published], totals: Sequence[Published]) -> Mapping[str, Published]:
        """The tables, of which nobody finds what they hide."""
        now = [Told.of(one) for one in (*shown.values(), *(one.total_only() for one in totals))]
        if found := examine(now, self._ledger.told(), self._rules, catalogue()):
            raise PublicationRefused("; ".join(str(one) for one in found))
        return shown

    def _totals(self, period: Period, but: Mapping[str, Published]) -> Sequence[Published]:
        """The other measures that tell of the same things, of which everybody may know the totals."""
        others = (one for one in catalogue().values() if one.relations.tells and one.name not in but)
        counted = (self._counting(asked, period) for asked in others)
        return [one for one in counted if one.is_measured and one.total]


def _each(
    publish: Callable[[Published, Protected], Published],
    counted: Mapping[str, Published],
    decided: Sequence[Protected],
) -> dict[str, Published]:
    """Every decided table by its measure."""
    names = [one.table.measure.name for one in decided]
    return {name: publish(counted[name], one) for name, one in zip(names, decided, strict=True)}


def _shown(exact: Published, one: Protected) -> Published:
    """The table as it may be shown."""
    restated = one.fate.value if one.fate in (Fate.AS_BEFORE, Fate.TOTAL_ONLY) else ""
    if one.before and (one.told or not one.table.is_named):
        restated = restated or one.before.restated
    if one.told:
        return _published(exact, one.told.rows, one.told.total, restated)
    rows = {codes: _row(one, codes) for codes in one.table.told}
    return _published(exact, rows, _row(one, ()) if exact.total else {}, restated)


def _standing(exact: Published, one: Protected) -> Published:
    """The table as it was published before; without its rows where it was not."""
    told = one.before
    if told is None:
        return exact.total_only()
    return _published(exact, told.rows, told.total, told.restated if one.fate is Fate.SAME else Fate.AS_BEFORE.value)


def _row(one: Protected, codes: Codes) -> Numbers:
    numbers = one.table.rows[codes] if codes else one.table.total
    return {count: None if one.table.cell(count, codes) in one.hidden else value for count, value in numbers.items()}


def _published(exact: Published, rows: Mapping[Codes, Numbers], total: Numbers, restated: str) -> Published:
    grain, counts = list(exact.measure.grain), list(exact.measure.counts)
    frame = pd.DataFrame(
        [[*codes, *(numbers[count] for count in counts)] for codes, numbers in rows.items()], columns=[*grain, *counts]
    )
    frame = frame.astype(dict.fromkeys(counts, "Int64"))
    return replace(exact, rows=frame, withheld=frame[counts].isna(), total=dict(total), restated=restated)
