"""What a disk's answers mean for a person: why a file cannot be had, and what to do about it."""

from __future__ import annotations

import errno
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a disk, and the way out.

    Attributes:
        why: The end of a sentence ("the disk is full").
        to_write: What to do where something was to be written, as a sentence; may be empty.
        to_read: The same where something was to be read.
    """

    why: str
    to_write: str = ""
    to_read: str = ""


_FULL = Trouble("the disk is full", "Free some space, or choose another folder.")
_QUOTA = Trouble(
    "your share of the disk is used up", "Free some space, or choose a folder on another disk."
)
_READ_ONLY = Trouble("the disk can only be read", "Choose a folder on another disk.")
_NOT_ALLOWED = Trouble(
    "you are not allowed to",
    "Ask whoever looks after the folder, or choose another one.",
    "Ask whoever looks after the folder.",
)
_SHARE = Trouble(
    "the network folder does not answer",
    "See that the connection stands and try again, or choose a folder on this computer.",
    "See that the connection stands, and try again.",
)
_FAULT = Trouble(
    "the disk reported a fault",
    "Choose a folder on another disk, and have this one looked at.",
    "Take a copy that was made of it, and have the disk looked at.",
)
_IN_USE = Trouble(
    "another program has it open",
    "Close it there and try again, or choose another name.",
    "Close it there, and try again.",
)
_TOO_LONG = Trouble("its name is too long", "Choose a shorter name, or a folder less deep.")
_BAD_NAME = Trouble("the disk takes no such name", "Choose another name.")
_GONE = Trouble("its folder is not there any more", "Choose another folder.")
_TOO_BIG = Trouble("the disk takes no file of that size", "Choose a folder on another disk.")
_MANY_OPEN = Trouble("too many files are open", *["Close other programs and try again."] * 2)
_CIRCLE = Trouble("links lead round in a circle", *["Choose the file itself."] * 2)
_FOLDER = Trouble("it is a folder", *["Choose a file."] * 2)
_IN_THE_WAY = Trouble("a file stands where its folder should be", "Choose another folder.")


def _known(table: dict[str, Trouble]) -> dict[int, Trouble]:
    """By number; not every system knows every name."""
    return {getattr(errno, name): each for name, each in table.items() if hasattr(errno, name)}


_SHARE_NAMES = (
    *("ESTALE", "ENOTCONN", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"),
    *("ENETRESET", "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "ENOLINK", "EREMOTEIO"),
    *("ESHUTDOWN", "EPIPE", "EPROTO", "ECOMM", "ENONET"),
)


def _by_number() -> dict[int, Trouble]:
    return {
        **_known(dict.fromkeys(_SHARE_NAMES, _SHARE)),
        **_known(dict.fromkeys(("EIO", "ENXIO", "ENODEV", "ENOMEDIUM", "EUCLEAN"), _FAULT)),
        **_known(dict.fromkeys(("EACCES", "EPERM"), _NOT_ALLOWED)),
        **_known(dict.fromkeys(("EBUSY", "ETXTBSY", "EAGAIN", "EDEADLK", "ENOLCK"), _IN_USE)),
        **_known(dict.fromkeys(("EMFILE", "ENFILE", "ENOMEM"), _MANY_OPEN)),
        **_known(dict.fromkeys(("EINVAL", "EILSEQ"), _BAD_NAME)),
        **_known(dict.fromkeys(("ENOTDIR", "EEXIST"), _IN_THE_WAY)),
        **_known(
            {
                "ENOSPC": _FULL,
                "EDQUOT": _QUOTA,
                "EROFS": _READ_ONLY,
                "ENAMETOOLONG": _TOO_LONG,
                "ENOENT": _GONE,
                "EFBIG": _TOO_BIG,
                "EISDIR": _FOLDER,
                "ELOOP": _CIRCLE,
            }
        ),
    }


# Windows' own numbers, where the general one that Python makes of them says less.
_WINDOWS = {
    **dict.fromkeys((32, 33), _IN_USE),
    **dict.fromkeys((51, 53, 55, 58, 59, 64, 67, 121, 240, 1231, 1232, 1236), _SHARE),
    **dict.fromkeys((21, 23, 27, 483, 1117), _FAULT),
    **dict.fromkeys((39, 112), _FULL),
    **dict.fromkeys((1295, 1816), _QUOTA),
    **dict.fromkeys((123, 161), _BAD_NAME),
    19: _READ_ONLY,
    206: _TOO_LONG,
    223: _TOO_BIG,
}
_SHARING_VIOLATIONS = frozenset({5, 32, 33})


def trouble_of(error: OSError) -> Trouble:
    """What an error of the system means.

    One that is not known here is said in the system's own words, never with a path in them.
    """
    told = _WINDOWS.get(getattr(error, "winerror", None) or 0)
    told = told or _by_number().get(error.errno or 0)
    return told or Trouble((error.strerror or type(error).__name__).lower())


def may_pass(error: OSError) -> bool:
    """Whether it may pass in a moment: Windows lets no one replace a file that another reads."""
    return getattr(error, "winerror", None) in _SHARING_VIOLATIONS
