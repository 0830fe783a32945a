"""Checks what is about to leave as an outsider would who knows all that was ever told, and nothing else."""

from maatstaf.publication.audit.examine import examine
from maatstaf.publication.audit.findings import Finding, PublicationRefused, Wrong

__all__ = ["Finding", "PublicationRefused", "Wrong", "examine"]
