"""A copy of the source, to build the programs from with something changed."""

import contextlib
import pathlib
import shutil
import subprocess
import sys
import tempfile

TARGETS = ["verder-indexer", "verder-searchd", "lexicon"]
OUTPUT_LINES = 15  # of a failed command


class Workshop:
    def __init__(self, folder):
        self.source = folder / "source"
        self.build_folder = folder / "build"

    def build(self):
        """What the compiler says where it fails, else nothing."""
        return run("cmake", "--build", self.build_folder, "--target", *TARGETS)

    @contextlib.contextmanager
    def changed(self, ablation):
        """The source as the ablation has it, until the end of the block."""
        before = ablation.apply(self.source)
        try:
            yield
        finally:
            for path, text in before.items():
                path.write_text(text, encoding="utf-8")


@contextlib.contextmanager
def opened(source):
    """A workshop with a copy of the files that git knows or would take, as they are now."""
    with tempfile.TemporaryDirectory(prefix="verder-ablations-") as name:
        workshop = Workshop(pathlib.Path(name))
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others",
                                 "--exclude-standard"],
                                cwd=source, check=True, capture_output=True, text=True)
        for path in filter(None, listed.stdout.split("\0")):
            if (source / path).is_file():
                target = workshop.source / path
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source / path, target)
                shutil.copymode(source / path, target)
        failure = run("cmake", "--preset", "release", "-S", workshop.source,
                      "-B", workshop.build_folder, "-DBUILD_TESTING=OFF",
                      "-DCMAKE_C_FLAGS=-w")  # what a change leaves unused is no mistake
        if failure:
            sys.exit(failure)
        yield workshop


def run(*command):
    """Nothing, or the end of what a command said that failed."""
    done = subprocess.run([str(part) for part in command], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return "\n".join(done.stdout.splitlines()[-OUTPUT_LINES:]) if done.returncode else ""
