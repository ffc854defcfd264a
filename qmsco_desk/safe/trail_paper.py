"""A trail on its way out: as a sheet to print, as a table for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk import __version__
from qmsco_desk.documents.papers import sheet_wording, trail_sheet
from qmsco_desk.documents.papers.trail_sheet import TrailAbout, TrailLine
from qmsco_desk.locate import resource
from qmsco_desk.safe.trail_words import told
from qmsco_desk.storage.tables import written

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.storage.kept.trail import Entry, Trail

_HEADS = ("number", "time", "who", "deed", "did", "paths", "fields", "detail", "about", "hash")


@dataclass(frozen=True, slots=True)
class TrailPaper:
    """What a sheet of a trail is made from; it crosses threads frozen.

    Attributes:
        trail: The trail.
        entries: Those of its entries that are printed, oldest first.
        mark: The mark of the matter's file; empty where it has none.
        doubts: What speaks against the trail, as sentences.
        chosen: How the entries were chosen, where not all are printed; else empty.
        on: The day on which the sheet is made.
    """

    trail: Trail
    entries: tuple[Entry, ...]
    mark: str
    doubts: tuple[str, ...]
    chosen: str
    on: date

    @property
    def paper(self) -> str:
        """Under what name the sheet is saved; it holds no client data."""
        return "trail"


def document(paper: TrailPaper) -> Document:
    """The sheet, with times as this computer has them.

    Raises:
        RulesError: Its printed sentences cannot be used.
    """
    words = sheet_wording.trail_words(resource("wording", "sheets"))
    every = [told(entry) for entry in paper.entries]
    lines = tuple(
        TrailLine(
            one.number,
            one.when,
            one.who,
            one.did,
            one.fields or ((one.about,) if one.about else ()),
        )
        for one in every
    )
    trail = paper.trail
    about = TrailAbout(
        mark=paper.mark,
        count=trail.head.count,
        folded=trail.folded.count,
        last=trail.head.hash,
        zone=_zone(paper.entries),
        doubts=paper.doubts,
        chosen=paper.chosen,
    )
    return trail_sheet.build(lines, about, words, paper.on, __version__)


def table(entries: tuple[Entry, ...]) -> bytes:
    """Entries as a CSV table: for each its time in UTC, its words, and what proves it."""
    lines = [_HEADS]
    for entry in entries:
        said = told(entry)
        lines.append(
            (
                str(entry.number),
                entry.at.isoformat(),
                entry.who,
                entry.deed.value,
                said.did,
                " ".join(entry.paths),
                "; ".join(said.fields),
                entry.detail,
                said.about,
                entry.hash,
            )
        )
    return written(lines)


def _zone(entries: tuple[Entry, ...]) -> str:
    """Whose time the times of a sheet are: of this computer, with its distance from Greenwich."""
    apart = sorted({f"{entry.at.astimezone():%z}" for entry in entries})
    shown = [f"UTC{one[:3]}:{one[3:5]}".replace("-", "\N{MINUS SIGN}") for one in apart]
    return f"this computer ({' and '.join(shown)})" if shown else "this computer"
