"""The known answers are what somebody who reads the files from scratch would count."""

import calendar
from collections import Counter
from datetime import date, timedelta

import pytest

from maatstaf.samples.survival import median_days

#: R4, R7 and K3 are only shown.
COUNTED = {"R": (1, 2, 3, 5, 6, 8), "K": (1, 2), "D": (1, 2, 3), "B": (1, 2, 3, 4), "S": (1, 2, 3, 4, 5),
           "C": (1,), "V": (1, 2)}  # fmt: skip
NORMS = [f"{section}{number}" for section, numbers in COUNTED.items() for number in numbers]
FOUR = {"name", "address", "telephone", "email"}


def month_later(day: date, months: int = 1) -> date:
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def in_month(day: date | None, last: date) -> bool:
    return day is not None and day.replace(day=1) == last.replace(day=1)


@pytest.mark.parametrize("norm", NORMS)
def test_the_newest_month_breaks_every_norm(shipped, other_size, norm):
    assert shipped.answers["breaches"]["2026-10"][norm] > 0
    assert other_size.answers["breaches"]["2026-10"][norm] > 0


def test_the_newest_month_has_an_appeal_and_a_purpose_other(shipped):
    newest = shipped.answers["2026-10"]
    assert newest["complaints_court"]["appeals"] > 0
    assert newest["register"]["purpose_other"] > 0


def test_due_is_the_sum_of_what_became_of_it(shipped, month):
    for measure, done in (
        ("requests_due_regulation", "answered"), ("requests_due_law", "answered"), ("complaints_due", "decided"),
    ):  # fmt: skip
        counts = shipped.answers[month][measure]
        parts = (f"{done}_in_time", f"{done}_late", "open_overdue", "open_not_yet_late")
        assert counts["due"] == sum(counts[part] for part in parts)


def test_requests_due_under_the_regulation(shipped, month, last):
    counted = Counter()
    for row in shipped.rows("requests"):
        due = month_later(row["received_on"])
        answered = row["answered_on"] if row["answered_on"] and row["answered_on"] <= last else None
        if not in_month(due, last) or (answered and row["outcome"] == "withdrawn" and answered <= due):
            continue
        counted["due"] += 1
        if answered:
            counted["answered_in_time" if answered <= due else "answered_late"] += 1
        else:
            counted["open_overdue" if due < last else "open_not_yet_late"] += 1
    known = shipped.answers[month]["requests_due_regulation"]
    assert {name: counted[name] for name in known} == known


def test_requests_received_and_open(shipped, month, last):
    rows = [row for row in shipped.rows("requests") if row["received_on"] <= last]
    still_open = [row for row in rows if row["answered_on"] is None or row["answered_on"] > last]
    known = shipped.answers[month]
    assert known["requests_received"]["received"] == sum(in_month(row["received_on"], last) for row in rows)
    open_counts = known["requests_open"]
    assert open_counts["open_requests"] == len(still_open)
    assert len(still_open) == sum(open_counts[state] for state in ("overdue", "due_soon", "within_term", "paused"))


def test_notifications_of_this_months_answers(shipped, month, last):
    answered = {row["request_id"]: row for row in shipped.rows("requests") if in_month(row["answered_on"], last)}
    rows = [row for row in shipped.rows("recipient_notifications") if row["request_id"] in answered]
    known = shipped.answers[month]["recipients_notified"]
    assert known["to_notify"] == len(rows)
    assert known["notified"] == sum(row["notified_on"] is not None and row["notified_on"] <= last for row in rows)


def test_sharing(shipped, month, last):
    kinds = {row["recipient_id"]: row for row in shipped.rows("recipients")}
    rows = [row for row in shipped.rows("disclosures") if in_month(row["disclosed_on"], last)]
    known = shipped.answers[month]
    assert known["disclosures_shared"] == {
        "disclosures": len(rows),
        "records": sum(int(row["records"]) for row in rows),
        "persons": sum(int(row["persons"] or 0) for row in rows),
    }
    by_kind = Counter(kinds[row["recipient_id"]]["kind"] for row in rows)
    assert by_kind == {kind: one["disclosures"] for kind, one in known["disclosures_by_recipient_kind"].items()}
    to_contractors = [row for row in rows if kinds[row["recipient_id"]]["kind"] == "contractor"]
    beyond = sum(bool(row["data_categories"] - FOUR) for row in to_contractors)
    assert known["contractor_excess"] == {"disclosures": len(to_contractors), "beyond_agreed": beyond}
    assert known["disclosures_with_basis"]["with_basis"] == sum(row["lawful_basis"] is not None for row in rows)


