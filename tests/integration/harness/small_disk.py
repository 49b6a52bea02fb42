"""A small file system of memory, mounted where this process and its children alone see it."""

import ctypes
import os
import subprocess

CLONE_NEWNS = 0x00020000
CLONE_NEWUSER = 0x10000000


def _unshare(flags):
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(flags) != 0:
        reason = ctypes.get_errno()
        raise OSError(reason, os.strerror(reason))


def _write(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def mount_small_disk(folder, megabytes):
    """Mounts it for as long as this process lives. OSError where that is not permitted. As another
    user than root the process becomes root in a user namespace of its own."""
    user, group = os.getuid(), os.getgid()
    if user == 0:
        _unshare(CLONE_NEWNS)
    else:
        _unshare(CLONE_NEWUSER | CLONE_NEWNS)
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"0 {user} 1")
        _write("/proc/self/gid_map", f"0 {group} 1")
    for command in (["mount", "--make-rprivate", "/"],
                    ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "none",
                     str(folder)]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise OSError(f"{' '.join(command)}: {done.stderr.strip()}")


def free_bytes(folder):
    state = os.statvfs(folder)
    return state.f_bavail * state.f_frsize


def fill(path, leaving):
    """Fills the file system with a file, but for about so many bytes."""
    size = free_bytes(path.parent) - leaving
    with open(path, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, size)
