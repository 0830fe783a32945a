"""The smallest groups of a delivery, counted by the load and by a plain twin."""

from collections import Counter
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatstaf.policy import GroupRules, PolicyError
from maatstaf.warehouse.engine import open_engine
from maatstaf.warehouse.load import check, load
from maatstaf.warehouse.settings import Settings
from warehouse.deliveries import AS_OF, REQUESTS, lay

COLUMNS = ("right_invoked", "channel", "received_on")
RULES = GroupRules({"requests": COLUMNS}, 3)
HEADINGS = REQUESTS.splitlines()[0].strip()


def laid(folder, rows):
    """Requests with this right, channel and day of receipt."""
    written = [
        f"Z{number};{right};{day};{channel};huurder;nee;nee;" for number, (right, channel, day) in enumerate(rows)
    ]
    return lay(folder, "", requests="\n".join([HEADINGS, *written, ""]))


def twin(rows, without=""):
    """Smallest group, groups, small groups and rows in them, reckoned without an engine."""
    kept = [place for place, column in enumerate(COLUMNS) if column != without]
    sizes = Counter(
        tuple(row[place][3:] if COLUMNS[place] == "received_on" else row[place] for place in kept) for row in rows
    ).values()
    small = [size for size in sizes if size < RULES.threshold]
    return min(sizes, default=0), len(sizes), len(small), sum(small)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["inzage", "correctie"]),
            st.sampled_from(["brief", "e-mail"]),
            st.sampled_from(["05-09-2026", "06-09-2026", "05-10-2026"]),
        ),
        max_size=12,
    )
)
def test_groups_are_those_of_the_twin_with_and_without_each_column(tmp_path, rows):
    found = check(laid(tmp_path, rows), AS_OF, Settings(groups=RULES)).groups
    assert [one.without for one in found] == ["", *COLUMNS]
    for one in found:
        assert (one.smallest, one.groups, one.small_groups, one.small_rows) == twin(rows, one.without)
        assert (one.table, one.columns, one.threshold) == ("requests", 2 if one.without else 3, 3)


ROWS = [("inzage", "brief", f"{day:02}-10-2026") for day in range(1, 6)] + [("inzage", "balie", "05-10-2026")]


def test_a_snapshot_tells_its_smallest_groups(tmp_path):
    loaded = load(laid(tmp_path, ROWS), AS_OF, tmp_path / "warehouse", Settings(groups=RULES))
    with closing(open_engine(loaded.path)) as engine:
        told = engine.intake("groups")
    assert told.columns == (
        "table_name", "without", "columns", "smallest", "groups", "small_groups", "small_rows", "threshold"
    )  # fmt: skip
    assert [tuple(row) for row in told.rows] == [
        ("requests", "", 3, 1, 2, 1, 1, 3),
        ("requests", "channel", 2, 6, 1, 0, 0, 3),
        ("requests", "received_on", 2, 1, 2, 1, 1, 3),
        ("requests", "right_invoked", 2, 1, 2, 1, 1, 3),
    ]


def test_one_column_is_not_left_out_of_itself(tmp_path):
    found = check(laid(tmp_path, ROWS), AS_OF, Settings(groups=GroupRules({"requests": ("channel",)}, 3))).groups
    assert [(one.without, one.smallest, one.groups) for one in found] == [("", 1, 2)]


def test_a_table_that_is_not_delivered_has_no_groups(tmp_path):
    rules = GroupRules({"requests": ("channel",), "complaints": ("subject",)}, 3)
    assert {one.table for one in check(laid(tmp_path, ROWS), AS_OF, Settings(groups=rules)).groups} == {"requests"}


def test_refused_rows_are_in_no_group(tmp_path):
    rows = [*ROWS, ("postduif", "brief", "01-10-2026")]
    assert (
        check(laid(tmp_path, rows), AS_OF, Settings(groups=RULES)).groups
        == check(laid(tmp_path, ROWS), AS_OF, Settings(groups=RULES)).groups
    )


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"verzoekjes": ("channel",)}, "groups.toml: there is no table verzoekjes"),
        ({"requests": ("channel", "kleur")}, "groups.toml: requests has no column kleur"),
    ],
)
def test_rules_about_what_does_not_exist_are_refused(tmp_path, columns, told):
    with pytest.raises(PolicyError, match=told):
        check(laid(tmp_path, ROWS), AS_OF, Settings(groups=GroupRules(columns, 3)))


def test_other_rules_make_another_snapshot_because_their_count_stands_in_it(tmp_path):
    keys = {
        load(laid(tmp_path, ROWS), AS_OF, tmp_path / "warehouse", Settings(groups=rules)).key
        for rules in (RULES, GroupRules(RULES.columns, 4), GroupRules({"requests": ("channel",)}, 3), GroupRules())
    }
    assert len(keys) == 4
