"""The policy files: whose are in force, and every way in which one is refused."""

from datetime import date

import pytest

from maatstaf.policy import Policy, PolicyError
from maatstaf.policy.folder import FILES
from policy.texts import publication

SHIPPED = Policy()


def rule(**said):
    """The text of a schedule of one rule, as written but for what is said otherwise."""
    written = {
        "data_category": '"ledger"',
        "trigger": '"end_of_financial_year"',
        "period": '"P7Y"',
        "direction": '"min"',
        "status": '"law"',
        "source": '"AWR art. 52(4)"',
        "sentence": '{ nl = "Zeven jaar.", en = "Seven years." }',
    } | said
    return "\n".join(["[ledger]", *(f"{name} = {value}" for name, value in written.items())])


#: Each file that is refused, and what the sentence says: the fixture of every refusal.
REFUSED = {
    "clocks.toml: broken": ('calendar = "nl_official', "clocks.toml is not readable TOML"),
    "clocks.toml: unknown calendar": ('calendar = "nl"\npauses = "suspend"', "calendar is one of nl_official"),
    "clocks.toml: unknown pauses": ('calendar = "nl_strict"\npauses = "stop"', "pauses is one of suspend"),
    "clocks.toml: no calendar": ('pauses = "suspend"', "calendar is one of"),
    "clocks.toml: no pauses": ('calendar = "nl_strict"', "pauses is one of"),
    "clocks.toml: a choice of another type": ('calendar = ["nl_strict"]\npauses = "suspend"', "calendar is one of"),
    "clocks.toml: a misspelt entry": (
        'calendar = "nl_strict"\npauses = "suspend"\nroyal_days = []',
        "unknown entry royal_days",
    ),
    "clocks.toml: a day as text": (
        'calendar = "nl_strict"\npauses = "suspend"\nroyal_decree_days = ["2026-01-02"]',
        "without quotes",
    ),
    "clocks.toml: a day with a time": (
        'calendar = "nl_strict"\npauses = "suspend"\nroyal_decree_days = [2026-01-02T00:00:00]',
        "royal_decree_days are days",
    ),
    "clocks.toml: a day outside a list": (
        'calendar = "nl_strict"\npauses = "suspend"\nroyal_decree_days = 2026-01-02',
        "royal_decree_days are days",
    ),
    "intake.toml: broken": ("keep = ", "intake.toml is not readable TOML"),
    "intake.toml: no period": ("[refuses]", "keep is an ISO 8601 duration"),
    "intake.toml: a period in words": ('keep = "2 jaar"', "keep is an ISO 8601 duration"),
    "intake.toml: a number of months": ("keep = 24", "keep is an ISO 8601 duration"),
    "intake.toml: a period of nothing": ('keep = "P0Y0M"', "longer than nothing"),
    "intake.toml: weeks of nothing": ('keep = "P0W"', "longer than nothing"),
    "intake.toml: a misspelt entry": ('keep = "P2Y"\n[refuse]\nempty = "row"', "unknown entry refuse"),
    "intake.toml: a choice outside its part": ('keep = "P2Y"\nrefuses = "file"', "has an entry per rule"),
    "intake.toml: an unknown choice": ('keep = "P2Y"\n[refuses]\nempty = "table"', "refuses.empty is one of row, file"),
    "intake.toml: yes or no": ('keep = "P2Y"\n[refuses]\nempty = true', "refuses.empty is one of row, file"),
    "intake.toml: a list": ('keep = "P2Y"\n[refuses]\nempty = ["row"]', "refuses.empty is one of row, file"),
    "intake.toml: too deep": (
        'keep = "P2Y"\n[refuses.requests.received_on.empty]\nrow = "file"',
        "refuses.requests.received_on.empty is one of row, file",
    ),
    "publication.toml: broken": ("threshold = ", "publication.toml is not readable TOML"),
    "publication.toml: no threshold": (publication(threshold=None), "threshold is a whole number of at least 3"),
    "publication.toml: no minimum": (publication(minimum_n=None), "minimum_n is a whole number of at least 3"),
    "publication.toml: no width": (publication(least_width=None), "least_width is a whole number of at least 3"),
    "publication.toml: threshold below its floor": (publication(threshold="2"), "threshold .* at least 3"),
    "publication.toml: no protection": (publication(threshold="0"), "threshold .* at least 3"),
    "publication.toml: a negative threshold": (publication(threshold="-10"), "threshold .* at least 3"),
    "publication.toml: minimum below its floor": (publication(minimum_n="1"), "minimum_n .* at least 3"),
    "publication.toml: width below its floor": (publication(least_width="2"), "least_width .* at least 3"),
    "publication.toml: yes or no": (publication(threshold="true"), "threshold is a whole number"),
    "publication.toml: text": (publication(threshold='"10"'), "threshold is a whole number"),
    "publication.toml: a fraction": (publication(threshold="10.0"), "threshold is a whole number"),
    "publication.toml: zeros": (publication(zeros='"rounded"'), "zeros is one of shown, hidden"),
    "publication.toml: uniform": (publication(uniform="true"), "uniform is one of shown, hidden"),
    "publication.toml: nobody releases": (publication(persons="0"), "persons is a whole number of at least 1"),
    "publication.toml: a crowd releases": (publication(persons="3"), "persons is 1 or 2"),
    "publication.toml: a misspelt entry": ("treshold = 3\n" + publication(), "unknown entry treshold"),
    "publication.toml: no breakdowns": (publication().partition("[breakdowns]")[0], r"\[breakdowns\] is a table"),
    "publication.toml: a week": (publication() + '\nextensions = "week"', "breakdowns.extensions is one of month"),
    "publication.toml: a code alone": (publication(data_category='"medical"'), "sensitive.data_category is a list"),
    "groups.toml: broken": ("requests = [", "groups.toml is not readable TOML"),
    "groups.toml: one column": ('requests = "channel"', "requests is a list of columns"),
    "groups.toml: no columns": ("requests = []", "requests is a list of columns"),
    "groups.toml: a number": ("requests = [1]", "requests is a list of columns"),
    "groups.toml: a part": ('[requests]\ncolumns = ["channel"]', "requests is a list of columns"),
    "groups.toml: a column twice": ('requests = ["channel", "channel"]', "requests names a column twice"),
    "register.toml: broken": ("review_months = ", "register.toml is not readable TOML"),
    "register.toml: no months": ("", "review_months is a whole number of at least 1"),
    "register.toml: no month at all": ("review_months = 0", "review_months is a whole number of at least 1"),
    "register.toml: yes or no": ("review_months = true", "review_months is a whole number"),
    "register.toml: a misspelt entry": ("review_months = 12\nreview_month = 6", "unknown entry review_month"),
    "impact.toml: broken": ("[[points", "impact.toml is not readable TOML"),
    "impact.toml: no number shown": ("points = []", "shown is a whole number of at least 1"),
    "impact.toml: none shown": ("shown = 0\npoints = []", "shown is a whole number of at least 1"),
    "impact.toml: yes or no": ("shown = true\npoints = []", "shown is a whole number of at least 1"),
    "impact.toml: no points": ("shown = 10\npoints = []", "at least one point"),
    "impact.toml: points that are left out": ("shown = 10", "lacks or misstates 'points'"),
    "impact.toml: points of another kind": ("shown = 10\npoints = 7", "lacks or misstates"),
    "impact.toml: a point of another kind": ('shown = 10\npoints = ["over"]', "lacks or misstates"),
    "impact.toml: weights": ("shown = 10\nweights = [1, 2]", "unknown entry weights"),
    "impact.toml: half an order": ('shown = 10\nthen = [{ measure = "m" }]\npoints = []', "entry of then lacks"),
    "norms.toml: broken": ("[R1", "norms.toml is not readable TOML"),
    "norms.toml: not a table": ("R1 = 1", "R1 lacks or misstates"),
    "norms.toml: half a norm": ('[R1]\nsection = "s"', "R1 lacks or misstates"),
    "retention.toml: broken": ("[ledger", "retention.toml is not readable TOML"),
    "retention.toml: not a table": ("ledger = 7", "ledger is a table"),
    "retention.toml: a misspelt entry": ('[ledger]\nterm = "P7Y"', "ledger has an unknown entry term"),
    "retention.toml: half a rule": ('[ledger]\ndata_category = "ledger"', "ledger says no trigger"),
    "retention.toml: a blank": (rule(source='" "'), "ledger says no source"),
    "retention.toml: another type": (rule(period="7"), "ledger says no period"),
    "retention.toml: unknown direction": (rule(direction='"least"'), "direction of ledger is one of max, min, until"),
    "retention.toml: unknown status": (rule(status='"habit"'), "status of ledger is one of law"),
    "retention.toml: a period in words": (rule(period='"7 years"'), "period of ledger is written as P2Y"),
    "retention.toml: a period of hours": (rule(period='"PT4H"'), "period of ledger is written as P2Y"),
    "retention.toml: one language": (rule(sentence='{ nl = "Zeven jaar." }'), "sentence in nl and one in en"),
    "retention.toml: no sentence": (rule(sentence='{ nl = "", en = "" }'), "sentence in nl and one in en"),
}


