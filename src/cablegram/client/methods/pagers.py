"""``iter_*``: which methods give their results page by page, and how the next page is asked for.

Five rules say it for most methods, by the fields of the request and of the result::

    token      offset, next_offset           the next offset is in the answer
    messages   offset_id, messages.Messages  the last message is where the next page begins
    dialogs    offset_date, _id, _peer       the last dialog's newest message, and its chat
    search     offset_rate, _peer, _id       next_rate of the answer, or the last message's date
    count      offset, a list and its count  so many were read already

The rest has a line in `HINTS`: the field with the items, then what the next request takes from the last item
(``field=attribute``), from the answer (``field<attribute``), or from the message that the last item names, its date
(``field@attribute``). For example ``"events max_id=id"``: after a page whose
last event is number 31 the log is asked for ``max_id=31``. A pager ends with an empty page, with the last page where
the answer says so, and when the next request would be the one that was just made.

Source: https://core.telegram.org/api/offsets
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.tl import kinds

if TYPE_CHECKING:
    from cablegram.tl import Schema

    from .plan import Plan

HINTS: dict[str, str] = {
    "bots.getPopularAppBots": "users offset<next_offset",
    "channels.getAdminLog": "events max_id=id",
    "contacts.getTopPeers": "",
    "messages.getArchivedStickers": "sets offset_id=set.id",
    "messages.getChatInviteImporters": "importers offset_date=date offset_user=user_id",
    "messages.getCommonChats": "chats max_id=id",
    "messages.getExportedChatInvites": "invites offset_date=date offset_link=link",
    "messages.getForumTopics": "topics offset_date@top_message offset_id=top_message offset_topic=id",
    "messages.getMyStickers": "sets offset_id=set.id",
    "messages.getPersonalChannelHistory": "messages max_id=id",
    "messages.getSearchResultsCalendar": "periods offset_id=min_msg_id",
    "messages.getSearchResultsPositions": "positions offset_id=msg_id",
    "payments.getConnectedStarRefBots": "connected_bots offset_date=date offset_link=url",
    "payments.getStarsSubscriptions": "subscriptions offset<subscriptions_next_offset",
    "payments.getStarsTransactions": "history offset<next_offset",
    "phone.getGroupCallChainBlocks": "",
    "stories.getAllStories": "peer_stories state<state next<has_more",
    "stories.getPinnedStories": "stories offset_id=id",
    "stories.getStoriesArchive": "stories offset_id=id",
}
"""What no rule knows, a line each; an empty one is a method that only looks as if it were read page by page."""

_BESIDE = {"users", "chats", "topics", "messages", "unread", "pinned_to_top", "attributes", "counters"}
"""Lists that come with the items that were asked for."""


class PagerStep(NamedTuple):
    """What one field of the next request takes, and from where: ``how`` is ``=``, ``<`` or ``@``, see the module."""

    field: str
    how: str
    source: str


class Pager(NamedTuple):
    """How one method is read page by page. ``rule`` is ``""`` where ``steps`` say it."""

    name: str
    rule: str
    items: str
    element: tuple[int, str | None]
    steps: tuple[PagerStep, ...] = ()


def pager(schema: Schema, plan: Plan) -> Pager | None:
    """The pager of a method, or None when it has none."""
    if not plan.reads or plan.tl_name.startswith("upload."):
        return None
    asked = {parameter.name for parameter in plan.parameters}
    results = _results(schema, plan)
    hint = HINTS.get(plan.tl_name)
    if hint is not None:
        return _hinted(plan, results, hint) if hint else None
    rule = _rule(plan, asked, results)
    if not rule:
        return None
    items = "messages" if rule in ("messages", "search") else "dialogs" if rule == "dialogs" else _items(results)
    return Pager(_name(plan), rule, items, results[items])


def _rule(plan: Plan, asked: set[str], results: dict[str, tuple[int, str | None]]) -> str:
    if "offset_rate" in asked:
        return "search"
    if "offset" in asked and "next_offset" in results:
        return "token"
    if {"offset_date", "offset_id", "offset_peer"} <= asked:
        return "dialogs"
    if "offset_id" in asked and plan.result[2] == "messages.Messages":
        return "messages"
    return "count" if "offset" in asked and "count" in results else ""


def _hinted(plan: Plan, results: dict[str, tuple[int, str | None]], hint: str) -> Pager:
    items, *steps = hint.split()
    made = []
    for step in steps:
        how = next(sign for sign in "=<@" if sign in step)
        field, _, source = step.partition(how)
        made.append(PagerStep(field, how, source))
    return Pager(_name(plan), "", items, results[items], tuple(made))


def _items(results: dict[str, tuple[int, str | None]]) -> str:
    """The list of an answer. What comes beside the items is one only where there is nothing else."""
    lists = [name for name, (element, _) in results.items() if element]
    own = [name for name in lists if name not in _BESIDE] or [name for name in lists if name != "users"]
    if len(own) != 1:
        raise LookupError(f"which of {lists} are the items? HINTS has to say it")
    return own[0]


def _results(schema: Schema, plan: Plan) -> dict[str, tuple[int, str | None]]:
    """The fields of all constructors of the result, each with the element's kind and type (0 when it is no list)."""
    found: dict[str, tuple[int, str | None]] = {}
    for name in _constructors(schema).get(plan.result[2] or "", ()):
        for field, kind, element, type_name, *_ in schema.definition(name)[2]:
            found[field] = (element if kind == kinds.VECTOR else 0, type_name)
    return found


_by_type: dict[int, dict[str, list[str]]] = {}


def _constructors(schema: Schema) -> dict[str, list[str]]:
    known = _by_type.get(id(schema))
    if known is None:
        known = _by_type[id(schema)] = {}
        for name in schema.names():
            _, is_function, _, (_, _, type_name) = schema.definition(name)
            if not is_function:
                known.setdefault(type_name, []).append(name)
    return known


def _name(plan: Plan) -> str:
    return f"iter_{plan.name.removeprefix('get_')}"


def reach(item: Any, path: str) -> Any:
    """An attribute of an attribute; None when there is none."""
    for name in path.split("."):
        item = getattr(item, name, None)
    return item
