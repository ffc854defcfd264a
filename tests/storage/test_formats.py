"""Files of every version of every format are opened, and hold what they held (fixtures/formats)."""

from __future__ import annotations

import ast
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.errors import LockedError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.office import Office
from qmsco_desk.safe.safe import Safe
from qmsco_desk.storage import address_book, codec, firm_profile, firm_rules, journal_form
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.lock_file import holder_of, lock_of
from qmsco_desk.storage.matter_csv import mapping
from qmsco_desk.storage.matter_csv.sheet import read_sheet
from qmsco_desk.storage.matters_list import MattersList
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey, Secret
from tests.fixtures.formats.make import HERE, NoKeychain, expected, told

# By module of the storage that has a format of its own, the fixtures of which there is one for each
# number, and what each is called after it.
FIXTURES = {
    "codec": ("matter-{}.json",),
    "firm_rules": ("firm-rules-{}.json",),
    "journal_form": ("journal-{}.qmsco",),
    "kept/payload": ("payload-{}.json",),
    "lock_file": ("lock-{}.json",),
    "matter_csv/mapping": ("columns-{}.json",),
    "matters_list": ("list-{}.qmsco",),
    "own_file": ("firm-{}.json", "address-book-{}.json"),
    "sealing/container": ("container-{}.qmsco", "handed-over-{}.qmsco"),
    "sealing/ring": ("keys-{}.qmsco",),
}
STORAGE = Path(container.__file__).parents[1]
SECRETS = json.loads((HERE / "secrets.json").read_text())
WAYS: dict[str, Secret] = {
    "passphrase": Passphrase(SECRETS["passphrase"]),
    "recovery key": RecoveryKey(SECRETS["recovery_key"]),
}


def should_be(name: str) -> Any:
    return json.loads((HERE / f"{name}.expected.json").read_text(encoding="utf-8"))


def formats() -> dict[str, int]:
    """Every module of the storage that numbers a format, with the newest number."""
    found = {}
    for path in STORAGE.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Constant):
                continue
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            if names & {"FORMAT", "_FORMAT"}:
                found[path.relative_to(STORAGE).with_suffix("").as_posix()] = int(
                    str(node.value.value)
                )
    return found


def test_every_number_of_every_format_has_a_fixture() -> None:
    known = formats()
    assert known.keys() == FIXTURES.keys()
    for module, newest in known.items():
        for number in range(1, newest + 1):
            for name in FIXTURES[module]:
                assert (HERE / name.format(number)).exists(), f"{name.format(number)} of {module}"


@pytest.fixture
def desk(tmp_path: Path) -> Keys:
    """A desk that has nothing of the one that made the fixtures."""
    keys = Keys(tmp_path / "keys.qmsco", Keychain(), lambda: date(2026, 11, 22))
    keys.begin()
    return keys


@pytest.mark.parametrize("name", ["matter-bare", "matter-0.1.0", "matter-1"])
def test_a_plain_matter_is_what_it_was(name: str) -> None:
    file = codec.decode((HERE / f"{name}.json").read_bytes(), name)
    assert expected(file) == should_be(name)


def test_a_payload_is_what_it_was() -> None:
    kept = payload.decode((HERE / "payload-1.json").read_bytes(), "x")
    assert told(kept) == should_be("payload-1")
    assert kept.trail.fault() is None


@pytest.mark.parametrize("way", WAYS)
def test_a_sealed_matter_opens_by_each_way(desk: Keys, way: str) -> None:
    data = (HERE / "container-1.qmsco").read_bytes()
    with pytest.raises(LockedError):
        desk.open(data, "x", ContainerKind.MATTER)
    plain = desk.open(data, "x", ContainerKind.MATTER, WAYS[way])[1]
    assert told(payload.decode(plain, "x")) == should_be("payload-1")


