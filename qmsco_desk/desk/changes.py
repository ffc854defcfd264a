"""What undo and redo call a change: its verb and its fields in the desk's language."""

from __future__ import annotations

from qmsco_desk.desk.tongue import tr

_DASH = " \N{EM DASH} "
# As the session names them; the facts are labels of fields and names of entries.
_NAMES = (
    "Typing in {what}",
    "Answering {what}",
    "Add {what}",
    "Remove {what}",
    "Move {what}",
)


def said(name: str) -> str:
    """A change's name, as it stands after “Undo”."""
    for pattern in _NAMES:
        verb = pattern.partition("{")[0]
        if name.startswith(verb):
            what = _DASH.join(tr(part) for part in name.removeprefix(verb).split(_DASH))
            return tr(pattern).format(what=what)
    return tr(name)
