"""Groups and lines of a page as widgets; what is not asked now is not built yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.style.wrapping import WrappingButton
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import words
from qmsco_desk.model import paths

if TYPE_CHECKING:
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.interview.page import Group, Item, Line

Indexes = tuple[int, ...]

_GRID = 24  # letters between the columns in which fields of a fixed width stand


class Target(Protocol):
    """Something a finding can lead to."""

    def take_focus(self) -> None:
        """Puts the keyboard there."""


@runtime_checkable
class Part(Protocol):
    """Something on a page that follows the session."""

    def refresh(self) -> None:
        """Shows what changed."""

    def rows(self) -> Iterator[FieldRow]:
        """Every field row built so far, in reading order."""

    def reveal(self, path: str) -> Target | None:
        """Opens what a field stands in and gives the way to it; None if it is not asked here."""


Build = Callable[["Item", Indexes], QWidget | None]


def leads_to(path: str, wanted: str) -> bool:
    """Whether a field is the one that is wanted, or stands in the part of the matter that is."""
    return path == wanted or path.startswith((f"{wanted}.", f"{wanted}["))


def follows_width(widget: QWidget) -> None:
    """Lets a layout give a widget the height that its width makes it need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class LinePart(QWidget):
    """Fields that share a line."""

    def __init__(self, line: Line, indexes: Indexes, given: Surroundings) -> None:
        super().__init__()
        flow = FlowLine(grid=_GRID)
        shares = len(line.paths) > 1
        self._rows = [
            FieldRow(paths.at(path, *indexes), given, shares_line=shares) for path in line.paths
        ]
        for row in self._rows:
            flow.add(row, grows=row.grows and (len(self._rows) > 1 or row.is_long))
        self.setLayout(flow)
        follows_width(self)

    def refresh(self) -> None:
        """Shows what changed."""
        for row in self._rows:
            row.refresh()

    def rows(self) -> Iterator[FieldRow]:
        """Its rows."""
        yield from self._rows

    def reveal(self, path: str) -> Target | None:
        """The row of a path, or of the first field within a part of the matter."""
        return next((row for row in self._rows if leads_to(row.path, path)), None)


