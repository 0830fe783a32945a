"""Which file feeds which table of a delivery, and in which dialect it is written."""

from maatstaf.sources.decoding import open_as_utf8, size_as_utf8
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.errors import SourcesError, UnreadableFile
from maatstaf.sources.files import find_files
from maatstaf.sources.mapping import Delivery, Source, read_delivery
from maatstaf.sources.reference import ReferenceCode, ReferenceList, read_reference
from maatstaf.sources.rows import LONGEST_LINE_BYTES, header_of, line_of_broken_row, lines_of_records, rows_of

__all__ = [
    "LONGEST_LINE_BYTES",
    "Delivery",
    "Dialect",
    "ReferenceCode",
    "ReferenceList",
    "Source",
    "SourcesError",
    "UnreadableFile",
    "find_files",
    "header_of",
    "line_of_broken_row",
    "lines_of_records",
    "open_as_utf8",
    "read_delivery",
    "read_reference",
    "rows_of",
    "size_as_utf8",
]
