"""Take layers of the API (and what belongs to them) into ``schema/``.

    python -m tools.import_schema FILE.tl | DIRECTORY

FILE is one layer: a ``.tl`` file that says which one, in a comment as official files do (``// LAYER 230``, at their
end) or in its first line (``// Telegram API, layer 230``), or in its name (``api-230.tl``).
DIRECTORY holds such files, called ``api-NNN.tl``, and may hold ``mtproto.tl``, ``errors.tsv`` and
``datacenters.json``. The newest layer becomes ``schema/api.tl``, older ones ``schema/layers/NNN.tl`` as differences; a
layer that ``schema/`` has already and the source does not is kept. Run ``make schema`` afterwards.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from dataclasses import replace
from pathlib import Path

from tools.tlschema.layers import difference, layer_of, load
from tools.tlschema.model import Definition, Field, Schema, TLSyntaxError, parse, write

SCHEMA = Path(__file__).resolve().parent.parent / "schema"
_NAME = re.compile(r"api-(\d+)\.tl")
_BUILT_IN_TYPE = re.compile(r"\s*(\w+ \? = \w+;|vector(#\w+)? )")

# The service schema calls these `string`, but they carry arbitrary bytes (a status a byte, and a gzip stream).
# Source: https://core.telegram.org/mtproto/service_messages_about_messages, #packed-object in service_messages
BINARY = {("msgs_state_info", "info"), ("msgs_all_info", "info"), ("gzip_packed", "packed_data")}
NOT_TELEGRAM = "mtcute."  # another library's own additions to one of the files


def read_layer(path: Path) -> tuple[int, Schema]:
    """A layer's number and its definitions; ValueError when the file does not say which layer it is."""
    text = path.read_text(encoding="utf-8")
    try:
        number = layer_of(text)
    except ValueError:
        named = _NAME.fullmatch(path.name)
        if named is None:
            raise ValueError(f"{path}: which layer is it? Add the line `// LAYER NNN` at its end") from None
        number = int(named[1])
    try:
        return number, parse("\n".join(line for line in text.splitlines() if _is_api(line)))
    except TLSyntaxError as error:
        raise TLSyntaxError(f"{path}: {error}") from None


def _is_api(line: str) -> bool:
    """Whether a line is of the API. The rest: what every file repeats from TL itself (``int ? = Int;``, the vector),
    errors and the constructors that begin an invokeWithX without its query, which the service schema and the methods
    have already, and another library's additions."""
    return not (_BUILT_IN_TYPE.match(line) or line.endswith(" = Error;") or line.startswith(NOT_TELEGRAM))


def collect(source: Path) -> dict[int, Schema]:
    """Every layer known after the import, the newest first."""
    layers: dict[int, Schema] = load(SCHEMA) if (SCHEMA / "api.tl").exists() else {}
    paths = [source] if source.is_file() else sorted(source.glob("api-*.tl"))
    layers.update(read_layer(path) for path in paths)
    return dict(sorted(layers.items(), reverse=True))


def write_layers(layers: dict[int, Schema], folder: Path) -> None:
    """Write ``api.tl`` and ``layers/*.tl``."""
    (folder / "layers").mkdir(parents=True, exist_ok=True)
    newest = max(layers)
    (folder / "api.tl").write_text(write(f"Telegram API, layer {newest}", layers[newest].values()), encoding="utf-8")
    for path in (folder / "layers").glob("*.tl"):
        path.unlink()
    numbers = list(layers)
    for newer, older in itertools.pairwise(numbers):
        text = difference(older, layers[older], layers[newer], newer)
        (folder / "layers" / f"{older}.tl").write_text(text, encoding="utf-8")


def service_schema(text: str) -> str:
    """The service types, with the binary strings called what they are."""

    def binary(definition: Definition, field: Field) -> Field:
        return replace(field, type="bytes") if (definition.name, field.name) in BINARY else field

    definitions = [
        replace(definition, fields=tuple(binary(definition, field) for field in definition.fields))
        for definition in parse(text).values()
    ]
    return write("MTProto service schema: authorization key creation and service messages", definitions)


def main(arguments: list[str]) -> int:
    """Import from the file or directory named on the command line."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    source = Path(arguments[0])
    try:
        layers = collect(source)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    write_layers(layers, SCHEMA)
    if (service := source / "mtproto.tl").exists():
        (SCHEMA / "mtproto.tl").write_text(service_schema(service.read_text(encoding="utf-8")), encoding="utf-8")
    if (errors := source / "errors.tsv").exists():
        (SCHEMA / "errors.tsv").write_text(errors.read_text(encoding="utf-8"), encoding="utf-8")
    if (places := source / "datacenters.json").exists():
        content = json.loads(places.read_text(encoding="utf-8"))
        (SCHEMA / "datacenters.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(f"layers: {', '.join(map(str, layers))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
