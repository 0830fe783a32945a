"""The page on the delivery tells what reference files added, and says nothing where none did."""

from types import SimpleNamespace

import pandas as pd
import pytest

from maatstaf.reporting.presenting.intake import reference_lists

COLUMNS = ["code_list", "file", "valid", "unmapped", "refused_lines"]


def desk(*rows):
    return SimpleNamespace(intake=lambda name: pd.DataFrame(list(rows), columns=COLUMNS))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_codes_without_a_meaning_and_refused_lines_are_named(lang):
    (table,) = reference_lists(desk(("channel", "vera.csv", 9, "APP, SMS", "406, 858"), ("x", "y", 1, "", "")), lang)
    assert table.rows == [["channel", "vera.csv", 9, "APP, SMS", "406, 858"], ["x", "y", 1, "-", "-"]]
    assert table.notes.definition


def test_without_a_reference_file_there_is_no_table():
    assert reference_lists(desk(), "nl") == ()
