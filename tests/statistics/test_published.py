"""Medians and their intervals against published results of R's survival package and SAS's PROC LIFETEST.

The data are written as in the textbooks: a number is the day (aml: the week) of the event, with a plus the day
on which the case was censored. Sources, each checked by its number of cases and events:

- aml: maintenance of acute myelogenous leukemia, Miller, Survival Analysis (1997), p. 49; R ``survival::aml``.
- ovarian: Edmunson et al., Cancer Treatment Reports 63 (1979) 241-247; R ``survival::ovarian``.
- veteran: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (1980); R ``survival::veteran``.
- lung: Loprinzi et al., Journal of Clinical Oncology 12 (1994) 601-607; R ``survival::lung``.
- kidney: McGilchrist and Aisbett, Biometrics 47 (1991) 461-466; R ``survival::kidney``.

Sources of the results: medians and intervals on the scale "log" as R's ``survfit`` prints them by default; on the
scale "log-log" those of kidney as SAS's PROC LIFETEST prints them by default, the others from lifelines 0.30.3
(log-log is its only scale; it agrees with SAS on kidney). ``twin`` below does both scales: on "log" it must give what R
prints, so that its "log-log" can be trusted too. R itself was not at hand.
"""

import math
from collections import Counter
from fractions import Fraction
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.statistics import Curve, kaplan_meier

HALF = Fraction(1, 2)

MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+"
NONMAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45"
OVARIAN_1 = "59 115 156 268 329 431 448+ 477+ 638 803+ 855+ 1040+ 1106+"
OVARIAN_2 = "353 365 377+ 421+ 464 475 563 744+ 769+ 770+ 1129+ 1206+ 1227+"
KIDNEY_1 = "8 16 22 28 30 12 7 9 15 154 17 4+ 152 562 12 40 2 25 63 8+"
KIDNEY_2 = """
23 13+ 447 318 24 245 511 30 53 196 7 333 141 8+ 96 38 149+ 70+ 536 25+ 185 177 292 114 22+ 159+ 15 108+ 402 24+ 13 66
39 46+ 113+ 201 132 156 34 30 130 26 27 58 5+ 43 152 30 190 5+ 119 8 54+ 16+ 6+ 78
"""
VETERAN = """
72 411 228 126 118 10 82 110 314 100+ 42 8 144 25+ 11 30 384 4 54 13 123+ 97+ 153 59 117 16 151 22 56 21 18 139 20 31 52
287 18 51 122 27 54 7 63 392 10 8 92 35 117 132 12 162 3 95 177 162 216 553 278 12 260 200 156 182+ 143 105 103 250 100
999 112 87+ 231+ 242 991 111 1 587 389 33 25 357 467 201 1 30 44 283 15 25 103+ 21 13 87 2 20 7 24 99 8 99 61 25 95 80
51 29 24 18 83+ 31 51 90 52 73 8 36 48 7 140 186 84 19 45 80 52 164 19 53 15 43 340 133 111 231 378 49
"""
LUNG = """
306 455 1010+ 210 883 1022+ 310 361 218 166 170 654 728 71 567 144 613 707 61 88 301 81 624 371 394 520 574 118
390 12 473 26 533 107 53 122 814 965+ 93 731 460 153 433 145 583 95 303 519 643 765 735 189 53 246 689 65 5 132
687 345 444 223 175 60 163 65 208 821+ 428 230 840+ 305 11 132 226 426 705 363 11 176 791 95 196+ 167 806+ 284
641 147 740+ 163 655 239 88 245 588+ 30 179 310 477 166 559+ 450 364 107 177 156 529+ 11 429 351 15 181 283 201
524 13 212 524 288 363 442 199 550 54 558 207 92 60 551+ 543+ 293 202 353 511+ 267 511+ 371 387 457 337 201 404+
222 62 458+ 356+ 353 163 31 340 229 444+ 315+ 182 156 329 364+ 291 179 376+ 384+ 268 292+ 142 413+ 266+ 194 320
181 285 301+ 348 197 382+ 303+ 296+ 180 186 145 269+ 300+ 284+ 350 272+ 292+ 332+ 285 259+ 110 286 270 81 131
225+ 269 225+ 243+ 279+ 276+ 135 79 59 240+ 202+ 235+ 105 224+ 239 237+ 173+ 252+ 221+ 185+ 92+ 13 222+ 192+ 183
211+ 175+ 197+ 203+ 116 188+ 191+ 105+ 174+ 177+
"""

