"""Text files that are not written as their mapping says, or are cut short."""

from __future__ import annotations

import gzip

from malformed.case import CANARY, HEAD, Case, lines, request, table

GOOD = table("requests")
WIDE = "has not the cells of the header"
ENCODED = "is not written in utf-8; say in sources.toml which encoding it has"
BOTH = [request(1), request(2)]


def file(content: str | bytes, says: str = "", mapping: str = "", name: str = "requests.csv", **ends) -> Case:
    """One file of requests."""
    return Case(says, {name: content}, mapping, **ends)


def dialect(**entries: str) -> str:
    """A mapping that states how all files are written."""
    return "[dialect]\n" + "".join(f"{key} = {value}\n" for key, value in entries.items())


def fine(content: str | bytes, mapping: str = "", name: str = "requests.csv", read: int = 2) -> Case:
    """A file that looks odd and is read whole."""
    return file(content, mapping=mapping, name=name, code=0, read=read)


def packed(text: str) -> bytes:
    """Text, packed."""
    return gzip.compress(text.encode(), mtime=0)


def with_cell(cell: str) -> str:
    """Two requests, and a third with ``cell`` as it stands for its channel."""
    return GOOD + request(3, channel=cell) + "\r\n"


ENCODINGS = {
    "cp1252 for utf-8": file(with_cell(f"é{CANARY}").encode("cp1252"), f"line 4: the file {ENCODED}"),
    "cp1252 in the header": file(GOOD.replace("channel", "channél").encode("cp1252"), f"line 1: the file {ENCODED}"),
    "utf-16 for utf-8": file(GOOD.encode("utf-16"), "the file is not written in utf-8"),
    "utf-16 without a mark for utf-8": file(GOOD.encode("utf-16-le"), f"line 1: the file {ENCODED}"),
    "utf-8 with a mark for utf-16": file(GOOD.encode("utf-8-sig"), "utf-16", dialect(encoding='"utf-16-le"')),
    "utf-8 for utf-16": file(GOOD.encode(), "utf-16", dialect(encoding='"utf-16"')),
    "utf-8 with a mark for cp1252": file(
        GOOD.encode("utf-8-sig"), "written in utf-8, not in cp1252", dialect(encoding='"cp1252"')
    ),
    "utf-16 for cp1252": file(GOOD.encode("utf-16"), "cp1252", dialect(encoding='"cp1252"')),
    "big ends for little ends": file(GOOD.encode("utf-16-be"), "has no column", dialect(encoding='"utf-16-le"')),
    "half a utf-16 pair": file(
        with_cell("@").encode("utf-16-le").replace(b"@\0", b"\x3d\xd8"),
        "line 4: the file is not written in utf-16-le",
        dialect(encoding='"utf-16-le"'),
    ),
    "utf-16 cut within a sign": file(
        GOOD.encode("utf-16")[:-1], "is not written in utf-16", dialect(encoding='"utf-16"')
    ),
    "utf-8 cut within a sign": file(with_cell("é").encode().split(b"\xa9")[0], "line 4"),
    "surrogates in utf-8": file(GOOD.encode() + b"\xed\xa0\xbd", ENCODED),
    "overlong utf-8": file(GOOD.encode() + b"\xc0\xaf", ENCODED),
    "cp1252 that has no such sign": file(
        with_cell("@").encode().replace(b"@", b"\x81"),
        "line 4: the file is not written in cp1252",
        dialect(encoding='"cp1252"'),
    ),
    "ascii with an accent": file(
        with_cell("é"), "line 4: the file is not written in ascii", dialect(encoding='"ascii"')
    ),
    "utf-8 read as cp1252 in a code": file(
        with_cell("mobié"), mapping=dialect(encoding='"cp1252"'), read=3, refusals=((4, "channel", "unknown_code"),)
    ),
    "a mark in the middle": file(
        GOOD + "\ufeff" + request(3) + "\r\n", read=3, refusals=((4, "request_id", "not_a_pseudonym"),)
    ),
    "two marks": file(GOOD.encode("utf-8-sig").replace(b"\xef\xbb\xbf", b"\xef\xbb\xbf" * 2), "in utf-8 stands twice"),
}
BYTES = {
    "NUL in a cell": file(with_cell(f"{CANARY}\0"), f"line 4: the file {ENCODED}"),
    "NUL in the header": file(GOOD.replace("channel", "chan\0nel"), f"line 1: the file {ENCODED}"),
    "NUL at the end": file(GOOD + "\0", f"line 4: the file {ENCODED}"),
    "nothing but NUL": file(b"\0" * 4096, ENCODED),
    "control-Z at the end": file(GOOD + "\x1a", WIDE),
    "a vertical tab in a code": file(with_cell("bri\x0bef"), read=3, refusals=((4, "channel", "unknown_code"),)),
    "a line end of Unicode in a code": file(
        with_cell("bri\u2028ef"), read=3, refusals=((4, "channel", "unknown_code"),)
    ),
    "random bytes": file(bytes(range(255, 0, -1)) * 20, ENCODED),
    "empty": file(b"", "line 1: no headings stand here"),
    "one line end": file(b"\r\n", "line 1: no headings stand here"),
    "a mark and nothing": file(b"\xef\xbb\xbf", "line 1: no headings stand here"),
    "blanks alone": file("   \r\n", "line 1: no headings stand here"),
    "a cell of 10 MB": file(
        with_cell(CANARY + "x" * 10_000_000), "line 4: the row has not the cells of the header, a quote"
    ),
    "a cell of 2 MB over many lines": file(with_cell('"' + f"{CANARY}\r\n" * 200_000 + '"'), "line 4"),
    "a line of 2 MB of separators": file(GOOD + ";" * 2_000_000, "line 4"),
}
QUOTES = {
    "not closed at the end": file(GOOD + f'"{CANARY}', "line 4"),
    "not closed in the middle": file(lines(request(1), f'"{CANARY};inzage', request(2), request(3)), "line 3"),
    "not closed in the header": file(GOOD.replace("channel", '"channel'), "has no column channel"),
    "closed and more": file(with_cell(f'"brief"{CANARY}'), "line 4"),
    "in the middle of a cell": file(
        with_cell(f'bri"ef{CANARY}'), "requests.csv", read=3, refusals=((4, "channel", "unknown_code"),)
    ),
    "escaped by a backslash": file(with_cell(f'"bri\\"ef;{CANARY}"'), "line 4"),
    "single for double": file(lines(request(1), request(2, channel="'brief;e-mail'")), "line 3"),
    "of a typewriter turned": file(with_cell(f"“{CANARY};brief”"), "line 4"),
    "none declared and a separator within": file(with_cell(f'"{CANARY};brief"'), "line 4", dialect(quote='""')),
    "a line end within": file(with_cell('"brief\r\nkanarie88"'), read=3, refusals=((4, "channel", "unknown_code"),)),
    "lines below a line end within": file(
        lines(request(1, channel='"br\r\nief"'), request(2), request(3, channel=CANARY)),
        read=3,
        refusals=((2, "channel", "unknown_code"), (5, "channel", "unknown_code")),
    ),
}
LINES = {
    "a row too short": file(lines(*BOTH, f"Z3;{CANARY}"), f"line 4: the row {WIDE}"),
    "a row too long": file(lines(*BOTH, f"{request(3)};{CANARY}"), f"line 4: the row {WIDE}"),
    "a row much too long": file(lines(request(1), f"{request(2)};{CANARY};;;"), f"line 3: the row {WIDE}"),
    "the first row too short": file(lines("Z1", request(2)), f"line 2: the row {WIDE}"),
    "the last row cut off": file(GOOD[:-20], WIDE),
    "cut off within the header": file(HEAD[:40], "has no column"),
    "a total below": file(GOOD + "Totaal;2\r\n", f"line 4: the row {WIDE}"),
    "a remark below": file(GOOD + f"{CANARY} is toegevoegd\r\n", f"line 4: the row {WIDE}"),
    "a line of separators below": file(
        GOOD + ";" * HEAD.count(";") + "\r\n",
        read=3,
        refusals=tuple(
            (4, column, "empty")
            for column in (
                "channel",
                "needs_representative",
                "received_on",
                "represented",
                "request_id",
                "right_invoked",
                "subject_category",
            )
        ),
    ),
    "a separator after each row": fine(lines(*(f"{one};" for one in BOTH))),
    "a separator after each row and the header": file(
        lines(*(f"{one};" for one in BOTH), head=f"{HEAD};"), "line 1: a heading is empty"
    ),
    "blank lines between": fine(lines(request(1), "", "", request(2), "")),
    "blank lines and a fault": file(
        lines(request(1), "", request(2, channel=CANARY)), read=2, refusals=((4, "channel", "unknown_code"),)
    ),
    "no line end at the end": fine(GOOD.rstrip()),
    "line feeds alone": fine(GOOD.replace("\r\n", "\n")),
    "carriage returns alone": fine(GOOD.replace("\r\n", "\r")),
    "line ends of two kinds": file(lines(*BOTH) + lines(request(3), head="", end="\n").lstrip(), "requests.csv"),
    "a carriage return too many": file(GOOD.replace("\r\n", "\r\r\n"), "requests.csv"),
    "a header and no rows": fine(lines(), read=0),
}
HEADERS = {
    "twice in the file": file(
        lines(request(1), HEAD, request(2)),
        read=3,
        refusals=tuple(
            (3, column, rule)
            for column, rule in (
                ("answered_on", "not_a_day"),
                ("channel", "unknown_code"),
                ("needs_representative", "not_yes_or_no"),
                ("received_on", "not_a_day"),
                ("registered_on", "not_a_day"),
                ("represented", "not_yes_or_no"),
                ("right_invoked", "unknown_code"),
                ("subject_category", "unknown_code"),
            )
        ),
    ),
    "none": file("".join(f"{one}\r\n" for one in BOTH), "requests.csv"),
    "a heading twice": file(lines(head=f"{HEAD};channel"), "line 1: a heading stands twice"),
    "a heading twice in other capitals": file(lines(head=f"{HEAD};Channel"), "line 1: a heading stands twice"),
    "a heading twice with a blank": file(lines(head=f"{HEAD};channel "), "line 1: a heading stands twice"),
    "a heading in both languages": file(
        lines(f"{request()};brief", head=f"{HEAD};kanaal"), "channel and kanaal are one column; which of them it is"
    ),
    "an empty heading": file(lines(head=f"{HEAD};;x"), "line 1: a heading is empty"),
    "a required heading absent": file(GOOD.replace("channel", "kanarie 88"), "has no column channel (or kanaal)"),
    "a heading with a slip": file(GOOD.replace("channel", "chanel"), "has no column channel (or kanaal)"),
    "another separator": file(GOOD.replace(";", ","), "has no column request_id (or verzoek_id)"),
    "tabs": file(GOOD.replace(";", "\t"), "has no column request_id (or verzoek_id)", name="requests.tsv"),
    "sep= of a spreadsheet": file("sep=;\r\n" + GOOD, "line 1: a heading is empty"),
    "title rows that are not declared": file("Register\r\n\r\n" + GOOD, "see separator, title_rows"),
    "too few title rows": file("Register\r\nAVG\r\n" + GOOD, "see separator, title_rows", dialect(title_rows="1")),
    "too many title rows": file(GOOD, "line 2: a heading stands twice", dialect(title_rows="1")),
    "more title rows than lines": file(GOOD, "no headings stand here", dialect(title_rows="9")),
    "units below the header": file(
        lines(";;dd-mm-jjjj;;;;;;", request(1), request(2)),
        read=3,
        refusals=tuple(
            (2, column, "not_a_day" if column == "received_on" else "empty")
            for column in (
                "channel",
                "needs_representative",
                "received_on",
                "represented",
                "request_id",
                "right_invoked",
                "subject_category",
            )
        ),
        secrets=("dd-mm-jjjj",),
    ),
}
PACKED = {
    "cut short": file(packed(GOOD * 50)[:-30], "packed file ends too early or is damaged", name="requests.csv.gz"),
    "cut within its head": file(packed(GOOD)[:6], "packed file ends too early or is damaged", name="requests.csv.gz"),
    "damaged in the middle": file(
        packed(GOOD)[:40] + b"\xff" * 20 + packed(GOOD)[60:],
        "packed file ends too early or is damaged",
        name="requests.csv.gz",
    ),
    "a false sum at its end": file(
        packed(GOOD)[:-8] + b"\0" * 8, "packed file ends too early or is damaged", name="requests.csv.gz"
    ),
    "rubbish after its end": file(
        packed(GOOD) + CANARY.encode(), "packed file ends too early or is damaged", name="requests.csv.gz"
    ),
    "not packed": file(GOOD, "not what a name that ends in .gz promises", name="requests.csv.gz"),
    "packed under a plain name": file(packed(GOOD), "packed with gzip, and its name does not say so"),
    "packed twice": file(gzip.compress(packed(GOOD), mtime=0), ENCODED, name="requests.csv.gz"),
    "an empty file": file(b"", "not what a name that ends in .gz promises", name="requests.csv.gz"),
    "nothing packed": file(packed(""), "no headings stand here", name="requests.csv.gz"),
    "another encoding within": file(
        gzip.compress(with_cell(f"é{CANARY}").encode("cp1252"), mtime=0),
        f"line 4: the file {ENCODED}",
        name="requests.csv.gz",
    ),
    "a workbook within": file(gzip.compress(b"PK\x03\x04" + b"\0" * 99, mtime=0), ENCODED, name="requests.csv.gz"),
    "a fault within": file(
        packed(with_cell(CANARY)), name="requests.csv.gz", read=3, refusals=((4, "channel", "unknown_code"),)
    ),
}

CASES = {
    f"{part}: {name}": case
    for part, cases in {
        "encoding": ENCODINGS,
        "bytes": BYTES,
        "quote": QUOTES,
        "lines": LINES,
        "header": HEADERS,
        "gzip": PACKED,
    }.items()
    for name, case in cases.items()
}
