"""Layers (optional content): which of them are switched off when the file is opened.

A filed page has no switches. What is hidden in the file is taken out of it, so that nobody can
bring it back; what is shown stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

_DEEPEST: Final = 20  # of an expression of layers


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a file that are off, by object number."""

    off: frozenset[tuple[int, int]] = frozenset()

    @staticmethod
    def of(pdf: Pdf) -> Layers:
        """The layers that the file's own settings switch off."""
        properties = pdf.Root.get("/OCProperties")
        if not isinstance(properties, Dictionary):
            return Layers()
        settings = properties.get("/D")
        if not isinstance(settings, Dictionary):
            return Layers()
        off: set[tuple[int, int]] = set()
        if settings.get("/BaseState") == Name.OFF:
            off.update(_numbers(properties.get("/OCGs")))
            off.difference_update(_numbers(settings.get("/ON")))
        off.update(_numbers(settings.get("/OFF")))
        return Layers(frozenset(off))

    def hides(self, group: object) -> bool:
        """Whether what belongs to a layer, or to a rule over several, is not shown."""
        if not isinstance(group, Dictionary):
            return False
        if group.get("/Type") != Name.OCMD:
            return group.objgen in self.off
        expression = group.get("/VE")
        if isinstance(expression, Array):
            return not self._holds(expression, 0)
        groups = group.get("/OCGs")
        named = list(groups) if isinstance(groups, Array) else [groups]
        on = [g.objgen not in self.off for g in named if isinstance(g, Dictionary)]
        if not on:
            return False
        match str(group.get("/P", "/AnyOn")):
            case "/AllOn":
                return not all(on)
            case "/AnyOff":
                return all(on)
            case "/AllOff":
                return any(on)
            case _:
                return not any(on)

    def _holds(self, part: object, depth: int) -> bool:
        """Whether an expression of layers is true; one too deep to be honest is not."""
        if isinstance(part, Dictionary):
            return part.objgen not in self.off
        if not isinstance(part, Array) or len(part) == 0 or depth > _DEEPEST:
            return False
        rest = [self._holds(kid, depth + 1) for kid in list(part)[1:]]
        match str(part[0]):
            case "/And":
                return all(rest)
            case "/Or":
                return any(rest)
            case "/Not":
                return not any(rest)
            case _:
                return False


def _numbers(groups: object) -> Iterator[tuple[int, int]]:
    if isinstance(groups, Array):
        for group in groups:
            if isinstance(group, Dictionary) and group.is_indirect:
                yield group.objgen