drawn_cases = st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=40)
shares = st.sampled_from([Fraction(1, 4), HALF, Fraction(3, 4), Fraction(9, 10)])


def read(text: str) -> list[tuple[int, bool]]:
    return [(int(word.rstrip("+")), not word.endswith("+")) for word in text.split()]


def curve_of(cases: list[tuple[int, bool]]) -> Curve:
    return kaplan_meier([(day, int(event), int(not event)) for day, event in cases])


def twin(cases, share: Fraction, confidence: float, scale: str) -> tuple[int | None, int | None]:
    """Draws both edges of the band, case by case, and reads off where each comes down to the height."""
    z = NormalDist().inv_cdf(1 - (1 - confidence) / 2)
    events = Counter(day for day, event in cases if event)
    still_open, variance, edges = 1.0, 0.0, []
    for day in sorted(events):
        waiting = sum(time >= day for time, _ in cases)
        if waiting == events[day]:
            continue  # nothing is open any more: no band
        still_open *= 1 - events[day] / waiting
        variance += events[day] / (waiting * (waiting - events[day]))
        width = z * math.sqrt(variance)
        if scale == "log":
            edges.append((day, still_open * math.exp(-width), min(1.0, still_open * math.exp(width))))
        else:
            power = math.exp(width / -math.log(still_open))
            edges.append((day, still_open**power, still_open ** (1 / power)))
    height = float(1 - share)
    lower = next((day for day, low, _ in edges if low <= height), None)
    return lower, next((day for day, _, high in edges if high <= height), None)


@pytest.mark.parametrize(
    ("text", "cases", "events", "median", "on_log", "on_log_log"),
    [
        pytest.param(MAINTAINED, 11, 7, 31, (18, None), (13, None), id="aml, maintained"),
        pytest.param(NONMAINTAINED, 12, 11, 23, (8, None), (5, 33), id="aml, not maintained"),
        pytest.param(OVARIAN_1, 13, 7, 638, (268, None), (156, None), id="ovarian, rx 1"),
        pytest.param(OVARIAN_2, 13, 5, None, (475, None), (464, None), id="ovarian, rx 2"),
        pytest.param(VETERAN, 137, 128, 80, (52, 105), (52, 100), id="veteran"),
        pytest.param(LUNG, 228, 165, 310, (285, 363), (284, 361), id="lung"),
        pytest.param(KIDNEY_1, 20, 18, 22, (12, 63), (12, 30), id="kidney, sex 1"),
        pytest.param(KIDNEY_2, 56, 40, 130, (66, 190), (58, 185), id="kidney, sex 2"),
    ],
)
def test_published_medians_and_intervals(text, cases, events, median, on_log, on_log_log):
    rows = read(text)
    assert (len(rows), sum(event for _, event in rows)) == (cases, events)
    assert curve_of(rows).median == median
    assert twin(rows, HALF, 0.95, "log") == on_log
    assert curve_of(rows).interval(HALF) == twin(rows, HALF, 0.95, "log-log") == on_log_log


@given(drawn_cases, shares, st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_the_interval_is_where_the_drawn_band_holds_the_height(cases, share, confidence):
    assert curve_of(cases).interval(share, confidence) == twin(cases, share, confidence, "log-log")


@given(drawn_cases, shares)
def test_more_confidence_never_narrows_the_interval_and_the_quantile_lies_within(cases, share):
    curve = curve_of(cases)
    quantile = curve.quantile(share)
    (low, high), (lower, higher) = curve.interval(share, 0.8), curve.interval(share, 0.99)
    assert low is None or lower <= low
    assert higher is None or high <= higher
    assert low is None or quantile is None or low <= quantile
    assert high is None or quantile <= high
