"""The privacy impact by activity: the order by counted points, the reason in a sentence, and what is not known."""

import pytest

from maatstaf.policy import PolicyError
from maatstaf.publication import Profile
from maatstaf.reporting.components import MISSING, DataTable, Folded, Note
from maatstaf.reporting.presenting import impact, standfirst
from publication.desks import OCTOBER, desk, policy_with

COLUMNS = {
    "sensitivity_by_activity": ["art9"],
    "records_by_activity": ["records"],
    "days_over_by_activity": ["days"],
    "cover_by_activity": ["without_agreement"],
    "requests_by_activity": ["requests"],
}
#: name, activities, art9, art9_unknown, special_without_dpia, other_dpia_needed, medical_unmarked,
#: without_categories, without_ground, review_due
REGISTER = [
    ("newsletter", 1, 0, 0, 0, 0, 0, 0, 0, 1),
    ("urgency", 1, 1, 0, 1, 0, 0, 0, 0, 0),
    ("letting", 1, 0, 0, 0, 0, 0, 0, 0, 0),
    ("Archive", 1, 0, 0, 0, 0, 0, 0, 0, 1),
]
WORLD = {
    "sensitivity_by_activity": REGISTER,
    "records_by_activity": [("letting", 5000, 900, 3, 0), ("newsletter", 70, 60, 1, 0)],
    "holdings_by_activity": [
        ("urgency", 4, 2, 0, 2, 0, 0, 0, 1204, 9000),
        ("letting", 9, 0, 0, 8, 1, 0, 0, 0, 0),
    ],
    "days_over_by_activity": [("urgency", 412, 1, 1200), ("urgency", 7, 1, 4)],
    "disclosures_by_activity": [("urgency", 40, 40, 5, 0)],
    "cover_by_activity": [("urgency", 5, 3, 0)],
    "disclosures_registered_by_activity": [("urgency", 40, 0)],
    "disclosures_naming_activity": [(50, 40)],
    "requests_by_activity": [("letting", 12, 0)],
    "requests_naming_activity": [(20, 12)],
    "complaints_by_activity": [],
    "complaints_naming_activity": [(3, 1, 1)],
}


def told(lang="nl", profile=Profile.INTERNAL, policy=None, **tables):
    """The parts of the page."""
    return impact.by_activity(desk(profile, policy, **tables), COLUMNS, OCTOBER, lang)


def shown(lang="nl", policy=None, **tables):
    """The parts of the page without the box of what is not weighed."""
    return [part for part in told(lang, policy=policy, **tables) if getattr(part, "title", "") != "Niet meegewogen"]


def without(*names):
    return {name: rows for name, rows in WORLD.items() if name not in names}


def test_who_has_most_points_comes_first_and_the_reason_names_them_all():
    first, _ = shown(**WORLD)
    assert first.rows[0] == [
        "urgency",
        3,
        "Bijzondere gegevens zonder uitgevoerde DPIA; records over de termijn: 1.204, de langste 412 dagen; "
        "ontvangers zonder geldige afspraak: 3 van 5.",
    ]
    assert first.notes.counted == "4 van 4 verwerkingen hebben een aandachtspunt; de eerste 4 staan hier"


def test_the_reason_is_told_in_english_as_well():
    first, _ = shown("en", **WORLD)
    assert first.rows[0][2] == (
        "Special data without a DPIA done; records past their term: 1,204, the longest by 412 days; "
        "recipients without an agreement in force: 3 of 5."
    )


def test_with_as_many_points_the_sensitive_then_the_large_then_the_name_decide():
    order = [row[0] for row in shown(**WORLD)[0].rows]
    assert order == ["urgency", "letting", "newsletter", "Archive"]
    also_special = [*REGISTER[:3], ("Archive", 1, 1, 0, 0, 0, 0, 0, 0, 1)]
    assert [row[0] for row in shown(**WORLD | {"sensitivity_by_activity": also_special})[0].rows][1] == "Archive"
    alike = [(name, 1, 0, 0, 0, 0, 0, 0, 0, 1) for name in ("zeta", "beta", "Alpha")]
    world = {"sensitivity_by_activity": alike}
    assert [row[0] for row in shown(**world)[0].rows] == ["Alpha", "beta", "zeta"]


