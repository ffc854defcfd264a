"""Versions of a matter compared: what differs in its answers, and the redline of any of its papers.

Whoever keeps versions gives each of them a name; two named versions are all that is needed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk import __version__, press
from qmsco_desk.interview import differences as answers
from qmsco_desk.interview.differences import Version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.redline.paper import Redline
    from qmsco_desk.interview.differences import Difference
    from qmsco_desk.office import Office
    from qmsco_desk.storage.codec import MatterFile

ANSWERS = "answers"  # the list of what differs, beside the names of papers
_ANSWERS_TITLE = "Answers of the matter"


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """A version of a matter and what it is called, in running text ("the matter as last saved")."""

    name: str
    version: Version


def names() -> tuple[str, ...]:
    """What can be compared: the answers, and each paper (a packet is bound, not compared)."""
    return (ANSWERS, *(name for name in press.names() if name != press.PACKET))


def title_of(name: str) -> str:
    """What that is called in lists.

    Raises:
        KeyError: It cannot be compared.
    """
    return _ANSWERS_TITLE if name == ANSWERS else press.title_of(name)


def read(office: Office, path: Path, name: str = "") -> NamedVersion:
    """A version from a matter's file, which is not remembered as one that was opened.

    Args:
        office: What opens files.
        path: The file.
        name: What to call the version; its file's name, if nothing is said.

    Raises:
        MatterFileError: The file cannot be read or is not a matter.
        LockedError: Nothing at hand opens it.
    """
    return of_file(office.safe.read(path).file, path, name)


def of_file(file: MatterFile, path: Path, name: str = "") -> NamedVersion:
    """The same of a file that was read already."""
    return NamedVersion(name or f"the file “{path.name}”", Version(file.matter, file.unreadable))


def differences(
    office: Office, old: NamedVersion, new: NamedVersion, say: Callable[[str], str] = str
) -> tuple[Difference, ...]:
    """Every answer that differs between two versions, by step; `say` translates labels."""
    titles = {
        clause.id: clause.title
        for version in (old, new)
        for clause in office.clause_texts(version.version.matter)
    }
    return answers.differences(old.version, new.version, titles, say)


def redline(office: Office, old: NamedVersion, new: NamedVersion, name: str) -> Redline:
    """Two versions compared, as a paper with its insertions and deletions marked.

    Args:
        office: What builds papers.
        old: The older version.
        new: The newer one.
        name: A paper's name, or `ANSWERS`.

    Raises:
        KeyError: There is no such paper.
    """
    # As in `press`: whoever compares nothing needs none of it.
    from qmsco_desk.documents.redline import listing, paper

    if name == ANSWERS:
        lines = (
            listing.Line(one.title, one.label, one.turn.value, one.before, one.after, one.note)
            for one in differences(office, old, new)
        )
        return listing.listing(lines, was=old.name, now=new.name, version=__version__)
    before, after = (_document(office, name, one.version) for one in (old, new))
    return paper.compare(before, after, was=old.name, now=new.name, version=__version__)


def _document(office: Office, name: str, version: Version) -> Document:
    return office.document(name, version.matter, office.review(version.matter), version.unreadable)
