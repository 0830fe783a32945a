"""Maatstaf measures whether a housing corporation keeps the promises of its privacy regulation."""

__version__ = "0.1.0"
