"""Which file feeds which table of a delivery, and in which dialect it is written."""

from maatstaf.sources.files import (
    UnreadableFile,
    find_files,
    header_of,
    lines_of_records,
    open_as_utf8,
    size_as_utf8,
)
from maatstaf.sources.mapping import Delivery, Dialect, Source, SourcesError, read_delivery

__all__ = [
    "Delivery",
    "Dialect",
    "Source",
    "SourcesError",
    "UnreadableFile",
    "find_files",
    "header_of",
    "lines_of_records",
    "open_as_utf8",
    "read_delivery",
    "size_as_utf8",
]
