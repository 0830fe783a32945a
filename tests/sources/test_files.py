"""A delivery is a folder: nothing outside it is ever found."""

import pytest

from maatstaf.sources import SourcesError, find_files


@pytest.fixture
def folder(tmp_path):
    """A delivery with a secret beside it."""
    (tmp_path / "secret.csv").write_text("name\nJansen", encoding="utf-8")
    folder = tmp_path / "delivery"
    (folder / "archive").mkdir(parents=True)
    for name in ("b.csv", "a.csv", "c.txt", "archive/d.csv"):
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def names(folder, pattern):
    return [path.relative_to(folder).as_posix() for path in find_files(folder, pattern)]


def test_files_are_found_in_order_of_name(folder):
    assert names(folder, "*.csv") == ["a.csv", "b.csv"]


def test_files_in_a_folder_of_the_delivery_are_found_where_the_pattern_says_so(folder):
    assert names(folder, "archive/*.csv") == ["archive/d.csv"]
    assert names(folder, "**/*.csv") == ["a.csv", "archive/d.csv", "b.csv"]


def test_a_folder_is_no_file(folder):
    assert names(folder, "archive") == []


def test_nothing_is_found_where_nothing_is(folder):
    assert names(folder, "z*.csv") == []


@pytest.mark.parametrize("pattern", ["../secret.csv", "../*.csv", "archive/../../secret.csv", "/etc/hostname", "/*"])
def test_a_pattern_that_leaves_the_delivery_is_refused(folder, pattern):
    with pytest.raises(SourcesError, match="leaves the delivery"):
        find_files(folder, pattern)


def test_a_pattern_that_is_none_is_refused(folder, monkeypatch):
    def glob(self, pattern):
        raise ValueError

    # Which patterns Python cannot read differs by version.
    monkeypatch.setattr(type(folder), "glob", glob)
    with pytest.raises(SourcesError, match="is not a file pattern"):
        find_files(folder, "**x")


def test_a_link_to_a_file_outside_the_delivery_is_refused(folder):
    (folder / "requests.csv").symlink_to(folder.parent / "secret.csv")
    with pytest.raises(SourcesError, match=r"requests\.csv is a link that leaves the delivery"):
        find_files(folder, "requests.csv")


def test_a_link_to_a_folder_outside_the_delivery_is_refused(folder):
    (folder / "up").symlink_to(folder.parent)
    with pytest.raises(SourcesError, match=r"up/secret\.csv is a link"):
        find_files(folder, "up/*.csv")


def test_a_link_within_the_delivery_is_followed(folder):
    (folder / "requests.csv").symlink_to(folder / "archive" / "d.csv")
    assert names(folder, "requests.csv") == ["requests.csv"]


def test_a_delivery_that_is_itself_a_link_is_read(folder):
    (folder.parent / "newest").symlink_to(folder)
    assert names(folder.parent / "newest", "a.csv") == ["a.csv"]
