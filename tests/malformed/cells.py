"""Files that are well written, with a cell, a key or an order that cannot be."""

from malformed.case import CANARY, HEAD, Case, cell, lines, request, table

DAY, COUNT, CODE = "not_a_day", "not_a_whole_number", "unknown_code"

NO_DAYS = {
    "29-02 in a common year": "29-02-2025",
    "29-02 in 1900": "29-02-1900",
    "31-04": "31-04-2026",
    "13-13": "13-13-2026",
    "month before day": "10-25-2026",
    "slashes for dashes": "05/10/2026",
    "year first": "2026-10-05",
    "year of two digits": "05-10-26",
    "a time after the day": "05-10-2026 12:00",
    "a zone after the day": "05-10-2026T12:00:00+02:00",
    "the word epoch": "epoch",
    "the word infinity": "infinity",
    "minus infinity": "-infinity",
    "the word today": "vandaag",
    "a month in words": "5 oktober 2026",
    "a number of a workbook": "46300",
    "year 0": "01-01-0000",
    "day 0": "00-10-2026",
    "before 1900": "31-12-1899",
    "year of five digits": "05-10-12026",
    "before Christ": "05-10-2026 (BC)",
    "digits of another script": "٠٥-١٠-٢٠٢٦",
    "a canary": CANARY,
    "an apostrophe before it": "'05-10-2026",
}
NO_COUNTS = {
    "negative": "-12",
    "plus sign": "+12",
    "decimal point": "12.5",
    "decimal comma": "12,5",
    "fraction of zero that is not declared": "12,0",
    "exponent": "1e3",
    "thousands that are not declared": "12.345",
    "thousands with a space": "12 345",
    "twenty digits": "12345678901234567890",
    "sixteen digits": "1234567890123456",
    "hexadecimal": "0x1F44",
    "underscore": "12_345",
    "infinite": "Infinity",
    "not a number": "NaN88",
    "words": "twaalf",
    "fullwidth digits": "１２３４５",
    "a formula": f'=HYPERLINK("{CANARY}")',
    "a unit": "12 dossiers",
}
DECLARED = '[dialect]\nthousands = "."\ndecimal = ","\n'
NO_DECLARED_COUNTS = {
    "a fraction": "12,5",
    "signs the wrong way round": "1,234.00",
    "groups of two": "12.34",
    "a group too long": "1.2345",
    "an empty group": "1..234",
    "nothing before the comma": ",0",
}
NO_CODES = {
    "unknown": CANARY,
    "two at once": "brief, e-mail",
    "a formula": f"=cmd|'{CANARY}'!A1",
    "letters that look alike": "brіef",
    "a space that does not break within": "e-\u00a0mail",
    "cp1252 read twice": "briÃ«f88",
    "quotes doubled": f'"{CANARY}"',
}

NO_KEYS = {
    "with a space": "Z 3 kanarie",
    "with an accent": "Zé3-kanarie",
    "too long": "Z" * 65,
    "beginning with a dash": "-Z3-kanarie",
    "a formula": "=Z3+kanarie",
    "with a line end": "Z3\nkanarie",
    "with a tab": "Z3\tkanarie",
    "with a control sign": "Z3\x07kanarie",
}