def test_all_activities_stand_side_by_side_in_the_same_order_with_zeros():
    _, table = shown(**WORLD)
    assert [column.label for column in table.columns] == [
        "Verwerking", "punten", "bijzonder", "records", "dagen over", "zonder geldige afspraak", "verzoeken",
    ]  # fmt: skip
    assert table.rows == [
        ["urgency", 3, 1, 0, 412, 3, 0],
        ["letting", 1, 0, 5000, 0, 0, 12],
        ["newsletter", 1, 0, 70, 0, 0, 0],
        ["Archive", 1, 0, 0, 0, 0, 0],
    ]


def test_an_activity_without_points_stands_in_the_table_and_not_in_the_list():
    first, table = shown(**WORLD | {"holdings_by_activity": []})
    assert "letting" not in [row[0] for row in first.rows]
    assert table.rows[-1][:2] == ["letting", 0]


def test_the_list_holds_ten_and_says_how_many_there_are():
    many = [(f"activity {number:02}", 1, 0, 0, 0, 0, 0, 0, 0, 1) for number in range(12)]
    first, _ = shown(sensitivity_by_activity=many)
    assert len(first.rows) == 10
    assert first.notes.counted == "12 van 12 verwerkingen hebben een aandachtspunt; de eerste 10 staan hier"


def test_a_long_register_is_folded_after_the_first_and_loses_no_one():
    many = [(f"activity {number:03}", 1, 0, 0, 0, 0, 0, 0, 0, 1) for number in range(500)]
    _, table, rest = shown(sensitivity_by_activity=many)
    assert isinstance(rest, Folded)
    assert rest.summary == "De overige 475 verwerkingen"
    assert [row[0] for row in [*table.rows, *rest.table.rows]] == [row[0] for row in many]
    assert "<details>" in str(rest.render())


def test_where_nothing_calls_for_attention_the_page_says_so():
    note, table = shown(sensitivity_by_activity=[("letting", 1, 0, 0, 0, 0, 0, 0, 0, 0)])
    assert isinstance(note, Note)
    assert note.paragraphs[0] == "De 1 verwerking van het register heeft geen aandachtspunt."
    assert len(table.rows) == 1


def test_a_point_whose_data_were_not_delivered_is_not_weighed_and_that_is_told():
    box, first, table = told(**without("holdings_by_activity", "days_over_by_activity", "records_by_activity"))
    assert first.rows[0] == [
        "urgency", 2, "Bijzondere gegevens zonder uitgevoerde DPIA; ontvangers zonder geldige afspraak: 3 van 5.",
    ]  # fmt: skip
    assert (box.title, box.kind) == ("Niet meegewogen", "warning")
    assert box.paragraphs == [
        "Niet aangeleverd (klachten, verzoeken): Records en personen naar verwerking; "
        "Langst over de bewaartermijn naar verwerking; Bestanden naar verwerking en stand."
    ]
    assert [column.label for column in table.columns] == [
        "Verwerking", "punten", "bijzonder", "zonder geldige afspraak", "verzoeken",
    ]  # fmt: skip


def test_what_names_no_activity_anywhere_is_not_recorded_by_activity_and_no_zero():
    box, _, table = told(**WORLD | {"requests_by_activity": [], "requests_naming_activity": [(20, 0)]})
    assert box.paragraphs == ["Niet per verwerking vastgelegd: Verzoeken naar verwerking in twaalf maanden."]
    assert "verzoeken" not in [column.label for column in table.columns]


def test_where_everything_is_known_there_is_no_box():
    assert len(told(**WORLD)) == 2


def test_where_the_register_does_not_say_whether_data_are_special_no_zero_is_told():
    silent = [("letting", 1, 0, 1, 0, 0, 0, 0, 0, 0), ("merged", 2, 1, 1, 0, 0, 0, 0, 0, 0)]
    first, table = shown(sensitivity_by_activity=silent)
    assert [row[:3] for row in table.rows] == [["merged", 1, 1], ["letting", 1, MISSING]]
    assert first.rows[0][2] == "Niet vastgelegd of er bijzondere gegevens zijn."


def test_where_there_were_no_requests_at_all_zero_is_known():
    _, table = shown(**WORLD | {"requests_by_activity": [], "requests_naming_activity": [(0, 0)]})
    assert {row[-1] for row in table.rows} == {0}


