"""Hiding: published cases, and what a reader may expect of any table."""

import pytest

from maatstaf.publication.hiding import CannotHide, Problem, hide
from publication.sums import A_5_BY_3, A_6_BY_5, Numbers, cheapest_of_all, dearness, interval, is_margin, too_narrow

LIMITS = "maatstaf.publication.hiding.cheapest.ROUNDS"


@pytest.fixture(params=["cheapest", "approximate"], autouse=True)
def method(request, monkeypatch) -> str:
    """Everything here holds for the cheapest choice and for the one of bounded time."""
    if request.param == "approximate":
        monkeypatch.setattr(LIMITS, 0)
    return request.param


def further(problem: Problem) -> frozenset[int]:
    """The cells hidden beyond those that must be."""
    return hide(problem) - set(problem.widths) - problem.closed


def test_nothing_is_hidden_where_nothing_is_small():
    numbers = Numbers().table("""
             a  b
        x   10 20
        y   30 40
    """)
    assert hide(numbers.problem({})) == frozenset()


def test_two_in_every_row_and_column_and_yet_one_is_exact(method):
    """The test problem of sdcTable (tests/testthat/test-simpleheuristic.R, sdcTools/sdcTable)."""
    numbers = Numbers().table("""
             a   b   c   d
        w   30  47  64  89
        x   90 124   5  31
        y   92 100  59  85
        z  800 991 651 685
    """)
    kept = ["w a", "w b", "w c", "x a", "x c", "y b", "y d", "z b", "z d"]
    problem = numbers.problem({tuple(name.split()): 1 for name in kept}, is_margin)
    place = {name: cell for cell, name in enumerate(numbers.values)}
    assert interval(problem, problem.widths, place["w", "b"]) == (47, 47)

    with_sdctables_choice = {*problem.widths, place["x", "b"]}
    assert interval(problem, with_sdctables_choice, place["w", "b"]) == (0, 141)

    assert not too_narrow(problem, hide(problem))
    assert len(further(problem)) == 1
    if method == "cheapest":
        assert dearness(problem, hide(problem)) == cheapest_of_all(problem)