def test_covenants_and_processing_agreements(shipped, month, last):
    kinds = {row["recipient_id"]: row for row in shipped.rows("recipients")}
    agreements = shipped.rows("agreements")

    def in_force(row, kind):
        return [
            one
            for one in agreements
            if one["recipient_id"] == row["recipient_id"]
            and one["kind"] == kind
            and one["valid_from"] <= row["disclosed_on"] <= (one["valid_to"] or date.max)
        ]

    known, care, cover, processors, processed = shipped.answers[month], 0, 0, 0, 0
    for row in shipped.rows("disclosures"):
        if not in_month(row["disclosed_on"], last):
            continue
        recipient = kinds[row["recipient_id"]]
        if recipient["kind"] in ("care_institution", "police"):
            care += 1
            cover += any(
                row["purpose"] in one["purposes"] and row["data_categories"] <= one["data_categories"]
                for one in in_force(row, "covenant")
            )
        if recipient["role"] == "processor":
            processors += 1
            processed += bool(in_force(row, "processing_agreement"))
    lacks = ("category_not_covered", "purpose_not_covered", "expired", "not_yet", "missing")
    covenants, processing = known["covenant_cover"], known["processor_cover"]
    assert (covenants["disclosures"], covenants["covered"]) == (care, cover)
    assert care - cover == sum(covenants[lack] for lack in lacks)
    assert (processing["disclosures"], processing["covered"]) == (processors, processed)
    assert processors - processed == sum(processing[lack] for lack in ("expired", "not_yet", "missing"))


def test_recipients_that_came_and_went(shipped, month, last):
    known_recipients = {row["recipient_id"] for row in shipped.rows("recipients")}
    days = {}
    for row in shipped.rows("disclosures"):
        if row["disclosed_on"] <= last:
            days.setdefault(row["recipient_id"], set()).add(row["disclosed_on"])
    this, before = last.replace(day=1), month_later(last.replace(day=1), -1)
    year = month_later(this, -11)
    known = shipped.answers[month]
    assert known["recipients_come_and_gone"] == {
        "recipients": len(known_recipients),
        "shared_with": sum(max(on) >= this for on in days.values()),
        "new": sum(min(on) >= this for on in days.values()),
        "stopped": sum(before <= max(on) < this for on in days.values()),
        "gone": sum(max(on) < year for on in days.values()),
        "never": len(known_recipients - set(days)),
    }
    volumes = known["recipients_by_volume"]
    assert volumes["nothing"] == known["recipients_come_and_gone"]["recipients"] - len(
        {key for key, on in days.items() if max(on) >= this}
    )
    assert volumes["recipients"] == sum(count for band, count in volumes.items() if band != "recipients")


def test_every_disclosure_has_one_place_in_or_out_of_the_register(shipped, month):
    places = dict(shipped.answers[month]["disclosures_registered"])
    assert places.pop("disclosures") == sum(places.values())


def test_the_register_as_of_the_month(shipped, month, last):
    rows = shipped.rows("activities")
    since = month_later(last.replace(day=1), -11)
    days = [row["reviewed_on"] for row in rows]
    assert shipped.answers[month]["activities_reviewed"] == {
        "activities": len(rows),
        "in_time": sum(day is not None and since <= day <= last for day in days),
        "too_long_ago": sum(day is not None and day < since for day in days),
        "never": sum(day is None or day > last for day in days),
    }


def test_what_is_shared_for_each_activity(shipped, month, last):
    register = {row["activity_id"]: row for row in shipped.rows("activities")}
    year = month_later(last.replace(day=1), -11)
    outside, sharing, in_year = Counter(), set(), Counter()
    for row in shipped.rows("disclosures"):
        key = row["activity_id"]
        if year <= row["disclosed_on"] <= last:
            in_year.update(disclosures=1, naming_activity=key is not None)
        if key is None or not in_month(row["disclosed_on"], last):
            continue
        sharing.add(key)
        entry = register[key]
        if row["purpose"] != entry["purpose"] or not row["data_categories"] <= entry["data_categories"]:
            outside[key] += 1
    known = shipped.answers[month]
    assert known["disclosures_naming_activity"] == in_year
    assert known["disclosures_registered_by_activity"]["outside"] == outside.total() > 0
    assert known["activities_sharing"] == {
        "activities": len(register),
        "sharing": len(sharing),
        "outside_register": len(outside),
    }