CASES = {
    **{f"day: {name}": cell("requests", "received_on", value, DAY) for name, value in NO_DAYS.items()},
    **{f"count: {name}": cell("disclosures", "records", value, COUNT) for name, value in NO_COUNTS.items()},
    **{
        f"count as declared: {name}": cell("disclosures", "records", value, COUNT, mapping=DECLARED)
        for name, value in NO_DECLARED_COUNTS.items()
    },
    **{f"code: {name}": cell("requests", "channel", value, CODE) for name, value in NO_CODES.items()},
    **{f"key: {name}": cell("requests", "request_id", value, "not_a_pseudonym") for name, value in NO_KEYS.items()},
    "day: after the as-of date": cell("requests", "answered_on", "01-11-2026", "after_as_of"),
    "day: in the year 9999": cell("requests", "answered_on", "31-12-9999", "after_as_of"),
    "day: before another": cell("requests", "answered_on", "04-10-2026", "before_received_on"),
    "day: empty where it may not be": cell("requests", "received_on", "", "empty"),
    "day: blanks where it may not be empty": cell("requests", "received_on", "   ", "empty"),
    "day: day first in a file that says month first": Case(
        files={"cameras.csv": table("cameras", {"in_use_from": "01-25-2026"})},
        mapping='[dialect]\ndate_format = "%m-%d-%Y"\n',
        read=3,
        refusals=((2, "in_use_from", DAY), (3, "in_use_from", DAY)),
        secrets=("25-01", "01-25"),
    ),
    "month: not one": cell("safeguards", "month", "13-2026", "not_a_month"),
    "month: a day": cell("safeguards", "month", "05-10-2026", "not_a_month"),
    "month: in words": cell("safeguards", "month", "oktober 2026", "not_a_month"),
    "month: after the as-of date": cell("safeguards", "month", "11-2026", "after_as_of"),
    "flag: maybe": cell("requests", "represented", "misschien", "not_yes_or_no"),
    "flag: two": cell("cameras", "announced", "2", "not_yes_or_no"),
    "period: in words": cell("retention_rules", "period", "twee jaar", "not_a_period"),
    "period: a time": cell("retention_rules", "period", "PT24H88M", "not_a_period"),
    "period: negative": cell("retention_rules", "period", "-P24M88D", "not_a_period"),
    "period: nothing after P": cell("retention_rules", "period", "P", "not_a_period"),
    "name: of 121 signs": cell("activities", "name", "verhuur van woningen " * 5 + "kanarie verhuur!", "not_a_name"),
    "name: on two lines": cell("activities", "name", "verhuur\nkanarie", "not_a_name"),
    "set: one member unknown": cell("disclosures", "data_categories", f"naam,{CANARY}", CODE),
    "set: separators alone": cell("disclosures", "data_categories", " , ,", CODE),
    "set: another separator": cell("disclosures", "data_categories", "naam|adres", CODE),
    "key: empty": cell("requests", "request_id", "", "empty"),
    "key: twice": Case(
        files={"requests.csv": table("requests", {"request_id": "Z2"})},
        read=3,
        refusals=((3, "request_id", "not_unique"), (4, "request_id", "not_unique")),
    ),
    "key: twice over two files": Case(
        files={"requests_1.csv": lines(request(1)), "requests_2.csv": lines(request(1), request(2))},
        mapping='[tables.requests]\nfiles = "requests_*.csv"\n',
        read=3,
        refusals=((2, "request_id", "not_unique"), (2, "request_id", "not_unique")),
    ),
    "key: of two columns twice": Case(
        files={"safeguards.csv": table("safeguards", {"month": "02-2026"})},
        read=3,
        refusals=((3, "month", "not_unique"), (4, "month", "not_unique")),
    ),
    "reference: to nothing": Case(
        files={
            "activities.csv": table("activities"),
            "requests.csv": lines(request() + f";{CANARY}", head=f"{HEAD};activity_id"),
        },
        read=3,
        refusals=((2, "activity_id", "not_in_activities"),),
    ),
    "reference: to a row that is refused": Case(
        files={
            "activities.csv": table("activities", {"art9": CANARY}),
            "requests.csv": lines(request() + ";A3", head=f"{HEAD};activity_id"),
        },
        read=4,
        refusals=((4, "art9", "not_yes_or_no"), (2, "activity_id", "not_in_activities")),
    ),
    "reference: a pause before its request": Case(
        files={
            "requests.csv": table("requests"),
            "request_pauses.csv": table("request_pauses", {"request_id": "Z1", "asked_on": "04-10-2026"}),
        },
        read=5,
        refusals=((4, "asked_on", "before_received_on"),),
    ),
    "row: three faults are one refused row": Case(
        files={"requests.csv": table("requests", dict.fromkeys(("channel", "received_on", "represented"), CANARY))},
        read=3,
        refusals=((4, "channel", CODE), (4, "received_on", DAY), (4, "represented", "not_yes_or_no")),
    ),
    "row: every one refused": Case(
        files={"requests.csv": lines(*(request(number, channel=CANARY) for number in range(9)))},
        read=9,
        refusals=tuple((line, "channel", CODE) for line in range(2, 11)),
    ),
    "guard: addresses in a column of codes": Case(
        "channel",
        {"requests.csv": lines(*(request(one, channel=f"{CANARY}{one}@voorbeeld.nl") for one in range(9)))},
    ),
    "guard: running text in a column of codes": Case(
        "channel",
        {"requests.csv": lines(*(request(one, channel=f"mevrouw belde over {CANARY} en {one}") for one in range(9)))},
    ),
}
