"""The public face of what handlers wait for and are given: ``from cablegram import events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

from .updates.client_events import FloodWaiting, SkipHandler, StateChanged, StopPropagation, Unreadable, UpdatesLost
from .updates.events import ActionEvent, CallbackEvent, DeletedEvent, DraftEvent, Event, MessageEvent
from .updates.filters import (
    CallbackQuery,
    ChatAction,
    DeletedMessage,
    DraftChanged,
    EditedMessage,
    Filter,
    NewMessage,
    Raw,
)

if TYPE_CHECKING:
    from cablegram.mtproto.updates import ChannelParked, GapTooLong

    from .handlers.scenes import Scene, Step
    from .handlers.state_context import StateContext
    from .handlers.states import State, States, no_state
    from .updates.albums import Album, AlbumEvent
    from .updates.commands import Command, CommandEvent
    from .updates.conditions import Condition, F
    from .updates.router import Following, Router

__all__ = [
    "ActionEvent",
    "Album",
    "AlbumEvent",
    "CallbackEvent",
    "CallbackQuery",
    "ChannelParked",
    "ChatAction",
    "Command",
    "CommandEvent",
    "Condition",
    "DeletedEvent",
    "DeletedMessage",
    "DraftChanged",
    "DraftEvent",
    "EditedMessage",
    "Event",
    "F",
    "Filter",
    "FloodWaiting",
    "Following",
    "GapTooLong",
    "MessageEvent",
    "NewMessage",
    "Raw",
    "Router",
    "Scene",
    "SkipHandler",
    "State",
    "StateChanged",
    "StateContext",
    "States",
    "Step",
    "StopPropagation",
    "Unreadable",
    "UpdatesLost",
    "no_state",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        globals(),
        {
            "Album": ".updates.albums",
            "Scene": ".handlers.scenes",
            "State": ".handlers.states",
            "StateContext": ".handlers.state_context",
            "States": ".handlers.states",
            "Step": ".handlers.scenes",
            "no_state": ".handlers.states",
            "AlbumEvent": ".updates.albums",
            "Command": ".updates.commands",
            "CommandEvent": ".updates.commands",
            "Condition": ".updates.conditions",
            "F": ".updates.conditions",
            "Following": ".updates.router",
            "Router": ".updates.router",
            "ChannelParked": "cablegram.mtproto.updates",  # a program without handlers never loads the message box
            "GapTooLong": "cablegram.mtproto.updates",
        },
    )
