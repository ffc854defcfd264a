"""How a file that cannot be used is refused: what is wrong with it, and what to do."""

from __future__ import annotations

from qmsco_desk.errors import PacketError


def refusal(what: str, what_to_do: str) -> PacketError:
    """The error for a file that `what` is said of ("is not a PDF")."""
    return PacketError(f"The file {what}.", what_to_do)


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 comment", "12 comments"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def pages_named(numbers: tuple[int, ...] | list[int]) -> str:
    """Pages in words, runs drawn together: "page 3", "pages 1, 4 to 6 and 9"."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    parts = [
        f"{first}" if first == last else f"{first}{' and ' if last == first + 1 else ' to '}{last}"
        for first, last in runs
    ]
    several = len(runs) > 1 or (runs and runs[0][0] != runs[0][1])
    listed = ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + "".join(parts[-1:])
    return f"page{'s' if several else ''} {listed}"