class GroupPart(QWidget):
    """A titled group. Its items are built when they are first asked."""

    def __init__(
        self,
        group: Group,
        indexes: Indexes,
        given: Surroundings,
        build: Build,
        *,
        untitled: bool = False,
    ) -> None:
        """Builds nothing yet; `refresh` does. An `untitled` one is opened by what it stands in."""
        super().__init__()
        self._group = group
        self._indexes = indexes
        self._given = given
        self._build = build
        self._title: Words | None = None
        self._fold: WrappingButton | None = None
        self._open = not group.folded
        self._untitled = untitled
        self._started = False
        self._folded_by_hand = False
        self._widgets: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.ROW)
        self._body = QWidget(self)
        self._items = QVBoxLayout(self._body)
        self._items.setContentsMargins(0, 0, 0, 0)
        self._items.setSpacing(Space.ROW)
        follows_width(self)
        follows_width(self._body)

    @property
    def is_open(self) -> bool:
        """Whether its fields are in sight."""
        return self._open

    def toggle(self) -> None:
        """Opens or closes it, as a person does."""
        self._folded_by_hand = True
        self._set_open(not self._open)

    @property
    def asked(self) -> bool:
        """Whether the group concerns the matter as it stands."""
        group = self._group
        if group.if_rules_ask and not any(self._wanted(path) for path in group.paths):
            return False
        return group.shown_when(self._given.bridge.matter, self._indexes)

    def _wanted(self, pattern: str) -> bool:
        """Whether the rules on file turn on a field, or it is answered although they do not."""
        bridge = self._given.bridge
        return pattern in bridge.asked_by_rules or bool(
            bridge.session.text(paths.at(pattern, *self._indexes))
        )

    def refresh(self) -> None:
        """Shows what changed; builds what is asked for the first time."""
        asked = self.asked
        if asked:
            self._start()
            self._show_title()
            if not self._open and not self._folded_by_hand and self._answered():
                self._set_open(True)
            if self._open:
                self._refresh_items()
        set_shown(self, asked and (self._open or not self._untitled))

    def rows(self) -> Iterator[FieldRow]:
        """Its rows, as far as they are built."""
        for index in sorted(self._widgets):
            part = self._widgets[index]
            if isinstance(part, Part):
                yield from part.rows()

    def reveal(self, path: str) -> Target | None:
        """Opens the group if the path is in it, and gives the way to the field."""
        pattern = paths.pattern(path)
        known = any(leads_to(own, pattern) or leads_to(path, own) for own in self._group.paths)
        if not self.asked or not (known or self._holds_list(pattern)):
            return None
        self._start()
        if not self._open:
            self._set_open(True)
        self._refresh_items()
        for index in sorted(self._widgets):
            part = self._widgets[index]
            if isinstance(part, Part) and not part.isHidden():
                target = part.reveal(path)
                if target is not None:
                    return target
        return None

    def _holds_list(self, pattern: str) -> bool:
        return any(
            pattern.startswith(getattr(item, "list_path", "\n")) for item in self._group.items
        )

    def _start(self) -> None:
        """Title, note and the empty body, once."""
        if self._started:
            return
        self._started = True
        group = self._group
        if group.folded and not self._untitled:
            self._fold = WrappingButton()
            mark(self._fold, kind="fold")
            self._fold.setCheckable(True)
            self._fold.clicked.connect(self._on_fold_clicked)
            self._column.addWidget(self._fold)
            self._given.look.changed.connect(self._draw_fold)
        elif group.title and not self._untitled:
            self._title = Words(tr(group.title), "group")
            self._column.addWidget(self._title)
        if group.note:
            # Without a title above it a note stands by itself; otherwise close under its title.
            note = Words(tr(group.note), "help", most=84)
            if self._title is not None:
                self._column.addSpacing(Space.HAIR - Space.ROW)
            (self._items if group.folded else self._column).addWidget(note)
        self._column.addWidget(self._body)
        set_shown(self._body, self._open)
        self._draw_fold()

    def _show_title(self) -> None:
        title = words.group_title(self._group.title, self._given.bridge.matter, tr)
        if self._title is not None and self._title.text() != title:
            self._title.setText(title)

    def _answered(self) -> bool:
        session = self._given.bridge.session
        own = (path for path in self._group.paths if path.count("[]") <= len(self._indexes))
        return any(session.text(paths.at(path, *self._indexes)) for path in own)

    def _refresh_items(self) -> None:
        matter = self._given.bridge.matter
        for index, item in enumerate(self._group.items):
            asked = item.shown_when(matter, self._indexes)
            if self._group.if_rules_ask:
                asked = asked and any(self._wanted(path) for path in item.paths)
            widget = self._widgets.get(index)
            if asked and widget is None:
                widget = self._build(item, self._indexes)
                if widget is None:
                    continue
                before = sum(1 for other in self._widgets if other < index)
                note = 1 if self._group.folded and self._group.note else 0
                self._widgets[index] = widget
                self._items.insertWidget(before + note, widget)
            if widget is not None:
                if asked and isinstance(widget, Part):
                    widget.refresh()
                set_shown(widget, asked)

    def _set_open(self, is_open: bool) -> None:
        self._open = is_open
        if is_open:
            self._refresh_items()
        set_shown(self._body, is_open)
        self._draw_fold()

    @Slot()
    def _draw_fold(self) -> None:
        if self._fold is not None:
            name = "chevron-down" if self._open else "chevron-right"
            self._fold.setIcon(self._given.look.icon(name, "accent"))
            self._fold.setText(tr(self._group.title))
            self._fold.setChecked(self._open)

    @Slot()
    def _on_fold_clicked(self) -> None:
        self.toggle()
