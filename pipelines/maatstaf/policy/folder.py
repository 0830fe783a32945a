"""Reads the policy files: a corporation's own where it has them, else those that Maatstaf ships."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any

from maatstaf.policy.clocks import ClockSettings
from maatstaf.policy.errors import PolicyError
from maatstaf.policy.groups import GroupRules
from maatstaf.policy.impact import ImpactRules
from maatstaf.policy.intake import IntakeRules
from maatstaf.policy.norms import Norm, read_norms
from maatstaf.policy.publication import PublicationRules
from maatstaf.policy.register import RegisterRules
from maatstaf.policy.retention import ScheduleEntry, read_schedule

FILES = (
    "clocks.toml",
    "groups.toml",
    "impact.toml",
    "intake.toml",
    "norms.toml",
    "publication.toml",
    "register.toml",
    "retention.toml",
)


@dataclass(frozen=True)
class Policy:
    """The policy in force.

    Attributes:
        folder: the corporation's own policy folder; a file that is absent there is taken from Maatstaf.
    """

    folder: Path | None = None

    @cached_property
    def clocks(self) -> ClockSettings:
        """How terms are computed.

        Raises:
            PolicyError: ``clocks.toml`` is not a valid choice.
        """
        return ClockSettings.read(self._entries("clocks.toml"))

    @cached_property
    def intake(self) -> IntakeRules:
        """What a broken rule refuses, and how long snapshots are kept.

        Raises:
            PolicyError: ``intake.toml`` is not a valid choice.
        """
        return IntakeRules.read(self._entries("intake.toml"))

    @cached_property
    def impact(self) -> ImpactRules:
        """What of a processing activity calls for attention.

        Raises:
            PolicyError: ``impact.toml`` is incomplete.
        """
        return ImpactRules.read(self._entries("impact.toml"))

    @cached_property
    def publication(self) -> PublicationRules:
        """What may be published.

        Raises:
            PolicyError: ``publication.toml`` sets a value outside its floor.
        """
        return PublicationRules.read(self._entries("publication.toml"))

    @cached_property
    def groups(self) -> GroupRules:
        """Which smallest groups a load counts.

        Raises:
            PolicyError: ``groups.toml`` or the threshold of ``publication.toml`` is not valid.
        """
        return GroupRules.read(self._entries("groups.toml"), self.publication.threshold)

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """The promises of the regulation in the order of ``norms.toml``.

        Raises:
            PolicyError: a norm is incomplete.
        """
        return read_norms(self._entries("norms.toml"))

    @cached_property
    def register(self) -> RegisterRules:
        """How the register is to be kept up.

        Raises:
            PolicyError: ``register.toml`` sets no number of months.
        """
        return RegisterRules.read(self._entries("register.toml"))

    @cached_property
    def retention(self) -> tuple[ScheduleEntry, ...]:
        """The retention schedule for what a delivery brings no rules of its own for.

        Raises:
            PolicyError: a rule is incomplete.
        """
        return read_schedule(self._entries("retention.toml"))

    def check(self) -> None:
        """Reads every file, so that a mistake is told at the start and not halfway a report.

        Raises:
            PolicyError: the first mistake found.
        """
        _ = self.clocks, self.groups, self.impact, self.intake, self.publication
        _ = self.norms, self.register, self.retention

    def _entries(self, name: str) -> dict[str, Any]:
        own = self.folder / name if self.folder else None
        source = own if own and own.is_file() else resources.files("maatstaf.policy") / name
        try:
            return tomllib.loads(source.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise PolicyError(f"{name} is not readable TOML in UTF-8: {error}") from None
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise PolicyError(f"{name} is not readable TOML in UTF-8: line {line} is in another encoding") from None
        except RecursionError:
            raise PolicyError(f"{name} is not readable TOML in UTF-8: it is nested too deep") from None
