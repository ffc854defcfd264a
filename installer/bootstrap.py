"""Set QMSCO Desk up from a checkout, then open it (`run`) or check it (`test`).

    python3 installer/bootstrap.py run              open the desk
    python3 installer/bootstrap.py run -- ARGS      hand ARGS to qmsco-desk
    python3 installer/bootstrap.py test             run every check and test

Only the standard library is used. This file must be readable by any Python, so that one that is too
old says so in a sentence: no annotations and no f-strings here. The work is in `bootstrapping/`.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "QMSCO Desk needs Python 3.11 or newer, and this is Python %d.%d.\n"
        "Install a newer Python, then start this again with it, for example:\n"
        "    python3.11 installer/bootstrap.py run\n"
        "    py -3.11 installer\\bootstrap.py run         (on Windows)\n"
        % (sys.version_info[0], sys.version_info[1])
    )
    sys.exit(2)

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from bootstrapping.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
