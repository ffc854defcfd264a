"""The way that was taken through the library, so that each page leads back to the one before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

ALL = "All jurisdictions"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way.

    Attributes:
        page: "overview", "state", "compare", "paper" or "review".
        codes: The jurisdictions on it.
        key: The item that was in sight.
    """

    page: str
    codes: tuple[str, ...] = ()
    key: str = ""


class Trail:
    """The stops from the way in to where one is."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Names of the jurisdictions by their codes."""
        self._names = names
        self._home = ""
        self._stops: list[Stop] = []

    def begin(self, home: str) -> None:
        """Comes in; `home` is what the way out is called."""
        self._home = home
        self._stops = []

    def start_at(self, stop: Stop) -> None:
        """Is at a page from which the way back leads out."""
        self._stops = [stop]

    def add(self, stop: Stop, seen: str) -> None:
        """Goes on to a page; `seen` is the item that was in sight on the one before."""
        if self._stops and self._stops[-1].page == "state":
            self._stops[-1] = replace(self._stops[-1], key=seen)
        self._stops.append(stop)

    def back(self) -> Stop | None:
        """Goes back; None where that leads out."""
        self._stops.pop()
        return self._stops[-1] if self._stops else None

    @property
    def before(self) -> str:
        """The page before; empty where the way back leads out."""
        return self._stops[-2].page if len(self._stops) > 1 else ""

    @property
    def words(self) -> str:
        """What the way back is called."""
        match self.before:
            case "":
                return self._home
            case "state":
                return tr("Back to {names}").format(names=self._names[self._stops[-2].codes[0]])
            case "compare":
                return tr("Back to the comparison")
            case "paper":
                return tr("Back to the paper")
            case _:
                return tr(ALL)
