"""Headings and the lines of rows are found as a patient reader with a pencil would find them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatstaf.sources import Dialect, UnreadableFile, header_of, line_of_broken_row, lines_of_records


@pytest.fixture
def written(tmp_path):
    """A file with this text."""

    def written(text, encoding="utf-8"):
        path = tmp_path / "file.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return written


def test_headings_are_trimmed_and_kept_as_written(written):
    assert header_of(written(" Zaaknummer ;Kanaal\nA1;post\n"), Dialect()) == ("Zaaknummer", "Kanaal")


def test_a_header_is_all_that_a_file_needs(written):
    assert header_of(written("a;b"), Dialect()) == ("a", "b")


def test_headings_stand_below_the_title_rows(written):
    file = written('Register van "verwerkingen\n\na;b\n1;2\n')
    assert header_of(file, Dialect(title_rows=2)) == ("a", "b")


def test_a_heading_may_hold_the_separator_and_a_line_end_between_quotes(written):
    assert header_of(written('"a;b";"c\nd"\n'), Dialect()) == ("a;b", "c\nd")


def test_without_a_quote_sign_a_quote_is_a_sign_like_any_other(written):
    assert header_of(written('"a";b\n'), Dialect(quote="")) == ('"a"', "b")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_headings_are_read_in_the_encoding_of_the_file(written, encoding):
    assert header_of(written("é;b\n", encoding), Dialect(encoding=encoding)) == ("é", "b")


#: A text, the number of title rows, the line and the words of the refusal.
NO_HEADER = {
    "an empty file": ("", 0, 1, "no headings stand here"),
    "a file that ends in its title": ("title\n", 2, 3, "no headings stand here"),
    "a blank line where the header should be": ("\na;b\n1;2\n", 0, 1, "title_rows in sources.toml"),
    "a line of separators": (";;\n1;2;3\n", 0, 1, "no headings stand here"),
    "a heading twice": ("a;b;a\n", 0, 1, "a heading stands twice"),
    "a heading twice, once in capitals": ("title\na;b;A\n", 1, 2, "a heading stands twice"),
    "an empty heading": ("a;;b\n", 0, 1, "a heading is empty"),
    "a separator at the end": ("a;b;\n", 0, 1, "a heading is empty"),
}


@pytest.mark.parametrize(("text", "title_rows", "line", "words"), NO_HEADER.values(), ids=NO_HEADER)
def test_there_is_no_header_in(written, text, title_rows, line, words):
    with pytest.raises(UnreadableFile) as error:
        header_of(written(text), Dialect(title_rows=title_rows))
    assert error.value.line == line
    assert words in error.value.rule


#: How a file is written, how it is read, and what the refusal says.
MISREAD = {
    "utf-8 as western": ("utf-8-sig", "cp1252", "written in utf-8, not in cp1252"),
    "utf-16 as western": ("utf-16", "cp1252", "written in utf-16, not in cp1252"),
    "utf-16 as one of its halves": ("utf-16", "utf-16-le", "written in utf-16, not in utf-16-le"),
    "utf-16 as utf-8": ("utf-16", "utf-8-sig", "not written in utf-8;"),
    "western as utf-8": ("cp1252", "utf-8-sig", "not written in utf-8;"),
}


@pytest.mark.parametrize(("encoding", "read_as", "words"), MISREAD.values(), ids=MISREAD)
def test_another_encoding_is_named(written, encoding, read_as, words):
    with pytest.raises(UnreadableFile) as error:
        header_of(written("é;b\n1;2\n", encoding), Dialect(encoding=read_as))
    assert error.value.line == 1
    assert words in error.value.rule


cells = st.text(st.sampled_from('ab;"\n ')) | st.sampled_from(["", "a\r\nb"])
rows = st.lists(st.lists(cells, min_size=2, max_size=2) | st.none(), max_size=12)
in_a_file = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def quoted(row):
    return ";".join('"' + cell.replace('"', '""') + '"' for cell in row)


@in_a_file
@given(rows=rows, title_rows=st.integers(0, 2), ends=st.sampled_from(["\n", "\r\n"]))
def test_every_record_is_on_the_line_where_counting_line_ends_puts_it(written, rows, title_rows, ends):
    text = f"title{ends}" * title_rows + f"a;b{ends}"
    expected = []
    for row in rows:
        if row is not None:
            expected.append(text.count("\n") + 1)
            text += quoted(row)
        text += ends
    found = lines_of_records(written(text), Dialect(title_rows=title_rows), range(1, len(expected) + 1))
    assert list(found.values()) == expected


def test_only_the_lines_that_are_asked_for_are_told(written):
    assert lines_of_records(written("a;b\n1;2\n3;4\n5;6\n"), Dialect(), {3, 1}) == {1: 2, 3: 4}


def test_in_a_file_of_one_column_a_blank_line_is_a_row(written):
    assert lines_of_records(written("a\n1\n\n2\n"), Dialect(), {2, 3}) == {2: 3, 3: 4}


def test_a_cell_of_a_quarter_of_a_megabyte_is_read_over(written):
    text = "a;b\n1;" + "x" * 250_000 + "\n2;y\n"
    assert lines_of_records(written(text), Dialect(), {2}) == {2: 3}


#: A text and the line on which its first row stands that is none.
BROKEN = {
    "a cell too few": ("a;b\n1;2\n3\n", 3),
    "a cell too many": ("a;b\n1;2\n3;4;5\n", 3),
    "after a row of three lines": ('a;b\n"1\n1\n1";2\n3\n', 5),
    "after a blank line": ("a;b\n\n3\n", 3),
    "a quote that is not closed": ('a;b\n1;2\n"3;4\n5;6\n', 3),
    "a quote that is closed too soon": ('a;b\n"3"x;4\n', 2),
    "a header that is none": (";\n1;2\n", 1),
}


@pytest.mark.parametrize(("text", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_row_is_on_the_line_where_it_begins(written, text, line):
    assert line_of_broken_row(written(text), Dialect()) == line


@pytest.mark.parametrize("text", ["a;b\n1;2\n", "a;b\n", "a;b\n1;2;\n", 'a;b\n1;5" pipe\n', 'a\n1\n\n"2"\n'])
def test_a_whole_file_has_no_broken_row(written, text):
    assert line_of_broken_row(written(text), Dialect()) is None
