"""Who first imports what can reach a network."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_NETWORK = (
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "asyncio",
    "ftplib",
    "http",
    "http.client",
    "http.server",
    "httpx",
    "imaplib",
    "requests",
    "smtplib",
    "socketserver",
    "ssl",
    "urllib.request",
    "urllib3",
    "xmlrpc.client",
)


class ImportsWatched(MetaPathFinder):
    """Finds nothing; it only sees what is looked for, each as "module:who imports it"."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    @classmethod
    def begin(cls) -> ImportsWatched:
        """Watches from now on. What is loaded already counts as imported by nobody known."""
        watch = cls()
        watch.seen += [f"{name}:?" for name in _NETWORK if name in sys.modules]
        sys.meta_path.insert(0, watch)
        return watch

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Notes who asks, and leaves the finding to the next one."""
        if fullname in _NETWORK:
            frame = sys._getframe(1)
            while frame.f_back and frame.f_globals["__name__"].startswith("importlib"):
                frame = frame.f_back
            self.seen.append(f"{fullname}:{frame.f_globals['__name__']}")
        return None
