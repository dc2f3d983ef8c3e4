"""From a query to the function that answers it.

A service is a function marked with the request that it serves, typed by the schema::

    @on(api.help.GetNearestDc, login=False)
    def get_nearest_dc(ctx: Context, request: api.help.GetNearestDc) -> api.NearestDc: ...

It may be a plain function or a coroutine function; the world changes only while it does not await. Refusals are
``ctx.fail("NAME")``. What nobody serves is refused with METHOD_INVALID and counted in ``log.unserved``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cablegram import api
from cablegram.errors import RpcError
from cablegram.sandbox.log import Entry
from cablegram.sandbox.world.features import asking

from .context import CallerInfo, Context, refusal

if TYPE_CHECKING:
    from cablegram.sandbox.faults.requests import Faults
    from cablegram.sandbox.log import Log
    from cablegram.sandbox.options import Options
    from cablegram.sandbox.world.world import World

Handler = Callable[[Context, Any], Any]
H = TypeVar("H", bound=Handler)


class Served(NamedTuple):
    """One method that is served, and who may call it."""

    handler: Handler
    login: bool
    bots: bool
    users: bool


class Origin(NamedTuple):
    """The session whose request made updates; ``taken`` if the answer itself carries them."""

    caller: CallerInfo
    taken: bool


FOR_UNBOUND_KEYS = (api.auth.BindTempAuthKey, api.help.GetConfig, api.help.GetNearestDc, api.upload.GetCdnFile)
"""What a temporary key may ask for before it is bound, and in a CDN, where Telegram's own client never binds any.

Sources: https://core.telegram.org/api/pfs, https://github.com/tdlib/td/blob/master/td/telegram/net/Session.cpp"""
REGISTRY: dict[type[Any], Served] = {}


def on(function: type[Any], *, login: bool = True, bots: bool = True, users: bool = True) -> Callable[[H], H]:
    """Mark a function as the one that answers a request.

    ``login`` False: also before anybody is logged in. ``bots`` False: BOT_METHOD_INVALID for bots; ``users`` False:
    USER_BOT_REQUIRED for people.
    """

    def mark(handler: H) -> H:
        REGISTRY[function] = Served(handler, login, bots, users)
        return handler

    return mark


def load() -> None:
    """Import every service. Cheap after the first time."""
    from cablegram.sandbox import services

    for module in walk_packages(services.__path__, f"{services.__name__}."):
        import_module(module.name)


def served_methods() -> list[str]:
    """The TL names of everything that is served."""
    load()
    return sorted(str(function.__tl_name__) for function in REGISTRY)


class Unwrapped(NamedTuple):
    """A query without its wrappers, and what they said."""

    query: Any
    layer: int = 0
    init: Any = None  # the initConnection
    after: tuple[int, ...] = ()
    updates: bool = True
    takeout: int = 0
    business: str = ""  # the id of the connection by which a bot acts for a business


def unwrap(query: Any) -> Unwrapped:
    """Take the ``invokeWith…`` wrappers off. Source: https://core.telegram.org/api/invoking"""
    layer, init, after, updates, takeout, business = 0, None, [], True, 0, ""
    while True:
        match query:
            case api.InvokeWithLayer():
                layer = query.layer
            case api.InitConnection():
                init = query
            case api.InvokeAfterMsg():
                after.append(query.msg_id)
            case api.InvokeAfterMsgs():
                after.extend(query.msg_ids)
            case api.InvokeWithoutUpdates():
                updates = False
            case api.InvokeWithTakeout():
                takeout = query.takeout_id
            case api.InvokeWithBusinessConnection():
                business = query.connection_id
            case api.InvokeWithMessagesRange():
                pass
            case api.InvokeWithGooglePlayIntegrity() | api.InvokeWithApnsSecret() | api.InvokeWithReCaptcha():
                pass
            case _:
                return Unwrapped(query, layer, init, tuple(after), updates, takeout, business)
        query = query.query