@pytest.mark.parametrize(("text", "told"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_may_not_say_so_is_refused(tmp_path, request, text, told):
    name = request.node.callspec.id.split(":")[0]
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError, match=told) as refusal:
        Policy(tmp_path).check()
    assert str(refusal.value).startswith(name)


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_encoding_is_refused(tmp_path, name):
    (tmp_path / name).write_bytes("# één maand".encode("cp1252"))
    with pytest.raises(PolicyError, match=f"{name} is not readable TOML in UTF-8"):
        Policy(tmp_path).check()


def test_what_maatstaf_ships_is_valid():
    SHIPPED.check()
    assert (SHIPPED.publication.threshold, SHIPPED.publication.minimum_n) == (10, 10)
    assert (SHIPPED.clocks.calendar, SHIPPED.clocks.pauses) == ("nl_official", "suspend")
    assert SHIPPED.register.review_months == 12
    assert date(2026, 5, 15) in SHIPPED.clocks.royal_days
    assert (set(SHIPPED.groups.columns), SHIPPED.groups.threshold) == ({"requests", "complaints"}, 10)


def test_maatstaf_refuses_rows_and_keeps_two_years():
    assert SHIPPED.intake.keep == "P24M"
    assert SHIPPED.intake.scope("requests", "request_id", "not_unique") == "row"


@pytest.mark.parametrize("period", ["P24M", "P2Y", "P1Y6M", "P104W", "P730D", "P10Y"])
def test_any_period_longer_than_nothing_may_be_kept(tmp_path, period):
    (tmp_path / "intake.toml").write_text(f'keep = "{period}"', encoding="utf-8")
    assert Policy(tmp_path).intake.keep == period


def test_of_the_entries_about_a_rule_the_nearest_counts(tmp_path):
    (tmp_path / "intake.toml").write_text(
        """
        keep = "P2Y"
        [refuses]
        empty = "delivery"
        requests.channel = "file"
        requests.received_on.empty = "row"
        """,
        encoding="utf-8",
    )
    scope = Policy(tmp_path).intake.scope
    assert scope("requests", "received_on", "empty") == "row"
    assert scope("requests", "channel", "empty") == "file"
    assert scope("requests", "channel", "unknown_code") == "file"
    assert scope("requests", "outcome", "empty") == "delivery"
    assert scope("requests", "outcome", "unknown_code") == "row"


def test_an_empty_folder_of_ones_own_changes_nothing(tmp_path):
    own = Policy(tmp_path)
    assert (own.clocks, own.publication, own.norms) == (SHIPPED.clocks, SHIPPED.publication, SHIPPED.norms)


def test_each_file_of_ones_own_goes_before_that_of_maatstaf_and_the_others_stay(tmp_path):
    (tmp_path / "publication.toml").write_text(publication(threshold="25", minimum_n="12"), encoding="utf-8")
    own = Policy(tmp_path)
    assert (own.publication.threshold, own.publication.minimum_n) == (25, 12)
    assert (own.clocks, own.norms) == (SHIPPED.clocks, SHIPPED.norms)
    (tmp_path / "clocks.toml").write_text('calendar = "nl_strict"\npauses = "restart"', encoding="utf-8")
    own = Policy(tmp_path)
    assert (own.clocks.calendar, own.clocks.pauses, own.clocks.royal_days) == ("nl_strict", "restart", frozenset())
    assert own.publication.threshold == 25


def test_the_floors_themselves_are_allowed(tmp_path):
    (tmp_path / "publication.toml").write_text(publication(threshold="3", minimum_n="3"), encoding="utf-8")
    assert Policy(tmp_path).publication.threshold == 3


def test_a_corporation_may_judge_by_norms_of_its_own(tmp_path):
    (tmp_path / "norms.toml").write_text("", encoding="utf-8")
    assert Policy(tmp_path).norms == ()


def test_a_mistake_in_any_file_is_told_before_anything_is_counted(tmp_path):
    (tmp_path / "norms.toml").write_text("[R1", encoding="utf-8")
    assert Policy(tmp_path).publication.threshold == 10
    with pytest.raises(PolicyError):
        Policy(tmp_path).check()
