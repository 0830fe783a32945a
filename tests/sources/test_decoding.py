"""Whatever a file is written in, it is read as UTF-8: the same text, never a guess."""

import gzip
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatstaf.sources import UnreadableFile, decoding, open_as_utf8, size_as_utf8

ENCODINGS = ["cp1252", "utf-8-sig", "utf-16"]

#: Letters of one to four bytes, and of those that every encoding here knows.
WIDE = st.text(st.sampled_from('aZ;\r\n"é€ÿİ語🏠'))
WESTERN = st.text(st.sampled_from('aZ;\r\n"é€ÿ'))

moves = st.lists(st.tuples(st.sampled_from(["read", "seek"]), st.integers(0, 60)), max_size=12)
in_a_file = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(tmp_path):
    return tmp_path / "file.csv"


@pytest.fixture(params=[1, 2, 3, 7, decoding.CHUNK_BYTES], ids=lambda size: f"chunks of {size}")
def chunk(request, monkeypatch):
    """Chunks so small that they cut letters in two."""
    monkeypatch.setattr(decoding, "CHUNK_BYTES", request.param)


@in_a_file
@given(data=st.data(), encoding=st.sampled_from(ENCODINGS))
@pytest.mark.usefixtures("chunk")
def test_the_bytes_are_those_of_the_text_in_utf_8(file, data, encoding):
    text = data.draw(WESTERN if encoding == "cp1252" else WIDE)
    file.write_bytes(text.encode(encoding))
    with open_as_utf8(file, encoding) as reader:
        assert reader.read() == text.encode()
        assert reader.read() == b""
    assert size_as_utf8(file, encoding) == len(text.encode())


@in_a_file
@given(text=WIDE, encoding=st.sampled_from(ENCODINGS[1:]), moves=moves)
@pytest.mark.usefixtures("chunk")
def test_reading_and_seeking_is_as_in_a_file_of_utf_8(file, text, encoding, moves):
    file.write_bytes(text.encode(encoding))
    twin = io.BytesIO(text.encode())
    with open_as_utf8(file, encoding) as reader:
        assert reader.readable()
        assert reader.seekable()
        for move, number in moves:
            if move == "read":
                assert reader.read(number) == twin.read(number)
            else:
                # Beyond the end a file can be sought, but there is nothing to read.
                assert reader.seek(number) == min(twin.seek(number), len(text.encode()))
                twin.seek(reader.tell())
            assert reader.tell() == twin.tell()


def test_only_an_absolute_place_can_be_sought(file):
    file.write_text("abc", encoding="utf-8")
    with open_as_utf8(file, "utf-8") as reader, pytest.raises(io.UnsupportedOperation):
        reader.seek(0, io.SEEK_END)


#: A file, its encoding, and the line on which it stops being what it says it is.
WRONG = {
    "a western letter in utf-8": (b"a\nb\nc\xe9d\ne\n", "utf-8-sig", 3),
    "a wrong byte on the first line": (b"\xe9a\nb", "utf-8-sig", 1),
    "a byte that cp1252 lacks": (b"a\n\x81", "cp1252", 2),
    "a letter cut off at the end": ("a\né".encode()[:-1], "utf-8-sig", 2),
    "half a letter of utf-16": ("a\nb\nc".encode("utf-16") + b"x", "utf-16", 3),
    "half a pair of utf-16": ("a\nb\n".encode("utf-16-le") + b"\x00\xd8a\x00", "utf-16-le", 3),
    "a letter of utf-16 with the byte of a line end": ("ਊ\nb".encode("utf-16-le") + b"\x00\xdc", "utf-16-le", 2),
    "a NUL character": (b"a\nb\0\nc", "cp1252", 2),
    "utf-16 read as western": ("a\nb".encode("utf-16-le"), "cp1252", 1),
}


@pytest.mark.parametrize(("content", "encoding", "line"), WRONG.values(), ids=WRONG)
@pytest.mark.usefixtures("chunk")
def test_a_wrong_byte_names_its_line(file, content, encoding, line):
    file.write_bytes(content)
    with pytest.raises(UnreadableFile) as error:
        size_as_utf8(file, encoding)
    assert error.value.line == line
    assert error.value.rule.startswith(f"the file is not written in {encoding.removesuffix('-sig')};")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.usefixtures("chunk")
def test_a_packed_file_is_read_as_what_it_holds(file, encoding):
    file.write_bytes(gzip.compress("a;é\nb;c\n".encode(encoding)))
    with open_as_utf8(file, encoding) as reader:
        assert reader.read() == "a;é\nb;c\n".encode()
    assert size_as_utf8(file, encoding) == len("a;é\nb;c\n".encode())


@pytest.mark.parametrize("spoil", [lambda packed: packed[:-9], lambda packed: packed[:20] + b"xx" + packed[22:]])
def test_a_packed_file_that_is_damaged_is_refused(file, spoil):
    file.write_bytes(spoil(gzip.compress(b"a;b\n" * 1000)))
    with pytest.raises(UnreadableFile, match="the packed file ends too early or is damaged"):
        size_as_utf8(file, "utf-8")
