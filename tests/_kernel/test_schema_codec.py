"""Reading and writing: every constructor there and back, and what a wrong value is told."""

from __future__ import annotations

import struct
from typing import Any

import pytest

from cablegram.errors import EncodeError
from cablegram.tl import history as layers
from tests.support.history import history
from tests.support.tl_random import RandomValues

VECTOR = struct.pack("<I", 0x1CB5C415)


def classes(schema: Any) -> Any:
    """A stand-in for `cablegram.api` on one kernel's schema."""

    class Space:
        def __init__(self, prefix: str = "") -> None:
            self.prefix = prefix

        def __getattr__(self, name: str) -> Any:
            if name[0].islower():
                return Space(f"{name}.")
            return schema.by_name(f"{self.prefix}{name[0].lower()}{name[1:]}")

    return Space()


@pytest.mark.parametrize("seed", range(2))
def test_every_constructor_round_trips(schema: Any, seed: int) -> None:
    """A random object of each constructor and function is written, read as equal, and written the same."""
    values = RandomValues(schema, seed)
    for name in schema.names():
        value = values.object(name)
        data = schema.encode(value)
        assert len(data) % 4 == 0
        again = schema.decode(data)
        assert again == value, name
        assert schema.encode(again) == data, name


def test_every_result_round_trips(schema: Any) -> None:
    """A random result of each function is written for it and read as equal."""
    values = RandomValues(schema, 3)
    for name in schema.names():
        _, is_function, _, (kind, _, _) = schema.definition(name)
        if is_function and kind != 12:
            function = schema.by_name(name)
            value = values.result(name)
            assert schema.decode_result(function, schema.encode_result(function, value)) == value, name


def test_sparse_and_dense_objects(schema: Any) -> None:
    """Objects with every optional field, and with none, round-trip too."""
    for density in (0.0, 1.0):
        values = RandomValues(schema, 5, density=density, depth=1)
        for name in schema.names():
            value = values.object(name)
            assert schema.decode(schema.encode(value)) == value, name


def test_history(schema: Any) -> None:
    """A long history, as in the benchmark."""
    value = history(classes(schema))
    data = schema.encode(value)
    assert 30_000 < len(data) < 45_000
    assert schema.decode(data) == value


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview])
def test_buffers_and_offsets(schema: Any, wrap: Any) -> None:
    """Any buffer can be read from any offset; padding counts from where the value begins."""
    value = schema.by_name("auth.exportedAuthorization")(id=1, bytes=b"abcdef")
    data = schema.encode(value)
    for offset in range(9):
        assert schema.decode(wrap(bytes(offset) + data), offset) == value
        assert schema.read(wrap(bytes(offset) + data + b"rest"), offset) == (value, offset + len(data))


def test_plain_values_in_an_untyped_place(schema: Any) -> None:
    """Booleans, null and vectors of objects stand where any object may."""
    result = schema.by_name("mt.rpc_result")
    for value in (True, False, None, [], [True, schema.by_name("inputPeerSelf")(), [None]]):
        data = schema.encode(result(req_msg_id=1, result=value))
        assert schema.decode(data).result == value
    assert schema.decode(struct.pack("<I", 0x3FEDD339)) is True


def test_known_bytes(schema: Any) -> None:
    """The published example of a request: req_pq_multi of the MTProto documentation.

    Source: https://core.telegram.org/mtproto/samples-auth_key
    """
    nonce = bytes.fromhex("3E0549828CCA27E966B301A48FECE2FC")
    data = schema.encode(schema.by_name("mt.req_pq_multi")(nonce=nonce))
    assert data.hex() == "f18e7ebe3e0549828cca27e966b301a48fece2fc"
    answer = bytes.fromhex(
        "632416053e0549828cca27e966b301a48fece2fca5cf4d33f4a11ea877ba4aa57390733008"
        "17ed48941a08f98100000015c4b51c01000000216be86c022bb4c3"
    )
    found = schema.decode(answer)
    assert found.pq == bytes.fromhex("17ed48941a08f981")
    assert [number & (1 << 64) - 1 for number in found.server_public_key_fingerprints] == [0xC3B42B026CE86B21]


def test_strings_of_every_length(schema: Any) -> None:
    """The short and the long form of a length, and each padding."""
    cls = schema.by_name("dataJSON")
    for size in [*range(9), 252, 253, 254, 255, 256, 65_535, 65_536]:
        data = schema.encode(cls(data="x" * size))
        assert len(data) % 4 == 0
        assert data[4] == (min(254, size))
        assert schema.decode(data).data == "x" * size


