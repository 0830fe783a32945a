"""Mappings and policy files that are broken, or ask for what does not exist."""

from __future__ import annotations

from malformed.case import CANARY, USAGE, Case, table

GOOD = table("requests")
TABLE = "[tables.requests]\n"


def mapping(text: str | bytes, says: str, code: int = USAGE) -> Case:
    """Requests without a fault under this mapping."""
    if isinstance(text, bytes):
        return Case(says, {"requests.csv": GOOD, "sources.toml": text}, code=code)
    return Case(says, {"requests.csv": GOOD}, text, code)


def policy(file: str, text: str, says: str = "") -> Case:
    """Requests without a fault under this policy."""
    return Case(says or file, {"requests.csv": GOOD}, code=USAGE, policy={file: text})


CASES = {
    "not TOML": mapping(f"[tables.requests\nfiles = {CANARY}", "sources.toml is not readable TOML in UTF-8"),
    "an entry twice": mapping('[dialect]\nquote = "\'"\nquote = "\'"\n', "sources.toml is not readable TOML"),
    "in another encoding": mapping(
        "[tables.requests.columns]\nchannel = 'canál'\n".encode("cp1252"),
        "sources.toml is not readable TOML in UTF-8: line 2 is",
    ),
    "in utf-16": mapping(TABLE.encode("utf-16"), "sources.toml is not readable TOML in UTF-8"),
    "with NUL": mapping(TABLE.encode() + b"\0", "sources.toml is not readable TOML in UTF-8"),
    "nested too deep": mapping(
        "a = " + "[" * 5000, "sources.toml is not readable TOML in UTF-8: it is nested too deep"
    ),
    "an unknown entry": mapping("requierd = []\n", "requierd is not an entry; there are:"),
    "an unknown entry of a table": mapping(TABLE + 'fiels = "a"\n', "fiels is not an entry; there are:"),
    "an unknown entry of a dialect": mapping('[dialect]\nseperator = ";"\n', "seperator is not an entry"),
    "an unknown table": mapping("[tables.tenants]\n", "there is no table tenants"),
    "an unknown required table": mapping('required = ["tenants"]\n', "there is no table tenants"),
    "an unknown column": mapping(TABLE + 'columns = { tenant = "x" }\n', "there is no column tenant"),
    "an unknown column with a constant": mapping(TABLE + 'constants = { tenant = "x" }\n', "there is no column tenant"),
    "an unknown code": mapping(TABLE + 'values.channel = { balie = "counter" }\n', "there is no code counter"),
    "codes for a day": mapping(TABLE + 'values.received_on = { nu = "today" }\n', "has no codes to translate to"),
    "as_of is text": mapping('as_of = "2026-10-31"\n', "as_of is a day, written as_of = 2026-10-31"),
    "as_of is a moment": mapping("as_of = 2026-10-31T12:00:00\n", "as_of is a day"),
    "as_of is no day": mapping("as_of = 2026-02-29\n", "sources.toml is not readable TOML"),
    "required is a text": mapping('required = "requests"\n', "required is a list of texts"),
    "tables is a list": mapping("tables = []\n", "[tables] is a part with entries of its own"),
    "a table is a text": mapping('tables.requests = "a.csv"\n', "[tables.requests] is a part"),
    "files is a list": mapping(TABLE + 'files = ["requests.csv"]\n', "files is text between quotes"),
    "columns is a list": mapping(TABLE + "columns = []\n", "columns is a part"),
    "a heading is a number": mapping(TABLE + "columns = { channel = 3 }\n", "columns: channel is text between quotes"),
    "a constant is yes": mapping(TABLE + "constants = { represented = true }\n", "represented is text between quotes"),
    "dialect is a text": mapping('dialect = "csv"\n', "[dialect] is a part with entries of its own"),
    "title_rows is a text": mapping('[dialect]\ntitle_rows = "2"\n', "title_rows is a whole number"),
    "title_rows is negative": mapping("[dialect]\ntitle_rows = -1\n", "title_rows is zero or more"),
    "title_rows beyond any file": mapping(
        "[dialect]\ntitle_rows = 99999999999999999999\n", "no headings stand here", code=1
    ),
    "title_rows is yes": mapping("[dialect]\ntitle_rows = true\n", "title_rows is a whole number"),
    "both a heading and a constant": mapping(
        TABLE + 'columns = { channel = "x" }\nconstants = { channel = "brief" }\n', "has both a heading and a constant"
    ),
    "separator is the quote": mapping("[dialect]\nseparator = '\"'\n", "separator and quote are different signs"),
    "separator of two signs": mapping('[dialect]\nseparator = "||"\n', "separator is one sign"),
    "separator of nothing": mapping('[dialect]\nseparator = ""\n', "separator is one sign"),
    "separator ends a line": mapping('[dialect]\nseparator = "\\n"\n', "neither ends a line"),
    "separator beyond ASCII": mapping('[dialect]\nseparator = "·"\n', "requests.csv", code=1),
    "no such encoding": mapping('[dialect]\nencoding = "utf-9"\n', "there is no encoding 'utf-9'"),
    "an encoding of bytes": mapping('[dialect]\nencoding = "base64"\n', "there is no encoding 'base64'"),
    "no such zone": mapping('[dialect]\ntime_zone = "Europe/Utrecht"\n', "there is no time zone 'Europe/Utrecht'"),
    "a zone that is a path": mapping('[dialect]\ntime_zone = "../../etc"\n', "there is no time zone"),
    "a format without a year": mapping('[dialect]\ndate_format = "%d-%m"\n', "date_format holds %d, %m and %Y once"),
    "a format of a spreadsheet": mapping('[dialect]\ndate_format = "dd-mm-jjjj"\n', "date_format holds %d, %m and %Y"),
    "a format with a name of a month": mapping('[dialect]\ndate_format = "%d %B %Y"\n', "date_format holds"),
    "a format that ends in a percent sign": mapping('[dialect]\ndate_format = "%d-%m-%Y%"\n', "date_format holds"),
    "thousands without decimal": mapping('[dialect]\nthousands = "."\n', "name both, so that 1.000 is not guessed"),
    "thousands as decimal": mapping('[dialect]\nthousands = "."\ndecimal = "."\n', "name both"),
    "decimal of letters": mapping('[dialect]\ndecimal = "x"\n', "decimal is a comma or a point"),
    "yes is no": mapping('[dialect]\ntrue = ["x"]\nfalse = ["X"]\n', "none in common"),
    "yes has no spelling": mapping("[dialect]\ntrue = []\n", "true and false each hold a spelling"),
    "codes for no list": mapping('[codes.colour]\nfile = "requests.csv"\ncode = "channel"\n', "colour"),
    "codes without a file": mapping('[codes.channel]\ncode = "x"\n', "says file and code"),
    "codes whose file is absent": mapping(
        '[codes.channel]\nfile = "codes.csv"\ncode = "x"\n', "the reference file is not there"
    ),
    "codes whose file leaves": mapping('[codes.channel]\nfile = "../c.csv"\ncode = "x"\n', "leaves the delivery"),
    "codes of a column that is absent": mapping(
        '[codes.channel]\nfile = "requests.csv"\ncode = "kode"\n', "requests.csv has no column kode"
    ),
    "codes with a list and no column": mapping(
        '[codes.channel]\nfile = "requests.csv"\ncode = "channel"\nlist = "x"\n', "list_column and list go together"
    ),
    "a heading that is absent": mapping(
        TABLE + 'columns = { channel = "weg" }\n', "requests.csv has no column weg", code=1
    ),
    "a constant that is no code": Case(
        files={"cameras.csv": table("cameras").replace("announced", "anders")},
        mapping='[tables.cameras.constants]\nannounced = "misschien"\n',
        read=2,
        refusals=((2, "announced", "not_yes_or_no"), (3, "announced", "not_yes_or_no")),
    ),
    "policy: intake is not TOML": policy("intake.toml", "keep ="),
    "policy: intake keeps nothing": policy("intake.toml", 'keep = "P0D"\n', "keep is an ISO 8601 duration"),
    "policy: intake keeps a number": policy("intake.toml", "keep = 24\n", "keep is an ISO 8601 duration"),
    "policy: intake lacks keep": policy("intake.toml", "", "keep is an ISO 8601 duration"),
    "policy: intake has an unknown entry": policy("intake.toml", 'kep = "P2Y"\n', "unknown entry kep"),
    "policy: intake refuses an unknown rule": policy(
        "intake.toml", 'keep = "P2Y"\n[refuses]\nunknown_cod = "row"\n', "refuses.unknown_cod is no rule"
    ),
    "policy: intake refuses an unknown scope": policy(
        "intake.toml", 'keep = "P2Y"\n[refuses]\nempty = "cell"\n', "refuses.empty is one of row, file, delivery"
    ),
    "policy: intake refuses a list": policy(
        "intake.toml", 'keep = "P2Y"\n[refuses]\nempty = ["row"]\n', "refuses.empty is one of row, file, delivery"
    ),
    "policy: refuses is a text": policy("intake.toml", 'keep = "P2Y"\nrefuses = "row"\n', "[refuses] has an entry"),
    "policy: groups is not TOML": policy("groups.toml", 'requests = ["channel"', "groups.toml is not readable TOML"),
    "policy: nested too deep": policy(
        "groups.toml", "a = " + "[" * 5000, "groups.toml is not readable TOML in UTF-8: it"
    ),
    "policy: groups of an unknown table": policy("groups.toml", 'tenants = ["channel"]\n', "tenants"),
    "policy: groups of an unknown column": policy("groups.toml", 'requests = ["tenant"]\n', "tenant"),
    "policy: groups is a text": policy("groups.toml", 'requests = "channel"\n', "requests is a list of columns"),
    "policy: groups of no columns": policy("groups.toml", "requests = []\n", "requests is a list of columns"),
    "policy: a column twice": policy("groups.toml", 'requests = ["channel", "channel"]\n', "names a column twice"),
    "policy: in another encoding": Case(
        "groups.toml is not readable TOML in UTF-8: line 1 is in another encoding",
        {"requests.csv": GOOD},
        code=USAGE,
        policy={"groups.toml": 'requests = ["channel"] # \udce9\n'},
    ),
    "policy: publication below its floor": policy("publication.toml", "threshold = 1\n"),
    "policy: clocks with an unknown calendar": policy("clocks.toml", 'calendar = "lunar"\n'),
    "policy: norms is not TOML": policy("norms.toml", "[[norm"),
}
