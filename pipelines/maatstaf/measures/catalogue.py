"""The catalogue of measures is the folder itself: every ``.sql`` file beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from maatstaf.measures.measure import Measure, MeasureError


@cache
def catalogue() -> Mapping[str, Measure]:
    """All measures by name, in alphabetical order.

    Raises:
        MeasureError: a file in the folder is not a whole measure.
    """
    files = (file for file in resources.files("maatstaf.measures").iterdir() if file.name.endswith(".sql"))
    found = (
        Measure.parse(file.name.removesuffix(".sql"), file.read_text(encoding="utf-8"))
        for file in sorted(files, key=lambda file: file.name)
    )
    return MappingProxyType({one.name: one for one in found})


def measure(name: str) -> Measure:
    """The measure called ``name``.

    Raises:
        MeasureError: there is none; the sentence lists those there are.
    """
    if name not in catalogue():
        raise MeasureError(f"there is no measure {name!r}; there are: {', '.join(catalogue())}")
    return catalogue()[name]
