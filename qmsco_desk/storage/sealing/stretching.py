"""How a passphrase becomes a key: Argon2id, at a cost that a file may raise and never lower.

RFC 9106, section 4, names two settings; the second, for machines short of memory, is the least that
is taken here. The most is bounded as well, so that a hostile file cannot ask for all memory or an
hour.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_BYTES = 16
LEAST_MEMORY_KIB, MOST_MEMORY_KIB = 64 * 1024, 128 * 1024
LEAST_PASSES, MOST_PASSES = 3, 6
LANES = 4
# Of all passphrases of one file together, in tries of the least cost: a few seconds.
MOST_TRIES = 16
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Stretch:
    """One salt and the cost of one passphrase.

    Attributes:
        salt: Drawn at random, 16 bytes.
        memory_kib: Memory that one try takes, in KiB.
        passes: How often that memory is gone over.
        lanes: In how many lanes.
    """

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int

    @classmethod
    def new(cls) -> Stretch:
        """A fresh salt at today's cost."""
        return cls(secrets.token_bytes(SALT_BYTES), LEAST_MEMORY_KIB, LEAST_PASSES, LANES)

    @property
    def fair(self) -> bool:
        """Whether the cost is one that this program takes: neither too cheap nor a trap."""
        return (
            len(self.salt) == SALT_BYTES
            and LEAST_MEMORY_KIB <= self.memory_kib <= MOST_MEMORY_KIB
            and LEAST_PASSES <= self.passes <= MOST_PASSES
            and self.lanes == LANES
        )

    def key(self, passphrase: str) -> bytes:
        """The key of a passphrase, however its letters were composed by the keyboard.

        Raises:
            ValueError: The cost is not `fair`.
        """
        if not self.fair:
            raise ValueError("cost")
        made = Argon2id(
            salt=self.salt,
            length=_KEY_BYTES,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        # Half of a pair, as a keyboard may send it, is no reason to fall over.
        plain = unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass")
        return made.derive(plain)

    def plain(self) -> list[object]:
        """As plain values, to be bound to what it opens."""
        return [self.salt.hex(), self.memory_kib, self.passes, self.lanes]


def affordable(stretches: Iterable[Stretch]) -> bool:
    """Whether each is fair, and all of them can be tried one after the other in a few seconds."""
    tries = tuple(stretches)
    least = LEAST_MEMORY_KIB * LEAST_PASSES
    return (
        all(each.fair for each in tries)
        and sum(each.memory_kib * each.passes for each in tries) <= MOST_TRIES * least
    )
