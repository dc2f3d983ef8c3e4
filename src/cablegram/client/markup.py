"""The public face of formatted text: ``parse`` and ``unparse``; the package is ``messages.markup``."""

from __future__ import annotations

from .messages.markup import AnyParseMode, ParseMode, Parser, parse, unparse

__all__ = ["AnyParseMode", "ParseMode", "Parser", "parse", "unparse"]
