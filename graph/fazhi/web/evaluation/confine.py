"""What the operating system denies a worker, whatever the query makes it do.

Each of these is a second lock behind a first: where a system does not have it, the guard of queries, the limits of the
pool and the kill still hold.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import sys

_MIB = 1024 * 1024
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_FILTER_MODE = 2
_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _DENY = 0x7FFF0000, 0x00050000 | errno.EACCES
_SOCKET = {"x86_64": 41, "aarch64": 198, "riscv64": 198}
"""The number of the system call that makes a socket, by machine."""


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


def confine(memory: int, size: int) -> None:
    """Bound what this process may use, let it die with its parent, and take sockets from it.

    Args:
        memory: MiB that it may allocate.
        size: MiB of the largest file that it may write.
    """
    resource.setrlimit(resource.RLIMIT_DATA, (memory * _MIB, memory * _MIB))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size * _MIB, size * _MIB))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _die_with_parent()
        deny_sockets()


def _die_with_parent() -> None:
    parent = os.getppid()
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit()


def deny_sockets() -> bool:
    """Let every attempt of this process to make a socket fail.

    Returns:
        Whether the system took the filter.
    """
    number = _SOCKET.get(platform.machine())
    if number is None:
        return False
    code = (
        _Instruction(_LOAD_WORD, 0, 0, 0),
        _Instruction(_JUMP_IF_EQUAL, 0, 1, number),
        _Instruction(_RETURN, 0, 0, _DENY),
        _Instruction(_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(code), (_Instruction * len(code))(*code))
    libc = ctypes.CDLL(None)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0) == 0)
