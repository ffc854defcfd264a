"""The sets of colours, by role."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours by role, as "#rrggbb".

    Attributes:
        window: What pages stand on.
        surface: Rail, side panels, bars: a step apart from the page.
        field: Where something is typed or listed.
        hover: Under the pointer.
        text: What is read.
        muted: Help and what matters less; still read with ease.
        border: Edge of a control, at least 3:1 against what it stands on.
        divider: A quiet line between parts; carries no meaning.
        accent: The one accent: focus, links, the button that goes on.
        on_accent: Text on the accent.
        selected: Behind a selected row.
        error: An administrator or court would reject it.
        warning: May cost time or money.
        note: Something to know.
        done: Complete.
    """

    window: str
    surface: str
    field: str
    hover: str
    text: str
    muted: str
    border: str
    divider: str
    accent: str
    on_accent: str
    selected: str
    error: str
    warning: str
    note: str
    done: str


LIGHT = Colours(
    window="#fcfcfb",
    surface="#f2f3f4",
    field="#ffffff",
    hover="#e6e9ec",
    text="#1b1f24",
    muted="#565e68",
    border="#848b94",
    divider="#d9dce0",
    accent="#1d5a96",
    on_accent="#ffffff",
    selected="#dbe8f5",
    error="#ac211b",
    warning="#7d4b00",
    note="#4a4f96",
    done="#1c6637",
)

DARK = Colours(
    window="#1f2225",
    surface="#282c30",
    field="#17191c",
    hover="#353a40",
    text="#e9eaec",
    muted="#b0b6bd",
    border="#848c95",
    divider="#3b4046",
    accent="#8bbcf2",
    on_accent="#0e2238",
    selected="#2b4563",
    error="#ff9f95",
    warning="#f0bd62",
    note="#bcbff7",
    done="#83d09d",
)

# For those who asked their system, or this program, for more contrast: 7:1 for everything that is
# read, and edges as strong as words.
CONTRAST_LIGHT = Colours(
    window="#ffffff",
    surface="#ffffff",
    field="#ffffff",
    hover="#e4e4e4",
    text="#000000",
    muted="#444444",
    border="#000000",
    divider="#000000",
    accent="#0018d0",
    on_accent="#ffffff",
    selected="#cfe4ff",
    error="#860000",
    warning="#502e00",
    note="#26267d",
    done="#004016",
)

CONTRAST_DARK = Colours(
    window="#000000",
    surface="#000000",
    field="#000000",
    hover="#2e2e2e",
    text="#ffffff",
    muted="#c6c6c6",
    border="#ffffff",
    divider="#ffffff",
    accent="#ffe14a",
    on_accent="#000000",
    selected="#00365c",
    error="#ffb9b2",
    warning="#ffd280",
    note="#d3d6ff",
    done="#9df0b6",
)

TEXTS = ("text", "muted", "accent", "error", "warning", "note", "done")
SURFACES = ("window", "surface", "field", "hover", "selected")
