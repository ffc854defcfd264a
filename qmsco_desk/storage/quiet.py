"""Nothing that a library says by itself reaches a stream: it may hold a value or a file's name.

What a program writes to its streams is often kept by the system: by a desktop's session log, by a
journal, by whoever redirected it. So the process says only what this program says on purpose.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import warnings
from collections.abc import Callable

from qmsco_desk.storage.log import Event, Log


def keep_quiet(log: Callable[[], Log]) -> None:
    """Sets the last stops of this process for everything but exceptions of its main thread.

    Exceptions in threads, and those that Python can raise to nobody (while an object goes), are
    noted in the log by class and place. Warnings and messages of libraries are not shown; where
    Python itself was asked for warnings (`-W`), it still shows them. No image of the memory is
    left behind by a crash, as far as the system lets a program decide that.
    """
    noted = _Noted(log)
    threading.excepthook = noted.in_thread
    sys.unraisablehook = noted.unraisable
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    _leave_no_memory()


class _Noted:
    """Notes what no one can be asked about."""

    def __init__(self, log: Callable[[], Log]) -> None:
        self._log = log

    def in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._note(args.exc_value)

    def unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self._note(args.exc_value)

    def _note(self, error: BaseException) -> None:
        # Python would print what is raised here, and with it the message of the first exception.
        with contextlib.suppress(Exception):
            self._log().note(Event.BEHIND, error=error)


def _leave_no_memory() -> None:
    try:
        # On systems that have no such limits the module is not there.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
