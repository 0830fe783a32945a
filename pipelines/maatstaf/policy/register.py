"""How the register of processing activities is to be kept up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatstaf.policy.errors import PolicyError


@dataclass(frozen=True)
class RegisterRules:
    """What the FG asks of the register.

    Attributes:
        review_months: within how many months an activity is reviewed, back from the end of the reported month.
    """

    review_months: int

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> RegisterRules:
        """The rules in ``register.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or no number of months.
        """
        if strangers := set(entries) - {"review_months"}:
            raise PolicyError(f"register.toml: unknown entry {', '.join(sorted(strangers))}")
        months = entries.get("review_months")
        if type(months) is not int or months < 1:
            raise PolicyError("register.toml: review_months is a whole number of at least 1")
        return cls(months)
