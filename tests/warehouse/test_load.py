"""A delivery goes in as drawn text, its account comes out: every row is loaded or refused, and none is told."""

from datetime import date

import pytest

from maatstaf.sources import SourcesError, read_delivery
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.load import check
from maatstaf.warehouse.matching import DeliveryRefused
from maatstaf.warehouse.settings import Settings
from measures.worlds import write_delivery
from warehouse.deliveries import (
    ACTIVITIES,
    AS_OF,
    PAUSES,
    RECIPIENTS,
    REQUESTS,
    RULES,
    account,
    lay,
    lay_files,
)

HEADINGS = REQUESTS.splitlines()[0].strip()


@pytest.fixture
def delivery(tmp_path):
    """Lays the delivery with these tables."""

    def delivery(mapping="", **tables):
        return lay(tmp_path / "delivery", mapping, **tables)

    return delivery


@pytest.fixture
def requests(delivery):
    """The account of requests with these rows below the headings of ``REQUESTS``."""

    def requests(*rows, mapping="", **tables):
        return account(delivery(mapping, requests="\n".join([HEADINGS, *rows, ""]), **tables))

    return requests


def test_a_delivery_without_faults_is_loaded_whole(delivery):
    whole = delivery(requests=REQUESTS, request_pauses=PAUSES)
    assert account(whole) == ["requests.csv: 2 = 2 + 0", "request_pauses.csv: 1 = 1 + 0"]


def test_a_file_is_found_by_its_dutch_name_and_a_column_by_its_dutch_heading(tmp_path):
    file = "Verzoek_ID;gevraagd_op;ontvangen_op;reden\nZ1;06-10-2026;;identity\n"
    assert account(lay_files(tmp_path, "", {"opschortingen.csv": file})) == ["opschortingen.csv: 1 = 1 + 0"]


#: One row that breaks one rule, and what the account says of it.
Z1 = "Z1;inzage;05-10-2026;brief;huurder;nee;nee;"
BROKEN_ROWS = {
    "a day that is none": ("Z9;inzage;31-09-2026;brief;huurder;nee;nee;", "received_on not_a_day"),
    "a day with its month first": ("Z9;inzage;10-31-2026;brief;huurder;nee;nee;", "received_on not_a_day"),
    "a flag that is none": ("Z9;inzage;05-10-2026;brief;huurder;misschien;nee;", "represented not_yes_or_no"),
    "an unknown code": ("Z9;inzage;05-10-2026;postduif;huurder;nee;nee;", "channel unknown_code"),
    "an empty cell": ("Z9;inzage;;brief;huurder;nee;nee;", "received_on empty"),
    "a cell of spaces": ("Z9;   ;05-10-2026;brief;huurder;nee;nee;", "right_invoked empty"),
    "a key that is none": ("Jan Jansen;inzage;05-10-2026;brief;huurder;nee;nee;", "request_id not_a_pseudonym"),
    "an answer before receipt": (
        "Z9;inzage;05-10-2026;brief;huurder;nee;nee;04-10-2026",
        "answered_on before_received_on",
    ),
    "a day after the as-of date": ("Z9;inzage;01-11-2026;brief;huurder;nee;nee;", "received_on after_as_of"),
    "an answer after the as-of date": (
        "Z9;inzage;05-10-2026;brief;huurder;nee;nee;01-11-2026",
        "answered_on after_as_of",
    ),
}


@pytest.mark.parametrize(("row", "told"), BROKEN_ROWS.values(), ids=BROKEN_ROWS)
def test_a_row_is_refused_for(requests, row, told):
    assert requests(Z1, row) == ["requests.csv: 2 = 1 + 1", f"requests.csv 3 {told}"]


def test_the_as_of_date_itself_is_not_after_it(requests):
    assert requests("Z1;inzage;31-10-2026;brief;huurder;nee;nee;31-10-2026") == ["requests.csv: 1 = 1 + 0"]


def test_a_row_that_breaks_several_rules_is_refused_once_and_told_for_each(requests):
    assert requests("Z1;inzage;;duif;huurder;nee;nee;") == [
        "requests.csv: 1 = 0 + 1",
        "requests.csv 2 channel unknown_code",
        "requests.csv 2 received_on empty",
    ]


