"""Take a newer ``api.tl`` (and its companions) into ``schema/``.

    python -m tools.import_schema DIRECTORY

DIRECTORY holds ``api-NNN.tl`` files, one per layer, and may hold ``mtproto.tl``, ``errors.tsv`` and
``datacenters.json``. The newest becomes ``schema/api.tl``, older ones ``schema/layers/NNN.tl`` as differences; a layer
that ``schema/`` has already and DIRECTORY does not is kept. Run ``make schema`` afterwards.
"""

from __future__ import annotations

import itertools
import json
import sys
from dataclasses import replace
from pathlib import Path

from tools.tlschema.layers import difference, layer_of, load
from tools.tlschema.model import Definition, Field, Schema, parse, write

SCHEMA = Path(__file__).resolve().parent.parent / "schema"

# The service schema calls these `string`, but they carry arbitrary bytes (a status a byte, and a gzip stream).
# Source: https://core.telegram.org/mtproto/service_messages_about_messages, #packed-object in service_messages
BINARY = {("msgs_state_info", "info"), ("msgs_all_info", "info"), ("gzip_packed", "packed_data")}
IN_SERVICE_SCHEMA = {"error"}
NOT_TELEGRAM = "mtcute."  # another library's own additions to one of the files


def collect(source: Path) -> dict[int, Schema]:
    """Every layer known after the import, the newest first."""
    layers: dict[int, Schema] = load(SCHEMA) if (SCHEMA / "api.tl").exists() else {}
    for path in source.glob("api-*.tl"):
        text = path.read_text(encoding="utf-8")
        schema = parse(text)
        layers[layer_of(text)] = {
            name: item
            for name, item in schema.items()
            if name not in IN_SERVICE_SCHEMA and not name.startswith(NOT_TELEGRAM)
        }
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
    """Import from the directory named on the command line."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    source = Path(arguments[0])
    write_layers(collect(source), SCHEMA)
    if (service := source / "mtproto.tl").exists():
        (SCHEMA / "mtproto.tl").write_text(service_schema(service.read_text(encoding="utf-8")), encoding="utf-8")
    if (errors := source / "errors.tsv").exists():
        (SCHEMA / "errors.tsv").write_text(errors.read_text(encoding="utf-8"), encoding="utf-8")
    if (places := source / "datacenters.json").exists():
        content = json.loads(places.read_text(encoding="utf-8"))
        (SCHEMA / "datacenters.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(f"layers: {', '.join(map(str, collect(source)))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
