"""The page of preferences: each holds as soon as it is chosen, and Escape leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.firm.choices import (
    SIGNATURE_HELP,
    ChoiceRow,
    InitialsRow,
    initials_problem,
    signature_styles,
)
from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, Theme, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.storage.preferences import Preferences

_THEMES = (
    ("system", "As the system has it"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
)
_ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_LANGUAGES = (("english", "English"), ("spanish", "Spanish"), ("both", "English and Spanish"))
_BACKUP = "backup_folder"
_LOCK_AFTER = (2, 5, 10, 15, 30, 60)


class PreferencesRoom(Room):
    """The page.

    Signals:
        refused: A `DeskError`: a choice could not be kept.
        theme_chosen: The colors that are wanted, as a `Theme`.
        zoom_chosen: The size of text that is wanted, in percent.
        changed: Name of a preference that is another one now.
    """

    refused = Signal(object)
    theme_chosen = Signal(object)
    zoom_chosen = Signal(int)
    changed = Signal(str)

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        *,
        states: tuple[tuple[str, str], ...],
        papers: tuple[tuple[str, str], ...],
        ask_folder: Callable[[Path | None], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        """`states` and `papers` are codes with their words; `ask_folder` lets one be chosen."""
        super().__init__(
            look,
            "preferences",
            tr("Preferences"),
            tr("How the desk looks, how a new order begins, and where copies go."),
            parent,
        )
        self._preferences = preferences
        self._ask_folder = ask_folder
        self._rows: dict[str, ChoiceRow] = {}
        self._sheet = FieldSheet(look, "preferences-sheet", self)
        self.reach_edges()
        self.body.addWidget(self._sheet, 1)
        self._build_looks()
        self._build_orders(states)
        self._build_papers(papers)
        self._build_lock()
        self._build_backup()
        self._sheet.end()
        look.changed.connect(self.show_values)

    def enter(self) -> None:
        """Shows what is chosen, with the keyboard in the first choice."""
        self.show_values()
        self._sheet.take_focus()

    def _choice(
        self, name: str, label: str, choices: tuple[tuple[str, str], ...], help_text: str = ""
    ) -> ChoiceRow:
        row = ChoiceRow(f"preference-{name}", label, choices, help_text)
        self._rows[name] = row
        self._sheet.put(row)
        return row

    def _build_looks(self) -> None:
        self._sheet.group(tr("On screen"))
        themes = tuple((value, tr(words)) for value, words in _THEMES)
        self._choice("theme", tr("Colors"), themes).chosen.connect(self._on_theme)
        zooms = tuple((str(zoom), tr("{zoom} %").format(zoom=zoom)) for zoom in _ZOOMS)
        self._choice("zoom_percent", tr("Size of text"), zooms).chosen.connect(self._on_zoom)

    def _build_orders(self, states: tuple[tuple[str, str], ...]) -> None:
        self._sheet.group(
            tr("A new order"), tr("Filled in when an order is begun, and in sight like any answer.")
        )
        offered = (("", tr("Ask in each order")), *states)
        self._choice("default_state", tr("Issuing state"), offered).chosen.connect(
            partial(self._keep, "default_state")
        )
        self._choice(
            "signature_style", tr("Counsel’s signature"), signature_styles(), tr(SIGNATURE_HELP)
        ).chosen.connect(partial(self._keep, "signature_style"))
        self._initials = InitialsRow("preference-initials")
        self._initials.chosen.connect(self._on_initials)
        self._sheet.put(self._initials)

    def _build_papers(self, papers: tuple[tuple[str, str], ...]) -> None:
        self._sheet.group(tr("Papers"))
        offered = (("", tr("The one shown last")), *papers)
        self._choice("first_paper", tr("Paper shown first in the preview"), offered).chosen.connect(
            partial(self._keep, "first_paper")
        )
        self._choice(
            "papers_language",
            tr("Language of the client’s papers"),
            tuple((value, tr(words)) for value, words in _LANGUAGES),
            tr(
                "Which summaries are offered and go into the client’s packet. The desk itself "
                "speaks the language of the system where it can."
            ),
        ).chosen.connect(partial(self._keep, "papers_language"))

    def _build_lock(self) -> None:
        self._sheet.group(tr("Locking"))
        offered = tuple(
            (str(minutes), several("After %n minute", "After %n minutes", minutes))
            for minutes in _LOCK_AFTER
        )
        self._choice(
            "lock_after_minutes",
            tr("The desk locks itself"),
            (*offered, ("0", tr("Never"))),
            tr(
                "When nobody touches key or mouse for so long. What is open stays open under the "
                "cover; where a passphrase is chosen, it is asked for."
            ),
        ).chosen.connect(partial(self._keep, "lock_after_minutes"))

    def _build_backup(self) -> None:
        self._sheet.group(
            tr("Copies"),
            tr("When a matter that was saved is closed, a copy of its file goes to this folder."),
        )
        self._folder = Words("", "")
        self._folder.setObjectName("preference-backup-folder")
        self._choose = QPushButton(tr("Choose a folder…"))
        self._choose.setObjectName("preference-backup-choose")
        self._choose.setAccessibleName(tr("Folder for copies: choose"))
        self._choose.clicked.connect(self._on_choose)
        self._none = QPushButton(tr("Make no copies"))
        self._none.setObjectName("preference-backup-none")
        mark(self._none, kind="link")
        self._none.clicked.connect(partial(self._keep, _BACKUP, ""))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._none)
        buttons.addStretch()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._folder)
        column.addLayout(buttons)
        self._sheet.put(holder)

    @Slot()
    def show_values(self) -> None:
        """Shows every preference as it is chosen now."""
        for name, row in self._rows.items():
            row.show_value(self._preferences.get(name))
        # Theme and size may have been changed in the menus, and hold although they were not kept.
        self._rows["theme"].show_value(self._look.theme.value)
        self._rows["zoom_percent"].show_value(str(self._look.zoom))
        self._initials.show_value(self._preferences.get("initials"))
        folder = self._preferences.get(_BACKUP)
        gone = bool(folder) and not Path(folder).is_dir()
        said = tr("{folder} (not there now)") if gone else "{folder}"
        self._folder.setText(said.format(folder=folder) if folder else tr("No copies are made."))
        set_shown(self._none, bool(folder))

    def _keep(self, name: str, value: str) -> None:
        try:
            self._preferences.set(name, value)
        except DeskError as error:
            self.refused.emit(error)
        self.show_values()
        self.changed.emit(name)

    @Slot(str)
    def _on_theme(self, value: str) -> None:
        self.theme_chosen.emit(Theme(value))

    @Slot(str)
    def _on_zoom(self, value: str) -> None:
        self.zoom_chosen.emit(int(value))

    @Slot(str)
    def _on_initials(self, typed: str) -> None:
        try:
            self._keep("initials", typed)
        except ValueError:
            self._initials.refuse(initials_problem())

    @Slot()
    def _on_choose(self) -> None:
        now = self._preferences.get(_BACKUP)
        folder = self._ask_folder(Path(now) if now else None)
        if folder is not None:
            self._keep(_BACKUP, str(folder))
