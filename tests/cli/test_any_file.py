"""A damaged matter, or a damaged file of the firm's own rules, is told in one sentence."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from qmsco_desk.law.firm import SAID_BESIDE
from qmsco_desk.law.plain import fingerprint, plain
from qmsco_desk.locate import resource
from qmsco_desk.storage import codec, places
from qmsco_desk.storage.samples import Samples
from tests.cli.damage import damaged
from tests.cli.in_process import Ran, command
from tests.lanes import many
from tests.rules.shipped import CODES, LIBRARY

BLOCKS = range(5)
CANNOT = "” cannot be used: "
CASE = b'{"issuing_jurisdiction": "TX", "employment_jurisdiction": "OH"}'


def one_line(ran: Ran, shown: object) -> None:
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1), shown
    assert ran.err.rstrip("\n").isprintable(), shown
    assert len(ran.err) < 700, shown


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_a_damaged_matter_is_checked_or_told_in_one_sentence(tmp_path: Path, block: int) -> None:
    samples, path = Samples(resource("samples")), tmp_path / "family.json"
    for seed in range(many(150, 3_000) // len(BLOCKS)):
        random = Random(f"matter {block} {seed}")
        tree = json.loads(codec.encode(samples.matter(random.choice(CODES))))
        file = damaged(tree, random)
        path.write_bytes(file.data)
        ran = command("check", str(path))
        shown = (block, seed, file.what, ran.err)
        if ran.status != 2:
            assert ran.err == "", shown
            continue
        one_line(ran, shown)
        _, named, sentence = ran.err.partition(CANNOT)
        if file.paths and named and not sentence.startswith("matter: its lists have"):
            assert file.named_in(sentence), shown


def firm_file(random: Random) -> dict[str, Any]:
    """The word of a firm on some rules, each taken over from another jurisdiction."""
    said = []
    for item in ("reasonable_cost", "withholding_limit", "order_ends", "contact"):
        rules = LIBRARY.rules(random.choice(CODES), date(2026, 11, 21))
        assert rules is not None
        entry = getattr(rules, item)
        form = {key: value for key, value in plain(entry).items() if key not in SAID_BESIDE}
        if form:
            said.append(
                {
                    "jurisdiction": random.choice(("TX", "OH")),
                    "item": item,
                    "rule": form,
                    "citation": "Ex. 1",
                    "initials": "A.B.",
                    "on": "2026-11-21",
                    "note": "Taken over.",
                    "basis": fingerprint(entry),
                }
            )
    return {"format": 1, "firm_rules": said}


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_a_damaged_file_of_the_firms_rules_is_used_or_told_in_one_sentence(block: int) -> None:
    path = places.firm_rules_file()
    path.parent.mkdir(parents=True)
    for seed in range(many(100, 2_000) // len(BLOCKS)):
        random = Random(f"firm {block} {seed}")
        whole = firm_file(random)
        path.write_text(json.dumps(whole), encoding="utf-8")
        assert command("calculate", "-", stdin=CASE).status == 0
        file = damaged(whole, random)
        path.write_bytes(file.data)
        ran = command("calculate", "-", stdin=CASE)
        shown = (block, seed, file.what, ran.err)
        if ran.status == 0:
            assert ran.err == "", shown
        else:
            one_line(ran, shown)
            assert str(path) in ran.err, shown
