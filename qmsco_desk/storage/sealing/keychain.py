"""The system's keychain: macOS Keychain, Windows Credential Manager, Secret Service, KWallet.

The only module that asks it. A machine without one, or a person who says no to it, is no fault:
then there is no keychain, and a passphrase takes its place.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

_SERVICE = "QMSCO Desk"
# Below it are the backends that keep secrets in a plain file, and the one that keeps none.
_LEAST_PRIORITY = 1


class Keychain:
    """Keeps the keys of ways by their marks."""

    @property
    def usable(self) -> bool:
        """Whether there is one that keeps secrets as a system should."""
        backend = _backend()
        try:
            return backend is not None and float(backend.priority) >= _LEAST_PRIORITY
        except Exception:  # noqa: BLE001 - a backend raises whatever its system does
            return False

    def get(self, way: str) -> bytes | None:
        """The key of a way; None where the keychain has none or does not give it."""
        if not self.usable:
            return None
        try:
            text = _keyring().get_password(_SERVICE, way)
            return None if text is None else bytes.fromhex(text)
        except Exception:  # noqa: BLE001 - as above; what it says may hold what must not be told
            return None

    def put(self, way: str, key: bytes) -> bool:
        """Keeps the key of a way, and reads it back; False where it is not kept."""
        if not self.usable:
            return False
        try:
            _keyring().set_password(_SERVICE, way, key.hex())
        except Exception:  # noqa: BLE001 - as above
            return False
        return self.get(way) == key

    def drop(self, way: str) -> None:
        """Keeps it no longer."""
        try:
            _keyring().delete_password(_SERVICE, way)
        except Exception:  # noqa: BLE001 - as above; what is not there need not go
            return


def _keyring() -> ModuleType:
    # It looks for the system's backends when it is imported; whoever opens nothing needs none.
    import keyring  # noqa: PLC0415

    return keyring


def _backend() -> Any:
    try:
        return _keyring().get_keyring()
    except Exception:  # noqa: BLE001 - as above
        return None
