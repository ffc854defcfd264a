"""What a person types to come in: a passphrase or a recovery key. Neither says what it is."""

from __future__ import annotations

from dataclasses import dataclass

from qmsco_desk.errors import InputError

LEAST_PASSPHRASE = 12
MOST_PASSPHRASE = 1_000
_LEAST_DIFFERENT = 5


@dataclass(frozen=True, slots=True)
class Passphrase:
    """A passphrase as typed; it is tried on every slot of its kind."""

    text: str

    def __repr__(self) -> str:
        """Says nothing of it."""
        return "Passphrase()"


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key as typed."""

    text: str

    def __repr__(self) -> str:
        """Says nothing of it."""
        return "RecoveryKey()"


Secret = Passphrase | RecoveryKey


def check_passphrase(text: str) -> None:
    """Refuses a passphrase that is too easy to try out.

    Raises:
        InputError: It is too short, too long, or the same sign again and again.
    """
    said = " ".join(text.split())
    if len(said) < LEAST_PASSPHRASE or len(set(said)) < _LEAST_DIFFERENT:
        raise InputError(
            f"The passphrase is too easy to guess: it needs {LEAST_PASSPHRASE} signs or more.",
            "Five words that have nothing to do with one another are good.",
        )
    if len(text) > MOST_PASSPHRASE:
        raise InputError("The passphrase is too long.")
