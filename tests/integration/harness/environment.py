"""Where the programs are, and how slowly they run.

VERDER_BUILD    the build folder; without it build/release
VERDER_WRAPPER  put before every command, as "valgrind --quiet --error-exitcode=99"
VERDER_SLOW     how many times slower than plain programs these are: time-outs grow and loops
                shrink by it
"""

import os
import pathlib
import shlex

SOURCE = pathlib.Path(__file__).resolve().parents[3]
DATA = SOURCE / "data"
FIXTURES = SOURCE / "tests" / "fixtures"

BUILD = pathlib.Path(os.environ.get("VERDER_BUILD", SOURCE / "build" / "release")).resolve()
WRAPPER = shlex.split(os.environ.get("VERDER_WRAPPER", ""))
SLOWNESS = float(os.environ.get("VERDER_SLOW", "20" if WRAPPER else "1"))


def is_instrumented():
    """Whether time and memory say little, because of a wrapper or a sanitizer."""
    return SLOWNESS > 1


def seconds(plain):
    """A time-out that would be `plain` seconds for plain programs on an idle machine."""
    return plain * max(SLOWNESS, 1)


def times(plain, least=1):
    """How often to do what is done `plain` times with plain programs."""
    return max(least, round(plain / max(SLOWNESS, 1)))
