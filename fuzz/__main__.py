"""Every fuzz harness: ``python -m fuzz`` runs them all, ``python -m fuzz engine`` one, ``--list`` names them.

``--seconds`` is how long each one runs, ``N=`` how many inputs at the most, ``SEED=`` where the random numbers begin.
The corpus of a harness is replayed first.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

STEP = 2_000
"""Inputs between two looks at the clock."""


def harnesses() -> list[str]:
    """The modules of this folder that have ``run`` and ``replay``."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))


def load(name: str) -> tuple[Callable[[], int], Callable[[int, int], object]]:
    """``replay()`` and ``run(count, seed)`` of a harness; one that works on a target of its own makes it once."""
    module = importlib.import_module(f"fuzz.{name}")
    if name == "kernel":
        target = module.Kernel()
        return lambda: int(module.replay(target)), lambda count, seed: module.run(target, count, seed)
    return module.replay, module.run


def fuzz(name: str, *, seconds: float, count: int, seed: int) -> None:
    """Run one harness, in steps with seeds of their own, until the time or the inputs are used up."""
    replay, run = load(name)
    print(f"{name}: {replay()} lines of the corpus hold", flush=True)
    started, done, step = time.monotonic(), 0, seed
    while done < count and time.monotonic() - started < seconds:
        part = min(STEP, count - done)
        run(part, step)
        done, step = done + part, step + 1
    print(f"{name}: {done} inputs hold, seeds {seed} to {step - 1}, {time.monotonic() - started:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("names", nargs="*", help="harnesses; by default all")
    parser.add_argument("--list", action="store_true", help="name the harnesses and end")
    parser.add_argument("--seconds", type=float, default=None, help="how long each one runs")
    options = parser.parse_args([word for word in sys.argv[1:] if "=" not in word or word.startswith("-")])
    given = dict(word.split("=", 1) for word in sys.argv[1:] if "=" in word and not word.startswith("-"))
    if options.list:
        print("\n".join(harnesses()))
        return
    unknown = set(options.names) - set(harnesses())
    if unknown:
        parser.error(f"no such harness: {', '.join(sorted(unknown))}; there are {', '.join(harnesses())}")
    limit = given.get("N", os.environ.get("N"))
    seconds = options.seconds if options.seconds is not None else 60.0 if limit is None else float("inf")
    seed = int(given.get("SEED", os.environ.get("SEED", "0")))
    for name in options.names or harnesses():
        fuzz(name, seconds=seconds, count=int(limit) if limit else 1 << 62, seed=seed)


if __name__ == "__main__":
    main()
