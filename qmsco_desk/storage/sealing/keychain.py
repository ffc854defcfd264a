"""The system's keychain: macOS Keychain, Windows Credential Manager, Secret Service, KWallet.

The only module that asks it. A machine without one, or a person who says no to it, is no fault:
then there is no keychain, and a passphrase takes its place.
"""

from __future__ import annotations

from typing import Any

_SERVICE = "QMSCO Desk"
# Below it are the backends that keep secrets in a plain file, and the one that keeps none.
_LEAST_PRIORITY = 1


class Keychain:
    """Keeps the keys of ways by their marks."""

    @property
    def usable(self) -> bool:
        """Whether there is one that keeps secrets as a system should."""
        return _backend() is not None

    def get(self, way: str) -> bytes | None:
        """The key of a way; None where the keychain has none or does not give it."""
        if (backend := _backend()) is None:
            return None
        try:
            text = backend.get_password(_SERVICE, way)
            return None if text is None else bytes.fromhex(text)
        except Exception:  # noqa: BLE001 - as below; what it says may hold what must not be told
            return None

    def put(self, way: str, key: bytes) -> bool:
        """Keeps the key of a way, and reads it back; False where it is not kept."""
        if (backend := _backend()) is None:
            return False
        try:
            backend.set_password(_SERVICE, way, key.hex())
        except Exception:  # noqa: BLE001 - as below
            return False
        return self.get(way) == key

    def drop(self, way: str) -> None:
        """Keeps it no longer."""
        if (backend := _backend()) is None:
            return
        try:
            backend.delete_password(_SERVICE, way)
        except Exception:  # noqa: BLE001 - as below; what is not there need not go
            return


def _backend() -> Any:
    """What keeps secrets as a system should, or None.

    Where several are installed the library names a chain of them, which would hand a secret on to
    one that keeps it in the clear when the others are not there: the best of the chain is asked
    alone.
    """
    try:
        # It looks for the system's backends when it is imported; whoever opens nothing needs none.
        import keyring  # noqa: PLC0415

        chosen = keyring.get_keyring()
        best = next(iter(getattr(chosen, "backends", ())), chosen)
        return best if float(best.priority) >= _LEAST_PRIORITY else None
    except Exception:  # noqa: BLE001 - a backend raises whatever its system does
        return None
