"""Marking figures of the calculation as reviewed: the menu on a step, its key, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from qmsco_desk.desk.fields.initials_strip import InitialsStrip
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError

if TYPE_CHECKING:
    from qmsco_desk.desk.panels.trace_view import TraceView
    from qmsco_desk.desk.reviews import Reviews


class FigureReview(QObject):
    """What can be done with a step beside reading it.

    Attributes:
        strip: Asks for initials where none are known.

    Signals:
        field_wanted: Path of the field that a figure was entered in.
    """

    field_wanted = Signal(str)

    def __init__(self, steps: TraceView, reviews: Reviews) -> None:
        super().__init__(steps)
        self._steps = steps
        self._reviews = reviews
        self._can_tick = True
        self._subject = ""
        self.strip = InitialsStrip("figure-initials")
        view = steps.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        reviews.changed.connect(self._show)

    def let(self, *, can_tick: bool) -> None:
        """Shows the ticks; `can_tick` where the whole calculation is on screen, not a part."""
        self._can_tick = can_tick
        self._show()

    @property
    def subject(self) -> str:
        """The selected figure, as it is ticked; empty where there is none."""
        return self._steps.model.subject(self._steps.view.currentIndex())

    @Slot()
    def toggle(self) -> None:
        """Marks the selected figure reviewed as it stands, or takes that back."""
        self._subject = self.subject
        if not self._subject:
            return
        if self._reviews.holds(self._subject):
            self._reviews.untick(self._subject)
            return
        try:
            if self._reviews.initials:
                self._tick(self._reviews.initials)
                return
        except InputError as error:
            self.strip.ask(self._tick, self._steps.view)
            self.strip.refuse(error)
            return
        self.strip.ask(self._tick, self._steps.view)

    def _tick(self, initials: str) -> None:
        self._reviews.tick(self._subject, initials)

    @Slot()
    def _show(self) -> None:
        self._steps.model.show_ticks(self._reviews.standings, can_tick=self._can_tick)

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        view = self._steps.view
        step = self._steps.model.step(view.currentIndex())
        if step is None:
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("trace-menu")
        if step.path:
            menu.addAction(tr("Go to field")).triggered.connect(self._on_go)
        if self.subject:
            held = self._reviews.holds(self.subject)
            words = tr("Take the review back") if held else tr("Mark reviewed")
            review = menu.addAction(words)
            review.setObjectName("trace-menu-review")
            review.triggered.connect(self.toggle)
        menu.addAction(tr("Copy")).triggered.connect(self._on_copy)
        menu.popup(view.viewport().mapToGlobal(point))

    @Slot()
    def _on_go(self) -> None:
        step = self._steps.model.step(self._steps.view.currentIndex())
        if step is not None and step.path:
            self.field_wanted.emit(step.path)

    @Slot()
    def _on_copy(self) -> None:
        step = self._steps.model.step(self._steps.view.currentIndex())
        if step is not None:
            said = (f"{step.label}: {step.value}", step.how, step.citation)
            QGuiApplication.clipboard().setText("\n".join(text for text in said if text))
