"""All methods of the API: what the stubs promise, what runs, and what is safe."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cablegram
from cablegram import MemorySession, TelegramClient, tl
from cablegram.client.methods.calls import Method
from cablegram.client.methods.forms import CHAT_ID
from cablegram.client.methods.making import catalogue, class_of, function_of, method_names
from cablegram.client.methods.namespaces import Methods
from cablegram.client.methods.pagers import pager
from cablegram.client.methods.plan import REQUIRED, Plan, functions, plan, snake
from cablegram.client.methods.results import GIVEN, KINDS
from cablegram.client.methods.waiting import SyncMethods
from cablegram.tl import kinds
from cablegram.tl.repeatable import Effect, effect
from tests.support.tl_random import RandomValues

FOLDER = Path(cablegram.__file__).parent / "client" / "methods"
SCHEMA = tl.schema()
ALL = sorted(tl_name for named in functions(SCHEMA).values() for tl_name in named.values())
VALUES = RandomValues(SCHEMA, 1, density=0.3, depth=2)


@cache
def stub(name: str) -> dict[str, dict[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """The functions of a stub's classes."""
    tree = ast.parse((FOLDER / f"{name}.pyi").read_text("utf-8"))
    return {
        node.name: {each.name: each for each in node.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))}
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def planned(tl_name: str) -> Plan:
    return plan(SCHEMA, tl_name)


def sample(made: Plan) -> Any:
    """A request with random fields."""
    request = VALUES.object(made.tl_name)
    for parameter in made.parameters:
        if parameter.form is CHAT_ID:
            setattr(request, parameter.name, 7)  # a negative number might be the marked id of a channel
    return request


def client() -> TelegramClient:
    return TelegramClient(MemorySession(), 1, "0" * 32)


