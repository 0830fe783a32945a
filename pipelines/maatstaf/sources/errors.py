"""What can be wrong with a mapping, and with a file that it names."""

from __future__ import annotations


class SourcesError(ValueError):
    """``sources.toml`` asks for something that cannot be done; the sentence names the entry."""


class UnreadableFile(Exception):
    """A file cannot be read as its mapping says.

    Attributes:
        line: the line at which reading ended, counted from 1.
        rule: what the line breaks.
    """

    def __init__(self, line: int, rule: str) -> None:
        """A file that stops being readable at ``line`` because of ``rule``."""
        super().__init__(rule)
        self.line = line
        self.rule = rule
