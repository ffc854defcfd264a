"""Input that no command can use: status 2 and one short line that a terminal can show."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from qmsco_desk.cli.main import _parser
from tests.cli.in_process import command

LONG = "x" * 5_000
READERS = {
    "compare": ("other.json",),
    "check": (),
    "calculate": (),
    "print": ("--out", "papers"),
    "deadlines": (),
    "what-if": ("--set", "case.state=OH"),
    "export": ("--out", "exported.json"),
    "trail": (),
    "versions": (),
    "import": ("--out", "papers"),
}
FILES = {
    "none.json": "There is no file “none.json”.",
    "folder": "“folder” cannot be read: it is a folder.",
    "": "“.” cannot be read: it is a folder.",
    "empty.json": "is empty.",
    "large.json": "MB and was not read.",
    "half.json": "is not whole, valid JSON: see line 1, column 2.",
    "bytes.bin": "is not text in UTF-8.",
    LONG: "cannot be read: its name is too long.",
    "a\x1b[2Jb": "There is no file “a?[2Jb”.",
    "\udcff": "There is no file “?”.",
    "\u202eabc": "There is no file “?abc”.",
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    for name, content in (
        ("empty.json", b""),
        ("large.json", b" " * 9_000_000),
        ("half.json", b"{"),
        ("bytes.bin", b"\xff\xfe\x00"),
        ("file", b"x"),
    ):
        Path(name).write_bytes(content)


def refused(*arguments: str) -> str:
    """The one line that refuses; it is short, and moves no cursor."""
    ran = command(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    line = ran.err.rstrip("\n")
    assert line.startswith("qmsco-desk")
    assert line.isprintable()
    assert len(line) < 500
    return line


def commands() -> set[str]:
    parser = _parser()
    (found,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    return set(found.choices)


def test_every_command_is_tried() -> None:
    assert commands() == {*READERS, "states", "sample", "schema", "desk"}


@pytest.mark.parametrize("name", FILES, ids=lambda name: repr(name[:12]))
@pytest.mark.parametrize("reader", READERS)
def test_a_file_that_cannot_be_used_is_told_in_a_line(reader: str, name: str) -> None:
    assert FILES[name] in refused(reader, name, *READERS[reader])


@pytest.mark.parametrize("name", sorted(commands()))
def test_what_no_command_knows_is_told_in_a_line(name: str) -> None:
    assert "--help" in refused(name, "--unheard-of", "TX")
    assert refused(name, f"--{LONG}")
    assert refused(name, "--format", "\x1b[31mdocx")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((LONG,), "invalid choice"),
        (("",), "invalid choice"),
        (("schema", LONG), "invalid choice"),
        (("schema",), "form"),
        (("sample", ""), "no sample matter"),
        (("sample", LONG), "no sample matter"),
        (("sample", "TX", "--out", "folder"), "it is a folder"),
        (("sample", "TX", "--out", "file/x"), "a file stands where its folder should be"),
        (("sample", "TX", "--out", LONG), "its name is too long"),
        (("states", LONG), "No rules are on file"),
        (("states", ""), "No rules are on file"),
        (("states", "TX", "--item", LONG), "There is no item"),
        (("states", "TX", "--compare"), "2 to 4"),
        (("states", "TX", "--format", "pdf"), "--out"),
        (("states", "TX", "--format", "pdf", "--out", "file"), "a file stands where"),
    ],
)
def test_a_word_that_cannot_be_used_is_told_in_a_line(
    arguments: tuple[str, ...], says: str
) -> None:
    assert says in refused(*arguments)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("print", "--out", "file"), "a file stands where its folder should be"),
        (("print", "--out", LONG), "its name is too long"),
        (("print", "--out", "papers", "--document", "../order"), "There is no paper"),
        (("print",), "--out"),
        (("deadlines", "--format", "ics"), "--out"),
        (("deadlines", "--format", "ics", "--out", "file"), "a file stands where"),
        (("what-if",), "--set"),
        (("what-if", "--set", "case.state"), "--set needs"),
        (("what-if", "--set", "=OH"), ""),
        (("what-if", "--set", "case.stat=OH"), "case.stat"),
        (("what-if", "--set", "children[900].born=2014-01-01"), "children"),
        (("what-if", "--set", "children[0].born=31 Feb"), "children[0].born"),
        (("what-if", "--set", f"case.county={LONG}"), "case.county"),
        (("what-if", "--set", f"{LONG}=1"), ""),
        (("what-if", "--set", "case.county=a\x1b[2Jb"), "case.county"),
        (("what-if", "--then", "--set", "case.state=OH"), "--then"),
        (("what-if", "--set", "case.state=OH", "--then"), "--then"),
    ],
)
def test_a_whole_matter_with_a_word_that_cannot_be_used(
    arguments: tuple[str, ...], says: str
) -> None:
    assert command("sample", "TX", "--out", "family.json").status == 0
    name, *rest = arguments
    assert says in refused(name, "family.json", *rest)
