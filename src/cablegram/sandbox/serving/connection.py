"""One accepted link: it feeds bytes to the protocol core and carries out what the core reports."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.errors import CablegramError, ConnectionLost, RpcError, TransportError
from cablegram.mtproto import events as ev
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.session.server import ServerSession
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.sandbox.log import Breach
from cablegram.sandbox.world.login import describe, end

from .client_session import Caller, account_of
from .connection_stages import stops_exchange, stops_request
from .context import refusal
from .dispatch import Unwrapped, unwrap

if TYPE_CHECKING:
    from .server import ServedDataCenter

LONGEST_WAIT = 0.5
"""So long (seconds) a request waits for others before MSG_WAIT_TIMEOUT.

Source: https://core.telegram.org/api/invoking#sequential-requests
"""


def popup(name: str, now: int) -> api.UpdateShort:
    """What follows an error of code 406: its words for a person. They are the name's own: nothing is translated here.

    Source: https://core.telegram.org/api/errors#406-not-acceptable
    """
    words = name.replace("_", " ").capitalize() + "."
    note = api.UpdateServiceNotification(
        popup=True, type=name, message=words, media=api.MessageMediaEmpty(), entities=[], inbox_date=now
    )
    return api.UpdateShort(update=note, date=now)


class ServedLink(ConnectionDriver[ServerConnection]):
    """One accepted link and the protocol core on it. What the driver of a connection does, and the faults of a link."""

    def __init__(self, dc: ServedDataCenter) -> None:
        self.dc, self.sandbox = dc, dc.sandbox
        self.loop = asyncio.get_running_loop()
        connection = ServerConnection(
            keyring=dc.keyring,
            keys=dc.rsa_keys,
            dc=dc.id,
            time=self.sandbox.timekeeper,
            rand=self.sandbox.rand,
            secrets=self.sandbox.proxy_secrets,
            malice=self.sandbox.evil,
            answers_apart=self.sandbox.options.answers_apart,
        )
        connection.owner = self
        super().__init__(connection, self._happened, self.sandbox.timekeeper.monotonic)
        self.ip = "127.0.0.1"
        self.deaf = False  # a fault: nothing is read or written any more, and the link stays open
        self._dark = False
        self._met = False  # a session has spoken on it
        self._steps = 0  # messages of the key exchange

    # -- the link -----------------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        peer = transport.get_extra_info("peername")
        self.ip = str(peer[0]) if peer else "127.0.0.1"
        self.dc.wires.add(self)
        self.sandbox.log.connections += 1
        super().connection_made(transport)
        faults = self.sandbox.faults
        if faults.refusing:
            self.kill()
        elif faults.dark or faults.stage == "transport":
            self.darken()

    def data_received(self, data: bytes) -> None:
        if not self.deaf:
            super().data_received(data)

    def react(self) -> None:
        faults, met, self._met = self.sandbox.faults, self._met, bool(self.connection.sessions)
        if faults.code and not met:
            self._reject(faults.code)
        elif faults.stage and self._stalls(faults.stage, met) and not self.connection.closed:
            self._report()
            self.connection.data_to_send()
            self.deaf = True
        else:
            super().react()

    def _reject(self, code: int) -> None:
        framing = self.connection._framing
        if framing is not None and self.transport is not None:
            self.connection.receive_eof()
            self.transport.write(framing.pack_code(code))
            self.transport.close()

    def _stalls(self, stage: str, met: bool) -> bool:
        """Whether the link falls silent now; ``met``: a session has spoken on it before."""
        if self.connection.sessions:
            return stage == "init" and not met
        self._steps += 1
        return stops_exchange(stage, self._steps)

    def darken(self) -> None:
        """Read and write nothing until :meth:`lighten`; nothing is lost."""
        self._dark = True
        self.hold()

    def lighten(self) -> None:
        """Go on."""
        if self._dark:
            self._dark = False
            self.release()

    def connection_lost(self, exc: Exception | None) -> None:
        self.dc.wires.discard(self)
        super().connection_lost(exc)

    def _write(self) -> None:
        if self.deaf:
            return
        super()._write()
        connection = self.connection
        if connection.takes_turns:
            if connection.holds_more:
                self.loop.call_soon(self.data_received, b"")
            for session in connection.sessions.values():  # another request of the same session may wait for an answer
                carrier = session.carrier
                if carrier is not connection and carrier is not None and isinstance(carrier.owner, ServedLink):
                    carrier.owner.flush_soon()

    def _hang_up(self) -> None:
        if not self.deaf:  # such a link stays open, whatever the core thinks of it
            super()._hang_up()

    # -- the core -----------------------------------------------------------------------------------------------------

    def _happened(self, driver: ConnectionDriver[ServerConnection], events: list[ev.EngineEvent]) -> None:
        for event in events:
            match event:
                case ev.Request():
                    self._request(event.session, event.msg_id, event.query)
                case ev.SessionOpened():
                    self._opened(self.dc.caller(event.session, self.ip))
                case ev.KeyCreated():
                    self.sandbox.log.key_exchanges += 1
                case ev.SessionDestroyed():
                    self.dc.callers.pop((event.session.server_key.id, event.session.id), None)
                case ev.KeyDestroyed():
                    self._key_destroyed(event.session)
                case ev.Breach():
                    self._breach(event.rule, event.detail, event.session_id)
                case ev.Closed():
                    self._closed(event.error)

    def _opened(self, caller: Caller) -> None:
        caller.ip = self.ip
        if caller.missed:
            caller.missed = False
            caller.session.push(api.UpdatesTooLong())

    def _key_destroyed(self, session: ServerSession) -> None:
        self._write()  # the answer still goes under the key
        record = session.server_key.data
        if record.authorization is not None and not record.temporary:
            end(self.sandbox.world, record.authorization, "AUTH_KEY_UNREGISTERED")
        self.dc.keyring.forget(record.id)

    def _breach(self, rule: str, detail: str, session_id: int = 0) -> None:
        log = self.sandbox.log
        log.breaches.append(Breach(self.sandbox.clock.time(), rule, detail, self.dc.id, session_id))

    def _closed(self, error: CablegramError | None) -> None:
        if error is not None and not isinstance(error, ConnectionLost | TransportError):
            self._breach(type(error).__name__, str(error))

    def clock_changed(self) -> None:
        """The world's clock was moved: look at the timers again."""
        self._timer.stop()
        if not self.connection.closed:
            self.connection.on_deadline()
            self.pump()

    # -- requests -----------------------------------------------------------------------------------------------------

    def _request(self, session: ServerSession, msg_id: int, raw: Any) -> None:
        caller = self.dc.caller(session, self.ip)
        query = unwrap(raw)
        if self.sandbox.faults.stage and stops_request(self.sandbox.faults.stage, init=query.init is not None):
            session.forget_running(msg_id)
            return
        error = self._prepare(caller, query)
        if error is not None:
            self._refuse(caller, msg_id, error)
            return
        pending = [caller.waiting[id] for id in query.after if id in caller.waiting]
        if pending:
            self._spawn(self._after(pending, caller, msg_id, query), caller, msg_id)
        else:
            self._answer(caller, msg_id, query)

    def _prepare(self, caller: Caller, query: Unwrapped) -> RpcError | None:
        """Note what the wrappers say; the refusal of a wrong use of them."""
        key, session = caller.key, caller.session
        if not getattr(type(query.query), "__tl_function__", False):
            return refusal("INPUT_METHOD_INVALID")
        if self.sandbox.options.strict_layers and not session.layer_is_known:
            return refusal("CONNECTION_LAYER_INVALID")
        if query.init is not None:
            if query.init.api_id <= 0:  # one that does not exist is found out by auth.sendCode
                return refusal("CONNECTION_API_ID_INVALID")
            if not query.layer and session.declared is None:
                return refusal("CONNECTION_LAYER_INVALID")
            self._inited(caller, query.init)
        elif query.layer and caller.inited:
            key.layer = caller.layer
        if self.dc.is_cdn and not isinstance(query.query, api.upload.GetCdnFile):
            return refusal(
                "CDN_METHOD_INVALID"
            )  # https://core.telegram.org/cdn#how-cdn-dcs-are-different-from-the-master-dcs
        if not caller.inited and not isinstance(query.query, api.auth.BindTempAuthKey):
            return refusal("CONNECTION_NOT_INITED")
        if query.updates and not self.dc.is_cdn and not str(type(query.query).__tl_name__).startswith("upload."):
            caller.wants_updates = True
        return None

    def _inited(self, caller: Caller, init: Any) -> None:
        record, world = caller.key, self.sandbox.world
        caller.inited = True
        for key in (record, world.keys.get(record.perm_id, record)):
            key.layer = caller.layer
            key.device = {
                "device_model": init.device_model,
                "system_version": init.system_version,
                "app_version": init.app_version,
                "lang_code": init.lang_code,
            }
            if key.authorization is not None:
                describe(key.authorization, key)
            key.api_id = key.api_id or init.api_id

    async def _after(self, pending: list[Any], caller: Caller, msg_id: int, query: Unwrapped) -> None:
        _, unfinished = await asyncio.wait(pending, timeout=LONGEST_WAIT)
        if unfinished:
            self._refuse(caller, msg_id, refusal("MSG_WAIT_TIMEOUT", code=400))
        else:
            self._answer(caller, msg_id, query)

    def _answer(self, caller: Caller, msg_id: int, query: Unwrapped) -> None:
        if any(id in caller.failed for id in query.after):
            self._refuse(caller, msg_id, refusal("MSG_WAIT_FAILED", code=400))
            return
        method = str(type(query.query).__tl_name__)
        if self.sandbox.faults.rules and self._cut(caller, method, "cut_before"):
            return
        try:
            result = self.sandbox.dispatcher.answer(
                caller, query.query, msg_id, takeout=query.takeout, business=query.business
            )
        except RpcError as error:
            self._refuse(caller, msg_id, error)
            return
        if asyncio.iscoroutine(result):
            self._spawn(self._later(caller, msg_id, query.query, result), caller, msg_id)
        else:
            self._reply(caller, msg_id, query.query, result)

    def _spawn(self, work: Coroutine[Any, Any, None], caller: Caller, msg_id: int) -> None:
        task = self.loop.create_task(work)
        done = caller.waiting[msg_id] = self.loop.create_future()
        self.sandbox.tasks.add(task)

        def finished(task: asyncio.Task[None]) -> None:
            self.sandbox.tasks.discard(task)
            caller.waiting.pop(msg_id, None)
            if not done.done():
                done.set_result(None)
            if not task.cancelled() and task.exception() is not None:
                self.loop.call_exception_handler({"message": "a handler failed", "exception": task.exception()})

        task.add_done_callback(finished)

    async def _later(self, caller: Caller, msg_id: int, query: Any, coming: Coroutine[Any, Any, Any]) -> None:
        try:
            result = await coming
        except RpcError as error:
            self._refuse(caller, msg_id, error)
        else:
            self._reply(caller, msg_id, query, result)

    def _cut(self, caller: Caller, method: str, kind: str) -> bool:
        rule = self.sandbox.faults.answer_rule(method, account_of(caller), kind)
        if rule is not None:  # the server never knew of it: the session goes too
            caller.session.server_key.sessions.pop(caller.id, None)
            self.kill()
        return rule is not None

    def _reply(self, caller: Caller, msg_id: int, query: Any, result: Any) -> None:
        function = type(query)
        if self.sandbox.faults.rules:
            rule = self.sandbox.faults.answer_rule(
                str(function.__tl_name__), account_of(caller), "drop", "cut", "delay", "unknown"
            )
            if rule is not None:
                self._spoil(rule.kind, rule.data, caller, msg_id, function, result)
                return
        caller.session.reply(msg_id, function, result)
        self._speak(caller)

    def _spoil(self, kind: str, data: Any, caller: Caller, msg_id: int, function: Any, result: Any) -> None:
        session = caller.session
        if kind == "drop":
            session.forget_running(msg_id)
        elif kind == "cut":  # the answer is kept: a client that comes back gets it
            session.reply(msg_id, function, result)
            self.kill()
        elif kind == "delay":

            def send() -> None:
                session.reply(msg_id, function, result)
                self._speak(caller)

            self.loop.call_later(data["seconds"], send)
        else:
            session.answer(msg_id, b"\xde\xc0\xad\x0b\x01\x02\x03\x04")
            self._speak(caller)

    def _refuse(self, caller: Caller, msg_id: int, error: RpcError) -> None:
        caller.failed.add(msg_id)
        if len(caller.failed) > 1024:
            caller.failed.clear()
        caller.session.refuse(msg_id, error)
        if error.code == 406 and error.name != "AUTH_KEY_DUPLICATED" and caller.wants_updates:
            caller.session.push(popup(error.name, self.sandbox.world.now))
        self._speak(caller)

    def _speak(self, caller: Caller) -> None:
        carrier = caller.session.carrier
        if carrier is not None and isinstance(carrier.owner, ServedLink):
            carrier.owner.flush_soon()

    # -- faults -------------------------------------------------------------------------------------------------------

    def kill(self) -> None:
        """Cut the link without a word."""
        if self.transport is not None:
            self.connection.receive_eof()
            self.transport.abort()
