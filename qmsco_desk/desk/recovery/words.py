"""What is said of edits that were left over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.recovery.leftover import FileStand, Leftover
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.model.dates import time_of_day
from qmsco_desk.storage.journal import LeftState

if TYPE_CHECKING:
    from datetime import date, datetime


def title(leftover: Leftover) -> str:
    """What the matter is called: by its file, never by its people."""
    if leftover.left.state is LeftState.LOCKED:
        return tr("Sealed edits")
    if leftover.left.state is LeftState.BROKEN:
        return tr("Edits that cannot be read")
    return leftover.path.stem if leftover.path is not None else tr("An order without a file")


def when(at: datetime, today: date) -> str:
    """A moment on this computer's clock: "today at 2:05 PM", "Nov 21, 2026 at 9:30 AM"."""
    local = at.astimezone()
    day = tr("today") if local.date() == today else short_date(local.date())
    return tr("{day} at {time}").format(day=day, time=time_of_day(local))


def kept(leftover: Leftover, today: date) -> str:
    """When they were kept, and how much there is."""
    moment = when(leftover.written, today)
    if not leftover.usable:
        return tr("Kept {moment}.").format(moment=moment)
    if leftover.file is FileStand.NONE:
        many = several("%n answer", "%n answers", leftover.differ)
        return tr("Kept {moment}: {answers}, in no file yet.").format(moment=moment, answers=many)
    if leftover.saved is None:
        return tr("Kept {moment}.").format(moment=moment)
    many = several(
        "%n answer differs from the saved file",
        "%n answers differ from the saved file",
        leftover.differ,
    )
    return tr("Kept {moment}: {answers}.").format(moment=moment, answers=many)


def place(leftover: Leftover, own: Path) -> str:
    """Where the file lies, from the person's own folder where it is in that; empty: nowhere."""
    if leftover.path is None:
        return ""
    folder = leftover.path.parent
    if folder.is_relative_to(own):
        folder = Path("~") / folder.relative_to(own)
    return f"{leftover.path.name} \N{MIDDLE DOT} {folder}"


def doubt(leftover: Leftover) -> str:
    """What has to be known before they are restored; empty where nothing has to."""
    if leftover.left.state is LeftState.LOCKED:
        return tr("Unlock the desk to see what this is. It is kept until then.")
    if leftover.left.state is LeftState.BROKEN:
        return tr(
            "It is damaged, or was written by a newer version of the program, and cannot be read"
            " here. It stays until you discard it."
        )
    match leftover.file:
        case FileStand.OTHER:
            return tr(
                "The file was saved since, here or by somebody else. Restored, these edits are on"
                " screen; when you save them, you see what differs and choose what is kept."
            )
        case FileStand.GONE:
            return tr(
                "The file is not where it was. Restored, this is an order without a file: save it"
                " under a name."
            )
        case FileStand.UNREADABLE:
            return tr(
                "The file cannot be read now. Restored, this is an order without a file: save it"
                " under another name."
            )
        case _:
            return ""


def strip(leftovers: tuple[Leftover, ...], today: date) -> str:
    """What home says of all of them, in one sentence."""
    if len(leftovers) == 1:
        only = leftovers[0]
        said = tr("Work that was not saved is kept: {title}, {moment}.")
        return said.format(title=title(only), moment=when(only.written, today))
    return several(
        "Work that was not saved is kept: %n order.",
        "Work that was not saved is kept: %n orders.",
        len(leftovers),
    )
