"""A chain of lines shows that a line was changed, taken out, put in or cut short."""

import json

import pytest

from maatstaf.publication.chain import ChainBroken, append, read_chain


@pytest.fixture
def chain(tmp_path):
    path = tmp_path / "releases.jsonl"
    for by in ("Ans", "Bé\u2028né", "Cor"):
        append(path, {"by": by})
    return path


def test_what_was_written_is_read_in_order(chain):
    assert [line["by"] for line in read_chain(chain)] == ["Ans", "Bé\u2028né", "Cor"]


def test_where_nothing_was_written_there_is_nothing(tmp_path):
    assert read_chain(tmp_path / "releases.jsonl") == []


def test_nothing_else_is_left_beside_it(chain):
    assert [path.name for path in chain.parent.iterdir()] == ["releases.jsonl"]


CHANGES = {
    "changed": lambda lines: [lines[0].replace("Ans", "Eva"), *lines[1:]],
    "taken out": lambda lines: [lines[0], lines[2]],
    "without its beginning": lambda lines: lines[1:],
    "put in": lambda lines: [*lines[:2], json.dumps({"by": "Eva"}), lines[2]],
    "in another order": lambda lines: [lines[1], lines[0], lines[2]],
    "cut short": lambda lines: [*lines[:2], lines[2][:-9]],
    "no line of a chain": lambda lines: [*lines, "7"],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_chain_that_is_not_as_it_was_written_is_refused(chain, change):
    lines = chain.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    chain.write_text("\n".join(change(lines)) + "\n", encoding="utf-8")
    with pytest.raises(ChainBroken, match=r"^releases\.jsonl, line [1-4]: it is not as it was written"):
        read_chain(chain)
    with pytest.raises(ChainBroken):
        append(chain, {"by": "Dirk"})