def test_what_is_held_for_each_activity(shipped, month, last):
    held = [
        row
        for row in shipped.rows("holdings")
        if row["archive_status"] in ("ACT", "GEA", "BEW", "GEB") or (row["destroyed_on"] or date.min) > last
    ]
    known = shipped.answers[month]
    assert known["records_by_activity"] == {
        "records": sum(int(row["records"]) for row in held),
        "persons": sum(int(row["persons"] or 0) for row in held),
        "holdings": len(held),
        "without_persons": sum(row["persons"] is None for row in held),
    }
    activities = known["activities_over_term"]
    assert activities["holding"] == len({row["activity_id"] for row in held})
    assert 0 < activities["over_term"] < activities["holding"]


def test_requests_that_name_an_activity(shipped, month, last):
    year = month_later(last.replace(day=1), -11)
    asked = [row for row in shipped.rows("requests") if year <= row["received_on"] <= last]
    naming = sum(row["activity_id"] is not None for row in asked)
    known = shipped.answers[month]
    assert known["requests_naming_activity"] == {"received": len(asked), "naming_activity": naming}
    assert 0 < known["requests_by_activity"]["requests"] < len(asked)


def ends(row, rules) -> tuple[date, date | None]:
    """The last day on which a holding with a rule may be held, and the day its duty to keep ends."""

    def end(rule):
        number, unit = int(rule["period"][1:-1]), rule["period"][-1]
        months = {"Y": 12 * number, "M": number}.get(unit)
        days = timedelta(days=number * (7 if unit == "W" else 1))
        return month_later(row["trigger_on"], months) if months else row["trigger_on"] + days

    (named,) = [rule for rule in rules if rule["rule_id"] == row["rule_id"]]
    # Only ledgers have a duty to keep beside a limit: seven years and eight.
    if row["data_category"] == "ledger":
        by_direction = {rule["direction"]: end(rule) for rule in rules if rule["data_category"] == "ledger"}
        return by_direction["max"], by_direction["min"]
    return end(named), end(named) if named["direction"] == "min" else None


def test_retention(shipped, month, last):
    rules, start = shipped.rows("retention_rules"), last.replace(day=1)
    counted, copies, early, flow = Counter(), Counter(), Counter(), Counter()
    for row in shipped.rows("holdings"):
        gone_on, trigger = row["destroyed_on"], row["trigger_on"]
        if row["data_category"] == "identity_copy" and in_month(gone_on, last):
            copies["destroyed"] += 1
            copies["destroyed_on_day"] += gone_on == trigger
        held = row["archive_status"] in ("ACT", "GEA") or (gone_on is not None and gone_on > last)
        if row["data_category"] == "identity_copy" and row["trigger_state"] == "happened" and held and trigger < last:
            copies["still_held"] += 1
        if row["rule_id"] is None or row["trigger_state"] != "happened":
            continue
        end, keep_until = ends(row, rules)
        if keep_until and in_month(gone_on, last):
            early["destroyed"] += 1
            early["destroyed_early"] += gone_on < keep_until
        if held and end < last:
            counted["holdings_over"] += 1
            counted["records_over"] += int(row["records"])
            counted["record_days_over"] += int(row["records"]) * (last - end).days
        if (held and end < last) or (in_month(gone_on, last) and end < gone_on):
            flow["over_at_start" if end + timedelta(days=1) < start else "newly_over"] += 1
            flow["over_at_end" if held else "cleared"] += 1
    known = shipped.answers[month]
    assert known["records_over_term"] == counted
    assert known["identity_copies"] == copies
    assert {name: count for name, count in known["early_destruction"].items() if count} == +early
    assert {name: known["overrun_flow"][name] for name in flow} == flow


def test_the_newest_month_has_what_retention_turns_on(shipped, other_size):
    for delivery in (shipped, other_size):
        newest = delivery.answers["2026-10"]
        assert newest["early_destruction"]["destroyed_early"] > 0
        assert all(newest["overrun_flow"].values())
        assert all(newest["destruction_evidence"][fate] for fate in ("in_time", "late", "still_held"))
        assert newest["holdings_without_end"].keys() == {"no_rule", "event_unknown"}


