"""The commands a paralegal uses, run as she runs them."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from qmsco_desk.cli.streams import Streams
from qmsco_desk.errors import DeskError
from qmsco_desk.locate import resource

STATES = ("OH", "TX", "WA")
SECRETS = ("987-65-43", "98765432")


def _sample(tmp_path: Path, code: str) -> Path:
    path = tmp_path / f"{code}.json"
    path.write_bytes(resource("samples", f"{code}.json").read_bytes())
    return path


@pytest.mark.parametrize("code", STATES)
def test_a_sample_is_a_matter_that_checks_clean(qmsco: Callable, tmp_path: Path, code: str) -> None:
    written = qmsco("sample", code)
    assert written.returncode == 0
    file = tmp_path / "family.json"
    file.write_text(written.stdout, encoding="utf-8")
    checked = qmsco("check", file)
    assert checked.returncode == 0, checked.stdout
    assert "Errors" not in checked.stdout
    assert checked.stderr == ""


def test_a_sample_goes_to_a_file(qmsco: Callable, tmp_path: Path) -> None:
    done = qmsco("sample", "tx", "--out", "family.json")
    assert (done.returncode, done.stdout) == (0, "family.json\n")
    assert json.loads((tmp_path / "family.json").read_text(encoding="utf-8"))["format"] == 1


def test_errors_are_named_and_give_status_one(qmsco: Callable, tmp_path: Path) -> None:
    file = _sample(tmp_path, "TX")
    plain = json.loads(file.read_text(encoding="utf-8"))
    del plain["matter"]["parties"]["first"]["address"]["line1"]
    file.write_text(json.dumps(plain), encoding="utf-8")
    checked = qmsco("check", file)
    assert checked.returncode == 1
    assert "Errors" in checked.stdout
    assert "Mia" in checked.stdout
    assert "address" in checked.stdout
    as_json = json.loads(qmsco("check", file, "--format", "json").stdout)
    assert {f["level"] for f in as_json["findings"]} >= {"error"}
    assert all(f["sentence"] and "citation" in f for f in as_json["findings"])


def test_papers_are_printed_under_names_without_client_data(
    qmsco: Callable, tmp_path: Path
) -> None:
    done = qmsco("print", _sample(tmp_path, "TX"), "--out", "papers")
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (tmp_path / "papers").iterdir()) == ["order.pdf", "worksheet.pdf"]
    order = "\n".join(
        page.extract_text() for page in PdfReader(tmp_path / "papers" / "order.pdf").pages
    )
    assert "Mia Isabel Cole" in order
    assert not any(secret in order for secret in SECRETS)


def test_a_paper_as_text(qmsco: Callable, tmp_path: Path) -> None:
    done = qmsco(
        "print", _sample(tmp_path, "WA"), "--document", "order", "--format", "text", "--out", "."
    )
    assert done.returncode == 0, done.stderr
    assert "Juliette Bouchard" in (tmp_path / "order.txt").read_text(encoding="utf-8")


def test_a_paper_that_does_not_exist_is_named(qmsco: Callable, tmp_path: Path) -> None:
    done = qmsco("print", _sample(tmp_path, "TX"), "--document", "ordre", "--out", "papers")
    assert done.returncode == 2
    assert "no paper “ordre”" in done.stderr
    assert not (tmp_path / "papers").exists()


@pytest.mark.parametrize("form", ["matter", "case", "result", "state", "firm"])
def test_schemas_are_json(qmsco: Callable, form: str) -> None:
    assert json.loads(qmsco("schema", form).stdout)["$defs"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "none.json"),
        ("check", "."),
        ("check",),
        ("chekc", "x"),
        ("print", "none.json", "--out", "o"),
        ("sample", "ZZ"),
        ("schema", "nothing"),
        ("calculate", "none.json"),
        ("states", "--format", "xml"),
    ],
)
def test_unusable_input_gives_one_line_and_status_two(
    qmsco: Callable, arguments: tuple[str]
) -> None:
    done = qmsco(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[]", b'{"format":1,"matter":{"x":1}}']
)
def test_a_broken_matter_gives_one_line(qmsco: Callable, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.json").write_bytes(content)
    done = qmsco("check", "m.json")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_help_is_for_people(qmsco: Callable) -> None:
    helped = qmsco("--help").stdout
    for word in ("check", "calculate", "print", "states", "sample", "schema", "examples"):
        assert word in helped
    for command in ("check", "calculate", "print", "states", "sample", "schema"):
        done = qmsco(command, "--help")
        assert done.returncode == 0
        assert len(done.stdout) > 150


def test_the_same_matter_gives_the_same_bytes(qmsco: Callable, tmp_path: Path) -> None:
    file = _sample(tmp_path, "OH")
    qmsco("print", file, "--out", "one")
    qmsco("print", file, "--out", "two")
    for name in ("order.pdf", "worksheet.pdf"):
        one = (tmp_path / "one" / name).read_bytes()
        assert one == (tmp_path / "two" / name).read_bytes()
        assert PdfReader(io.BytesIO(one)).metadata is not None


@pytest.mark.parametrize(
    "arguments", [("sample", "TX"), ("states", "TX"), ("check", "family.json")]
)
def test_a_pipe_gets_utf8_whatever_the_system_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    _sample(tmp_path, "TX").rename(tmp_path / "family.json")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ran = subprocess.run(
        [sys.executable, "-m", "qmsco_desk", *arguments],
        capture_output=True,
        cwd=tmp_path,
        check=False,
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert not ran.stdout.isascii()
    assert ran.stdout.decode("utf-8")


class _Full(io.StringIO):
    """A stream on a full disk."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def fileno(self) -> int:
        return os.open(os.devnull, os.O_WRONLY)


def test_a_full_disk_is_told_in_a_sentence() -> None:
    with pytest.raises(DeskError, match="cannot be written: no space left on device"):
        Streams(io.BytesIO(), _Full(), io.StringIO()).end()


@pytest.mark.parametrize(
    ("closed", "command", "status"),
    [
        ("stdin", "states", 0),
        ("stdout", "states", 0),
        ("stdout", "--help", 0),
        ("stderr", "states ZZ", 2),
        ("stderr", "--unheard-of", 2),
    ],
)
def test_a_closed_stream_stops_nothing(closed: str, command: str, status: int) -> None:
    # A program that was started without a console has none of the three.
    begin = f"import sys; sys.{closed} = None; sys.argv = ['qmsco-desk', *{command.split()!r}]"
    ran = subprocess.run(
        [sys.executable, "-c", f"{begin}; from qmsco_desk.__main__ import main; sys.exit(main())"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == status
    assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize("arguments", [("states", "\x1b[31mTX"), ("--\x1b[31mstates",)])
def test_what_was_typed_does_not_colour_the_screen(
    qmsco: Callable, arguments: tuple[str, ...]
) -> None:
    ran = qmsco(*arguments)
    assert ran.returncode == 2
    assert "?[31m" in ran.stderr
    assert "\x1b" not in ran.stderr


@pytest.mark.parametrize("arguments", [("states", "TX", "--item", ""), ("sample", "")])
def test_an_empty_word_is_not_taken_for_none(qmsco: Callable, arguments: tuple[str, ...]) -> None:
    ran = qmsco(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "“”" in ran.stderr