def test_bare_vectors(schema: Any) -> None:
    """The service types' bare vectors have neither an id of their own nor of their elements."""
    salt = schema.by_name("mt.future_salt")(valid_since=1, valid_until=2, salt=3)
    data = schema.encode(schema.by_name("mt.future_salts")(req_msg_id=4, now=5, salts=[salt]))
    assert data == struct.pack("<IqiIiiq", 0xAE500895, 4, 5, 1, 1, 2, 3)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"message": 5}, "messages.sendMessage: message must be string, not int"),
        ({"random_id": 2**63}, "messages.sendMessage: random_id is out of range: long has 64 bits"),
        ({"schedule_date": -(2**31) - 1}, "schedule_date is out of range: int has 32 bits"),
        ({"message": "\ud800"}, "message has characters that UTF-8 cannot hold"),
        ({"peer": None}, "peer must be InputPeer, not None"),
        ({"entities": [5]}, "entities[0] must be MessageEntity, not int"),
        ({"entities": {}}, "entities must be Vector<MessageEntity>, not dict"),
    ],
)
def test_what_cannot_be_written(schema: Any, change: dict[str, Any], text: str) -> None:
    """Attributes may be set to anything; writing names what does not fit."""
    peer = schema.by_name("inputPeerSelf")()
    value = schema.by_name("messages.sendMessage")(peer=peer, message="hi", random_id=7)
    for name, wrong in change.items():
        setattr(value, name, wrong)
    with pytest.raises(EncodeError) as caught:
        schema.encode(value)
    assert text in str(caught.value)


def test_what_cannot_be_written_deeper(schema: Any) -> None:
    """The message leads through nested objects and vectors."""
    peer = schema.by_name("inputUser")(user_id=1, access_hash=2)
    peer.access_hash = "x"
    with pytest.raises(EncodeError, match=r"users.getUsers: id\[0\] ?\.access_hash must be long, not str"):
        schema.encode(schema.by_name("users.getUsers")(id=[peer]))


def test_fields_of_one_flag_go_together(schema: Any) -> None:
    """Fields that share a flag bit are all there or all absent."""
    photo = schema.by_name("inputMediaPhoto")(id=schema.by_name("inputPhotoEmpty")(), live_photo=True)
    with pytest.raises(EncodeError, match="video is missing, although live_photo is given"):
        schema.encode(photo)


def test_wrong_sizes(schema: Any) -> None:
    """An int128 has 16 bytes, an int256 32, and a string less than 16 MiB."""
    with pytest.raises(EncodeError, match="nonce must be 16 bytes long, not 15"):
        schema.encode(schema.by_name("mt.req_pq")(nonce=bytes(15)))
    with pytest.raises(EncodeError, match="16777215 is the most"):
        schema.encode(schema.by_name("auth.importAuthorization")(id=1, bytes=bytes(1 << 24)))


def test_results_are_typed(schema: Any) -> None:
    """A server cannot answer with a value of another type than its function's."""
    config = schema.by_name("help.getConfig")
    with pytest.raises(EncodeError, match=r"result of help\.getConfig"):
        schema.encode_result(config, schema.by_name("inputPeerSelf")())
    with pytest.raises(EncodeError, match=r"Vector<User>"):
        schema.encode_result(schema.by_name("users.getUsers"), None)
    with pytest.raises(EncodeError, match="not a function"):
        schema.encode_result(schema.by_name("user"), None)
    accept = schema.by_name("help.acceptTermsOfService")
    assert schema.decode_result(accept, schema.encode_result(accept, True)) is True


def test_not_an_object(schema: Any) -> None:
    """What is no object of the schema cannot be written at all."""
    for value in (5, "x", object(), schema.by_name("user")):
        with pytest.raises(EncodeError):
            schema.encode(value)


def test_a_cycle_is_an_error(schema: Any) -> None:
    """An object inside itself, and anything else too deep, is refused."""
    text = schema.by_name("textBold")(text=schema.by_name("textEmpty")())
    text.text = text
    with pytest.raises(EncodeError, match="nested more than 128 deep"):
        schema.encode(text)
    deep: list[Any] = []
    for _ in range(2000):
        deep = [deep]
    with pytest.raises(EncodeError, match="nested more than 128 deep"):
        schema.encode(schema.by_name("mt.rpc_result")(req_msg_id=1, result=deep))


def test_layers_share_classes(kernel: Any, schema: Any) -> None:
    """An older table uses the newest one's classes, by name."""
    older = kernel.Schema(layers.table(158), schema)
    assert older.layer == 158
    assert older.by_name("message") is schema.by_name("message")
    assert older.by_name("keyboardButtonUrl").__tl_name__ == "keyboardButtonUrl"
    assert older.knows(schema.by_name("message"))
    assert not older.knows(schema.by_name("messageMediaToDo"))
    dialog = older.by_name("dialog")
    values = RandomValues(older, 1, base=schema)
    again = older.decode(older.encode(values.object("dialog")))
    assert type(again) is dialog
    assert again.unread_poll_votes_count == 0
    with pytest.raises(EncodeError, match="not in layer 158"):
        older.encode(schema.by_name("messageMediaToDo")(todo=RandomValues(schema, 1).object("todoList")))