def test_every_state_of_a_holding_occurs(shipped):
    rows = shipped.rows("holdings")
    assert {row["archive_status"] for row in rows} == {"ACT", "GEA", "BEW", "GEB", "OVE", "VER"}
    assert {row["trigger_state"] for row in rows} == {"happened", "not_yet", "unknown"}
    assert any(row["rule_id"] is None for row in rows)
    assert all((row["destroyed_on"] is not None) == (row["archive_status"] == "VER") for row in rows)
    assert all(int(row["persons"] or 0) <= int(row["records"]) for row in rows)


def test_requests_show_every_right_way_and_outcome(shipped):
    rows = shipped.rows("requests")
    for column, many in (("right_invoked", 8), ("channel", 6), ("subject_category", 7), ("outcome", 5)):
        assert len({row[column] for row in rows} - {None}) == many, column
    extended = [row for row in rows if row["extended_on"]]
    assert any(row["extended_on"] > month_later(row["received_on"]) + timedelta(days=4) for row in extended)
    assert any(row["outcome"] == "refused" for row in extended)
    assert all(row["refusal_ground"] for row in rows if row["outcome"] == "refused")


def test_answers_are_late_in_most_months_and_less_so_in_the_end(shipped):
    late, due = Counter(), Counter()
    for row in shipped.rows("requests"):
        end = month_later(row["received_on"])
        if end <= date(2026, 10, 31):
            due[end.replace(day=1)] += 1
            late[end.replace(day=1)] += row["answered_on"] is None or row["answered_on"] > end
    months = sorted(due)
    assert sum(late[month] > 0 for month in months) > 0.8 * len(months)
    first, recent = months[:8], months[-8:]
    assert sum(late[m] for m in first) / sum(due[m] for m in first) > sum(late[m] for m in recent) / sum(
        due[m] for m in recent
    )


def test_median_of_waiting_times():
    assert median_days({1: 1, 2: 1}, {}) == 1
    assert median_days({1: 1, 3: 1}, {2: 1}) == 3
    assert median_days({5: 1}, {4: 9, 5: 9}) is None
    assert median_days({}, {}) is None


def test_median_of_the_delivery_by_the_textbook(shipped, month, last):
    start, events, times = month_later(last.replace(day=1), -11), Counter(), []
    for row in shipped.rows("requests"):
        if start <= row["received_on"] <= last:
            closed = row["answered_on"] if row["answered_on"] and row["answered_on"] <= last else None
            days = ((closed or last) - row["received_on"]).days
            times.append(days)
            events[days] += closed is not None and row["outcome"] != "withdrawn"
    surviving = 1.0
    for days in sorted(events):
        surviving *= 1 - events[days] / sum(time >= days for time in times)
        if surviving <= 0.5:
            break
    known = shipped.answers[month]["days_to_answer"]
    assert known["answered"] == events.total()
    assert known["censored"] == len(times) - events.total()
    assert known["median_days"] == days


def test_complaints(shipped, month, last):
    due_counts, decided = Counter(), Counter()
    for row in shipped.rows("complaints"):
        due, withdrawn = month_later(row["received_on"]), row["outcome"] == "withdrawn"
        closed = row["decided_on"] if row["decided_on"] and row["decided_on"] <= last else None
        if in_month(closed, last) and not withdrawn:
            decided["decided"] += 1
            decided["with_reasons"] += row["with_reasons"] == "ja"
        if in_month(due, last) and not (withdrawn and closed and closed <= due):
            due_counts["due"] += 1
            late = "open_overdue" if due < last else "open_not_yet_late"
            due_counts[late if closed is None else "decided_in_time" if closed <= due else "decided_late"] += 1
    known = shipped.answers[month]
    assert {name: due_counts[name] for name in known["complaints_due"]} == known["complaints_due"]
    assert {name: decided[name] for name in known["complaints_decided"]} == known["complaints_decided"]


def test_the_newest_month_has_open_requests_in_every_state(shipped, other_size):
    for delivery in (shipped, other_size):
        open_counts = delivery.answers["2026-10"]["requests_open"]
        assert all(open_counts[state] > 0 for state in ("overdue", "due_soon", "within_term", "paused"))
