"""Decides what tables over groups of people may show, all tables of a period together."""

from maatstaf.publication.protection.breakdowns import only_known_breakdowns
from maatstaf.publication.protection.edition import Edition

__all__ = ["Edition", "only_known_breakdowns"]
