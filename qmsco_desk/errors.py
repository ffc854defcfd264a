"""Everything that can go wrong in a way that a person can mend.

    DeskError                    says what is wrong and what to do about it
    ├── InputError               typed text cannot be read (model.kinds)
    ├── PathError                a path names no field (model.paths)
    ├── RulesError               a rules or wording file is broken
    ├── NotOnFileError           a jurisdiction or an item that is not on file
    ├── FirmRulesError           a firm's own rule, or its file of them, cannot be used
    ├── MatterFileError          a matter or case file cannot be used
    │   └── SealError            a sealed file is damaged, altered, foreign or of a newer version
    │       └── NewerSealError   it is of a newer version
    ├── LockedError              nothing at hand opens a sealed file; something has to be typed
    │   └── WrongSecretError     what was typed does not open it
    ├── NoKeysError              nothing was chosen yet to seal with
    ├── HeldByOtherError         someone else holds a matter's file
    ├── NoLockError              a matter's file cannot be held; it can be read
    ├── FileChangedError         a file is not as it was last seen
    ├── PacketError              a packet, or a file that is to be bound into it, cannot be used
    └── ResourceError            a file that belongs to the program is not there

Anything else is a fault of the program. Messages carry paths and reasons, never a matter's values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


class DeskError(Exception):
    """A problem that the person at the desk can mend.

    Attributes:
        what: What is wrong, as one sentence.
        what_to_do: How to mend it, as one sentence; may be empty.
    """

    def __init__(self, what: str, what_to_do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        """Both sentences on one line."""
        return f"{self.what} {self.what_to_do}".strip()


class InputError(DeskError):
    """Text that cannot be read as what the field asks for. The text itself is kept elsewhere."""


class PathError(DeskError):
    """A path that names no field of the matter."""


class RulesError(DeskError):
    """A rules or wording file with mistakes; `problems` names each with its file and path."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        shown = "; ".join(problems[:3]) + (
            f"; and {len(problems) - 3} more" if len(problems) > 3 else ""
        )
        super().__init__(f"The rules cannot be used: {shown}.", "Correct the file and start again.")
        self.problems = problems


class NotOnFileError(DeskError):
    """A jurisdiction, or an item of the questionnaire, that no rules are on file for."""


class FirmRulesError(DeskError):
    """A rule that the firm confirms or puts in a shipped one's place, or a file of such rules."""


class MatterFileError(DeskError):
    """A matter or case file that is broken, foreign, too large or of a newer version."""


class SealError(MatterFileError):
    """A sealed file that is damaged, altered, foreign or of a newer version."""


class NewerSealError(SealError):
    """A sealed file that a newer QMSCO Desk wrote; it is whole, and is left as it is."""


class LockedError(DeskError):
    """A sealed file that nothing at hand opens.

    Attributes:
        ways: The kinds of way that would (`storage.sealing.way.WayKind`).
    """

    def __init__(self, ways: frozenset[Any], what: str = "This is sealed and locked.") -> None:
        asked = {"passphrase": "the passphrase", "recovery": "the recovery key"}
        named = [words for kind, words in asked.items() if kind in {way.value for way in ways}]
        super().__init__(
            what,
            f"Type {' or '.join(named)}."
            if named
            else "It opens on the computer where it was sealed; ask for a copy to hand over.",
        )
        self.ways = ways


class WrongSecretError(LockedError):
    """A passphrase or a recovery key that does not open a sealed file."""

    def __init__(self, ways: frozenset[Any]) -> None:
        super().__init__(ways, "That does not open it.")


class NoKeysError(DeskError):
    """There is no way yet to seal anything with."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing is chosen yet to seal matters with: this computer has no keychain.",
            "Choose a passphrase first.",
        )


class HeldByOtherError(DeskError):
    """Someone else holds a matter's file.

    Attributes:
        who: The holder's name; empty where that is not known.
        machine: The name of the holder's machine; likewise.
        since: Since when, aware of its zone; None likewise.
        stale: Nobody holds it any more, or nobody can tell who: the program that did is gone, or
            the lock cannot be read.
        token: Which lock it is; one that is taken anew has another.
    """

    def __init__(
        self,
        what: str,
        what_to_do: str,
        *,
        who: str,
        machine: str,
        since: datetime | None,
        stale: bool,
        token: str,
    ) -> None:
        super().__init__(what, what_to_do)
        self.who = who
        self.machine = machine
        self.since = since
        self.stale = stale
        self.token = token


class NoLockError(DeskError):
    """A matter's file cannot be held, for nothing can be written beside it; it can be read."""


class FileChangedError(DeskError):
    """A file is not as it was last read or written here.

    Attributes:
        path: The file.
        gone: It is not there any more; else something else lies there.
    """

    def __init__(self, what: str, what_to_do: str, *, path: Path, gone: bool) -> None:
        super().__init__(what, what_to_do)
        self.path = path
        self.gone = gone


class PacketError(DeskError):
    """A packet that cannot be put together, or an outside file that cannot be bound into it."""


class ResourceError(DeskError):
    """A file that belongs to the program is missing; the installation is incomplete."""