def test_two_linked_tables_that_are_each_safe_give_a_cell_away():
    """Municipalities by county and by size: issue 136 of sdcTools/UserSupport."""
    places = {"A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7}
    by_county = {"county-1": "ABIJ", "county-2": "KLMN"}
    by_size = {"big": "LM", "small": "ABIJKN"}

    def numbers(*divisions) -> Numbers:
        found = Numbers()
        found.values |= places
        for division in divisions:
            for name, parts in division.items():
                found.total((name, "all"), parts)
        return found

    for division in (by_county, by_size):
        alone = numbers(division)
        assert not further(alone.problem(alone.small(4, 1), is_margin))

    linked = numbers(by_county, by_size)
    problem = linked.problem(linked.small(4, 1), is_margin)
    assert linked.names(too_narrow(problem, problem.widths)) == {"K"}
    assert not too_narrow(problem, hide(problem))
    assert len(further(problem)) == 1


@pytest.mark.parametrize(
    ("parts", "kept", "least", "companions"),
    [
        pytest.param({"a": 10, "b": 5, "c": 0, "d": 0}, "c", 0, {"b"}, id="another zero is no company for a zero"),
        pytest.param(
            {"a": 10, "b": 3, "c": 1, "d": 1}, "cd", 1, {"b"}, id="two that are each at least one are both one"
        ),
        pytest.param({"a": 10, "b": 3, "c": 1, "d": 1}, "cd", 0, set(), id="two that may be zero hide each other"),
    ],
)
def test_zeros_and_ones(parts, kept, least, companions):
    """The cases of issue 194 of sdcTools/UserSupport."""
    numbers = Numbers()
    numbers.values |= parts
    numbers.total(("all", "all"), parts)
    problem = numbers.problem(dict.fromkeys(kept, 1), is_margin, least=least)
    assert numbers.names(further(problem)) == companions


@pytest.mark.parametrize("width", [1, 3, 5, 10])
@pytest.mark.parametrize("open_margins", [True, False])
@pytest.mark.parametrize("drawn", [A_5_BY_3, A_6_BY_5])
def test_counts_of_one_to_four(drawn, open_margins, width):
    numbers = Numbers().table(drawn)
    kept = numbers.small(5, width)
    problem = numbers.problem(kept, is_margin) if open_margins else numbers.problem(kept)
    hidden = hide(problem)
    assert hidden >= set(problem.widths)
    assert not hidden & problem.open
    assert not too_narrow(problem, hidden)


def test_a_hierarchy_of_three_levels():
    """A small district is hidden with another, and what is known of their town must not tell them apart."""
    numbers = Numbers()
    towns = {"north": [3, 14, 20], "south": [12, 2, 30], "east": [40, 50]}
    for town, districts in towns.items():
        numbers.values |= {(town, str(number)): count for number, count in enumerate(districts)}
        numbers.total((town, "sum"), [(town, str(number)) for number in range(len(districts))])
    numbers.total(("all", "all"), [(town, "sum") for town in towns])
    problem = numbers.problem(numbers.small(5, 4))
    assert numbers.names(hide(problem)) == {("north", "0"), ("north", "1"), ("south", "0"), ("south", "1")}


def test_a_total_that_is_small_is_hidden_with_another_total():
    numbers = Numbers()
    numbers.values |= {"a": 1, "b": 2, "c": 30, "d": 40, "e": 50, "f": 60}
    for total, parts in {"x": "ab", "y": "cd", "z": "ef"}.items():
        numbers.total((total, "sum"), parts)
    numbers.total(("all", "all"), [("x", "sum"), ("y", "sum"), ("z", "sum")])
    problem = numbers.problem(numbers.small(5, 4))
    assert numbers.names(hide(problem)) == {"a", "b", ("x", "sum"), ("y", "sum"), "c"}


def test_zeros_are_hidden_where_only_they_can_hide_a_neighbour():
    numbers = Numbers().table("""
             a  b  c
        x    4  0  0
        y    0 50  0
    """)
    problem = numbers.problem({("x", "a"): 4}, lambda name: name[0] != "y" and "all" in name)
    hidden = hide(problem)
    assert not too_narrow(problem, hidden)
    assert numbers.names(hidden) & {("x", "b"), ("x", "c")}


def test_an_inner_table_that_is_not_published_gives_no_margin_away():
    """Only the margins are shown; that the inner cells exist tells that none of them is below zero."""
    numbers = Numbers().table("""
             a   b   c
        x    2  10   0
        y    1   0  30
        z    9  20  25
    """)
    inner = [(row, column) for row in "xyz" for column in "abc"]
    problem = numbers.problem({("x", "all"): 10}, closed=inner)
    hidden = hide(problem)
    assert hidden >= problem.closed
    assert not too_narrow(problem, hidden)


def test_a_number_in_no_sum_needs_no_other():
    numbers = Numbers()
    numbers.values |= {"a": 3, "b": 40}
    problem = numbers.problem({"a": 10})
    assert interval(problem, {0}, 0) == (0, float("inf"))
    assert numbers.names(hide(problem)) == {"a"}


def test_a_table_of_one_row_has_nothing_to_hide_behind():
    numbers = Numbers()
    numbers.values |= {("x", "a"): 3}
    numbers.total(("all", "all"), [("x", "a")])
    problem = numbers.problem({("x", "a"): 1})
    with pytest.raises(CannotHide) as refused:
        hide(problem)
    assert refused.value.cells == {0}


def test_where_all_is_small_it_is_said_which_cells_can_be_found():
    """Three rows that are each at least one add up to three: all are found. The other table is none the worse."""
    numbers = Numbers()
    numbers.values |= {"a": 1, "b": 1, "c": 1, "d": 1, "e": 2, "f": 30}
    numbers.total(("first", "all"), "abc")
    numbers.total(("second", "all"), "def")
    problem = numbers.problem(dict.fromkeys("abcde", 1), is_margin, least=1)
    with pytest.raises(CannotHide) as refused:
        hide(problem)
    assert numbers.names(refused.value.cells) == {"a", "b", "c"}
    assert str(refused.value) == "3 cells can be found whatever else is hidden"
    rest = numbers.problem({"d": 1, "e": 1}, is_margin, closed="abc", least=1)
    assert numbers.names(hide(rest)) == set("abcde")


def test_one_part_does_not_change_what_is_hidden_in_another():
    one, other = Numbers().table(A_5_BY_3, "one"), Numbers().table(A_6_BY_5, "other")
    both = Numbers().table(A_5_BY_3, "one").table(A_6_BY_5, "other")

    def hidden(numbers: Numbers) -> set:
        return numbers.names(hide(numbers.problem(numbers.small(5, 4), is_margin)))

    assert hidden(both) == hidden(one) | hidden(other)


def test_numbers_of_any_size():
    numbers = Numbers().table("""
              a       b        c
        x     3 1200000  8000000
        y 90000 7000000 12000000
        z   800       4  6000000
    """)
    problem = numbers.problem(numbers.small(5, 10), is_margin)
    assert not too_narrow(problem, hide(problem))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param({"values": (1, 2, 4)}, "the cells do not add up", id="sum"),
        pytest.param({"values": (1, 2)}, "each cell needs a value, a least value and a cost", id="lengths"),
        pytest.param({"least": (2, 0, 0)}, "a cell is less than everybody knows it to be at least", id="least"),
        pytest.param({"open": frozenset({0})}, "a cell cannot be both shown and hidden", id="open and kept"),
        pytest.param({"closed": frozenset({2})}, "a cell cannot be both shown and hidden", id="open and closed"),
        pytest.param({"widths": {0: 0}}, "costs and widths are at least 1", id="width"),
        pytest.param({"costs": (1, 0, 1)}, "costs and widths are at least 1", id="cost"),
    ],
)
def test_what_no_publication_can_be_is_refused(change, sentence):
    good = {
        "values": (1, 2, 3),
        "least": (0, 0, 0),
        "sums": (((0, 1), (1, 1), (2, -1)),),
        "widths": {0: 1},
        "open": frozenset({2}),
        "closed": frozenset(),
        "costs": (1, 1, 1),
    }
    assert hide(Problem(**good)) == {0, 1}
    with pytest.raises(ValueError, match=f"^{sentence}$"):
        Problem(**(good | change))
