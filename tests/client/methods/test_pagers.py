"""Every pager, against a server that has more than one page."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, tl
from cablegram.client.methods.pagers import HINTS, Pager, pager
from cablegram.client.methods.plan import REQUIRED, Plan, functions, plan
from cablegram.errors import EncodeError
from cablegram.testing import Simulation, run_simulation
from cablegram.tl import kinds
from tests.support.files import pair
from tests.support.tl_random import RandomValues

SCHEMA = tl.schema()
VALUES = RandomValues(SCHEMA, 7, density=0.0, depth=0, empty=False)
PLANS = [plan(SCHEMA, tl_name) for named in functions(SCHEMA).values() for tl_name in named.values()]
PAGED = {made.tl_name: (made, found) for made in PLANS if (found := pager(SCHEMA, made)) is not None}
ITEMS, PAGE = 237, 100
FIRST_USER = 1_000_000


def element(number: int, type_name: str | None) -> Any:
    """One item; what a cursor may be made of falls from item to item, as the newest come first."""
    down = 10_000 - number
    peer = api.PeerUser(user_id=FIRST_USER + number)
    if type_name == "Message":
        return api.Message(id=down, peer_id=peer, date=down, message=str(number))
    names = VALUES.by_type[type_name or ""]
    # An item that stands for "nothing" has nothing that a cursor could be made of.
    wanted = [name for name in names if not name.endswith(("Empty", "Forbidden", "Deleted"))]
    item = VALUES.object(min(wanted, key=lambda name: -len(SCHEMA.definition(name)[2])))
    for field, value in {
        "id": down, "date": down, "msg_id": down, "min_msg_id": down, "top_message": down, "peer": peer,
        "user_id": FIRST_USER + number, "link": f"link{number}", "url": f"url{number}",
    }.items():  # fmt: skip
        try:
            setattr(item, field, value)
        except (AttributeError, TypeError):
            continue  # the item has no such field, or one of another type
        if not fits(item):
            setattr(item, field, getattr(VALUES.object(item.__tl_name__), field))
    if hasattr(item, "set"):
        item.set.id = down
    return item


class Server:
    """A list of items, given as the documentation says: after what the request names, at most ``limit`` at a time."""

    def __init__(self, made: Plan, found: Pager) -> None:
        self.made, self.found = made, found
        kind, type_name = found.element
        assert kind == kinds.OBJECT
        self.items = [element(number, type_name) for number in range(ITEMS)]
        self.requests: list[Any] = []

    def __call__(self, ctx: Any, request: Any) -> Any:
        self.requests.append(SCHEMA.decode(SCHEMA.encode(request)))
        begin = self.begin(request)
        limit = getattr(request, "limit", PAGE)
        assert 0 < limit <= PAGE
        return self.answer(self.items[begin : begin + limit], begin + limit)

    def begin(self, request: Any) -> int:
        """Where the page begins that a request asks for."""
        match self.found.rule:
            case "token":
                return int(request.offset or 0)
            case "count":
                return int(request.offset)
            case "messages":
                return self.after(request.offset_id, "id")
            case "search":
                assert request.offset_id == 0 or request.offset_peer.user_id == FIRST_USER + 10_000 - request.offset_id
                assert request.offset_rate == (10_001 - request.offset_id if request.offset_id else 0)
                return self.after(request.offset_id, "id")
            case "dialogs":
                assert request.offset_id == request.offset_date
                return self.after(request.offset_id, "top_message")
            case _:
                return self.stepped(request)

    def stepped(self, request: Any) -> int:
        places = set()
        for step in self.found.steps:
            value = getattr(request, step.field)
            if step.how == "<":
                if not isinstance(value, bool):
                    places.add(int(value or 0))
            elif step.field == "offset_user":
                places.add(value.user_id - FIRST_USER + 1 if isinstance(value, api.InputUser) else 0)
            elif step.how == "@":
                places.add(self.after(value - 1 if value else 0, "top_message"))  # see `answer`
            else:
                places.add(self.after(value, step.source))
        [place] = places
        return place

    def after(self, value: Any, path: str) -> int:
        """The place after the item with this cursor; 0 for none."""
        if not value:
            return 0
        for place, item in enumerate(self.items):
            for name in path.split("."):
                item = getattr(item, name)
            if item == value:
                return place + 1
        raise AssertionError(f"no item has {path} {value}")

    def answer(self, items: list[Any], end: int) -> Any:
        """The page, in the class that says that there may be more."""
        type_name = self.made.result[2] or ""
        names = [name for name in VALUES.by_type[type_name] if self.found.items in fields_of(name)]
        name = next((name for name in names if name.endswith("Slice")), names[0])
        made = VALUES.object(name)
        more = str(end) if end < ITEMS else None
        fields: dict[str, Any] = {
            "count": ITEMS, "next_offset": more, "subscriptions_next_offset": more, "has_more": more is not None,
            "state": str(end), "users": [], "chats": [], "messages": [], "topics": [], "dialogs": [], "next_rate": None,
        }  # fmt: skip
        for field, value in fields.items():
            if field in made.__match_args__:
                if field == "next_offset" and fields_of(name)[field] == kinds.INT:
                    value = end if more else None
                if field == "next_offset" and isinstance(made, api.phone.GroupParticipants):
                    value = more or ""
                setattr(made, field, value)
        setattr(made, self.found.items, items)
        if self.found.rule == "search" and items:
            made.next_rate = 10_001 - items[-1].id
        return self.with_people(made, items)

    def with_people(self, made: Any, items: list[Any]) -> Any:
        """The users whom the items are about, and the newest messages of chats and topics."""
        if "users" in made.__match_args__ and self.found.items != "users":
            numbers = [10_000 - item.id if isinstance(item, api.Message) else None for item in items]
            numbers += [getattr(item, "user_id", FIRST_USER - 1) - FIRST_USER for item in items]
            numbers += [getattr(getattr(item, "peer", None), "user_id", -1) - FIRST_USER for item in items]
            people = sorted({number for number in numbers if number is not None and number >= 0})
            made.users = [api.User(id=FIRST_USER + number, access_hash=number + 1) for number in people]
        tops = [(item, item.top_message) for item in items if hasattr(item, "top_message")]
        for item, top in tops:
            topic = self.found.rule != "dialogs"
            made.messages.append(
                api.Message(id=top, peer_id=item.peer, date=top + topic, message="")  # of a topic: a date of its own
            )
        return made


def fits(item: Any) -> bool:
    try:
        SCHEMA.encode(item)
    except EncodeError:
        return False
    return True


def fields_of(name: str) -> dict[str, int]:
    return {field: kind for field, kind, *_ in SCHEMA.definition(name)[2]}


def arguments(made: Plan) -> dict[str, Any]:
    """What has to be given, of the simplest kind."""
    given: dict[str, Any] = {}
    for parameter in made.parameters:
        if parameter.default is REQUIRED:
            if parameter.type_name == "InputChannel":
                given[parameter.name] = api.InputChannel(channel_id=5, access_hash=5)
            else:
                given[parameter.name] = VALUES.value(parameter.kind, parameter.element, parameter.type_name, 0)
    return given


@pytest.mark.parametrize("tl_name", PAGED)
def test_pages(tl_name: str) -> None:
    """Rule: every item of every page comes once, in order; a limit ends it; the size of a page is asked for.

    Sources: https://core.telegram.org/api/offsets and the pages of the methods
    """
    made, found = PAGED[tl_name]

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        server = Server(made, found)
        world.telegram.on(SCHEMA.by_name(tl_name))(server)
        iterate = getattr(getattr(ada.api, tl_name.partition(".")[0]), found.name)
        items = [item async for item in iterate(**arguments(made))]
        assert items == server.items
        assert len(server.requests) <= 4
        if "limit" in fields_of(tl_name):
            assert [request.limit for request in server.requests] == [PAGE] * len(server.requests)
        server.requests.clear()
        few = [item async for item in iterate(**arguments(made), limit=103)]
        assert few == server.items[:103]
        assert len(server.requests) == 2
        if "limit" in fields_of(tl_name):
            assert [request.limit for request in server.requests] == [PAGE, 3]
        assert [item async for item in iterate(**arguments(made), limit=0)] == []

    run_simulation(scenario)


def test_there_are_as_many_as_there_were() -> None:
    """Rule: a rule that stops to recognise its methods is noticed."""
    rules = {rule: [name for name, (_, found) in PAGED.items() if found.rule == rule] for rule in RULES}
    assert {rule: len(names) for rule, names in rules.items()} == RULES


RULES = {"token": 17, "messages": 7, "dialogs": 2, "search": 1, "count": 7, "": 17}


def test_hints() -> None:
    """Rule: a hint is for a method that there is, and says what no rule would."""
    reads = {made.tl_name: made for made in PLANS if made.reads}
    for tl_name, hint in HINTS.items():
        found = pager(SCHEMA, reads[tl_name])
        assert (found is not None) is bool(hint)
        for step in found.steps if found is not None else ():
            assert step.field in fields_of(tl_name)


def test_what_looks_paged_is_paged() -> None:
    """Rule: a read with an offset, or with a place to begin, is read page by page, or a hint says that it is not."""
    for made in PLANS:
        names = {parameter.name for parameter in made.parameters}
        if made.reads and not made.tl_name.startswith("upload.") and names & {"offset", "offset_id", "offset_date"}:
            assert made.tl_name in PAGED or HINTS.get(made.tl_name) == "", made.tl_name


def test_pinned_chats_come_once() -> None:
    """Pinned chats are left out after the first page, and what comes twice is given once."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        made, found = PAGED["messages.getDialogs"]
        server = Server(made, found)
        pinned = server.items[:2]

        def serve(ctx: Any, request: Any) -> Any:
            answer = server(ctx, request)
            if not request.exclude_pinned:
                return answer
            answer.dialogs = [*pinned, *answer.dialogs]
            return answer

        world.telegram.on(api.messages.GetDialogs)(serve)
        assert [item async for item in ada.api.messages.iter_dialogs()] == server.items
        assert [request.exclude_pinned for request in server.requests] == [False, True, True]

    run_simulation(scenario)


def test_a_server_that_stands_still() -> None:
    """Rule: a page that leads to itself ends the iteration."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        story = api.StoryItemSkipped(id=5, date=1, expire_date=2)
        answer = api.stories.Stories(count=1 << 30, stories=[story], chats=[], users=[])
        world.telegram.on(api.stories.GetPinnedStories)(lambda ctx, request: answer)
        found = [item async for item in ada.api.stories.iter_pinned_stories("me")]
        assert found == [story, story]

    run_simulation(scenario)


def test_wrong_arguments_are_refused_at_once() -> None:
    """Rule: what is wrong with the arguments of a pager is said when it is called, not when it is run."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        with pytest.raises(ValueError, match="has no parameter 'ofset_id'; did you mean 'offset_id'"):
            ada.api.messages.iter_history("me", ofset_id=3)  # type: ignore[call-arg]

    run_simulation(scenario)
