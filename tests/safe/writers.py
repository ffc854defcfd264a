"""Everything in storage that writes a file, as one thing that a test can make fail.

A new writer is one more line in `WRITERS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from qmsco_desk.model.firm import FirmProfile
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.safe import Safe
from qmsco_desk.safe.this_desk import this_desk
from qmsco_desk.storage import codec
from qmsco_desk.storage.address_book import AddressBook, entry_of
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.firm_profile import FirmProfileFile
from qmsco_desk.storage.firm_rules import FirmRules
from qmsco_desk.storage.matters_list import ListedMatter, MattersList
from qmsco_desk.storage.preferences import Preferences
from qmsco_desk.storage.seen import Seen, write_over
from tests.rules.shipped import LIBRARY

Save = Callable[[int], None]


@dataclass(frozen=True)
class Writer:
    """A writer of one file.

    Attributes:
        name: What it is.
        file: The file's name.
        begin: Makes the writer for a file and returns what saves version 0, 1, 2 … through it.
        shows: What a file holds, the same for the same version.
        silent: It is no obstacle to work: where it cannot write it says nothing.
    """

    name: str
    file: str
    begin: Callable[[Path], Save]
    shows: Callable[[Path], object] = Path.read_bytes
    silent: bool = False

    def __str__(self) -> str:
        return self.name


def _matter(path: Path) -> Save:
    def save(number: int) -> None:
        case = replace(Matter().case, number=f"FA-{number}")
        write_whole(path, codec.encode(replace(Matter(), case=case)))

    return save


def _whole(path: Path) -> Save:
    return lambda number: write_whole(path, f"%PDF paper {number}".encode())


def _over(path: Path) -> Save:
    known: list[Seen] = []

    def save(number: int) -> None:
        data = f"sealed {number}".encode()
        if not path.exists():
            write_whole(path, data)
            known[:] = [Seen.of(data)]
            return
        # What a write that was not vouched for may have left is known as well.
        known.append(Seen.of(data))
        write_over(path, data, *known)
        known[:] = [Seen.of(data)]

    return save


def _profile(path: Path) -> Save:
    file = FirmProfileFile(path)
    return lambda number: file.write(FirmProfile(name=f"Firm {number}"))


def _book(path: Path) -> Save:
    book = AddressBook(path)
    return lambda number: book.put((entry_of("administrator", {"name": f"Admin {number}"}),))


def _rules(path: Path) -> Save:
    rules = FirmRules(path, LIBRARY)

    def save(number: int) -> None:
        rules.confirm(
            "TX", "order_ends", initials="A.B.", note=f"Read {number}.", on=date(2026, 11, 21)
        )

    return save


def _preferences(path: Path) -> Save:
    kept = Preferences(path)
    return lambda number: kept.set("zoom_percent", str(110 + number))


def _now() -> datetime:
    return datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def _safe(path: Path) -> Safe:
    return this_desk(Preferences(path.with_name("preferences.json")), _now)


def _sealed(path: Path) -> Save:
    safe = _safe(path)
    # Whoever held it was killed: the same process, so the lock says that it still runs.
    held = safe.open(path, take_over=True) if path.exists() else safe.new()

    def save(number: int) -> None:
        case = replace(Matter().case, number=f"FA-{number}")
        safe.save(held, MatterFile(matter=replace(Matter(), case=case)), path)

    return save


def _sealed_shows(path: Path) -> object:
    return _safe(path).read(path).file.matter.case.number


def _list(path: Path) -> Save:
    listed = MattersList(path, _safe(path).keys)
    return lambda number: listed.add(ListedMatter(path.with_name(f"{number}.qmsco")))


def _list_shows(path: Path) -> object:
    return tuple(one.path.name for one in MattersList(path, _safe(path).keys).all())


WRITERS = (
    Writer("matter", "m.json", _matter),
    Writer("paper", "order.pdf", _whole),
    Writer("sealed file over what was seen", "m.qmsco", _over),
    Writer("sealed matter", "m.qmsco", _sealed, _sealed_shows),
    Writer("list of matters", "matters.qmsco", _list, _list_shows, silent=True),
    Writer("firm profile", "firm.json", _profile),
    Writer("address book", "address-book.json", _book),
    Writer("firm rules", "firm-rules.json", _rules),
    Writer("preferences", "preferences.json", _preferences),
)
