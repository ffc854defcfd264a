"""A matter is read in the window while its list reads others on a thread of its own."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own, where nothing has been read yet: learning the form is what went wrong.
PROGRAM = """
import sys, threading
from qmsco_desk.storage import codec
sys.setswitchinterval(1e-6)
start = threading.Barrier(4)
read = []
def decode():
    start.wait()
    read.append(codec.decode(b'{"format": 1, "matter": {}}', "m.json").format)
threads = [threading.Thread(target=decode) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(read)
"""


def test_the_first_matters_may_be_read_on_several_threads_at_once() -> None:
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (done.returncode, done.stdout.strip()) == (0, "[1, 1, 1, 1]"), done.stderr
