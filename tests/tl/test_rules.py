"""The rules name what the schemas have: a renamed or removed field does not leave a dead rule."""

from __future__ import annotations

from cablegram import tl
from cablegram.tl import registry, rules
from cablegram.tl.shapes import has, shape

OLDER = [tl.layer(number).schema for number in registry.numbers()[:-1]]


def test_fields_exist() -> None:
    """A renamed field's newer name is in the newest layer, its older name in an older one."""
    newest = tl.schema()
    for name, fields in rules.FIELDS.items():
        for older, newer in fields.items():
            assert newer in shape(newest, name), (name, newer)
            named = [
                shape(schema, f"{name}@{schema.layer}") for schema in OLDER if has(schema, f"{name}@{schema.layer}")
            ]
            assert any(older in fields for fields in named), (name, older)


def test_names_exist() -> None:
    """A renamed constructor's names are in the layers that they are said to be in."""
    for older, newer in rules.RENAMED.items():
        assert has(tl.schema(), newer), newer
        assert not has(tl.schema(), older), older
        assert any(has(schema, older) for schema in OLDER), older
    for name in rules.REPLIES | rules.MONTHS:
        assert has(tl.schema(), name)
        assert any(has(schema, f"{name}@{schema.layer}") for schema in OLDER), name


def test_buttons() -> None:
    """The names of buttons are made one from the other."""
    assert rules.older_button("inlineButtonTypeUrl") == "keyboardButtonUrl"
    assert rules.older_button("inputInlineButtonTypeUrlAuth") == "inputKeyboardButtonUrlAuth"
    assert rules.older_button("buttonTypeDefault") == "keyboardButton"
    assert rules.newer_button("keyboardButton", inline=False) == "buttonTypeDefault"
    assert rules.newer_button("inputKeyboardButtonUrlAuth", inline=True) == "inputInlineButtonTypeUrlAuth"
