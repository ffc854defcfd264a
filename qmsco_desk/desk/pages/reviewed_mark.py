"""Whether a page was reviewed: the toggle in its foot, and who and when under its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qmsco_desk.checks.reviewing.marks import page_subject
from qmsco_desk.desk.fields.initials_strip import InitialsStrip
from qmsco_desk.desk.reviews import Reviews, told
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError

if TYPE_CHECKING:
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.interview.page import Page


class ReviewedMark(CheckBox):
    """The toggle. Ticked while the page stands as it was reviewed; pressed when stale, anew.

    Attributes:
        about: Who reviewed the page and when, or what changed since; hidden where nobody did.
        strip: Asks for initials where none are known.
    """

    def __init__(self, page: Page, reviews: Reviews, look: Look) -> None:
        super().__init__(tr("Reviewed"))
        self.setObjectName("reviewed")
        self.setToolTip(tr("Mark this page reviewed (Ctrl+M)"))
        self._subject = page_subject(page.key)
        self._title = tr(page.title)
        self._reviews = reviews
        self.about = QWidget()
        self.about.setObjectName("reviewed-about")
        self._icon = IconLabel(look, "eye", "done")
        self._words = Words("", "help")
        self._words.setObjectName("reviewed-words")
        row = QHBoxLayout(self.about)
        row.setContentsMargins(0, Space.HAIR, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.strip = InitialsStrip("reviewed-initials")
        self.clicked.connect(self._on_clicked)
        reviews.changed.connect(self._show)
        self._show()

    @property
    def words(self) -> str:
        """What is said of the page's review; empty where nobody reviewed it."""
        return "" if self.about.isHidden() else self._words.text()

    def way_to_everything(self) -> QPushButton:
        """A button that leads to the page of everything there is to review."""
        button = QPushButton(tr("Review everything"))
        button.setObjectName("review-everything")
        button.setToolTip(tr("Every answer, and what is open, on one page (Ctrl+E)"))
        button.clicked.connect(self._reviews.all_wanted)
        return button

    def toggle_review(self) -> None:
        """Marks the page reviewed as it stands, or takes that back."""
        if self._reviews.holds(self._subject):
            self._reviews.untick(self._subject)
            return
        initials = self._reviews.initials
        try:
            if initials:
                self._tick(initials)
                return
        except InputError as error:
            self.strip.ask(self._tick, self)
            self.strip.refuse(error)
            return
        self.strip.ask(self._tick, self)

    def _tick(self, initials: str) -> None:
        self._reviews.tick(self._subject, initials)

    @Slot()
    def _on_clicked(self) -> None:
        self.toggle_review()
        # It shows how things stand, and not that it was pressed.
        self._show()

    @Slot()
    def _show(self) -> None:
        standing = self._reviews.standing(self._subject)
        holds = self._reviews.holds(self._subject)
        self.setChecked(holds)
        self.setText(tr("Review again") if standing is not None and not holds else tr("Reviewed"))
        said = told(standing) if standing is not None else tr("Not reviewed")
        self.setAccessibleName(tr("Reviewed: {page}").format(page=self._title))
        self.setAccessibleDescription(said)
        self.about.setVisible(standing is not None)
        if standing is not None:
            self._words.setText(said)
            mark(self._words, role="help" if holds else "stale")
            self._icon.show_icon("eye" if holds else "stale", "done" if holds else "warning")