def test_a_key_that_stands_twice_refuses_all_its_rows(requests):
    assert requests(Z1, Z1.replace("Z1", "Z2"), Z1) == [
        "requests.csv: 3 = 1 + 2",
        "requests.csv 2 request_id not_unique",
        "requests.csv 4 request_id not_unique",
    ]


def test_a_key_of_two_columns_may_repeat_one_of_them(delivery):
    pauses = PAUSES + "    Z1;07-10-2026;;identity\n    Z2;06-10-2026;;identity\n"
    assert account(delivery(request_pauses=pauses)) == ["request_pauses.csv: 3 = 3 + 0"]


def test_empty_keys_are_empty_and_not_the_same(requests):
    row = Z1.replace("Z1;", ";")
    assert requests(row, row) == [
        "requests.csv: 2 = 0 + 2",
        "requests.csv 2 request_id empty",
        "requests.csv 3 request_id empty",
    ]


def test_an_orphan_is_refused(requests):
    pauses = "request_id;asked_on;resolved_on;reason\nZ1;06-10-2026;;identity\nZ8;06-10-2026;;identity\n"
    assert requests(Z1, request_pauses=pauses) == [
        "requests.csv: 1 = 1 + 0",
        "request_pauses.csv: 2 = 1 + 1",
        "request_pauses.csv 3 request_id not_in_requests",
    ]


def test_what_refers_to_a_refused_row_is_refused(requests):
    assert requests("Z1;inzage;;brief;huurder;nee;nee;", request_pauses=PAUSES)[2:] == [
        "requests.csv 2 received_on empty",
        "request_pauses.csv 2 request_id not_in_requests",
    ]


def test_a_reference_into_a_table_that_was_not_delivered_is_not_judged(delivery):
    assert account(delivery(request_pauses=PAUSES)) == ["request_pauses.csv: 1 = 1 + 0"]


def test_a_reference_into_a_delivered_table_without_rows_is_judged(delivery):
    empty = delivery(requests=HEADINGS, request_pauses=PAUSES)
    assert account(empty) == [
        "requests.csv: 0 = 0 + 0",
        "request_pauses.csv: 1 = 0 + 1",
        "request_pauses.csv 2 request_id not_in_requests",
    ]


def test_a_pause_before_receipt_is_refused(requests):
    pauses = PAUSES.replace("06-10-2026", "04-10-2026")
    assert requests(Z1, request_pauses=pauses)[-1] == "request_pauses.csv 2 asked_on before_received_on"


def test_a_pause_that_ends_before_it_begins_is_refused(requests):
    pauses = PAUSES.replace("09-10-2026", "05-10-2026")
    assert requests(Z1, request_pauses=pauses)[-1] == "request_pauses.csv 2 resolved_on before_asked_on"


@pytest.mark.parametrize("count", ["-1", "1,5", "1.000", "veel"])
def test_a_count_that_is_none_is_refused(delivery, count):
    text = f"month;safeguard;in_scope;covered\n2026-10;training;10;{count}\n"
    assert account(delivery(safeguards=text))[1:] == ["safeguards.csv 2 covered not_a_whole_number"]


def test_a_month_that_has_not_begun_by_the_as_of_date_is_refused(delivery):
    text = "month;safeguard;in_scope;covered\n2026-10;training;9;9\n11-2026;training;9;9\n13-2026;training;9;9\n"
    assert account(delivery(safeguards=text)) == [
        "safeguards.csv: 3 = 1 + 2",
        "safeguards.csv 3 month after_as_of",
        "safeguards.csv 4 month not_a_month",
    ]


def test_a_day_that_can_be_planned_may_lie_ahead(delivery):
    agreements = """\
        agreement_id;recipient_id;kind;valid_from;valid_to;data_categories;purposes
        G1;O1;covenant;01-01-2027;31-12-9999;naam;P11
    """
    assert account(delivery(recipients=RECIPIENTS, agreements=agreements))[1] == "agreements.csv: 1 = 1 + 0"


