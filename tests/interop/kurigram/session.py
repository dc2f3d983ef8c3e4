"""Kurigram's session strings and files: the program for Pyrogram serves both."""

import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).resolve().parents[1] / "pyrogram" / "session.py"), run_name="__main__")
