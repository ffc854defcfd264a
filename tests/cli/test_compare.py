"""`qmsco-desk compare`: exit status as `diff` has it, one sentence for what cannot be used."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from qmsco_desk.locate import resource

HELP = resource("help", "clauses-and-compare.md").read_text(encoding="utf-8")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.json"
    path.write_bytes(resource("samples", "TX.json").read_bytes())
    return path


@pytest.fixture
def new(old: Path, tmp_path: Path) -> Path:
    plain = json.loads(old.read_text(encoding="utf-8"))
    plain["matter"]["children"][0]["name"]["first"] = "Amelia"
    plain["matter"]["children"][0]["ssn"] = "000-99-8888"
    path = tmp_path / "new.json"
    path.write_text(json.dumps(plain), encoding="utf-8")
    return path


def test_a_file_beside_itself_is_the_same(qmsco: Callable, old: Path) -> None:
    done = qmsco("compare", old, old)
    assert (done.returncode, done.stderr) == (0, "")
    assert "All answers are the same." in done.stdout


def test_answers_that_differ_are_listed_with_identifiers_masked(
    qmsco: Callable, old: Path, new: Path
) -> None:
    done = qmsco("compare", old, new)
    assert (done.returncode, done.stderr) == (1, "")
    assert "[-Mia-] | [+Amelia+]" in done.stdout
    assert "000-99-8888" not in done.stdout
    assert "•••-••-[+8888+]" in done.stdout or "[+•••-••-8888+]" in done.stdout


def test_a_paper_is_a_redline(qmsco: Callable, old: Path, new: Path) -> None:
    done = qmsco("compare", old, new, "--paper", "order")
    assert done.returncode == 1
    assert "REDLINE — not for filing" in done.stdout
    assert "[-Mia-][+Amelia+] Isabel" in done.stdout
    assert "of the file “new.json”, compared with that of the file “old.json”." in done.stdout


def test_json_has_the_documented_keys(qmsco: Callable, old: Path, new: Path) -> None:
    done = qmsco("compare", old, new, "--format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["same"] is False
    assert {one["path"] for one in told["differences"]} == {
        "children[0].name.first",
        "children[0].ssn",
    }
    keys = {*told, *told["differences"][0]}
    rows = (line.split("|")[1] for line in HELP.splitlines() if line.startswith("| `"))
    assert keys == {key for row in rows for key in re.findall(r"`(\w+)`", row)}


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("json", b"{")])
def test_it_goes_to_a_folder_under_a_name_without_client_data(
    qmsco: Callable, old: Path, new: Path, form: str, begins: bytes
) -> None:
    done = qmsco("compare", old, new, "--format", form, "--out", "x")
    assert (done.returncode, done.stderr) == (1, "")
    (path,) = (old.parent / "x").iterdir()
    assert path.stem == "redline-answers"
    assert path.read_bytes().startswith(begins)
    assert done.stdout.strip() == str(Path("x", path.name))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--paper", "nothing"), "There is no paper “nothing” to compare."),
        (("--paper", "packet"), "There is no paper “packet” to compare."),
        (("--paper", "order", "--format", "json"), "--format json lists answers"),
        (("--format", "pdf"), "--format pdf needs a folder: --out DIR."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    qmsco: Callable, old: Path, new: Path, given: tuple[str, ...], said: str
) -> None:
    done = qmsco("compare", old, new, *given)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_no_matter(qmsco: Callable, old: Path, tmp_path: Path) -> None:
    (tmp_path / "no.json").write_text("[]", encoding="utf-8")
    for pair in (("no.json", old), (old, "missing.json")):
        done = qmsco("compare", *pair)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