def test_a_retention_term_that_ends_beyond_the_calendar_has_no_end(delivery):
    holdings = """\
        holding_id;activity_id;data_category;system;rule_id;trigger_on;trigger_state;records;archive_status
        H1;A1;tenant_file;housing_system;B1;31-12-9999;not_yet;1;ACT
    """
    whole = delivery(activities=ACTIVITIES, retention_rules=RULES, holdings=holdings)
    assert account(whole)[2] == "holdings.csv: 1 = 1 + 0"


#: A mapping, the tables that are there, and the sentence of the refusal.
MISSING = {
    "a required file": (
        'required = ["cameras"]',
        {"requests": REQUESTS},
        "cameras: the file cameras.csv is missing from the delivery",
    ),
    "a file that the mapping describes": (
        '[tables.cameras]\nfiles = "camera*.txt"',
        {"requests": REQUESTS},
        "cameras: the file camera*.txt is missing from the delivery",
    ),
    "a required file with a name in either language": (
        'required = ["holdings"]',
        {"requests": REQUESTS},
        "holdings: the file holdings.csv (or bestanden.csv) is missing from the delivery",
    ),
    "every table": ("", {"other": "a;b\n"}, "the delivery holds none of the tables that Maatstaf knows"),
    "a required column": (
        "",
        {"request_pauses": "request_id;asked_on;resolved_on\n"},
        "request_pauses: request_pauses.csv has no column reason (or reden)",
    ),
    "a mapped heading": (
        '[tables.request_pauses.columns]\nreason = "waarom"',
        {"request_pauses": PAUSES},
        "request_pauses: request_pauses.csv has no column waarom",
    ),
    "a mapped heading of a column that may be empty": (
        '[tables.request_pauses.columns]\nresolved_on = "klaar"',
        {"request_pauses": PAUSES},
        "request_pauses: request_pauses.csv has no column klaar",
    ),
}


@pytest.mark.parametrize(("mapping", "tables", "sentence"), MISSING.values(), ids=MISSING)
def test_a_delivery_is_refused_that_lacks(delivery, mapping, tables, sentence):
    with pytest.raises(DeliveryRefused) as error:
        account(delivery(mapping, **tables))
    assert str(error.value).startswith(sentence)


#: A mapping that names what does not exist, and words of the refusal.
UNKNOWN = {
    "a required table": ('required = ["verzoekjes"]', "there is no table verzoekjes"),
    "a table": ("[tables.verzoekjes]", "there is no table verzoekjes"),
    "a column": ('[tables.requests.columns]\nzaak = "x"', "[tables.requests]: there is no column zaak"),
    "a column with a constant": ('[tables.requests.constants]\nzaak = "x"', "there is no column zaak"),
    "a column with values": ('[tables.requests.values.zaak]\nx = "desk"', "there is no column zaak"),
    "a code": ('[tables.requests.values.channel]\nx = "duif"', "there is no code duif in channel; there are: letter"),
    "a code of a day": ('[tables.requests.values.received_on]\nx = "y"', "a Day has no codes to translate to"),
}


