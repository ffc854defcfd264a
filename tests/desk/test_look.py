"""The look: enough contrast in both themes, icons that follow, one theme at a time."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.colours import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    SURFACES,
    TEXTS,
    Colours,
)
from qmsco_desk.desk.style.contrast import contrast
from qmsco_desk.desk.style.look import IconLabel, Look, Theme, label, mark, tip
from qmsco_desk.desk.style.style_sheet import sheet
from qmsco_desk.errors import ResourceError
from qmsco_desk.locate import resource

SETS = {
    "light": LIGHT,
    "dark": DARK,
    "contrast light": CONTRAST_LIGHT,
    "contrast dark": CONTRAST_DARK,
}
THEMES = pytest.mark.parametrize("colours", SETS.values(), ids=SETS.keys())
STRONG = pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def test_contrast_is_measured_as_published() -> None:
    # WCAG 2.2: black on white is 21:1; #767676 on white is the well-known least grey, 4.54:1.
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#767676", "#ffffff").quantize(Decimal("0.01")) == Decimal("4.54")


@THEMES
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_readable_on_every_surface(colours: Colours, text: str, surface: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, surface)) >= Decimal("4.5")


@STRONG
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", TEXTS)
def test_high_contrast_is_high(colours: Colours, text: str, surface: str) -> None:
    # WCAG 2.2, success criterion 1.4.6 (AAA).
    assert contrast(getattr(colours, text), getattr(colours, surface)) >= 7
    assert contrast(colours.on_accent, colours.accent) >= 7
    assert contrast(colours.border, getattr(colours, surface)) >= 7


@THEMES
def test_the_six_meanings_differ_from_what_they_stand_on(colours: Colours) -> None:
    # 3:1 for icons and shapes (WCAG 2.2, 1.4.11), on whatever they are drawn.
    for role in ("error", "warning", "note", "done", "accent", "muted"):
        for surface in SURFACES:
            assert contrast(getattr(colours, role), getattr(colours, surface)) >= 3, role


@THEMES
def test_every_pair_of_the_style_sheet_is_readable(colours: Colours) -> None:
    """Each rule that names both a text and what it stands on, as the sheet itself pairs them."""
    pairs = 0
    for body in re.findall(r"\{([^{}]*)\}", sheet(colours, 10)):
        names = dict(re.findall(r"(?:^|[;\s])(color|background): (#[0-9a-f]{6})", body))
        if len(names) == 2:
            pairs += 1
            assert contrast(names["color"], names["background"]) >= Decimal("4.5"), body
    assert pairs > 12


@THEMES
def test_text_on_the_accent_is_readable(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= Decimal("4.5")


@THEMES
@pytest.mark.parametrize("surface", ["window", "surface", "field"])
def test_edges_and_focus_ring_can_be_seen(colours: Colours, surface: str) -> None:
    assert contrast(colours.border, getattr(colours, surface)) >= 3
    assert contrast(colours.accent, getattr(colours, surface)) >= 3


@THEMES
def test_the_style_sheet_has_no_slot_left(colours: Colours) -> None:
    text = sheet(colours, 10)
    assert not re.search(r"\{[a-z_]+\}", text)
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_of_one_weight_and_take_the_themes_colour(name: str) -> None:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert re.findall(r'stroke-width="([^"]+)"', drawing) == ["1.6"]
    assert 'stroke="currentColor"' in drawing
    assert "#" not in drawing


def _inks(look: Look, name: str, role: str) -> set[str]:
    picture = look.pixmap(name, role, 32).toImage()
    return {
        QColor.fromRgba(picture.pixel(x, y)).name()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_is_drawn_in_the_colour_of_its_role(look: Look) -> None:
    assert _inks(look, "error", "error") == {LIGHT.error}
    look.set_theme(Theme.DARK)
    assert _inks(look, "error", "error") == {DARK.error}


def test_an_icon_that_is_not_there_is_a_fault_of_the_installation(look: Look) -> None:
    with pytest.raises(ResourceError):
        look.icon("no-such-icon")


def test_the_theme_changes_while_running(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    words = IconLabel(look, "done", "done")
    qtbot.addWidget(words)
    before = words.pixmap().toImage()
    with qtbot.waitSignal(look.changed):
        look.set_theme(Theme.DARK)
    assert look.dark
    assert qapp.palette().window().color().name() == DARK.window
    assert words.pixmap().toImage() != before
    words.show_icon("open", "muted")
    assert words.width() == 16


def test_the_systems_theme_is_followed(look: Look) -> None:
    look.set_theme(Theme.SYSTEM)
    assert look.theme is Theme.SYSTEM
    assert look.colours is (DARK if look.dark else LIGHT)


def test_high_contrast_is_a_theme(qapp: QApplication, look: Look) -> None:
    look.set_theme(Theme.CONTRAST)
    assert look.high_contrast
    assert look.colours is (CONTRAST_DARK if look.dark else CONTRAST_LIGHT)
    assert qapp.palette().windowText().color().name() == look.colours.text
    look.set_theme(Theme.SYSTEM)
    # No system that tests run on asks for it.
    assert not look.high_contrast


def test_text_grows_with_the_zoom(qapp: QApplication, look: Look) -> None:
    size = qapp.font().pointSizeF()
    look.set_zoom(150)
    assert qapp.font().pointSizeF() == pytest.approx(size * 1.5)
    assert look.zoom == 150


def test_there_is_a_font_to_write_with(qapp: QApplication) -> None:
    assert QFontDatabase.hasFamily(qapp.font().family())


def test_a_label_shows_marks_as_typed(qtbot: QtBot) -> None:
    words = label("<b>Cole</b>", "help", wrap=True)
    qtbot.addWidget(words)
    assert words.textFormat() is words.textFormat().PlainText
    assert words.property("role") == "help"
    words.show()
    mark(words, role="problem")
    assert isinstance(words, QLabel)
    assert words.property("role") == "problem"


def test_a_tooltip_shows_what_looks_like_markup_as_it_stands() -> None:
    assert tip("Hale & Ortiz, a < b") == "Hale & Ortiz, a < b"
    document = QTextDocument()
    document.setHtml(tip('<b>Acme</b> <img src="x.png">\nAustin'))
    assert document.toPlainText() == '<b>Acme</b> <img src="x.png">\nAustin'
