"""A page as a notebook writes it: asks the desk for published tables and turns them into parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from IPython.display import display

from maatstaf.policy import SPANS, Policy
from maatstaf.publication import Desk, Ledger, Period, Profile, measures
from maatstaf.reporting.component import Component
from maatstaf.reporting.components import (
    Closing,
    DataTable,
    Figure,
    KeyFigure,
    KeyFigures,
    NormTable,
    Note,
    Opening,
    Section,
    Sentence,
)
from maatstaf.reporting.components import Policy as PolicyBox
from maatstaf.reporting.presenting import (
    benchmark,
    cards,
    changes,
    days,
    figures,
    impact,
    intake,
    norms,
    retention,
    signals,
    standfirst,
    tables,
)
from maatstaf.reporting.words import words


def open_page(
    name: str,
    month: str = "",
    profile: str = "public",
    lang: str = "nl",
    snapshot: str = "",
    policy: str = "",
    ledger: str = "",
) -> Page:
    """The page called ``name``, ready to be written.

    Args:
        name: ``index``, ``turnaround``, ``retention``, ``sharing``, ``register``, ``impact`` or ``intake``.
        month: ``2026-10``; empty for the newest full month of the snapshot.
        profile: ``public`` or ``internal``.
        lang: ``nl`` or ``en``.
        snapshot: the snapshot file; empty for the newest in ``warehouse/`` here or one folder up.
        policy: folder with the corporation's own policy; empty for the policy that Maatstaf ships.
        ledger: the file of what was published before; empty for the one in ``reports/`` here or one folder up.

    Raises:
        ChainBroken: the ledger is not as it was written.
        EngineError: there is no snapshot, or it does not reach the end of the month.
    """
    rules = Policy(Path(policy) if policy else None)
    before = Ledger(Path(ledger)) if ledger else Ledger.nearby()
    desk = Desk.open(Path(snapshot) if snapshot else Desk.newest_snapshot(), rules, Profile(profile), before)
    try:
        return Page(name, desk, desk.period(month), lang)
    except Exception:
        desk.close()
        raise


class Page:
    """One page of a month's report, written part by part.

    Every method that makes a part returns it; ``show`` puts parts on the page.
    """

    def __init__(self, name: str, desk: Desk, period: Period, lang: str) -> None:
        """A page with nothing on it."""
        self.name = name
        self.desk = desk
        self.period = period
        self.lang = lang
        self._say = words(lang).say
        self._drawn = count(1)
        self._totals_given: set[tuple[Period, tuple[tuple[str, int | None], ...]]] = set()

    def show(self, *parts: Component) -> None:
        """Puts parts on the page, in this order."""
        for part in parts:
            display(part)

    def opening(self) -> Opening:
        """The head of the page: title, month, as-of date, profile, and the answer in a sentence or two."""
        return Opening(
            title=self._say(f"{self.name}.title"),
            month=self.period.start,
            as_of=self.period.last_day,
            profile=self.desk.profile.value,
            threshold=self.desk.policy.publication.threshold,
            standfirst=standfirst.of(self.name, self.desk, self.period, self.lang),
            concept=True,
            lang=self.lang,
        )

    def section(self, key: str) -> Section:
        """A heading with the paragraph that the catalogue has for ``key`` on this page."""
        return Section(
            anchor=key.replace("_", "-"),
            heading=self._say(f"{self.name}.{key}.heading"),
            paragraph=self._say(f"{self.name}.{key}.text"),
            lang=self.lang,
        )

    def key_figures(self, *cards: KeyFigure) -> KeyFigures:
        """Cards side by side; make them with ``share``, ``number`` and ``median``."""
        return KeyFigures(figures=cards, lang=self.lang)

    def share(
        self, measure: str, part: str, whole: str, where: Mapping[str, str] | None = None, *, judged: bool = True
    ) -> KeyFigure:
        """A card with the share of one total in another, and the numbers behind it.

        Args:
            measure: the measure.
            part: the count that is a part.
            whole: the count of which it is one.
            where: the codes of the one row whose counts these are; the totals without it.
            judged: whether all of it is promised; without that the share is only shown.
        """
        published = self.desk.totals(measure, self.period)
        label = self._say(".".join(("card", measure, part, *(where or {}).values())))
        return cards.share_card(published, part, whole, label, self.lang, where, judged)

    def number(self, measure: str, of: str, *, good: int | None = None) -> KeyFigure:
        """A card with a total; it is judged where ``good`` says what it should be."""
        published = self.desk.totals(measure, self.period)
        return cards.number_card(published, of, self._say(f"card.{measure}.{of}"), good, self.lang)

    def median(self, measure: str) -> KeyFigure:
        """A card with the Kaplan-Meier median of a measure in days."""
        found = self.desk.distribution(measure, self.period)
        return cards.median_card(found, self._say(f"card.{measure}.median"), self.lang)

    def longest(self, measure: str) -> KeyFigure:
        """A card with the largest number of days of a measure that counts per day."""
        found = self.desk.longest(measure, self.period)
        return retention.longest_card(found, self._say(f"card.{measure}.longest"), self.lang)

    def longest_by(self, measure: str, *dimensions: str) -> Sequence[DataTable | Note]:
        """The largest number of days by each of some dimensions; in the public edition one box says they are not."""
        return retention.longest_by(self.desk, measure, dimensions, self.period, self.lang)

    def internal_tables(self, *names: str, span: str = "month") -> Sequence[DataTable | Note]:
        """Measures as tables in the internal edition; in the public one a box says which those are.

        For what policy does not name among the breakdowns that are published.
        """
        listed = self.desk.policy.publication.breakdowns
        told = [name for name in names if self.desk.profile is Profile.INTERNAL or name in listed]
        titles = {
            one.name: one.title.text(self.lang) for one in measures() if one.name in names and one.name not in told
        }
        boxed = [tables.internal_only(list(titles.values()), self.lang)] if titles else []
        return [*(self.table(name, span) for name in told), *boxed]

    def table(self, measure: str, span: str = "month", *, tell_zeros: bool = True) -> DataTable | Note:
        """A measure as a table over the month, or over the last full quarter or year.

        Args:
            measure: the measure.
            span: ``month``, ``quarter`` or ``year``, of what is not published as a breakdown: of that policy says it.
            tell_zeros: whether the codes with nothing are told; not where the measure leaves some codes out.
        """
        published = self.desk.publish(measure, self._span(measure, span))
        if tables.is_all_withheld(published):
            # Breakdowns of the same cases share their totals: the first of them gives these.
            told = (published.period, tuple(published.total.items()))
            if told in self._totals_given:
                return tables.only_withheld(published, self.lang)
            self._totals_given.add(told)
        return tables.table(published, self.lang, tell_zeros=tell_zeros)

    def totals(self, measure: str, span: str = "month") -> DataTable | Note:
        """The totals of a measure, one count a row, without groups of people."""
        return tables.totals(self.desk.totals(measure, self._span(measure, span)), self.lang)

    def medians(self, measure: str, span: str = "year") -> DataTable | Note:
        """The median number of days by the other dimension of a measure in days, on enough cases only."""
        return days.medians(self.desk, measure, self._span(measure, span), self.lang)

    def benchmark(self, measure: str) -> DataTable | Note:
        """The yearly benchmark of the requests: received, complied with, denied, mean and median days."""
        return benchmark.benchmark(self.desk, measure, self._span(measure, "year"), self.lang)

    def expected(self) -> Sentence:
        """How much of the open work will be late next month, if it goes as in the past year."""
        return days.expected(self.desk.expected_breaches(self.period), self.lang)

    def trend(self, measure: str, parts: Mapping[str, str], key: str) -> Figure | Note:
        """Totals per month over thirteen months, stacked.

        Args:
            measure: the measure.
            parts: its counts from the axis up, each with how it is meant: good, unsure, bad or quiet.
            key: the caption in the catalogue.
        """
        trend = self.desk.trend(measure, self.period)
        return figures.stacked(trend, parts, self._say(key), self._prefix(), self.lang)

    def share_trend(
        self,
        measure: str,
        part: str,
        whole: str,
        key: str,
        target: float | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Figure | Note:
        """The share of one total in another per month over thirteen months, or that of the one row ``where``."""
        trend = self.desk.trend(measure, self.period)
        return figures.shares(trend, part, whole, target, self._say(key), self._prefix(), self.lang, where)

    def signal(self, measure: str, part: str, whole: str, key: str) -> Figure | Note:
        """The share of one total in another over two years, with the limits within which it always moves."""
        found = self.desk.signal(measure, part, whole, self.period)
        return signals.signal(found, self._say(key), self._prefix(), self.lang)

    def spikes(self, measure: str, of: str, key: str) -> Figure | Note:
        """One total over two years, with the limits within which it always moves."""
        found = self.desk.signal(measure, of, None, self.period)
        return signals.signal(found, self._say(key), self._prefix(), self.lang)

    def bars(self, measure: str, of: str, key: str, span: str = "month", tone: str = "good") -> Figure | Note:
        """One count of a measure by its first dimension."""
        published = self.desk.publish(measure, self._span(measure, span))
        return figures.bars(published, of, tone, self._say(key), self._prefix(), self.lang)

    def curve(self, measure: str, key: str) -> Figure | Note:
        """The share answered by each day after receipt."""
        found = self.desk.distribution(measure, self.period)
        return days.curve(found, self._say(key), self._prefix(), self.lang)

    def ahead(self, measure: str, parts: Mapping[str, str], key: str) -> Figure | Note:
        """A measure by the months after this one."""
        published = self.desk.publish(measure, self.period)
        return retention.ahead(published, parts, self._say(key), self._prefix(), self.lang)

    def schedule(self) -> DataTable:
        """The retention schedule under which the delivery was loaded."""
        return retention.schedule(self.desk, self.lang)

    def by_activity(self, columns: Mapping[str, Sequence[str]]) -> Sequence[Component]:
        """The activities that need attention first, and all of them with the counts of ``columns`` side by side.

        In the internal edition only; in the public one a box says so.
        """
        return impact.by_activity(self.desk, columns, self.period, self.lang)

    def attention_points(self) -> DataTable:
        """What of an activity calls for attention, and from which number on."""
        return impact.points(self.desk, self.lang)

    def norms(self) -> NormTable:
        """Every promise of the regulation with its verdict, its course over a year, and what changed."""
        return norms.norm_table(self.desk.courses(self.period), self.lang)

    def delivery(self) -> Sequence[Component]:
        """What was read, loaded and refused, by file; why; and which columns were not read."""
        return intake.account(self.desk, self.lang)

    def changes(self) -> Sequence[Component]:
        """What is new, late or gone against the delivery before this one."""
        return changes.changes(self.desk.comparison(), self.lang)

    def measurable(self) -> DataTable:
        """Which promises this delivery lets us measure, and which tables the others lack."""
        return norms.measurable(self.desk.norms(self.period), self.lang)

    def policy(self) -> PolicyBox:
        """The rules in force under which this page was counted and published."""
        return norms.policy_box(self.desk, self.lang)

    def closing(self) -> Closing:
        """The mark of a page that was written to its end."""
        self.desk.close()
        return Closing(notebook=self.name, lang=self.lang)

    def _span(self, measure: str, span: str) -> Period:
        return self.desk.fixed(measure, self.period, SPANS[span])

    def _prefix(self) -> str:
        return f"f{next(self._drawn)}"
