"""Make what is shipped from what is under ``schema/``.

    python -m tools.build_schema [--out DIRECTORY]

Writes, under ``src/cablegram`` or the directory given: ``tl/schema.bin`` (the newest layer), ``tl/layers.bin`` (all
older ones), the stubs and namespace modules of ``api/``, ``tl/mt.pyi``, ``tl/datacenters.py``,
``rpc_errors.tsv`` and ``rpc_errors.pyi``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from cablegram import errors
from tools.tlschema import methods
from tools.tlschema.blob import build, with_service
from tools.tlschema.history import build_history
from tools.tlschema.layers import load
from tools.tlschema.model import parse
from tools.tlschema.stubs import modules

ROOT = Path(__file__).resolve().parent.parent


def tables(schema: Path) -> dict[str, bytes]:
    """Every binary table, by its path in the package."""
    layers = load(schema)
    service = parse((schema / "mtproto.tl").read_text(encoding="utf-8"))
    newest = max(layers)
    return {
        "tl/schema.bin": build(newest, with_service(layers[newest], service)),
        "tl/layers.bin": build_history(layers, service),
    }


def stubs(schema: Path) -> dict[str, bytes]:
    """The stubs and the namespace modules, by their path in the package."""
    layers = load(schema)
    newest = layers[max(layers)]
    service = parse((schema / "mtproto.tl").read_text(encoding="utf-8"))
    return {name: text.encode() for name, text in modules(newest, with_service(newest, service)).items()}


def rpc_errors(schema: Path) -> bytes:
    """``code TAB NAME`` a line, sorted; the name is without its number. Where two codes share one, the first stays."""
    rows = (schema / "errors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = ((int(code), re.sub(r"_?%[sd]", "", name)) for code, name, *_ in (row.split("\t") for row in rows))
    codes: dict[str, int] = {}
    for code, name in pairs:
        codes.setdefault(name, code)
    return "".join(f"{codes[name]}\t{name}\n" for name in sorted(codes)).encode()


def error_stubs(table: bytes) -> bytes:
    """The classes that `cablegram.errors` makes of the names in ``rpc_errors.tsv``, for type checkers and editors."""
    lines = ['"""The RPC errors that Telegram documents. Made by tools/build_schema.py; do not edit."""', ""]
    bases: set[str] = set()
    classes: dict[str, list[str]] = {}
    for row in table.decode().splitlines():
        code, name = row.split("\t")
        made, base = errors._class_name(name), errors._base_for(int(code), name).__name__
        if made.isidentifier() and made not in vars(errors):
            bases.add(base)
            classes.setdefault(made, [f"class {made}({base}):", f'    """{name} ({code})."""'])
    lines += ["from cablegram.errors import (", *(f"    {base}," for base in sorted(bases)), ")"]
    for definition in classes.values():
        lines += ["", *definition]
    return ("\n".join(lines) + "\n").encode()


def data_centers(schema: Path) -> bytes:
    """A module of plain tuples: no parser has to be imported to read it."""
    facts = json.loads((schema / "datacenters.json").read_text(encoding="utf-8"))
    lines = ['"""Telegram\'s data centers and RSA keys. Made by tools/build_schema.py; do not edit."""', ""]
    lines += ["from __future__ import annotations", ""]
    lines += ["# (data center, IPv4, IPv6, WebSocket host or None, port)", "ADDRESSES = {"]
    for network in ("production", "test"):
        lines += [f'    "{network}": (', *_addresses(facts[network]), "    ),"]
    lines += ["}", f"WEBSOCKET = {_literal(facts['websocket_path'])}", ""]
    lines += ["# (fingerprint as the server sends it, in hex; production, test or retired; modulus in hex; exponent)"]
    lines += ["RSA_KEYS = ("]
    for key in facts["rsa_keys"]:
        modulus = key["modulus"]
        pieces = [f'        "{modulus[start : start + 96]}"' for start in range(0, len(modulus), 96)]
        lines += [f'    (\n        "{key["fingerprint"]}",\n        "{key["use"]}",', *pieces[:-1], pieces[-1] + ","]
        lines += [f"        {key['exponent']},\n    ),"]
    lines += [")"]
    return ("\n".join(lines) + "\n").encode()


def _addresses(network: dict[str, Any]) -> list[str]:
    web = network.get("web", {})
    rows = ((int(dc), host, network["ipv6"][dc], web.get(dc), network["port"]) for dc, host in network["ipv4"].items())
    return [f"        {_literal(row)}," for row in rows]


def _literal(value: object) -> str:
    return repr(value).replace("'", '"')


def outputs(schema: Path) -> dict[str, bytes]:
    """Every generated file, by its path in the package."""
    table, layers = rpc_errors(schema), tables(schema)
    friendly = {name: text.encode() for name, text in methods.modules(schema, layers["tl/schema.bin"]).items()}
    return (
        layers
        | stubs(schema)
        | friendly
        | {"rpc_errors.tsv": table, "rpc_errors.pyi": error_stubs(table), "tl/datacenters.py": data_centers(schema)}
    )


def main(arguments: list[str]) -> int:
    """Generate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schema", type=Path, default=ROOT / "schema")
    parser.add_argument("--out", type=Path, default=ROOT / "src" / "cablegram")
    options = parser.parse_args(arguments)
    for name, content in outputs(options.schema).items():
        path = options.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
            print(f"{path}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
