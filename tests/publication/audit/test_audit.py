"""The auditor: tables that it must not let pass, whoever made them, and tables that it must."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatstaf.measures import Measure, catalogue
from maatstaf.policy import Policy
from maatstaf.publication.audit import Finding, Wrong, examine
from maatstaf.publication.told import Told

RULES = Policy().publication


def told(name, period, total, counts=None, /, **rows):
    """A table of one count, or of several: ``told("requests_received", "2026-Q3", 60, access=40, erasure=None)``."""
    counts = counts or list(catalogue()[name].counts)[:1]

    def numbers(given):
        return dict(zip(counts, given if isinstance(given, tuple) else (given,), strict=True))

    return Told(name, period, numbers(total), {tuple(row.split("__")): numbers(given) for row, given in rows.items()})


def received(total, **rows):
    return told("requests_received", "2026-Q3", total, **rows)


def due(total, name="requests_due_regulation", period="2026-Q3", **rows):
    """Due, in time, late, overdue, last day."""
    return told(name, period, total, list(catalogue()[name].counts), **rows)


def wrong(*now, before=(), rules=RULES, measures=None):
    """What the auditor finds wrong, each kind once."""
    found = examine(now, before, rules, measures or catalogue())
    return {one.wrong for one in found}


def test_a_table_in_which_nothing_is_withheld_passes():
    assert wrong(received(52, access=40, objection=12)) == set()


def test_one_hidden_row_is_the_total_less_the_others():
    assert wrong(received(60, access=40, erasure=None, objection=12)) == {Wrong.EXACT}


def test_two_hidden_rows_pass():
    assert wrong(received(60, access=40, erasure=None, objection=None)) == set()


def test_two_hidden_rows_that_leave_little_room_do_not():
    assert wrong(received(48, access=40, erasure=None, objection=None)) == {Wrong.NARROW}


def test_a_hidden_zero_that_can_be_found_tells_nothing_that_policy_hides():
    assert wrong(received(60, access=60, erasure=None)) == set()


def test_where_zeros_are_hidden_a_zero_may_not_be_found():
    assert wrong(received(60, access=60, erasure=None), rules=replace(RULES, zeros="hidden")) == {Wrong.EXACT}


def test_of_a_small_total_all_that_it_leaves_open_is_room_enough():
    assert wrong(received(4, access=None, erasure=None)) == set()


def test_rows_that_are_named_because_they_occur_hold_at_least_one():
    two = [{("P01", "consent"): None, ("P02", "consent"): None}]
    measure = catalogue()["disclosures_by_purpose_and_basis"]
    rules = replace(RULES, breakdowns={measure.name: 1})
    table = Told(measure.name, "2026-10", {"disclosures": 2}, {row: {"disclosures": None} for row in two[0]})
    assert wrong(table, rules=rules) == {Wrong.EXACT}


def test_what_is_told_together_hides_its_parts():
    assert wrong(told("requests_due_by_channel", "2026-Q3", 40, **{"letter+desk": 12, "email": 28})) == set()


def test_a_part_of_what_is_told_together_may_not_follow():
    joint = told("requests_due_by_channel", "2026-Q3", 40, **{"letter+desk": 12, "email": 28})
    earlier = told("requests_due_by_channel", "2026-Q3", 40, letter=11)
    assert Wrong.EXACT in wrong(joint, before=[earlier])


def test_a_count_below_the_threshold_is_found_by_itself():
    assert wrong(received(49, access=40, objection=9)) == {Wrong.SMALL}


def test_a_small_total_is_the_organisations_own():
    assert wrong(received(9)) == set()


def test_a_total_that_speaks_of_a_group_is_not():
    assert wrong(told("refusal_grounds", "2025", 4)) == {Wrong.SMALL}


def test_rows_over_a_period_that_is_not_theirs():
    assert wrong(told("requests_received", "2026-07", 52, access=40, objection=12)) == {Wrong.NOT_ALLOWED}


def test_rows_that_policy_does_not_publish():
    assert wrong(told("requests_open", "2026-10", 52, access=40, objection=12)) == {Wrong.NOT_ALLOWED}


def test_a_total_about_a_group_of_people_that_policy_does_not_publish():
    assert wrong(told("representation", "2026-10", (1, 0), ["in_scope", "represented"])) == {
        Wrong.NOT_ALLOWED,
        Wrong.SMALL,
    }
    assert wrong(told("requests_by_channel", "2026-10", (40, 30), ["received", "in_writing"])) == {Wrong.NOT_ALLOWED}
    assert wrong(told("requests_by_channel", "2026-10", (40, None), ["received", "in_writing"])) == set()


def test_a_zero_of_a_sensitive_kind():
    measure = catalogue()["disclosures_by_category"]
    assert wrong(Told(measure.name, "2026-10", {}, {("medical",): {"disclosures": 0}})) == {Wrong.ZERO}


def test_all_of_a_group_had_the_same_outcome():
    table = due((50, 40, 10, 0, 0), access=(20, 20, 0, 0, 0), objection=(30, 20, 10, 0, 0))
    assert wrong(table) == {Wrong.UNIFORM}
    assert wrong(table, rules=replace(RULES, uniform="shown")) == set()


def test_an_outcome_of_everyone_is_told_by_the_total():
    assert wrong(due((40, 40, 0, 0, 0), access=(20, 20, 0, 0, 0), objection=(20, 20, 0, 0, 0))) == set()


def test_a_number_may_not_move_by_a_few():
    before = received(52, access=40, objection=12)
    assert wrong(received(62, access=50, objection=12), before=[before]) == set()
    assert wrong(received(53, access=41, objection=12), before=[before]) == {Wrong.MOVED}
    hidden = received(60, access=40, erasure=None, objection=None)
    assert wrong(received(71, access=50, erasure=None, objection=None), before=[hidden]) == {Wrong.MOVED}
    assert wrong(received(63), before=[hidden]) == set()


def test_a_number_may_not_move_by_a_few_since_any_earlier_publication():
    first, second = received(52, access=40, objection=12), received(72, access=60, objection=12)
    assert wrong(received(55, access=43, objection=12), before=[second]) == set()
    assert wrong(received(55, access=43, objection=12), before=[first, second]) == {Wrong.MOVED}


def test_what_stands_as_it_was_published_is_not_laid_beside_what_is_true_now():
    before = received(52, access=40, objection=12)
    standing = replace(before, restated="as_before")
    assert (
        wrong(standing, told("requests_by_channel", "2026-Q3", (53, None), ["received", "in_writing"]), before=[before])
        == set()
    )


def test_rows_that_do_not_add_up():
    assert wrong(received(60, access=40, objection=12)) == {Wrong.CONTRADICTION}


def test_tables_that_give_the_same_total_in_two_ways():
    bands = told("turnaround_bands", "2026-Q3", 61)
    assert wrong(received(60, access=48, objection=12), bands) == {Wrong.CONTRADICTION}


@pytest.mark.parametrize(
    "table",
    [
        Told("no_such_measure", "2026-Q3", {}, {}),
        Told("requests_received", "2026-13", {}, {}),
        Told("requests_received", "2026-Q5", {}, {}),
        Told("requests_received", "summer", {}, {}),
        Told("requests_received", "2026-Q3", {"sent": 4}, {}),
        Told("requests_received", "2026-Q3", {}, {("access", "letter"): {"received": 20}}),
    ],
)
def test_what_is_no_table_of_ours(table):
    assert wrong(table) == {Wrong.UNKNOWN}


def test_two_linked_tables_that_are_each_safe_reveal_a_cell_together():
    kinds = Told("disclosures_by_recipient_kind", "2026-10", {"disclosures": 100}, {
        ("care_institution", "authority"): {"disclosures": None},
        ("police", "authority"): {"disclosures": 30},
        ("contractor", "processor"): {"disclosures": None},
        ("bailiff", "processor"): {"disclosures": 40},
    })  # fmt: skip
    covenant = told("covenant_cover", "2026-10", 33)
    assert wrong(kinds) == set()
    found = examine([kinds, covenant], [], RULES, catalogue())
    assert {one.wrong for one in found} == {Wrong.EXACT}
    assert ("covenant_cover", "2026-10") in found[0].others


def test_what_one_table_shows_no_other_may_hide():
    categories = Told("records_over_term", "2026-10", {"holdings_over": 90, "records_over": 900}, {
        (code,): {"holdings_over": None, "records_over": None} for code in ("camera_images", "contact", "financial")
    })  # fmt: skip
    cameras = Told(
        "camera_images", "2026-10", {}, {("without_incident",): {"held_after_term": 30, "records_after_term": 300}}
    )
    assert wrong(categories) == set()
    assert Wrong.EXACT in wrong(categories, cameras)


def test_a_cell_that_the_organisation_tells_of_itself_is_not_hidden():
    roles = catalogue()["disclosures_by_recipient_role"]
    only = {**catalogue(), roles.name: replace(roles, counts={"disclosures": roles.counts["disclosures"]})}
    listed = replace(RULES, breakdowns={**RULES.breakdowns, roles.name: 1})
    processors = told("processor_cover", "2026-10", 4)
    rows = {("processor",): {"disclosures": None}, ("third_party",): {"disclosures": 56}}
    by_role = Told(roles.name, "2026-10", {"disclosures": 60}, rows)
    assert wrong(by_role, processors, measures=only, rules=listed) == set()


def test_a_number_that_is_not_told_as_a_total_may_stand_in_a_table_that_policy_publishes():
    row = {("medical",): {"disclosures": 12, "records": 15, "persons": 13}}
    categories = Told("disclosures_by_category", "2026-10", {}, row)
    special = told("special_disclosures", "2026-10", (None, None), ["disclosures", "with_basis"])
    assert wrong(categories, special) == set()


def test_a_part_may_not_follow_from_its_whole_and_the_other_parts():
    table = due((60, 30, 30, 0, 0), access=(30, 15, None, 0, 0), objection=(30, 15, None, 0, 0))
    assert wrong(table) == {Wrong.EXACT}


def test_cases_in_several_rows_are_no_more_than_without_doubles():
    year = Told(
        "contractor_excess_by_category", "2025", {}, {("contact",): {"disclosures": None, "records": 90, "persons": 90}}
    )
    assert wrong(year, told("contractor_excess", "2025", (500, 300), ["disclosures", "beyond_agreed"])) == {Wrong.EXACT}
    more = replace(year, rows={**year.rows, ("medical",): {"disclosures": None, "records": 90, "persons": 90}})
    assert wrong(more, told("contractor_excess", "2025", (500, 300), ["disclosures", "beyond_agreed"])) == set()


def test_a_year_less_three_quarters_is_a_quarter():
    quarters = [told("requests_received", f"2025-Q{one}", 50, access=40, objection=10) for one in (1, 2, 3)]
    hidden = told("requests_received", "2025-Q4", 50, access=None, objection=None)
    year = told("requests_received", "2025", 200, access=163, objection=37)
    rules = replace(RULES, breakdowns={"requests_received": 12})
    assert wrong(*quarters, hidden) == set()
    assert wrong(year, rules=rules) == set()
    assert wrong(year, before=[*quarters, hidden], rules=rules) == {Wrong.EXACT}


def test_months_that_a_later_delivery_restated_do_not_stop_the_audit():
    months = [told("requests_received", f"2026-0{one}", 10) for one in (7, 8, 9)]
    assert wrong(received(36, access=None, objection=None, erasure=20), *months) == set()
    assert wrong(received(36, access=None, objection=16, erasure=16), *months) == {Wrong.EXACT}


def test_what_was_hidden_before_may_not_be_found_with_what_is_told_now():
    before = received(60, access=40, erasure=None, objection=None)
    assert wrong(received(60, access=40, erasure=8, objection=12), before=[before]) == {Wrong.SMALL}
    assert wrong(received(60, access=40, objection=12, erasure=None), before=[before]) == {Wrong.EXACT}


def test_what_was_wrong_before_and_has_nothing_to_do_with_now_is_not_found_again():
    before = told("complaints_by_subject", "2025", 40, camera=30, sharing=None)
    assert wrong(before) == {Wrong.EXACT}
    assert wrong(received(52, access=40, objection=12), before=[before]) == set()


def test_a_finding_names_tables_and_no_number():
    (found,) = examine([received(60, access=41, erasure=None, objection=12)], [], RULES, catalogue())
    assert str(found) == "requests_received 2026-Q3: a withheld number follows from what is shown"
    beside = Finding(("a", "2026"), Wrong.EXACT, (("b", "2026-Q1"),))
    assert str(beside) == "a 2026: a withheld number follows from what is shown, beside b 2026-Q1"


CROSSED = Measure.parse(
    "crossed",
    """/*
basis = "b"
unit = "request"
moment = "flow"
identifying = ["row", "column"]
reviewed = 2026-11-22
[title]
nl = "t"
en = "t"
[question]
nl = "q"
en = "q"
[grain]
row = { nl = "r", en = "r" }
column = { nl = "c", en = "c" }
[counts]
found = { nl = "n", en = "n" }
[tells]
found = ["found"]
*/
select 1""",
)
BY_ROW = replace(CROSSED, name="by_row", grain={"row": CROSSED.grain["row"]}, identifying=())
BY_COLUMN = replace(CROSSED, name="by_column", grain={"column": CROSSED.grain["column"]}, identifying=())
DRAWN = {one.name: one for one in (CROSSED, BY_ROW, BY_COLUMN)}


def crossed(numbers, hidden):
    """A table of rows and columns with all its margins, and the places that are withheld."""
    places = list(product(range(len(numbers)), range(len(numbers[0]))))
    rows = {(str(r), str(c)): {"found": None if (r, c) in hidden else numbers[r][c]} for r, c in places}
    total = {"found": sum(map(sum, numbers))}
    down = {(str(r),): {"found": sum(row)} for r, row in enumerate(numbers)}
    across = {(str(c),): {"found": sum(column)} for c, column in enumerate(zip(*numbers, strict=True))}
    return [
        Told("crossed", "2026-Q3", total, rows),
        Told("by_row", "2026-Q3", total, down),
        Told("by_column", "2026-Q3", total, across),
    ]


def test_two_hidden_in_every_row_and_column_and_one_is_yet_determined():
    """Two squares of hidden cells, tied together by a single cell: the sums of one square less its columns give it."""
    squares = {(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)}
    numbers = [[20, 21, 22, 23], [24, 25, 26, 27], [28, 29, 30, 31], [32, 33, 34, 35]]
    rules = replace(RULES, breakdowns={"crossed": 3})
    assert wrong(*crossed(numbers, squares), rules=rules, measures=DRAWN) == set()
    assert wrong(*crossed(numbers, squares | {(1, 2)}), rules=rules, measures=DRAWN) == {Wrong.EXACT}


def worlds(numbers, hidden):
    """Every table of whole numbers of at least one with the same margins that differs in hidden places alone."""
    places = sorted(hidden)
    down = [sum(row) for row in numbers]
    across = [sum(column) for column in zip(*numbers, strict=True)]
    found = []
    for guess in product(*(range(1, min(down[r], across[c]) + 1) for r, c in places)):
        table = [list(row) for row in numbers]
        for (r, c), value in zip(places, guess, strict=True):
            table[r][c] = value
        if [sum(row) for row in table] == down and [sum(column) for column in zip(*table, strict=True)] == across:
            found.append(guess)
    return [(min(values), max(values)) for values in zip(*found, strict=True)]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=2, max_size=3),
    st.sets(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=5),
)
def test_the_auditor_finds_what_trying_every_table_finds(numbers, hidden):
    hidden = {(r, c) for r, c in hidden if r < len(numbers)} or {(0, 0)}
    shown_only = replace(RULES, threshold=1, least_width=3, breakdowns={"crossed": 3}, uniform="shown")
    down = {r: sum(numbers[r]) for r in range(len(numbers))}
    across = {c: sum(row[c] for row in numbers) for c in range(3)}
    narrow = [
        high - low < min(3, down[r], across[c])
        for (low, high), (r, c) in zip(worlds(numbers, hidden), sorted(hidden), strict=True)
    ]
    found = wrong(*crossed(numbers, hidden), rules=shown_only, measures=DRAWN)
    assert bool(found & {Wrong.EXACT, Wrong.NARROW}) == any(narrow)