def test_a_copy_that_was_handed_over_opens_and_becomes_ones_own(tmp_path: Path) -> None:
    safe: Safe = Office.start().safe
    path = tmp_path / "copy.qmsco"
    path.write_bytes((HERE / "handed-over-1.qmsco").read_bytes())
    held = safe.open(path, Passphrase(SECRETS["handed_over"]))
    assert not held.warnings
    assert told(held.kept) == should_be("payload-1")
    safe.save(held, held.kept.file)
    safe.close(held)
    assert Office.start().safe.read(path).file == held.kept.file


@pytest.mark.parametrize("way", WAYS)
def test_the_keys_of_a_desk_open_by_each_way(tmp_path: Path, way: str) -> None:
    path = tmp_path / "keys.qmsco"
    path.write_bytes((HERE / "keys-1.qmsco").read_bytes())
    keys = Keys(path, NoKeychain(), lambda: date(2026, 11, 22))
    keys.begin()
    keys.unlock(WAYS[way])
    ways = [
        {
            "id": each.id,
            "kind": each.kind.value,
            "key": each.key.hex(),
            "made": each.made.isoformat(),
            "retired": each.retired,
        }
        for each in keys._ways
    ]
    assert ways == should_be("keys-1")
    sealed = (HERE / "container-1.qmsco").read_bytes()
    assert keys.open(sealed, "x", ContainerKind.MATTER)[0].id


def test_a_journal_is_what_it_was(desk: Keys) -> None:
    data = (HERE / "journal-1.qmsco").read_bytes()
    plain = desk.open(data, "x", ContainerKind.JOURNAL, WAYS["passphrase"])[1]
    edits = journal_form.decode(plain, "x")
    assert {"file": expected(edits.file), "id": edits.id} == should_be("journal-1")
    assert edits.at == datetime(2026, 11, 22, 13, tzinfo=UTC)
    assert [deed.paths for deed in edits.deeds] == [("case.judge",)]


def test_a_list_of_matters_is_what_it_was(tmp_path: Path) -> None:
    for name in ("keys", "list"):
        (tmp_path / f"{name}.qmsco").write_bytes((HERE / f"{name}-1.qmsco").read_bytes())
    keys = Keys(tmp_path / "keys.qmsco", NoKeychain(), lambda: date(2026, 11, 22))
    keys.unlock(WAYS["recovery key"])
    listed = MattersList(tmp_path / "list.qmsco", keys)
    heads = [each.head for each in listed.all()]
    assert listed.problem is None
    assert [
        {
            "path": each.path.as_posix(),
            "id": each.id,
            "opened": str(each.opened),
            "head": None if head is None else [head.count, head.hash],
        }
        for each, head in zip(listed.all(), heads, strict=True)
    ] == should_be("list-1")


def test_the_firms_own_files_are_what_they_were() -> None:
    profile = firm_profile.decode((HERE / "firm-1.json").read_bytes(), "firm.json")
    assert profile.name == "Ortiz & Cole LLP"
    (entry,) = address_book.decode((HERE / "address-book-1.json").read_bytes(), "book.json")
    assert (entry.kind, entry.title) == ("administrator", "Benefit Admin LLC")
    rules = firm_rules.FirmRules(HERE / "firm-rules-1.json", Library.load(resource("rules")))
    (rule,) = rules.layer.rules
    assert (rule.jurisdiction, rule.item, rule.initials) == ("TX", "reasonable_cost", "J. O.")


def test_columns_that_were_kept_are_what_they_were() -> None:
    sheet = read_sheet(b"State,Our ref.,County\r\nTX,42,Travis\r\n", "table.csv")
    data = (HERE / "columns-1.json").read_bytes()
    assert mapping.applied(data, "columns.json", sheet) == ("", "", "case.county")


def test_a_lock_that_was_left_says_who_it_was(tmp_path: Path) -> None:
    path = tmp_path / "family.qmsco"
    lock_of(path).write_bytes((HERE / "lock-1.json").read_bytes())
    holder = holder_of(path)
    assert holder is not None
    assert (holder.who, holder.machine) == ("J. Ortiz", "DESK-4")
    assert holder.since == datetime(2026, 11, 22, 12, tzinfo=UTC)
