"""`qmsco-desk trail` and `qmsco-desk versions`: what a sealed file keeps beside the matter."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from qmsco_desk.locate import resource
from qmsco_desk.office import Office
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.trail import Trail
from qmsco_desk.storage.kept.versions import KeptVersion, Why
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind
from tests.cli.in_process import command

HELP = resource("help", "history.md").read_text(encoding="utf-8")
NAMES = ("Cole", "Mia", "Alvarado")  # of the sample: parties, a child, the judge


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """The sample, saved twice with another case number, and printed in between."""
    office = Office.start()
    safe = office.safe
    held = safe.new()
    matter = office.sample("TX")
    path = tmp_path / "family.qmsco"
    safe.save(held, office.file_of(matter, {}), path)
    safe.note(held, Deed.PRINTED, detail="order")
    changed = replace(matter, case=replace(matter.case, number="24-17", judge=""))
    safe.save(held, office.file_of(changed, {}))
    safe.close(held)
    return path


def rewritten(path: Path, change: object) -> None:
    """Writes what a file keeps anew, as somebody could who can open it."""
    office = Office.start()
    office.safe.keys.begin()
    key, plain = office.safe.keys.open(path.read_bytes(), path.name, ContainerKind.MATTER)
    kept = payload.decode(plain, path.name)
    assert callable(change)
    path.write_bytes(container.seal(key, payload.encode(change(kept))))


def keys_documented(heading: str) -> set[str]:
    part = HELP.split(heading)[1].split("###")[0]
    return set(re.findall(r"`([a-z_]+)`", part)) - {"null"}


def keys_of(tree: object) -> set[str]:
    if isinstance(tree, dict):
        return set(tree).union(*map(keys_of, tree.values())) if tree else set()
    return set().union(*map(keys_of, tree)) if isinstance(tree, list) else set()


def test_the_trail_names_fields_and_no_answer(family: Path) -> None:
    done = command("trail", str(family))
    assert (done.status, done.err) == (0, "")
    lines = [re.sub(r"^ +(\d+) .*?: ", r"\1 ", line) for line in done.out.splitlines()[2:]]
    fields = [line.strip() for line in lines if not line[0].isdigit()]
    assert [line for line in lines if line[0].isdigit()] == [
        "1 Created",
        "2 Changed answers",
        "3 Saved",
        "4 Printed",
        "5 Changed answers",
        "6 Saved",
    ]
    assert fields[-2:] == ["Order", "Case number; Judge"]
    assert not any(name in done.out for name in (*NAMES, "24-17"))


def test_the_trail_as_json_has_the_keys_that_help_tells(family: Path) -> None:
    told = json.loads(command("trail", str(family), "--format", "json").out)
    assert keys_of(told) == keys_documented("### Keys of `trail --format json`")
    assert (told["whole"], told["count"], told["folded"]) == (True, 6, 0)
    assert told["entries"][4]["paths"] == ["case.number", "case.judge"]
    assert told["last_hash"] == told["entries"][-1]["hash"]
    assert told["mark"] == container.parse(family.read_bytes(), "m").id


def test_the_trail_as_a_table_is_guarded_against_formulas(family: Path, tmp_path: Path) -> None:
    def named(kept: payload.Kept) -> payload.Kept:
        first = kept.trail.entries[0]
        return replace(kept, trail=Trail().adding(Deed.SAVED, first.at, "=HYPERLINK(1)"))

    rewritten(family, named)
    done = command("trail", str(family), "--format", "csv", "--out", str(tmp_path / "out"))
    assert done.out.strip().endswith("trail.csv")
    data = (tmp_path / "out" / "trail.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [row["who"] for row in rows] == ["'=HYPERLINK(1)"]


def test_the_trail_as_a_sheet_is_tagged_and_tells_no_answer(family: Path, tmp_path: Path) -> None:
    done = command("trail", str(family), "--format", "pdf", "--out", str(tmp_path / "out"))
    assert done.status == 0
    pdf = PdfReader(tmp_path / "out" / "trail.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "/StructTreeRoot" in pdf.root_object
    assert "Changed answers" in text
    assert "Yes: every entry fits the one before it." in text
    assert not any(name in text for name in (*NAMES, "24-17"))
    # That it was written is on the trail by then.
    last = Office.start().safe.read(family).trail.entries[-1]
    assert (last.deed, last.detail) == (Deed.EXPORTED, "trail")


def test_a_trail_that_was_tampered_with_is_told_and_is_not_clean(family: Path) -> None:
    def without_the_second(kept: payload.Kept) -> payload.Kept:
        entries = kept.trail.entries
        return replace(kept, trail=Trail((entries[0], *entries[2:])))

    rewritten(family, without_the_second)
    done = command("trail", str(family))
    assert done.status == 1
    assert done.out.splitlines()[0] == "Entry 2 of the trail is missing."


def test_a_trail_that_was_cut_is_told_where_its_end_was_seen(family: Path) -> None:
    rewritten(family, lambda kept: replace(kept, trail=Trail(kept.trail.entries[:2])))
    done = command("trail", str(family), "--format", "json")
    told = json.loads(done.out)
    assert (done.status, told["whole"], told["count"]) == (1, False, 2)
    assert told["doubts"][0].startswith("This computer has seen 6 entries of this trail")
    # Opened, it is noted on the trail itself, for whoever looks next.
    office = Office.start()
    held = office.safe.open(family)
    assert any("holds less than this computer has seen" in one for one in held.warnings)
    assert [entry.deed for entry in held.trail.entries[2:]] == [Deed.DOUBTED, Deed.OPENED]
    office.safe.close(held)
    again = command("trail", str(family))
    assert again.status == 1
    assert again.out.startswith("Entry 3 notes a doubt of an earlier day: entries that were seen")


def test_versions_are_listed_with_what_differs(family: Path) -> None:
    def with_a_damaged_one(kept: payload.Kept) -> payload.Kept:
        (one,) = kept.versions
        return replace(kept, versions=(KeptVersion(one.at, "", Why.THEIRS, "AAAA"), one))

    rewritten(family, with_a_damaged_one)
    done = command("versions", str(family))
    assert (done.status, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert first.endswith(": replaced by a save; 2 answers differ from now")
    assert second.endswith(
        "unknown: somebody else’s, saved over after a look; it is damaged and cannot be read"
    )
    told = json.loads(command("versions", str(family), "--format", "json").out)
    assert keys_of(told) == keys_documented("### Keys of `versions --format json`")
    assert [one["differing"] for one in told["versions"]] == [2, None]
    assert [one["why"] for one in told["versions"]] == ["saved", "theirs"]


def test_a_plain_file_keeps_neither_and_says_so(tmp_path: Path) -> None:
    plain = tmp_path / "family.json"
    assert command("sample", "TX", "--out", str(plain)).status == 0
    trail, versions = command("trail", str(plain)), command("versions", str(plain))
    assert (trail.status, versions.status) == (0, 0)
    assert trail.out.strip() == "Nothing has been noted yet: this file has no trail."
    assert versions.out.strip() == "No earlier version is kept in this file."


@pytest.mark.parametrize("words", [("trail", "--format", "pdf"), ("trail", "--format", "no")])
def test_what_cannot_be_done_is_one_sentence(family: Path, words: tuple[str, ...]) -> None:
    done = command(words[0], str(family), *words[1:])
    assert (done.status, done.out) == (2, "")


@pytest.mark.parametrize("name", ["trail", "versions"])
def test_what_is_no_matter_is_one_sentence(name: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.qmsco"
    bad.write_bytes(b"\x89QMSCO\r\nnothing")
    done = command(name, str(bad))
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
