"""Running a program as somebody to whom files can be closed."""

import os
import subprocess

from harness.program import program, run


def as_nobody(test):
    """Options to run() for somebody who is not root, who may enter the test's folder. Skips the
    test where that cannot be."""
    if os.getuid() != 0:
        return {}
    test.folder.chmod(0o755)
    options = {"user": 65534, "group": 65534, "extra_groups": []}
    try:
        is_able = run([*program("verder-indexer"), "--version"], cwd="/", **options).code == 0
    except (AssertionError, OSError, subprocess.SubprocessError):
        is_able = False
    if not is_able:
        test.skipTest("nobody but root can run the programs here")
    return options
