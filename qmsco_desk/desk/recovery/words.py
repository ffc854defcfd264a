"""What is said of edits that were left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.recovery.leftover import FileStand, Leftover
from qmsco_desk.desk.tongue import several, tr
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
    """A moment on this computer's clock: "today at 14:05", "Nov 21, 2026 at 09:30"."""
    local = at.astimezone()
    day = tr("today") if local.date() == today else short_date(local.date())
    return tr("{day} at {time}").format(day=day, time=f"{local:%H:%M}")


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


def folder(leftover: Leftover) -> str:
    """Where the file lies; empty where there is none."""
    if leftover.path is None:
        return ""
    return tr("{name} in {folder}").format(
        name=leftover.path.name, folder=str(leftover.path.parent)
    )


def doubt(leftover: Leftover) -> str:
    """What has to be known before they are restored; empty where nothing has to."""
    problem = leftover.left.problem
    if leftover.left.state is LeftState.LOCKED:
        return tr("Unlock the desk to see what this is. It is kept until then.")
    if leftover.left.state is LeftState.BROKEN:
        said = problem.what if problem is not None else ""
        return tr("{said} It is kept until you discard it.").format(said=said).strip()
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
