"""How a file that cannot be used is refused: what is wrong with it, and what to do."""

from __future__ import annotations

from qmsco_desk.errors import PacketError


class StoppedError(Exception):
    """Whoever waited for an exhibit no longer does."""


def go_on_always() -> bool:
    """Nobody stops what nobody watches."""
    return True


def refusal(what: str, what_to_do: str) -> PacketError:
    """The error for a file that `what` is said of ("is not a PDF")."""
    return PacketError(f"The file {what}.", what_to_do)


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 comment", "12 comments"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
