"""The file ``known_answers.toml``: what measuring the delivery must give, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from maatstaf.samples.answers_calendar import add_months, month_end
from maatstaf.samples.corporation import Corporation

#: How many months before the last the other known months lie.
EARLIER = (1, 4)

Answers = Mapping[str, Mapping[str, int]]


def known_months(corporation: Corporation) -> tuple[date, ...]:
    """The last days of the months with known answers, newest first, as far as the delivery reaches."""
    months = (month_end(add_months(corporation.starts[-1], -back)) for back in (0, *EARLIER))
    return tuple(last for last in months if last >= corporation.starts[0])


def breaches(answers: Answers) -> dict[str, int]:
    """Norm -> how many times the month breaks it; norms that are only shown have no number."""

    def short(measure: str, whole: str, kept: str) -> int:
        return answers.get(measure, {}).get(whole, 0) - answers.get(measure, {}).get(kept, 0)

    def late(measure: str, in_time: str) -> int:
        return short(measure, "due", in_time) - answers[measure]["open_not_yet_late"]

    copies = answers["identity_copies"]
    return {
        "R1": late("requests_due_regulation", "answered_in_time"),
        "R2": late("requests_due_law", "answered_in_time"),
        "R3": answers["requests_open"]["overdue"],
        "R5": short("identity_shown", "answered", "identity_shown"),
        "R6": short("representation", "in_scope", "represented"),
        "R8": short("recipients_notified", "to_notify", "notified"),
        "K1": late("complaints_due", "decided_in_time"),
        "K2": short("complaints_decided", "decided", "with_reasons"),
        "D1": short("register", "activities", "with_purpose"),
        "D2": short("register", "activities", "with_basis"),
        "D3": short("disclosures_registered", "disclosures", "within"),
        "B1": answers["records_over_term"]["records_over"],
        "B2": short("holdings_calculable", "holdings", "calculable"),
        "B3": copies["destroyed"] - copies["destroyed_on_day"] + copies["still_held"],
        "B4": answers["camera_images"]["held_after_term"],
        "S1": short("disclosures_with_basis", "disclosures", "with_basis"),
        "S2": answers.get("contractor_excess", {}).get("beyond_agreed", 0),
        "S3": short("covenant_cover", "disclosures", "covered"),
        "S4": short("processor_cover", "disclosures", "covered"),
        "S5": short("special_disclosures", "disclosures", "with_basis"),
        "C1": short("cameras", "cameras", "announced_and_under_protocol"),
        "V1": short("safeguards.training", "in_scope", "covered"),
        "V2": short("safeguards.secrecy", "in_scope", "covered"),
    }


def write_known_answers(out: Path, months: Iterable[tuple[date, Answers]]) -> None:
    """Write the answers, a table per month and measure, and ``[breaches.<month>]`` per month."""
    (out / "known_answers.toml").write_text("\n".join(_lines(months)) + "\n", encoding="utf-8", newline="\n")


def _lines(months: Iterable[tuple[date, Answers]]) -> Iterator[str]:
    yield "# Counted by the generator itself while it made the rows; see maatstaf.samples."
    for last, answers in months:
        month = f'"{last:%Y-%m}"'
        for measure, counts in answers.items():
            yield from ("", f"[{month}.{measure}]")
            yield from (f"{name} = {count}" for name, count in counts.items())
        yield from ("", f"[breaches.{month}]")
        yield from (f"{norm} = {count}" for norm, count in breaches(answers).items())
