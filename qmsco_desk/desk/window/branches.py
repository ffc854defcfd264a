"""Every feature of the window, named and made in one place; all are wired in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.window.backup_desk import BackupDesk
from qmsco_desk.desk.window.compare_desk import CompareDesk
from qmsco_desk.desk.window.conflict_desk import ConflictDesk
from qmsco_desk.desk.window.findings_desk import FindingsDesk
from qmsco_desk.desk.window.guide_desk import GuideDesk
from qmsco_desk.desk.window.held_desk import HeldDesk
from qmsco_desk.desk.window.help_desk import HelpDesk
from qmsco_desk.desk.window.history_desk import HistoryDesk
from qmsco_desk.desk.window.library_desk import LibraryDesk
from qmsco_desk.desk.window.matters_desk import MattersDesk
from qmsco_desk.desk.window.moving_desk import MovingDesk
from qmsco_desk.desk.window.new_order_desk import NewOrderDesk
from qmsco_desk.desk.window.office_desk import OfficeDesk
from qmsco_desk.desk.window.recovery_desk import RecoveryDesk
from qmsco_desk.desk.window.review_desk import ReviewDesk
from qmsco_desk.desk.window.seal_desk import SealDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.desk.window.branch import Branch, Parts


class Branches:
    """The branches of one window. A new one is one line here, and its name on the window."""

    def __init__(self, parts: Parts, open_address: Callable[[str], None]) -> None:
        self.library = LibraryDesk(parts)
        self.matters = MattersDesk(parts)
        self.help = HelpDesk(parts, open_address)
        self.guide = GuideDesk(parts)
        self.findings = FindingsDesk(parts)
        self.reviewing = ReviewDesk(parts, self.library.open_state)
        self.beginning = NewOrderDesk(parts)
        self.own = OfficeDesk(parts)
        self.comparing = CompareDesk(parts)
        self.recovering = RecoveryDesk(parts)
        self.moving = MovingDesk(parts)
        self.moving.listed.connect(self.matters.refresh)
        self.conflict = ConflictDesk(parts)
        self.holding = HeldDesk(parts)
        self.copies = BackupDesk(parts)
        self.history = HistoryDesk(parts)
        self.comparing.papers.sent.connect(self.history.note_paper)
        self.library.confirmed.connect(self.history.note_confirmed)

        self.sealing = SealDesk(parts)
        self.sealing.unlocked.connect(self.matters.refresh)
        self.sealing.unlocked.connect(self.recovering.refresh)
        self.own.first_left.connect(self.sealing.entry.show_first)
        self.own.lock_changed.connect(self.sealing.lock.set_limit)

    def __iter__(self) -> Iterator[Branch]:
        """All of them, in the order of their making."""
        return iter(vars(self).values())
