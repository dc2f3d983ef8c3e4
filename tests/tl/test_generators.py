"""What is generated is what the schema says: drift is an error, and a new layer needs no code."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import cablegram
from cablegram import tl
from cablegram.tl import history
from tools import build_schema, import_schema
from tools.tlschema.layers import apply, difference, load
from tools.tlschema.model import TLSyntaxError, parse, parse_definition

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(cablegram.__file__).parent


def test_generated_files_are_current() -> None:
    """Generating again gives the committed files. Older layers are compared unpacked: zlib's bytes may differ."""
    for name, content in build_schema.outputs(ROOT / "schema").items():
        committed = (SOURCE / name).read_bytes()
        if name == "tl/layers.bin":
            start = history.NUMBERS_AT + 2 * len(history.numbers())
            assert committed[:start] == content[:start]
            committed, content = zlib.decompress(committed[start:]), zlib.decompress(content[start:])
        assert committed == content, f"{name} is stale: run `make schema`"


def test_no_stale_files() -> None:
    """Nothing generated is left over from an earlier schema."""
    made = set(build_schema.outputs(ROOT / "schema"))
    there = {f"api/{path.name}" for path in (SOURCE / "api").iterdir() if path.suffix in (".py", ".pyi")}
    there |= {f"tl/{path.name}" for path in (SOURCE / "tl").rglob("*.bin")}
    assert there - made == {"api/__init__.py"}


def test_lines_are_parsed_and_written_alike() -> None:
    """Every definition is written as it was read."""
    for path in ("api.tl", "mtproto.tl", "layers/158.tl", "layers/228.tl"):
        for line in (ROOT / "schema" / path).read_text("utf-8").splitlines():
            if "#" in line and not line.startswith("//"):
                assert str(parse_definition(line, is_function=False)) == line


@pytest.mark.parametrize("line", ["user = User;", "user#12 id:int", "user#zz = User;", "user#12 id = User;", "x"])
def test_broken_lines(line: str) -> None:
    """What is no definition is an error with the line in it."""
    with pytest.raises(TLSyntaxError):
        parse_definition(line, is_function=False)


def test_doubles_are_refused() -> None:
    """One name, or one id, for two definitions is an error."""
    with pytest.raises(TLSyntaxError, match="defined twice"):
        parse("a#1 = A;\na#2 = A;")
    with pytest.raises(TLSyntaxError, match="defined twice"):
        parse("a#1 = A;\nb#1 = A;")


def test_differences_undo() -> None:
    """An older layer is what its difference makes of the newer one."""
    layers = load(ROOT / "schema")
    newest = layers[max(layers)]
    for number, older in layers.items():
        assert apply(newest, difference(number, older, newest, max(layers))) == older


CHANGES = {
    "inputPeerUser#dde8a54c user_id:long access_hash:long = InputPeer;": (
        "inputPeerUser#11111111 flags:# user_id:long access_hash:long nickname:flags.0?string = InputPeer;"
    ),
    "inputPeerSelf#7da07ec9 = InputPeer;": "inputPeerSelf#7da07ec9 = InputPeer;\ninputPeerMoon#22222222 = InputPeer;",
    "help.getConfig#c4f9186b = Config;": (
        "help.getConfig#33333333 verbose:Bool = Config;\nmoon.getPhase#44444444 peer:InputPeer = Bool;"
    ),
}
PROGRAM = """
from cablegram import api, tl
assert tl.LAYER == 230 == tl.schema().layer
assert tl.layer(229).number == 229
peer = api.InputPeerUser(user_id=1, access_hash=2, nickname="Moon")
request = api.moon.GetPhase(peer=peer)
assert tl.schema().decode(tl.schema().encode(request)) == request
older = tl.layer(229)
assert older.decode(older.encode(peer)) == api.InputPeerUser(user_id=1, access_hash=2)
assert older.decode(older.encode(api.InputPeerMoon())) == api.InputPeerEmpty()
assert older.decode(older.encode(api.help.GetConfig(verbose=True))) == api.help.GetConfig(verbose=False)
assert tl.layer(198).decode(tl.layer(198).encode(peer)).user_id == 1
assert isinstance(api.InputPeerMoon(), api.TypeInputPeer)
print("fine")
"""


# As https://core.telegram.org/schema has it: with what TL itself defines, and the layer's number at the end.
OFFICIAL = """int ? = Int;
long ? = Long;
vector#1cb5c415 {t:Type} # [ t ] = Vector t;
error#c4b9f9bb code:int text:string = Error;
boolFalse#bc799737 = Bool;

"""


@pytest.mark.parametrize("form", ["directory", "official file", "file named after its layer"])
def test_a_new_layer_changes_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    """A layer 230 with changed and new definitions, and a new namespace, is taken in by the tools alone: a copy of the
    package with nothing but generated files replaced speaks it, and 229 as an older layer."""
    text = (ROOT / "schema" / "api.tl").read_text("utf-8").replace("layer 229", "layer 230")
    for before, after in CHANGES.items():
        assert before in text
        text = text.replace(before, after)
    incoming, schema, package = tmp_path / "incoming", tmp_path / "schema", tmp_path / "src" / "cablegram"
    incoming.mkdir()
    source = incoming
    if form == "directory":
        (incoming / "api-230.tl").write_text(text, "utf-8")
    else:
        name, end = ("scheme.tl", "// LAYER 230\n") if form == "official file" else ("api-230.tl", "")
        source = incoming / name
        source.write_text(OFFICIAL + text.partition("\n---types---\n")[2] + end, "utf-8")
    shutil.copytree(ROOT / "schema", schema)
    shutil.copytree(SOURCE, package, ignore=shutil.ignore_patterns("__pycache__", "native"))
    monkeypatch.setattr(import_schema, "SCHEMA", schema)
    assert import_schema.main([str(source)]) == 0
    assert sorted(path.stem for path in (schema / "layers").iterdir()) == [str(number) for number in tl.layers()]
    kept = {path: path.read_bytes() for path in package.rglob("*.py")}
    assert build_schema.main(["--schema", str(schema), "--out", str(package)]) == 0
    changed = {path.name for path, content in kept.items() if path.read_bytes() != content}
    assert changed == set()
    code = f"import sys; sys.path.insert(0, {str(package.parent)!r})\n{PROGRAM}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout.strip() == "fine", done.stderr


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [("x.tl", "peerUser#59511722 user_id:long = Peer;\n", "LAYER NNN"), ("api-230.tl", "peerUser = Peer;", "peerUser")],
)
def test_a_file_that_cannot_be_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, text: str, says: str
) -> None:
    """A file that does not say which layer it is, or that is not TL, is refused with its name, and nothing changes."""
    schema = tmp_path / "schema"
    shutil.copytree(ROOT / "schema", schema)
    monkeypatch.setattr(import_schema, "SCHEMA", schema)
    (tmp_path / name).write_text(text, "utf-8")
    assert import_schema.main([str(tmp_path / name)]) == 1
    complaint = capsys.readouterr().err
    assert name in complaint
    assert says in complaint
    assert (schema / "api.tl").read_bytes() == (ROOT / "schema" / "api.tl").read_bytes()
