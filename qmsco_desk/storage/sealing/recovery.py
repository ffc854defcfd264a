"""The recovery key: 160 random bits as text that can be printed, read aloud and typed.

Nine groups of four signs. There is no I, L, O or U among them, so nothing is taken for a one or a
zero; the last group is a check on the others, so a slip is noticed before anything is tried.
"""

from __future__ import annotations

import hashlib
import secrets

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from qmsco_desk.errors import InputError

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BYTES = 20
_BODY = _BYTES * 8 // 5
_CHECK = 4
_GROUP = 4
GROUPS = (_BODY + _CHECK) // _GROUP
"""Groups of signs that a recovery key is written in."""


def new_text() -> str:
    """A fresh recovery key, as it is printed."""
    body = _written(secrets.token_bytes(_BYTES))
    whole = body + _check(body)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def key_of(text: str) -> bytes:
    """The key that a recovery key stands for.

    Raises:
        InputError: The text is no recovery key, or has a slip in it.
    """
    signs = _signs_of(text)
    if not _in_form(signs):
        raise InputError(
            "This is not a recovery key.",
            f"It has {GROUPS} groups of {_GROUP} letters and digits.",
        )
    body, check = signs[:_BODY], signs[_BODY:]
    if _check(body) != check:
        raise InputError(
            "There is a slip in the recovery key.", "Compare it with the printed one, sign by sign."
        )
    return HKDF(SHA256(), 32, None, b"QMSCO Desk recovery 1").derive(_read(body))


def looks_like(text: str) -> bool:
    """Whether a text is meant as a recovery key: in its form, and not all letters as words are.

    One recovery key in a million has no digit; then it counts where there is no slip in it.
    """
    signs = _signs_of(text)
    if not _in_form(signs):
        return False
    return any(sign.isdigit() for sign in text) or _check(signs[:_BODY]) == signs[_BODY:]


def last_group(text: str) -> str:
    """The group by which a recovery key is checked, which ends it."""
    return _signs_of(text)[-_GROUP:]


def _signs_of(text: str) -> str:
    signs = (sign for sign in text.upper() if not sign.isspace() and sign not in "-–—")
    return "".join(signs).translate(_ALIKE)


def _in_form(signs: str) -> bool:
    return len(signs) == _BODY + _CHECK and all(sign in _SIGNS for sign in signs)


def _written(data: bytes) -> str:
    number = int.from_bytes(data)
    return "".join(_SIGNS[number >> shift & 31] for shift in range(5 * (_BODY - 1), -1, -5))


def _read(signs: str) -> bytes:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number.to_bytes(_BYTES)


def _check(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:3]) >> 4
    return "".join(_SIGNS[number >> shift & 31] for shift in (15, 10, 5, 0))