def test_without_a_register_there_is_one_box_and_with_an_empty_one_another():
    (box,) = shown(**without("sensitivity_by_activity"))
    assert "niet gemeten" in box.paragraphs[0]
    (box,) = shown(**WORLD | {"sensitivity_by_activity": []})
    assert box.paragraphs == ("Het register is aangeleverd zonder verwerkingen.",)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_public_is_told_that_it_is_there_and_no_name_or_number_and_nothing_is_counted(lang):
    public = desk(Profile.PUBLIC, **WORLD)
    (box,) = impact.by_activity(public, COLUMNS, OCTOBER, lang)
    assert isinstance(box, Note)
    assert not set("0123456789") & set(box.paragraphs[0])
    assert "urgency" not in box.paragraphs[0]
    assert public._engine.asked == []


def test_a_name_from_the_register_cannot_become_markup():
    first, _ = shown(sensitivity_by_activity=[("<b>x</b>", 1, 0, 0, 0, 0, 0, 0, 0, 1)])
    assert "&lt;b&gt;x" in str(first.render())


def test_the_points_in_force_are_told_with_the_number_from_which_they_count():
    table = impact.points(desk(), "nl")
    assert isinstance(table, DataTable)
    assert ["zonder geldige afspraak", 1, "Afspraken met ontvangers naar verwerking"] in table.rows
    assert table.notes.definition.endswith("beslissen achtereenvolgens: bijzonder, records, naam")
    assert len(table.rows) == len(desk().policy.impact.points)


OWN = """
shown = 1
points = [{{ measure = "{measure}", count = "{count}", at_least = 2, says = {{ nl = "a: {{count}}", en = "a" }} }}]
"""


def test_a_corporation_may_set_its_own_points_and_from_which_number_they_count(tmp_path):
    own = policy_with(tmp_path, impact=OWN.format(measure="cover_by_activity", count="without_agreement"))
    first, table = shown(policy=own, **WORLD)
    assert first.rows == [["urgency", 1, "A: 3."]]
    assert sum(row[1] for row in table.rows) == 1


@pytest.mark.parametrize(
    ("measure", "count"),
    [("coverage", "without"), ("cover_by_activity", "without"), ("requests_received", "received"),
     ("days_over_by_activity", "records_over")],
)  # fmt: skip
def test_a_point_that_nothing_counts_by_activity_is_a_slip_in_the_policy(tmp_path, measure, count):
    own = policy_with(tmp_path, impact=OWN.format(measure=measure, count=count))
    for page in (lambda: shown(policy=own, **WORLD), lambda: impact.points(desk(policy=own), "nl")):
        with pytest.raises(PolicyError, match=f"impact.toml: no measure {measure} gives {count} by activity"):
            page()


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (
            'then = [{ measure = "records_by_activity", count = "people" }]',
            "no measure records_by_activity gives people",
        ),
        ('then = [{ measure = "size", count = "records" }]', "no measure size gives records"),
    ],
)
def test_an_order_that_nothing_counts_by_activity_is_a_slip_in_the_policy(tmp_path, more, sentence):
    text = OWN.format(measure="cover_by_activity", count="recipients")
    own = policy_with(tmp_path, impact=f"{more}\n{text}")
    with pytest.raises(PolicyError, match=sentence):
        shown(policy=own, **WORLD)


@pytest.mark.parametrize("longest", ["days_over", "records_by_activity", "days_over_term"])
def test_a_longest_that_is_not_counted_per_day_by_activity_is_a_slip_in_the_policy(tmp_path, longest):
    text = OWN.format(measure="cover_by_activity", count="recipients")
    own = policy_with(tmp_path, impact=text.replace("at_least = 2", f'at_least = 2, longest = "{longest}"'))
    with pytest.raises(PolicyError, match=f"no measure {longest} counts days by activity"):
        shown(policy=own, **WORLD)


def test_the_head_of_the_page_tells_numbers_of_activities_and_leaves_out_what_is_not_known():
    tables = {
        "activities_assessed": [(48, 16, 3, 29, 4, 0, 1, 1)],
        "activities_over_term": [(48, 20, 15, 18)],
        "activities_covered": [(48, 7, 5)],
    }
    assert standfirst.of("impact", desk(**tables), OCTOBER, "nl") == (
        "Het register telt 48 verwerkingen. Bij 3 moet de DPIA nog worden uitgevoerd, bij 2 zijn er bijzondere "
        "gegevens zonder uitgevoerde DPIA. Bij 15 is iets over de bewaartermijn. Bij 5 is deze maand iets gedeeld "
        "zonder geldige afspraak."
    )
    tables.pop("activities_covered")
    assert standfirst.of("impact", desk(**tables), OCTOBER, "en").endswith(
        "For 15 something is past its retention term."
    )
    assert "verzoeken" in standfirst.of("impact", desk(), OCTOBER, "nl")
