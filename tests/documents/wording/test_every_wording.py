"""Every folder of the wording library can be read, and a mistake in any of them is told."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from qmsco_desk.documents.papers import summary
from qmsco_desk.documents.wording.closed import COURT_PAPERS, Closed
from qmsco_desk.documents.wording.library import Wording, Wordings
from qmsco_desk.errors import RulesError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource

ROOT = resource("wording")
# Papers whose words may use names of their own.
OWN: dict[str, Closed] = {"summary/en": summary.CLOSED, "summary/es": summary.CLOSED}
FOLDERS = sorted(
    {
        path.parent.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.toml")
        if "[[clause]]" in path.read_text(encoding="utf-8")
    }
)
EACH = pytest.mark.parametrize("folder", FOLDERS)
FILED = ("order", "motion", "notice-of-hearing", "proposed-findings", "certificate-of-service")


def wording(folder: str) -> Wording:
    return Wording.load(ROOT / folder, OWN.get(folder, COURT_PAPERS))


def test_the_papers_filed_beside_the_order_have_their_words() -> None:
    assert set(FOLDERS) >= set(FILED)
    for folder in FILED:
        read = wording(folder)
        filled = {clause.part for clause in read.clauses}
        assert {part.id for part in read.parts} - filled <= {"special"}, folder


@EACH
def test_a_folder_is_read_and_gives_its_reasons(folder: str) -> None:
    read = wording(folder)
    assert read.clauses
    for clause in read.clauses:
        assert clause.why.endswith((".", "!", "?")), clause.id


@EACH
def test_words_have_the_marks_of_print_and_promise_nothing(folder: str) -> None:
    names = [state.name for state in Library.load(resource("rules")).states()]
    for clause in wording(folder).clauses:
        for form in clause.forms:
            assert '"' not in form.text, clause.id
            assert "'" not in form.text, clause.id
            assert "is a Qualified" not in form.text, clause.id
            assert "is a QMCSO" not in form.text, clause.id
            assert not any(name in form.text for name in names), clause.id


def test_no_two_court_papers_share_the_id_of_a_clause() -> None:
    """A drafter's change is kept by the id: it must not reach into another paper."""
    court = [folder for folder in FOLDERS if folder not in OWN]
    ids = Counter(clause.id for folder in court for clause in wording(folder).clauses)
    assert [clause for clause, count in ids.items() if count > 1] == []


def _with_condition(text: str) -> str:
    """The first clause with a condition that there is not, beside its own if it has any."""
    at = text.index("[[clause]]")
    head, rest = text[:at], text[at:].removeprefix("[[clause]]\n")
    end = rest.find("\n[[")
    first = rest[: end if end > 0 else len(rest)]
    if "\nwhen = [" in first:
        return head + "[[clause]]\n" + rest.replace("\nwhen = [", '\nwhen = ["no_such", ', 1)
    return f'{head}[[clause]]\nwhen = ["no_such"]\n{rest}'


BREAK: dict[str, Callable[[str], str]] = {
    "is not TOML": lambda text: f"{text}\n[[clause",
    "is empty": lambda text: "",
    "is not a slot": lambda text: text.replace("text = '''\n", "text = '''\n{no_such_slot} ", 1),
    "is not a condition": _with_condition,
    "is not a key of this file": lambda text: text.replace(
        "[[clause]]\n", "[[clause]]\ncolour = 1\n", 1
    ),
    "is declared twice": lambda text: text + text[text.index("[[clause]]") :],
}


@pytest.mark.parametrize("what", BREAK)
@EACH
def test_a_broken_file_is_told_with_its_name(folder: str, what: str, tmp_path: Path) -> None:
    copy = tmp_path / "wording"
    shutil.copytree(ROOT / folder, copy)
    files = {path: path.read_text("utf-8") for path in sorted(copy.glob("*.toml"))}
    path, text = next((path, text) for path, text in files.items() if "[[clause]]" in text)
    path.write_text(BREAK[what](text), encoding="utf-8")
    with pytest.raises(RulesError) as told:
        Wording.load(copy, OWN.get(folder, COURT_PAPERS))
    assert what in str(told.value)
    assert what == "is declared twice" or path.name in str(told.value)


def test_an_unknown_folder_is_told() -> None:
    with pytest.raises(RulesError):
        Wordings.load(ROOT).of("no-such-paper")
