"""What is compared with Telethon needs it."""

from __future__ import annotations

import importlib.util

if importlib.util.find_spec("telethon") is None:
    collect_ignore = ["test_telethon.py"]
