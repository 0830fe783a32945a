"""The default retention schedule: how long what is kept, from which event on, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatstaf.policy.errors import PolicyError
from maatstaf.policy.norms import Text

DIRECTIONS = ("max", "min", "until")
STATUSES = ("law", "practice", "policy")
PERIOD = re.compile(r"P([0-9]{1,3}Y([0-9]{1,3}M)?([0-9]{1,4}D)?|[0-9]{1,3}M([0-9]{1,4}D)?|[0-9]{1,4}W|[0-9]{1,4}D)")
WORDS = ("data_category", "trigger", "period", "direction", "status", "source")


@dataclass(frozen=True)
class ScheduleEntry:
    """One rule of the retention schedule.

    Attributes:
        id: its name.
        data_category: what is kept, a code of the list ``data_category``.
        trigger: the event that starts the period, a code of the list ``retention_trigger``.
        period: ISO 8601, in years, months, weeks or days.
        direction: ``max``, ``min`` or ``until``.
        status: ``law``, ``practice`` or ``policy``.
        source: the article or decision it rests on.
        sentence: the rule in plain words.
    """

    id: str
    data_category: str
    trigger: str
    period: str
    direction: str
    status: str
    source: str
    sentence: Text


def read_schedule(entries: Mapping[str, Any]) -> tuple[ScheduleEntry, ...]:
    """The rules in ``retention.toml``, one table each, in the order of the file.

    Which codes there are for a data category or an event is known where the schedule meets the data.

    Raises:
        PolicyError: a rule lacks an entry, has one that does not exist, or says what no rule may say.
    """
    return tuple(_entry(id_, entry) for id_, entry in entries.items())


def _entry(id_: str, entry: Any) -> ScheduleEntry:
    if not isinstance(entry, dict):
        raise PolicyError(f"retention.toml: {id_} is a table with the entries of a rule")
    if strangers := set(entry) - {*WORDS, "sentence"}:
        raise PolicyError(f"retention.toml: {id_} has an unknown entry {', '.join(sorted(strangers))}")
    for word in WORDS:
        if not isinstance(entry.get(word), str) or not entry[word].strip():
            raise PolicyError(f"retention.toml: {id_} says no {word}")
    for word, choices in (("direction", DIRECTIONS), ("status", STATUSES)):
        if entry[word] not in choices:
            raise PolicyError(f"retention.toml: the {word} of {id_} is one of {', '.join(choices)}")
    if not PERIOD.fullmatch(entry["period"]):
        raise PolicyError(f"retention.toml: the period of {id_} is written as P2Y, P6M, P4W or P0D")
    sentence = entry.get("sentence")
    if not isinstance(sentence, dict) or set(sentence) != {"nl", "en"} or not all(map(_is_said, sentence.values())):
        raise PolicyError(f"retention.toml: {id_} has a sentence in nl and one in en")
    return ScheduleEntry(id_, *(entry[word] for word in WORDS), sentence=Text(**sentence))


def _is_said(text: Any) -> bool:
    return isinstance(text, str) and bool(text.strip())
