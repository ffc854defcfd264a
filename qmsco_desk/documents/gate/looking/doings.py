"""What a file does beside showing its pages: scripts, actions, fields, links, comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pikepdf import Array, Dictionary, Object

_MOST_IN_A_CHAIN: Final = 64  # actions that follow one another
_MOST_LAID_OVER: Final = 20_000  # annotations of a page
_MOST_TIMES: Final = 32  # occasions on which something happens by itself
_SCRIPT: Final = "/JavaScript"
_TO_A_PAGE: Final = frozenset({"/GoTo", "/Thread"})
_LEADS_OUT: Final = frozenset({"/URI", "/GoToR", "/GoToE"})
_PLAYS: Final = frozenset({"/Movie", "/Screen", "/Sound", "/3D", "/RichMedia"})
# What may lie over a page without being a comment; a field is counted by itself.
_NO_COMMENT: Final = frozenset({"/Link", "/Widget", "/PrinterMark", "/TrapNet"})


@dataclass(slots=True)
class Doings:
    """Gathered while a file is gone through; nothing is ever run.

    Attributes:
        scripts: Where scripts stand ("the file itself", "page 3").
        actions: Where anything else happens at a click or by itself.
        links: Pages with links that lead out of the file.
        comments: Pages with comments or marks laid over them.
        redactions: Pages with a redaction that is marked and not carried out.
        fields: How many fields lie on pages.
        attachments: How many attached files are shown on pages.
    """

    scripts: dict[str, None] = field(default_factory=dict)
    actions: dict[str, None] = field(default_factory=dict)
    links: set[int] = field(default_factory=set)
    comments: set[int] = field(default_factory=set)
    redactions: set[int] = field(default_factory=set)
    fields: int = 0
    attachments: int = 0

    def act(self, action: object, where: str, page: int | None = None) -> None:
        """Notes an action, and those that follow it."""
        waiting, left = [action], _MOST_IN_A_CHAIN
        while waiting:
            one = waiting.pop()
            if not isinstance(one, Dictionary):
                continue
            left -= 1
            kind = str(one.get("/S", ""))
            if kind == _SCRIPT or "/JS" in one:
                self.scripts[where] = None
            elif kind in _LEADS_OUT and page is not None:
                self.links.add(page)
            elif kind not in _TO_A_PAGE or not left:
                self.actions[where] = None
            if not left:
                return
            following = one.get("/Next")
            waiting.extend(following if isinstance(following, Array) else [following])

    def times(self, actions: object, where: str, page: int | None = None) -> None:
        """Notes what happens on one occasion or another, such as when a page is opened."""
        if isinstance(actions, Dictionary):
            for name in list(actions.keys())[:_MOST_TIMES]:
                self.act(actions.get(name), where, page)

    def page(self, page: Dictionary, number: int) -> None:
        """Notes what lies over a page, and what happens when it is opened or left."""
        where = f"page {number}"
        self.times(page.get("/AA"), where, number)
        laid_over = page.get("/Annots")
        if not isinstance(laid_over, Array):
            return
        for at in range(min(len(laid_over), _MOST_LAID_OVER)):
            one: Object = laid_over[at]
            if isinstance(one, Dictionary):
                self._laid_over(one, number, where)

    def _laid_over(self, one: Dictionary, number: int, where: str) -> None:
        kind = str(one.get("/Subtype", ""))
        self.act(one.get("/A"), where, number)
        self.times(one.get("/AA"), where, number)
        if kind == "/Widget":
            self.fields += 1
        elif kind == "/FileAttachment":
            self.attachments += 1
        elif kind == "/Redact":
            self.redactions.add(number)
        elif kind in _PLAYS:
            self.actions[where] = None
        elif kind not in _NO_COMMENT:
            self.comments.add(number)