def stub_of(module: str, tl_name: str, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef:
    namespace = tl_name.rpartition(".")[0]
    whole = "Methods" if module == "namespaces" else "SyncMethods"
    return stub(module)[namespace.title() or whole][name]


def shape(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[tuple[str, str, str]]:
    """The parameters of a stub: name, whether by name only, default as it is written."""
    arguments = function.args
    assert (arguments.defaults, arguments.vararg, arguments.kwarg) == ([], None, None)
    found = [(one.arg, "position", "") for one in arguments.args[1:]]
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        assert default is not None
        found.append((one.arg, "name", ast.unparse(default)))
    return found


def shape_at_run_time(function: Any) -> list[tuple[str, str, str]]:
    found = []
    for one in inspect.signature(function).parameters.values():
        if one.name == "self":
            continue
        by_name = one.kind is inspect.Parameter.KEYWORD_ONLY
        plain = isinstance(one.default, (int, str, type(None)))
        default = "" if not by_name else repr(one.default) if plain else "..."
        found.append((one.name, "name" if by_name else "position", default))
    return found


def test_there_are_all() -> None:
    """Rule: client.api has every function of the layer but the service messages, under a name of its own."""
    expected = [name for name in SCHEMA.names() if SCHEMA.definition(name)[1] and not name.startswith("mt.")]
    assert sorted(expected) == ALL
    assert len(ALL) >= 813
    for namespace, named in catalogue().items():
        assert len(set(method_names(namespace))) == len(method_names(namespace)), namespace
        assert not set(method_names(namespace)) & (set(dir(object)) | (set(catalogue()) if not namespace else set()))
        assert all(name.isidentifier() and name == name.lower() for name in named)


@pytest.mark.parametrize("tl_name", ALL)
def test_stub_and_run_time_agree(tl_name: str) -> None:
    """Rule: the stubs' signatures are those of the methods, and a method is a coroutine function, a pager is none."""
    made = planned(tl_name)
    namespace = tl_name.rpartition(".")[0]
    function = function_of(namespace, made.name)
    written = stub_of("namespaces", tl_name, made.name)
    assert shape(written) == shape_at_run_time(function)
    assert shape(stub_of("sync_namespaces", tl_name, made.name)) == shape(written)
    assert isinstance(written, ast.AsyncFunctionDef)
    assert inspect.iscoroutinefunction(function)
    found = pager(SCHEMA, made)
    if found is not None:
        paging, stubbed = function_of(namespace, found.name), stub_of("namespaces", tl_name, found.name)
        assert shape(stubbed) == shape_at_run_time(paging)
        assert shape(stub_of("sync_namespaces", tl_name, found.name)) == shape(stubbed)
        assert isinstance(stubbed, ast.FunctionDef)
        assert not inspect.iscoroutinefunction(paging)


@pytest.mark.parametrize("module", ["namespaces", "sync_namespaces"])
def test_the_stubs_promise_nothing_else(module: str) -> None:
    """Rule: what is in a stub is there at run time."""
    for name, methods in stub(module).items():
        namespace = "" if name.endswith("Methods") else name.lower()
        wanted = set(method_names(namespace))
        assert set(methods) == (wanted | set(filter(None, catalogue())) if not namespace else wanted)


@pytest.mark.parametrize("tl_name", ALL)
def test_what_changes_something_has_no_default(tl_name: str) -> None:
    """Rule: where something changes, nothing may be left out but what the schema lets out, and a random_id.

    A ``max_id`` of 0 empties a chat. Source: https://core.telegram.org/method/messages.deleteHistory
    """
    made = planned(tl_name)
    assert made.reads is (effect(SCHEMA.by_name(tl_name)) is Effect.READS)
    if made.reads:
        return
    fields = {name: (kind, element, word) for name, kind, element, _, word, _ in SCHEMA.definition(tl_name)[2]}
    for parameter in made.parameters:
        kind, element, word = fields[parameter.name]
        if parameter.default is not REQUIRED and not word:
            assert parameter.name == "random_id"
            assert (element or kind) in (kinds.INT, kinds.LONG)


@pytest.mark.parametrize("tl_name", ALL)
def test_every_parameter_is_documented(tl_name: str) -> None:
    """Rule: the docstring has a sentence, a line for each parameter with its words, and the page of the method."""
    made = planned(tl_name)
    function = stub_of("namespaces", tl_name, made.name)
    text = ast.get_docstring(function) or ""
    first = text.partition("\n")[0]
    assert first.endswith(".")
    assert len(first.split()) >= 2
    assert f"Source: https://core.telegram.org/method/{tl_name}" in text.splitlines()[-1]
    for name, _, _ in shape(function):
        line = next(line for line in text.splitlines() if line.startswith(f"``{name}``: "))
        assert len(line.partition(": ")[2]) > 2
    assert ast.get_docstring(stub_of("sync_namespaces", tl_name, made.name)) == first


@pytest.mark.parametrize("tl_name", ALL)
async def test_what_is_of_the_schema_passes_through(tl_name: str) -> None:
    """Rule: a request made of the schema's own values is that request, and can be written: no cast is in the way."""
    made = planned(tl_name)
    method = Method(made)
    wanted = sample(made)
    given = {name: getattr(wanted, name) for name in wanted.__match_args__}
    if method.text is not None:
        given["parse_mode"] = None
    found = await method.request(client(), method.bind((), given))
    assert found == wanted
    assert SCHEMA.encode(found) == SCHEMA.encode(wanted)


@pytest.mark.parametrize("tl_name", [name for name in ALL if planned(name).reads])
async def test_the_defaults_can_be_written(tl_name: str) -> None:
    """Rule: a read that was given only what it needs is a valid request."""
    made = planned(tl_name)
    method = Method(made)
    wanted = sample(made)
    needed = [parameter.name for parameter in made.ordered() if parameter.default is REQUIRED]
    request = await method.request(client(), method.bind(tuple(getattr(wanted, name) for name in needed), {}))
    assert SCHEMA.decode(SCHEMA.encode(request)) == request


def test_hints_are_about_methods_that_need_them() -> None:
    """Rule: a hint on a result names a method that answers Updates, and a kind that there is."""
    for tl_name, kind in GIVEN.items():
        assert SCHEMA.definition(tl_name)[3][2] == "Updates", tl_name
        assert kind in KINDS


def test_names() -> None:
    """Names are snake case, abbreviations in one word."""
    assert [snake(name) for name in ("messages.getForumTopicsByID", "account.setAccountTTL", "a.getPeerMaxIDs")] == [
        "get_forum_topics_by_id",
        "set_account_ttl",
        "get_peer_max_ids",
    ]
    assert snake("bots.answerWebhookJSONQuery") == "answer_webhook_json_query"


def test_namespaces_list_their_methods() -> None:
    """dir() shows what can be completed, on both clients; a misspelt name says what was meant."""
    methods = Methods(client())
    assert {"messages", "channels", "invoke_with_takeout"} <= set(dir(methods))
    assert {"get_history", "iter_history", "send_message"} <= set(dir(methods.messages))
    assert repr(methods.messages).startswith("<client.api.messages of ")
    with pytest.raises(AttributeError, match=r"client\.api\.messages has no method 'get_histroy'; did you mean 'get_h"):
        methods.messages.get_histroy  # type: ignore[attr-defined] # noqa: B018
    with pytest.raises(AttributeError, match=r"classes are in cablegram\.api, and go to client\.invoke"):
        methods.messages.GetHistory  # type: ignore[attr-defined] # noqa: B018
    with pytest.raises(AttributeError, match=r"client\.api has no method 'mesages'; did you mean 'messages'"):
        methods.mesages  # type: ignore[attr-defined] # noqa: B018
    api: Any = SyncMethods(cablegram.SyncClient(MemorySession(), 1, "0" * 32))
    assert {"messages", "invoke_with_takeout"} <= set(dir(api))
    assert "iter_history" in dir(api.messages)
    assert repr(api.messages).startswith("<client.api.messages of <SyncClient")
    with pytest.raises(AttributeError, match="did you mean 'get_history'"):
        api.messages.get_histroy  # noqa: B018


def test_a_method_is_made_once() -> None:
    """Rule: what was touched once is an ordinary method of its class."""
    methods = Methods(client())
    assert methods.help.get_config.__func__ is methods.help.get_config.__func__  # type: ignore[attr-defined]
    assert class_of("help").__dict__["get_config"].__qualname__ == "Help.get_config"
    assert "messages.getHistory#" in (methods.messages.get_history.__doc__ or "")
