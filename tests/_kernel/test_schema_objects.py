"""The generated classes, the same in both kernels."""

from __future__ import annotations

import copy
import gc
import json
import pickle
from typing import Any
from weakref import ref

import pytest

from cablegram.errors import EncodeError


def make(schema: Any, name: str, **fields: Any) -> Any:
    return schema.by_name(name)(**fields)


@pytest.fixture
def request_(schema: Any) -> Any:
    peer = make(schema, "inputPeerUser", user_id=5, access_hash=-6)
    return make(schema, "messages.sendMessage", peer=peer, message="hi", random_id=7, silent=True)


def test_constructor_defaults(request_: Any) -> None:
    """An absent optional field is None, an absent flag False."""
    assert request_.reply_to is None
    assert request_.background is False
    assert request_.silent is True


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"message": "m", "random_id": 1}, "peer is missing; it must be InputPeer"),
        ({"peer": "me", "message": "m", "random_id": 1}, "peer must be InputPeer, not str"),
        ({"peer": None, "message": "m", "random_id": 1}, "peer must be InputPeer, not None"),
        ({"message": 5}, "message must be string, not int"),
        ({"random_id": "5"}, "random_id must be long, not str"),
        ({"silent": 1}, "silent must be true, not int"),
        ({"entities": "text"}, "entities must be Vector<MessageEntity>, not str"),
        ({"nope": 1}, "has no field 'nope'"),
    ],
)
def test_constructor_refuses(schema: Any, fields: dict[str, Any], text: str) -> None:
    """A missing, unknown or wrong argument names the class, the field and its TL type."""
    if len(fields) == 1:
        fields = {"peer": make(schema, "inputPeerSelf"), "message": "m", "random_id": 1, **fields}
    with pytest.raises(EncodeError) as caught:
        make(schema, "messages.sendMessage", **fields)
    assert str(caught.value).startswith("messages.sendMessage")
    assert text in str(caught.value)


def test_constructor_refuses_another_type(schema: Any, request_: Any) -> None:
    """An object of another abstract type, or a function, is refused by name."""
    with pytest.raises(EncodeError, match="peer must be InputPeer, not peerUser"):
        make(schema, "messages.sendMessage", peer=make(schema, "peerUser", user_id=1), message="", random_id=1)
    with pytest.raises(EncodeError, match=r"peer must be InputPeer, not messages\.sendMessage"):
        make(schema, "messages.sendMessage", peer=request_, message="", random_id=1)


def test_constructor_takes_keywords_only(schema: Any) -> None:
    """Positional arguments are refused: fields come and go between layers."""
    with pytest.raises(TypeError):
        schema.by_name("peerUser")(5)


def test_stored_forms(schema: Any) -> None:
    """Buffers are stored as bytes, tuples as lists, ints in a double as floats."""
    assert make(schema, "mt.ping", ping_id=True).ping_id == 1
    point = make(schema, "inputGeoPoint", lat=1, long=2.5)
    assert type(point.lat) is float
    for value in (b"ab", bytearray(b"ab"), memoryview(b"ab")):
        part = make(schema, "upload.saveFilePart", file_id=1, file_part=0, bytes=value)
        assert type(part.bytes) is bytes
        assert part.bytes == b"ab"
    ack = make(schema, "mt.msgs_ack", msg_ids=(1, 2))
    assert ack.msg_ids == [1, 2]


def test_equality(schema: Any, request_: Any) -> None:
    """Objects are equal by class and fields, and cannot be hashed."""
    other = copy.deepcopy(request_)
    assert other == request_
    other.peer.user_id += 1
    assert other != request_
    assert make(schema, "inputPeerSelf") != make(schema, "inputPeerEmpty")
    assert make(schema, "inputPeerSelf") != 5
    with pytest.raises(TypeError, match="unhashable"):
        hash(request_)


def test_repr_shows_what_is_there(request_: Any) -> None:
    """A repr nests and leaves out what is absent."""
    text = "SendMessage(silent=True, peer=InputPeerUser(user_id=5, access_hash=-6), message='hi', random_id=7)"
    assert repr(request_) == text


def test_repr_abbreviates_bytes(schema: Any) -> None:
    """A long byte string is shortened in a repr, with its length."""
    part = make(schema, "upload.saveFilePart", file_id=1, file_part=0, bytes=bytes(1000))
    assert "(1000 bytes)" in repr(part)
    assert len(repr(part)) < 250


def test_repr_hides_secrets(schema: Any) -> None:
    """Secrets never appear in a repr, neither by their field's name nor by constructor and field."""
    login = schema.by_name("auth.importBotAuthorization")(flags=0, api_id=1, api_hash="SECRET", bot_auth_token="SECRET")
    token = schema.by_name("auth.importLoginToken")(token=b"SECRET")
    proof = schema.by_name("inputCheckPasswordSRP")(srp_id=1, A=b"SECRET", M1=b"SECRET")
    keys = schema.by_name("codeSettings")(logout_tokens=[b"SECRET"])
    for value in (login, token, proof, keys, [schema.by_name("auth.checkPassword")(password=proof)]):
        assert "SECRET" not in repr(value)
        assert "…" in repr(value)


def test_redacted_fields_exist(schema: Any) -> None:
    """Every name in the list of secrets is a field of the schema: a renamed field does not slip out of it."""
    from cablegram._kernel.redacted import REDACTED

    fields = {name: {field[0] for field in schema.definition(name)[2]} for name in schema.names()}
    every = set().union(*fields.values())
    for entry in REDACTED:
        constructor, _, field = entry.rpartition(".")
        assert field in (fields[constructor] if constructor else every), entry


