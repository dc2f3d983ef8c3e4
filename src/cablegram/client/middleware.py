"""The public face of what a call passes on its way; the module is ``requests.middleware``, where it is explained."""

from __future__ import annotations

from .requests.middleware import Call, FloodPolicy, Middleware, Next, compose, tracing

__all__ = ["Call", "FloodPolicy", "Middleware", "Next", "compose", "tracing"]
