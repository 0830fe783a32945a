"""The catalogue says everything in both languages, and complains by name."""

from importlib.resources import files

import pytest

from maatstaf.reporting.words import WordingError, placeholders, read_catalogue, words


def real_catalogue():
    folder = files("maatstaf.reporting") / "wording"
    return read_catalogue({f.name: f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".toml")})


@pytest.mark.parametrize(("key", "entry"), real_catalogue().items(), ids=str)
def test_every_key_says_something_in_both_languages_with_the_same_values(key, entry):
    assert set(entry) == {"nl", "en"}
    for wording in entry.values():
        forms = wording.values() if isinstance(wording, dict) else [wording]
        assert all(form.strip() == form and form for form in forms)
    assert placeholders(entry["nl"]) == placeholders(entry["en"])


def test_an_unknown_key_names_itself():
    with pytest.raises(KeyError, match=r"no\.such\.key"):
        words("nl").say("no.such.key")


def test_a_value_that_was_not_given_is_named_with_its_key():
    with pytest.raises(KeyError, match=r"opening\.public_means.*threshold"):
        words("en").say("opening.public_means")


def test_a_plural_form_needs_its_count():
    with pytest.raises(KeyError, match=r"unit\.days.*count"):
        words("nl").say("unit.days")


def test_an_unknown_language_is_named():
    with pytest.raises(KeyError, match="'de'"):
        words("de")


@pytest.mark.parametrize(("count", "said"), [(0, "0 dagen"), (1, "1 dag"), (2, "2 dagen"), (1234, "1.234 dagen")])
def test_the_plural_follows_the_count_and_the_number_follows_the_language(count, said):
    assert words("nl").say("unit.days", count=count) == said


def test_a_key_in_two_files_is_an_error_that_names_it():
    entry = '[a.b]\nnl = "x"\nen = "y"\n'
    with pytest.raises(WordingError, match=r"a\.b is defined a second time in two\.toml"):
        read_catalogue({"one.toml": entry, "two.toml": entry})


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('[a.b]\nnl = "x"\n', "a.b must have exactly nl, en"),
        ('[a.b]\nnl = "x {n}"\nen = "y"\n', "a.b does not ask for the same values"),
        ('[a.b]\nnl.one = "{count}"\nen = "{count}"\n', "a.b.nl must have exactly one, other"),
        ('[a.b]\nnl = {one = "x", other = "xx"}\nen = {one = "y", other = "yy"}\n', "none of them says the count"),
        ('[a.b]\nnl = "{n.real}"\nen = "{n.real}"\n', "without a plain name"),
        ('[a]\nb = "x"\n', "a.b has no language"),
    ],
)
def test_an_entry_that_is_not_fit_for_both_languages_is_refused_by_name(toml, complaint):
    with pytest.raises(WordingError, match=complaint):
        read_catalogue({"common.toml": toml})


def test_the_name_of_the_file_is_no_part_of_the_key():
    assert set(read_catalogue({"anything.toml": '[a.b]\nnl = "x"\nen = "y"\n'})) == {"a.b"}