@pytest.mark.parametrize(("mapping", "words"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_mapping_is_refused_that_names_an_unknown(delivery, mapping, words):
    with pytest.raises(SourcesError) as error:
        account(delivery(mapping, requests=REQUESTS))
    assert words in str(error.value)


#: A file that is not written as a delivery's files are, and where and why it is refused.
H = HEADINGS + "\n"
UNREADABLE = {
    "a row too short": (H + Z1 + "\nZ2;inzage\n", "line 3: the row has not the cells"),
    "a row too long": (H + Z1 + "\n" + Z1 + ";x;y\n", "line 3: the row has not the cells"),
    "a quote that is not closed": (H + Z1 + '\n"Z2' + Z1[2:] + "\n", "line 3: the row has not the cells"),
    "a row too short below a row of two lines": (H + '"Z\n1"' + Z1[2:] + "\nZ2\n", "line 4: the row has not"),
    "lines that end in two ways": (H + Z1 + "20-10-2026\r\n" + Z1 + "\n", "its lines end in different ways"),
    "a line of more than a megabyte": (H + Z1 + "x" * 3_000_000 + "\n", "the row has not the cells of the header"),
    "another encoding": ((H + Z1 + "\n" + Z1 + "é\n").encode("cp1252"), "line 3: the file is not written in utf-8;"),
    "utf-16": ((H + Z1).encode("utf-16"), "line 1: the file is not written in utf-8;"),
    "nothing": (b"", "line 1: no headings stand here"),
    "a heading twice": (H.replace("received_on", "channel"), "line 1: a heading stands twice"),
}


@pytest.mark.parametrize(("text", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_delivery_is_refused_of_which_a_file_has(delivery, text, words):
    with pytest.raises(DeliveryRefused) as error:
        account(delivery(requests=text))
    assert str(error.value).startswith("requests: requests.csv")
    assert words in str(error.value)


def test_a_broken_row_in_a_table_that_the_guard_does_not_read_is_named_as_well(delivery):
    with pytest.raises(DeliveryRefused, match=r"^safeguards: safeguards\.csv, line 2: the row has not"):
        account(delivery(safeguards="month;safeguard;in_scope;covered\n2026-10;training;1\n"))


def test_the_file_with_the_broken_row_is_named_of_several(tmp_path):
    files = {"p1.csv": PAUSES, "p2.csv": PAUSES + "    Z1\n"}
    with pytest.raises(DeliveryRefused, match=r"^request_pauses: p2\.csv, line 3: "):
        account(lay_files(tmp_path, '[tables.request_pauses]\nfiles = "p*.csv"', files))


def test_the_file_in_another_encoding_is_named_of_several(tmp_path):
    files = {"p1.csv": PAUSES, "p2.csv": drawn_in_western("    Z2;06-10-2026;;identificatie é\n")}
    with pytest.raises(DeliveryRefused, match=r"^request_pauses: p2\.csv, line 3: the file is not written in utf-8"):
        account(lay_files(tmp_path, '[tables.request_pauses]\nfiles = "p*.csv"', files))


def drawn_in_western(more):
    return "\n".join(line.strip() for line in (PAUSES + more).splitlines()).encode("cp1252")


def test_a_column_of_identifiers_refuses_the_delivery_and_names_the_column(requests):
    row = Z1.replace("Z1;", "huurder@example.nl;")
    with pytest.raises(DeliveryRefused) as error:
        requests(Z1, row)
    expected = "requests: requests.csv: column request_id seems to hold e-mail address (1 of 2 values, 50%)"
    assert str(error.value) == expected


def test_a_constant_that_identifies_a_person_refuses_the_delivery(delivery):
    rules = RULES.replace(";source", "").replace(";praktijk", "")
    mapping = '[tables.retention_rules.constants]\nsource = "vraag jan@example.nl"'
    with pytest.raises(DeliveryRefused, match="column source seems to hold e-mail address"):
        account(delivery(mapping, retention_rules=rules))


def test_a_file_with_a_header_only_is_a_delivered_table_without_rows(delivery):
    assert account(delivery(requests=HEADINGS, request_pauses=PAUSES.splitlines()[0].strip() + "\n")) == [
        "requests.csv: 0 = 0 + 0",
        "request_pauses.csv: 0 = 0 + 0",
    ]


def test_several_files_make_one_table_and_keep_their_own_account(tmp_path):
    files = {
        "in/2026-09.csv": "request_id;asked_on;reason\nZ1;06-09-2026;identity\nZ2;?;identity\n",
        "in/2026-10.csv": "reden;verzoek_id;gevraagd_op\nidentity;Z1;06-09-2026\nidentity;Z1;07-10-2026\n",
        "in/2026-11.csv": "request_id;asked_on;reason\n",
    }
    delivery = lay_files(tmp_path, '[tables.request_pauses]\nfiles = "in/*.csv"', files)
    assert account(delivery) == [
        "in/2026-09.csv: 2 = 0 + 2",
        "in/2026-10.csv: 2 = 1 + 1",
        "in/2026-11.csv: 0 = 0 + 0",
        "in/2026-09.csv 2 request_id not_unique",
        "in/2026-09.csv 3 asked_on not_a_day",
        "in/2026-10.csv 2 request_id not_unique",
    ]


def test_a_mapping_tells_headings_values_constants_and_title_rows(delivery):
    mapping = """\
        [tables.requests]
        title_rows = 2
        [tables.requests.columns]
        request_id = "Zaaknummer"
        [tables.requests.values.channel]
        "Balie Zuid" = "desk"
        [tables.requests.constants]
        represented = "nee"
        needs_representative = " ja "
    """
    text = """\
        Verzoeken van "Wonen Zuid"

        zaaknummer;right_invoked;received_on;channel;subject_category
        Z1;inzage;05-10-2026;balie zuid;huurder
        Z2;inzage;05-10-2026;balie noord;huurder
    """
    assert account(delivery(mapping, requests=text)) == [
        "requests.csv: 2 = 1 + 1",
        "requests.csv 5 channel unknown_code",
    ]


def test_a_constant_that_says_nothing_is_empty(delivery):
    mapping = '[tables.recipients.constants]\noutside_eea = " "'
    text = RECIPIENTS.replace(";outside_eea", "").replace(";nee", "")
    assert account(delivery(mapping, recipients=text))[1:] == ["recipients.csv 2 outside_eea empty"]


def test_a_file_of_one_column_is_read_with_constants_for_the_others(delivery):
    mapping = '[tables.recipients.constants]\nkind = "other"\nrole = "processor"\noutside_eea = "nee"'
    assert account(delivery(mapping, recipients="recipient_id\nO1\n\nO 2\n")) == [
        "recipients.csv: 3 = 1 + 2",
        "recipients.csv 3 recipient_id empty",
        "recipients.csv 4 recipient_id not_a_pseudonym",
    ]


def test_a_column_that_is_not_in_the_contract_is_named_and_its_lines_keep_the_count(delivery):
    text = f'{HEADINGS};Opmerking "intern"\n{Z1};"eerste\nregel"\n\n{Z1};x\n'
    intake = check(delivery(requests=text.replace('Opmerking "intern"', "Opmerking")), AS_OF)
    assert intake.unread == (("requests", "requests.csv", "Opmerking"),)
    assert [refusal.line for refusal in intake.refusals] == [2, 5]


def test_a_column_behind_a_constant_is_not_read_and_is_named(delivery):
    mapping = '[tables.recipients.constants]\noutside_eea = "nee"'
    intake = check(delivery(mapping, recipients=RECIPIENTS), AS_OF)
    assert intake.unread == (("recipients", "recipients.csv", "outside_eea"),)


def test_a_refusal_reads_as_one_line(delivery):
    (refusal,) = check(delivery(requests=H + Z1.replace("brief", "duif") + "\n"), AS_OF).refusals
    assert str(refusal) == "requests: requests.csv, line 2, column channel: unknown_code"


def test_the_account_is_of_the_day_of_the_extract(delivery):
    assert check(delivery(requests=REQUESTS), date(2026, 10, 5)).refusals[0].rule == "after_as_of"


def test_a_check_writes_nothing(delivery, tmp_path):
    intake = check(delivery(requests=REQUESTS), AS_OF)
    assert (intake.path, intake.key, intake.is_new) == (None, "", False)
    assert [path.name for path in tmp_path.rglob("*")] == ["delivery", "requests.csv"]


def test_a_row_that_is_lost_on_the_way_refuses_the_delivery(tmp_path, monkeypatch):
    def forgetful(builder, judged):
        write_table(builder, judged)
        builder.run(f"delete from snapshot.delivered.{judged.laid.table.name}")

    write_table = loading.write_table
    monkeypatch.setattr(loading, "write_table", forgetful)
    write_delivery(tmp_path / "delivery", {"cameras": [{"camera_id": "C1"}, {"camera_id": "C2"}]})
    with pytest.raises(DeliveryRefused, match="cameras: 2 rows were accepted but 0 written"):
        loading.load(read_delivery(tmp_path / "delivery"), date(2026, 12, 31), tmp_path / "warehouse")
    assert not any((tmp_path / "warehouse").iterdir())


def test_other_royal_days_make_another_snapshot_because_its_calendars_differ(tmp_path):
    write_delivery(tmp_path / "delivery", {"cameras": [{"camera_id": "C1"}]})
    plain = loading.load(read_delivery(tmp_path / "delivery"), date(2026, 12, 31), tmp_path / "warehouse")
    settings = Settings(royal_days=frozenset({date(2026, 5, 15)}))
    decreed = loading.load(read_delivery(tmp_path / "delivery"), date(2026, 12, 31), tmp_path / "warehouse", settings)
    assert plain.key != decreed.key
    assert decreed.is_new