def test_to_dict_and_json(schema: Any) -> None:
    """Plain data: nested, with the TL name under "_", bytes as base64 in JSON."""
    photo = make(schema, "photoStrippedSize", type="i", bytes=b"\xff\0")
    sizes = make(schema, "userProfilePhoto", photo_id=5, dc_id=2, stripped_thumb=b"\xff")
    assert photo.to_dict() == {"_": "photoStrippedSize", "type": "i", "bytes": b"\xff\0"}
    assert sizes.to_dict()["has_video"] is False
    ack = make(schema, "inputPeerUserFromMessage", peer=make(schema, "inputPeerSelf"), msg_id=3, user_id=2**40)
    assert json.loads(ack.to_json()) == {
        "_": "inputPeerUserFromMessage",
        "peer": {"_": "inputPeerSelf"},
        "msg_id": 3,
        "user_id": 2**40,
    }
    assert json.loads(photo.to_json(indent=2))["bytes"] == "/wA="


def test_match(request_: Any) -> None:
    """Objects can be taken apart with ``match``."""
    cls = type(request_)
    match request_:
        case cls(peer=peer, message="hi"):
            assert peer.user_id == 5
        case _:
            pytest.fail("the pattern does not match")
    assert cls.__match_args__[0] == "no_webpage"


def test_copies(request_: Any) -> None:
    """A copy shares what is inside, a deep copy does not."""
    shallow, deep = copy.copy(request_), copy.deepcopy(request_)
    assert shallow == deep == request_
    assert shallow.peer is request_.peer
    assert deep.peer is not request_.peer


def test_classes_are_final(schema: Any) -> None:
    """A generated class cannot be subclassed: what is decoded would not be of the subclass."""
    with pytest.raises(TypeError):
        type("Mine", (schema.by_name("user"),), {})


def test_no_other_attributes(request_: Any) -> None:
    """A misspelt attribute is an error, not a new attribute."""
    with pytest.raises(AttributeError):
        request_.mesage = "hi"


def test_class_facts(schema: Any) -> None:
    """A class tells its TL name, id, type and kind, and where it can be imported from."""
    cls = schema.by_name("messages.getDialogs")
    assert (cls.__tl_name__, cls.__tl_type__, cls.__tl_function__) == ("messages.getDialogs", "messages.Dialogs", True)
    assert (cls.__module__, cls.__qualname__) == ("cablegram.api.messages", "GetDialogs")
    assert schema.by_id(cls.__tl_id__) is cls
    assert schema.by_name("users.getUsers").__tl_type__ == "Vector<User>"
    service = schema.by_name("mt.p_q_inner_data_dc")
    assert (service.__module__, service.__qualname__) == ("cablegram.tl.mt", "PQInnerDataDc")


def test_docstring(schema: Any) -> None:
    """A class's docstring has its TL definition, its id and the address of its official page."""
    doc = schema.by_name("users.getUsers").__doc__
    assert "users.getUsers#0d91a548 id:Vector<InputUser> = Vector<User>;" in doc
    assert "https://core.telegram.org/method/users.getUsers" in doc
    assert "https://core.telegram.org/constructor/inputPeerSelf" in schema.by_name("inputPeerSelf").__doc__
    assert "query:!X = X;" in schema.by_name("invokeWithLayer").__doc__


def test_unknown_names(schema: Any) -> None:
    """What the schema does not have is a KeyError."""
    with pytest.raises(KeyError):
        schema.by_name("nope")
    with pytest.raises(KeyError):
        schema.by_id(1)
    with pytest.raises(KeyError):
        schema.definition("zzz")


def test_tlobject_is_abstract(kernel: Any) -> None:
    """The base class makes no objects."""
    with pytest.raises(TypeError):
        kernel.TLObject()


def test_pickle_of_the_kernel_in_use() -> None:
    """Objects of the raw API survive pickling, by the name of their class."""
    from cablegram import api

    value = api.Updates(updates=[], users=[api.UserEmpty(id=1)], chats=[], date=1, seq=2)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value  # noqa: S301 - our own bytes


def a_message(schema: Any) -> Any:
    return make(schema, "message", id=1, peer_id=make(schema, "peerUser", user_id=2), date=3, message="Hello")


def test_owners(schema: Any) -> None:
    """An object of an owned constructor can be told whose it is; that is no part of its value, and is not copied."""
    one, other, owner = a_message(schema), a_message(schema), object()
    assert not hasattr(one, "__owner__")
    one.__owner__ = owner
    assert one.__owner__ is owner
    assert one == other
    assert repr(one) == repr(other)
    assert one.to_dict() == other.to_dict()
    assert "__owner__" not in type(one).__slots__ + type(one).__match_args__
    for copied in (copy.copy(one), copy.deepcopy(one)):
        assert copied == one
        assert not hasattr(copied, "__owner__")
    assert one.__reduce_ex__(4)[2] == (None, {name: getattr(one, name) for name in type(one).__match_args__})
    assert schema.encode(one) == schema.encode(other)
    read = schema.decode(schema.encode(one))
    assert not hasattr(read, "__owner__")
    del one.__owner__
    assert not hasattr(one, "__owner__")
    with pytest.raises(AttributeError):
        make(schema, "peerUser", user_id=1).__owner__ = owner


def test_owners_are_freed(schema: Any) -> None:
    """An object lets go of its owner when it is freed, also one that was read, and one without any field set."""
    messages = [a_message(schema), schema.decode(schema.encode(a_message(schema)))]
    messages.append(schema.by_name("messageService").__new__(schema.by_name("messageService")))

    class Owner:
        pass

    owner = Owner()
    watched = ref(owner)
    for message in messages:
        message.__owner__ = owner
        message.__owner__ = owner
    del owner, message
    assert watched() is not None
    messages.clear()
    gc.collect()  # PyPy
    assert watched() is None
