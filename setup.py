"""Builds the native kernel where there is a compiler; without one the pure-Python kernel runs.

Environment:

- ``CABLEGRAM_NO_NATIVE=1``: do not build it.
- ``CABLEGRAM_REQUIRE_NATIVE=1``: fail where it cannot be built (for wheels).
- ``CABLEGRAM_ABI3=1``: one binary for 3.11 and later, slower (docs/kernel.md has the numbers).
- ``CABLEGRAM_SANITIZE=1``: with AddressSanitizer and UndefinedBehaviorSanitizer (see fuzz/kernel.py).
"""

from __future__ import annotations

import os
import re
import sys
import sysconfig
import tomllib
from glob import glob
from pathlib import Path

from setuptools import Extension, setup


def readme() -> str:
    """README.md for the page of the package: with absolute links, and without the code that runs unseen."""
    root = Path(__file__).resolve().parent
    source = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["urls"]["Source"]
    text = re.sub(
        r"^<!-- python\n.*?^-->\n", "", (root / "README.md").read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    text = re.sub(r"(!\[[^\]]*\]\()(?!https?:)([^)\s]+)\)", rf"\1{source}/raw/main/\2)", text)
    return re.sub(r"(?<!!)(\[[^\]]+\]\()(?!https?:|#)([^)\s]+)\)", rf"\1{source}/blob/main/\2)", text)


def wanted(name: str) -> bool:
    """Whether a switch is on in the environment."""
    return os.environ.get(name, "") not in ("", "0")


def flags() -> list[str]:
    """What the compiler is told. No processor is named: AES instructions are chosen at run time."""
    if sys.platform == "win32":
        return ["/O2", "/std:c11"]
    if wanted("CABLEGRAM_SANITIZE"):
        sanitizers = "-fsanitize=address,undefined"
        return ["-std=c11", "-O1", "-g", "-fno-omit-frame-pointer", sanitizers, "-fno-sanitize-recover=all"]
    return ["-std=c11", "-O3", "-g0", "-fvisibility=hidden", "-Wall", "-Wextra", "-Wno-missing-field-initializers"]


def native() -> Extension:
    """The extension; a failure to build it is a warning unless CABLEGRAM_REQUIRE_NATIVE says otherwise."""
    abi3 = wanted("CABLEGRAM_ABI3")
    return Extension(
        "cablegram._kernel._native",
        sources=sorted(glob("src/cablegram/_kernel/native/*.c")),
        depends=sorted(glob("src/cablegram/_kernel/native/*.h")),
        define_macros=[("CABLEGRAM_ABI3", "1")] if abi3 else [],
        extra_compile_args=flags(),
        extra_link_args=["-fsanitize=address,undefined"] if wanted("CABLEGRAM_SANITIZE") else [],
        py_limited_api=abi3,
        optional=not wanted("CABLEGRAM_REQUIRE_NATIVE"),
    )


def possible() -> bool:
    """Whether the kernel is written for this Python: CPython with its global lock."""
    return sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED")


setup(
    long_description=readme(),
    long_description_content_type="text/markdown",
    ext_modules=[native()] if possible() and not wanted("CABLEGRAM_NO_NATIVE") else [],
    exclude_package_data={"": ["*.c", "*.h"]},  # sources belong into the sdist, not into a wheel
    options={"bdist_wheel": {"py_limited_api": "cp311"}} if wanted("CABLEGRAM_ABI3") else {},
)