class ServiceDispatcher:
    """Answers queries on one world."""

    def __init__(self, world: World, options: Options, log: Log, faults: Faults) -> None:
        load()
        self.world, self.options, self.log, self.faults = world, options, log, faults
        self.extra: dict[type[Any], Served] = {}

    def on(self, function: type[Any], **rules: bool) -> Callable[[H], H]:
        """As the module's :func:`on`, for this sandbox alone; it replaces what is served otherwise."""

        def mark(handler: H) -> H:
            self.extra[function] = Served(handler, rules.get("login", True), rules.get("bots", True), True)
            return handler

        return mark

    def answer(self, caller: CallerInfo, query: Any, msg_id: int = 0, *, takeout: int = 0, business: str = "") -> Any:
        """The result of an unwrapped query, or a coroutine of it if its handler is one. Raises RpcError.

        ``takeout``, ``business``: what the wrappers said, see `Unwrapped`.
        """
        method = str(query.__tl_name__)
        context = Context(self.world, self.options, caller, method, msg_id, takeout, business)
        self.world.ring()  # an answer never shows what is over already
        started = self.world.clock.monotonic()
        try:
            self._admit(context, query)
            served = self.extra.get(type(query)) or REGISTRY.get(type(query))
            if served is None:
                self.log.unserved[method] = self.log.unserved.get(method, 0) + 1
                context.fail("METHOD_INVALID")
            self._check(context, served)
            result = served.handler(context, query)
        except RpcError as failure:
            self._finish(context, query, msg_id, started, None, failure.message)
            raise
        if hasattr(result, "__await__"):
            return self._later(context, query, msg_id, started, result)
        self._finish(context, query, msg_id, started, result)
        return result

    async def _later(self, context: Context, query: Any, msg_id: int, started: float, coming: Any) -> Any:
        try:
            result = await coming
        except RpcError as failure:
            self._finish(context, query, msg_id, started, None, failure.message)
            raise
        self._finish(context, query, msg_id, started, result)
        return result

    def _finish(self, context: Context, query: Any, msg_id: int, started: float, result: Any, error: str = "") -> None:
        self.log.answered(context.caller.id, msg_id, result, self.world.clock.monotonic() - started)
        self._record(context.caller, query, context.method, msg_id, error)
        for view in context.views:
            context.caller.known.update(view.mentioned)
        if self.world.on_touch is not None:
            authorization = context.key.authorization
            self.world.touch(*(() if authorization is None else (authorization.account,)))
        self.world.flush(Origin(context.caller, context.taken is not None))

    def _admit(self, context: Context, query: Any) -> None:
        key, now = context.caller.key, self.world.clock.time()
        if key.temporary and not key.perm_id and not isinstance(query, FOR_UNBOUND_KEYS):
            context.fail("AUTH_KEY_PERM_EMPTY")
        if key.error:
            context.fail(key.error)
        authorization = context.key.authorization
        account = None if authorization is None else self.world.accounts.get(authorization.account)
        if authorization is not None and account is not None:
            if account.banned:
                context.fail("USER_DEACTIVATED_BAN")
            if account.deleted:
                context.fail("USER_DEACTIVATED")
            authorization.active = now
        planned = self.faults.error_for(context.method, 0 if account is None else account.id)
        if planned is not None:
            raise planned

    def _check(self, context: Context, served: Served) -> None:
        if not served.login:
            return
        if not context.logged_in and context.key.pending:
            context.fail("SESSION_PASSWORD_NEEDED")
        bot = context.account.bot
        if bot and not served.bots:
            context.fail("BOT_METHOD_INVALID")
        if not bot and not served.users:
            context.fail("USER_BOT_REQUIRED")
        if context.takeout and context.takeout != context.account.takeout:
            context.fail("TAKEOUT_INVALID")

    def _record(self, caller: CallerInfo, query: Any, method: str, msg_id: int, error: str) -> None:
        authorization = caller.key.authorization
        account = 0 if authorization is None else authorization.account
        if self.world.waiting:
            asking.called(self.world, account, method, error)
        now, key = self.world.clock.time(), caller.key.id
        self.log.add(Entry(now, method, query, account, caller.dc, caller.layer, key, caller.id, msg_id, error))


def not_known(query: Any) -> RpcError:
    """The refusal of something that is not a method at all."""
    return refusal("INPUT_METHOD_INVALID")
