"""Which file feeds which table of a delivery, and in which dialect it is written."""

from maatstaf.sources.cells import FIRST_OF_TWO_DIGITS, UNACCEPTABLE, day_pattern
from maatstaf.sources.database import Query
from maatstaf.sources.decoding import GeneratedText, open_as_utf8, size_as_utf8
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.errors import SourcesError, UnreadableFile
from maatstaf.sources.files import find_files
from maatstaf.sources.inputs import SUFFIXES, Input, ParquetFile, TextFile, open_file, version_of
from maatstaf.sources.mapping import Delivery, Source, read_delivery
from maatstaf.sources.reference import ReferenceCode, ReferenceList, read_reference
from maatstaf.sources.rows import LONGEST_LINE_BYTES, header_of, line_of_broken_row, lines_of_records, rows_of
from maatstaf.sources.workbook import Workbook

__all__ = [
    "FIRST_OF_TWO_DIGITS",
    "LONGEST_LINE_BYTES",
    "SUFFIXES",
    "UNACCEPTABLE",
    "Delivery",
    "Dialect",
    "GeneratedText",
    "Input",
    "ParquetFile",
    "Query",
    "ReferenceCode",
    "ReferenceList",
    "Source",
    "SourcesError",
    "TextFile",
    "UnreadableFile",
    "Workbook",
    "day_pattern",
    "find_files",
    "header_of",
    "line_of_broken_row",
    "lines_of_records",
    "open_as_utf8",
    "open_file",
    "read_delivery",
    "read_reference",
    "rows_of",
    "size_as_utf8",
    "version_of",
]
