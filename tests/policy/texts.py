"""Policy files as text: the ones that Maatstaf ships, with other values."""

from __future__ import annotations

import re
from importlib import resources


def publication(**said: object) -> str:
    """``publication.toml`` with other values, as TOML writes them: ``publication(threshold=5, zeros='"hidden"')``.

    An entry that is None is left out.
    """
    text = (resources.files("maatstaf.policy") / "publication.toml").read_text(encoding="utf-8")
    for name, value in said.items():
        text, found = re.subn(rf"(?m)^{name} = .*$", "" if value is None else f"{name} = {value}", text)
        if not found:
            raise KeyError(name)
    return text
