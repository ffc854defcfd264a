"""How the desk looks: theme, text and spacing, applied to the whole program in one place."""

from __future__ import annotations

from enum import Enum
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, Qt
from PySide6.QtWidgets import QLabel, QStyleFactory, QWidget

from qmsco_desk.desk.style import icons
from qmsco_desk.desk.style.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from qmsco_desk.desk.style.style_sheet import sheet
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap
    from PySide6.QtWidgets import QApplication


class Space:
    """Distances in the window's units; everything is set in fours."""

    HAIR = 4
    SMALL = 8
    ROW = 12
    MEDIUM = 16
    GROUP = 24
    PAGE = 24
    LARGE = 32


class Theme(Enum):
    """Which set of colours: the system's choice, or the person's.

    The system's choice may be high contrast; the person's high contrast is light or dark as the
    system is.
    """

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


FALLBACK_FAMILY = "Liberation Sans"
_FALLBACK_FILES = ("Regular", "Bold", "Italic", "BoldItalic")
# What a system answers that has no font of its own for windows.
_GENERIC = {"", "sans", "sans serif", "sans-serif", "helvetica", "arial"}
_LEAST_POINTS = 9.0


def _font(zoom: int) -> QFont:
    """The system's font for windows, or the program's own where the system names none."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    family = font.family()
    if family.lower() in _GENERIC or not QFontDatabase.hasFamily(family):
        for name in _FALLBACK_FILES:
            QFontDatabase.addApplicationFont(str(resource("fonts", f"LiberationSans-{name}.ttf")))
        font = QFont(FALLBACK_FAMILY)
        font.setPointSizeF(10.0)
    font.setPointSizeF(max(font.pointSizeF(), _LEAST_POINTS) * zoom / 100)
    return font


def _palette(colours: Colours) -> QPalette:
    """The colours as Qt's own roles, for everything that the style sheet does not name."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.surface),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.BrightText, colours.error),
        (role.Light, colours.field),
        (role.Midlight, colours.hover),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Shadow, colours.divider),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return palette


class Look(QObject):
    """The look of the running program. Made once by the application and handed to what needs icons.

    Attributes:
        changed: Colours or sizes are different now; the whole program has been restyled.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, theme: Theme = Theme.SYSTEM, zoom: int = 100
    ) -> None:
        """Styles the application; `zoom` is the size of text in percent of the system's."""
        super().__init__(application)
        self._application = application
        self._theme = theme
        self._zoom = zoom
        self._icons: dict[tuple[str, str], QIcon] = {}
        application.setStyle(QStyleFactory.create("Fusion"))
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._wishes = self._hints.accessibility()
        self._wishes.contrastPreferenceChanged.connect(self._on_scheme_changed)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme that was chosen, which may be the system's."""
        return self._theme

    @property
    def zoom(self) -> int:
        """The size of text in percent of the system's."""
        return self._zoom

    @property
    def dark(self) -> bool:
        """Whether the colours are dark at present."""
        if self._theme in (Theme.SYSTEM, Theme.CONTRAST):
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._theme is Theme.DARK

    @property
    def high_contrast(self) -> bool:
        """Whether the system, or the person, asks for high contrast."""
        wished = self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast
        return self._theme is Theme.CONTRAST or (self._theme is Theme.SYSTEM and wished)

    @property
    def colours(self) -> Colours:
        """The colours at present, by role."""
        if self.high_contrast:
            return CONTRAST_DARK if self.dark else CONTRAST_LIGHT
        return DARK if self.dark else LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours of everything on screen."""
        if theme is not self._theme:
            self._theme = theme
            self._apply()

    def set_zoom(self, zoom: int) -> None:
        """Changes the size of all text; `zoom` is in percent of the system's size."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._apply()

    def colour(self, role: str) -> QColor:
        """A colour by the name of its role ("error", "muted")."""
        return QColor(getattr(self.colours, role))

    def icon(self, name: str, role: str = "text") -> QIcon:
        """An icon of the drawn set in the colour of a role, for as long as the theme stays."""
        key = (name, role)
        if key not in self._icons:
            colour = getattr(self.colours, role)
            self._icons[key] = icons.icon(name, colour, self.colours.border)
        return self._icons[key]

    def pixmap(self, name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture for a label."""
        return icons.pixmap(name, getattr(self.colours, role), size, ratio)

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._theme in (Theme.SYSTEM, Theme.CONTRAST):
            self._apply()

    def _apply(self) -> None:
        self._icons.clear()
        font = _font(self._zoom)
        self._application.setFont(font)
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(sheet(self.colours, font.pointSizeF()))
        self.changed.emit()


class IconLabel(QLabel):
    """An icon beside the words that say what it means; it follows the theme and the zoom."""

    def __init__(self, look: Look, name: str, role: str = "text", size: int = 16) -> None:
        """`size` is how wide and high it is at 100 %."""
        super().__init__()
        self._look = look
        self._name = name
        self._role = role
        self._size = size
        look.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, role: str) -> None:
        """Shows another icon."""
        if (name, role) != (self._name, self._role):
            self._name, self._role = name, role
            self._draw()

    @Slot()
    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        size = max(self._size, self._size * self._look.zoom // 100)
        self.setFixedSize(size, size)
        self.setPixmap(self._look.pixmap(self._name, self._role, size, ratio))


def mark(widget: QWidget, **properties: str) -> None:
    """Says what a widget is, for the style sheet: `mark(label, role="title")`."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # Styled once already, whether in sight or not: the new properties ask for another look.
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def tip(text: str) -> str:
    """Words for a tooltip, shown as they stand: Qt would take what looks like markup for markup."""
    if not Qt.mightBeRichText(text):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'


def literal(text: str) -> str:
    """Words for a button, a menu or a field's label, none of whose letters is a shortcut."""
    return text.replace("&", "&&")


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label in one of the roles of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        mark(made, role=role)
    return made
