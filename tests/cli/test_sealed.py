"""Commands with sealed matters: by the keychain, by what is typed, by what is piped in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from qmsco_desk.office import Office
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.lock_file import LockFile
from qmsco_desk.storage.sealing import container, file_key
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.typed import Passphrase
from tests.cli.in_process import command

WORDS = "lantern orchard violet kettle"
OTHER = "granite meadow pepper window"


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """A sealed matter of this computer, which the keychain opens."""
    return sealed(tmp_path / "family.qmsco")


def sealed(path: Path) -> Path:
    office = Office.start()
    held = office.safe.new()
    matter = office.sample("TX")
    office.safe.save(held, office.file_of(matter, {}), path)
    office.safe.close(held)
    return path


def by_passphrase(path: Path, words: str = WORDS) -> Path:
    """A copy of the sample that was handed over: a passphrase alone opens it."""
    office = Office.start()
    held = office.safe.new()
    file = office.file_of(office.sample("TX"), {})
    office.safe.hand_over(held, file, path, words, with_versions=False)
    return path


def deeds(path: Path, secret: Passphrase | None = None) -> list[tuple[Deed, str]]:
    entries = Office.start().safe.read(path, secret).trail.entries
    return [(entry.deed, entry.detail) for entry in entries]


def lose_the_keychain() -> None:
    Path.home().joinpath("keychain-of-the-test.json").unlink()


COMMANDS = (
    ("check", "{}", "--format", "json"),
    ("deadlines", "{}", "--format", "json"),
    ("what-if", "{}", "--set", "case.state=OH", "--format", "json"),
    ("compare", "{}", "{}", "--format", "json"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_sealed_matter_gives_what_the_plain_one_gives(
    family: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    plain = tmp_path / "family.json"
    assert command("sample", "TX", "--out", str(plain)).status == 0
    before = family.read_bytes()
    of_sealed, of_plain = (
        command(*(word.format(path) for word in words)) for path in (family, plain)
    )
    assert of_sealed.err == ""
    assert json.loads(of_sealed.out) == json.loads(of_plain.out)
    assert of_sealed.status == of_plain.status
    assert family.read_bytes() == before
    assert not list(tmp_path.glob("*.lock"))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_passphrase_comes_from_standard_input(tmp_path: Path, words: tuple[str, ...]) -> None:
    path = by_passphrase(tmp_path / "copy.qmsco")
    ran = command(
        *(word.format(path) for word in words), "--passphrase-stdin", stdin=f"{WORDS}\n".encode()
    )
    assert ran.err == ""
    assert ran.status in (0, 1)
    assert json.loads(ran.out)


def test_two_matters_take_a_line_each(tmp_path: Path) -> None:
    old = by_passphrase(tmp_path / "old.qmsco")
    new = by_passphrase(tmp_path / "new.qmsco", OTHER)
    typed = f"{WORDS}\r\n{OTHER}".encode()
    ran = command("compare", str(old), str(new), "--passphrase-stdin", stdin=typed)
    assert (ran.status, ran.err) == (0, "")


def test_a_recovery_key_comes_from_standard_input(tmp_path: Path) -> None:
    text = Office.start().safe.keys
    text.begin()
    key = text.new_recovery()
    path = sealed(tmp_path / "family.qmsco")
    lose_the_keychain()
    told = command("check", str(path))
    assert told.status == 2
    assert "--recovery-stdin" in told.err
    ran = command("check", str(path), "--recovery-stdin", stdin=f" {key.lower()} \n".encode())
    assert ran.err == ""
    assert "Checked against the rules" in ran.out
    slipped = key[:-1] + ("0" if key[-1] != "0" else "1")
    ran = command("check", str(path), "--recovery-stdin", stdin=slipped.encode())
    assert ran.status == 2
    assert "slip" in ran.err


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        (b"", "ended before"),
        (b"\xff\xfe\n", "not text in UTF-8"),
        (b"\n", "does not open it"),
        (OTHER.encode(), "does not open it"),
        (b"x" * 100_000, "does not open it"),
        (b"%s{0}\x1b[2J\n", "does not open it"),
    ],
)
def test_what_does_not_open_it_is_one_line_and_exit_2(
    tmp_path: Path, stdin: bytes, said: str
) -> None:
    path = by_passphrase(tmp_path / "copy.qmsco")
    ran = command("check", str(path), "--passphrase-stdin", stdin=stdin)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_without_a_terminal_nothing_waits_for_an_answer(tmp_path: Path) -> None:
    path = by_passphrase(tmp_path / "copy.qmsco")
    ran = command("check", str(path), stdin=WORDS.encode())
    assert (ran.status, ran.out) == (2, "")
    assert "there is no terminal to ask on" in ran.err
    assert "--passphrase-stdin" in ran.err
    assert ran.err.count("\n") == 1


def test_a_matter_of_another_computers_keychain_says_where_it_opens(family: Path) -> None:
    lose_the_keychain()
    ran = command("check", str(family), "--passphrase-stdin", stdin=WORDS.encode())
    assert ran.status == 2
    assert "on the computer where it was sealed" in ran.err


def test_todays_passphrase_opens_what_a_former_one_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    usual = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        office = Office.start()
        office.safe.keys.begin()
        office.safe.keys.choose_passphrase(WORDS)
        path = tmp_path / "family.qmsco"
        held = office.safe.new()
        office.safe.save(held, office.file_of(office.sample("TX"), {}), path)
        office.safe.close(held)
        office.safe.keys.choose_passphrase(OTHER)
        for words in (OTHER, WORDS):
            ran = command("check", str(path), "--passphrase-stdin", stdin=words.encode())
            assert ran.err == ""
            assert "Checked against the rules" in ran.out
    finally:
        keyring.set_keyring(usual)


# The trail


def test_printing_is_on_the_trail(family: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    ran = command(
        "print", str(family), "--document", "order", "--format", "text", "--out", str(out)
    )
    assert (ran.status, ran.err) == (0, "")
    assert deeds(family)[-1] == (Deed.PRINTED, "order")
    calendar = command("deadlines", str(family), "--format", "ics", "--out", str(out))
    assert (calendar.status, calendar.err) == (0, "")
    assert deeds(family)[-1] == (Deed.EXPORTED, "calendar")
    assert not list(tmp_path.glob("*.lock"))


def test_printing_of_a_copy_behind_a_passphrase_is_on_its_trail(tmp_path: Path) -> None:
    path = by_passphrase(tmp_path / "copy.qmsco")
    words = (
        "--document",
        "order",
        "--format",
        "text",
        "--out",
        str(tmp_path),
        "--passphrase-stdin",
    )
    ran = command("print", str(path), *words, stdin=WORDS.encode())
    assert (ran.status, ran.err) == (0, "")
    assert deeds(path, Passphrase(WORDS))[-1] == (Deed.PRINTED, "order")


def test_a_matter_that_somebody_holds_is_printed_and_not_written(
    family: Path, tmp_path: Path
) -> None:
    office, before = Office.start(), family.read_bytes()
    held = office.safe.open(family)
    ran = command(
        "print", str(family), "--document", "order", "--format", "text", "--out", str(tmp_path)
    )
    assert ran.status == 0
    assert ran.err.startswith("qmsco-desk: Not recorded on the trail of “family.qmsco”:")
    assert ran.err.count("\n") == 1
    assert family.read_bytes() == before
    assert isinstance(held.lock, LockFile)
    office.safe.close(held)


def test_a_plain_matter_has_no_trail_and_nothing_is_said_of_one(tmp_path: Path) -> None:
    plain = tmp_path / "family.json"
    command("sample", "TX", "--out", str(plain))
    before = plain.read_bytes()
    ran = command(
        "print", str(plain), "--document", "order", "--format", "text", "--out", str(tmp_path)
    )
    assert (ran.status, ran.err) == (0, "")
    assert plain.read_bytes() == before
    assert not list(tmp_path.glob("*.lock"))


def test_what_was_exported_is_on_the_trail_and_what_is_imported_opens(
    family: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "family.json"
    ran = command("export", str(family), "--out", str(plain))
    assert (ran.status, ran.err) == (0, "")
    assert deeds(family)[-1] == (Deed.EXPORTED, "matter")
    assert command("import", str(plain), "--out", str(tmp_path / "new")).status == 0
    read = Office.start().safe.read
    new = read(tmp_path / "new" / "matter-0001.qmsco")
    assert new.file.matter == read(family).file.matter


@pytest.mark.usefixtures("no_keychain")
def test_importing_behind_a_passphrase_asks_for_it(tmp_path: Path) -> None:
    plain = tmp_path / "family.json"
    command("sample", "TX", "--out", str(plain))
    words = ("import", str(plain), "--out", str(tmp_path / "new"))
    nothing_chosen = command(*words)
    assert nothing_chosen.status == 2
    assert "Choose a passphrase first." in nothing_chosen.err
    Office.start().safe.keys.choose_passphrase(WORDS)
    locked = command(*words)
    assert (locked.status, locked.err.count("\n")) == (2, 1)
    assert "there is no terminal to ask on" in locked.err
    assert not list(tmp_path.glob("new/*"))
    assert command(*words, "--passphrase-stdin", stdin=WORDS.encode()).status == 0
    assert [each.name for each in tmp_path.glob("new/*")] == ["matter-0001.qmsco"]


# Damage


def test_a_damaged_or_foreign_sealed_matter_is_one_line_and_exit_2(
    family: Path, tmp_path: Path
) -> None:
    good = family.read_bytes()
    list_of_matters = container.seal(
        file_key.for_once(ContainerKind.LIST, WORDS), b'{"format": 1, "matters": []}'
    )
    no_payload = container.seal(file_key.for_once(ContainerKind.MATTER, WORDS), b"[]")
    odd = {
        "cut": good[:-1],
        "changed": good[:-1] + bytes([good[-1] ^ 1]),
        "head": good[:20],
        "newer": good[:8] + b"\0\2" + good[10:],
        "a list": list_of_matters,
        "no matter": no_payload,
    }
    path = tmp_path / "odd.qmsco"
    for name, data in odd.items():
        path.write_bytes(data)
        ran = command("check", str(path), "--passphrase-stdin", stdin=WORDS.encode())
        assert (name, ran.status, ran.out) == (name, 2, "")
        assert ran.err.count("\n") == 1
        assert "Traceback" not in ran.err


def test_a_plain_matter_that_is_called_sealed_is_told(family: Path, tmp_path: Path) -> None:
    plain = tmp_path / "family.json"
    command("sample", "TX", "--out", str(plain))
    family.write_bytes(plain.read_bytes())
    ran = command("check", str(family))
    assert "Checked against the rules" in ran.out
    assert "is not sealed, though it is called so" in ran.err
    assert ran.err.count("\n") == 1


# On a terminal


def test_on_a_terminal_it_asks_three_times_and_shows_nothing(tmp_path: Path) -> None:
    path = by_passphrase(tmp_path / "copy.qmsco")
    status, shown = on_terminal(["check", str(path)], ["wrong", OTHER, WORDS])
    assert status in (0, 1)
    assert shown.count("Passphrase or recovery key for “copy.qmsco”:") == 3
    assert shown.count("That does not open it.") == 2
    assert "Checked against the rules" in shown
    for typed in ("wrong", OTHER, WORDS):
        assert typed not in shown
    status, shown = on_terminal(["check", str(path)], ["one", "two", "three"])
    assert status == 2
    assert "Checked against" not in shown


def on_terminal(arguments: list[str], lines: list[str]) -> tuple[int, str]:
    """Runs the program on a terminal of its own and types lines as they are asked for."""
    import pty

    mine, its = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "qmsco_desk", *arguments],
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
    )
    os.close(its)
    shown, left = b"", list(lines)
    while True:
        try:
            got = os.read(mine, 4096)
        except OSError:  # the other end is closed
            break
        if not got:
            break
        shown += got
        if left and shown.decode(errors="replace").count("”: ") > len(lines) - len(left):
            os.write(mine, left.pop(0).encode() + b"\n")
    os.close(mine)
    return program.wait(timeout=60), shown.decode(errors="replace")
