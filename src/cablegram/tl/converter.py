"""Turning the objects of one layer into those of another, by name.

An object whose class both layers share is walked through for what differs inside it. One whose fields differ too much
has a class of its own in the older layer (``user@198``), and is converted field by field. One that the older layer does
not have becomes its nearest answer (``messageMediaUnsupported``), leaves the vector that it is in, or is left out;
where something must be there, the simplest object of the type is. `cablegram.tl.rules` has what goes beyond names.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from cablegram._kernel import Schema, TLObject
from cablegram._kernel.pure import table as kinds
from cablegram.errors import EncodeError
from cablegram.tl import rules
from cablegram.tl.shapes import Shape, SharedFlag, has, shape, shared_bits
from cablegram.tl.values import DROP, NUMBERS, Spec, convert_plain, empty_value, spec_text

HOLDS_OBJECTS = (kinds.OBJECT, kinds.BARE, kinds.ANY)


Step = tuple[str, Spec, bool, bool]  # a field, its type, whether it must be there, whether None must be filled
Plan = Callable[[Any], Any]


class Converter:
    """From one table to another; one of them is the newest layer's. ``up``: the target is the newest."""

    def __init__(self, source: Schema, target: Schema, *, up: bool) -> None:
        self.source, self.target, self.up = source, target, up
        self.older = source if up else target
        self.old_buttons = not has(self.older, "buttonTypeDefault")
        self._plans: dict[type, Plan] = {}
        self._types: dict[str, list[str]] | None = None
        self._costs: dict[str, int] = {}
        self._wrappers: dict[tuple[Spec, str, str], tuple[str, str] | None] = {}

    # The target's constructors

    def name_in_target(self, name: str) -> str | None:
        """What the target calls a constructor: by its own name, or by the one that marks an older definition."""
        own = name if self.up else f"{name}@{self.older.layer}"
        return own if has(self.target, own) else name if has(self.target, name) else None

    def make(self, name: str, **fields: Any) -> Any:
        """A target object; fields that the target does not have are left out."""
        found = self.name_in_target(name)
        if found is None:
            return DROP
        known = shape(self.target, found)
        return self.build(found, {field: value for field, value in fields.items() if field in known})

    def build(self, name: str, values: dict[str, Any]) -> Any:
        """A target object. A class of the newest layer may require what the older layer does not have."""
        if not self.up and has(self.source, name):
            for field, (spec, flag) in shape(self.source, name).items():
                if flag is None and values.get(field) is None:
                    values[field] = empty_value(spec[0])
        cls = self.target.by_name(name)
        return cls(**{field: value for field, value in values.items() if field in cls.__match_args__})

    def moved(self, name: str) -> str | None:
        """The target's name for a constructor that changed its own."""
        pairs = rules.RENAMED.items()
        found = (new if self.up else old for old, new in pairs if name == (old if self.up else new))
        return next((known for other in found if (known := self.name_in_target(other)) is not None), None)

    def of_type(self, type_name: str) -> list[str]:
        """The target's constructors of an abstract type."""
        if self._types is None:
            self._types = {}
            for name in self.target.names():
                _, is_function, _, result = self.target.definition(name)
                if not is_function:
                    self._types.setdefault(result[2], []).append(name)
        return self._types.get(type_name, [])

    def _cost(self, name: str, above: frozenset[str]) -> int:
        """How much has to be made up for a constructor."""
        known = self._costs.get(name)
        if known is not None:
            return known
        cost = 0
        for spec, flag in shape(self.target, name).values():
            if flag is None:
                cost += 1
                if spec[0] == kinds.OBJECT and spec[2] is not None:
                    cost += self._cheapest(spec[2], above)[0]
        if not above or cost < 1000:
            self._costs[name] = cost
        return cost

    def _cheapest(self, type_name: str, above: frozenset[str]) -> tuple[int, str]:
        if type_name in above:
            return 1000, ""
        names = self.of_type(type_name)
        return min(((self._cost(name, above | {type_name}), name) for name in names), default=(1000, ""))

    def default(self, spec: Spec) -> Any:
        """What stands where something must be and nothing is known: 0, empty, or the simplest object of the type."""
        kind, _, type_name = spec
        if kind == kinds.BARE and type_name is not None:
            return self._simplest(type_name)
        if kind != kinds.OBJECT or type_name is None:
            return empty_value(kind)
        name = next((name for name in self.of_type(type_name) if name.endswith("Empty")), None)
        name = name or self._cheapest(type_name, frozenset())[1]
        if not name:
            raise EncodeError(f"layer {self.target.layer} has no type {type_name}")
        return self._simplest(name)

    def _simplest(self, name: str) -> Any:
        required = {field: fact.spec for field, fact in shape(self.target, name).items() if fact.flag is None}
        return self.build(name, {field: self.default(spec) for field, spec in required.items()})

    # Objects

    def object(self, value: Any) -> Any:
        """The target's object for one of the source's, or DROP."""
        if not isinstance(value, TLObject):
            return self.field(value, (kinds.ANY, 0, None))
        plan = self._plans.get(type(value))
        if plan is None:
            plan = self._plans[type(value)] = self._plan(type(value))
        return plan(value)

    def _plan(self, cls: type[TLObject]) -> Plan:
        own = cls.__tl_name__
        name = own.partition("@")[0]
        if (
            self.old_buttons
            and not cls.__tl_function__
            and cls.__tl_type__ in ("KeyboardButton", "KeyboardInlineButton")
        ):
            return self._button
        if self.target.knows(cls):
            return self._walk_plan(own)
        if (found := self.name_in_target(name)) is not None:
            return lambda value: self.convert(value, own, found, self._extra(name, value, found))
        if (moved := self.moved(name)) is not None:
            new_name, fields = moved, rules.RENAMED_FIELDS_OF.get(name if self.up else moved, rules.RENAMED_FIELDS)
            return lambda value: self.convert(value, own, new_name, {}, fields)
        if self.up:  # the newest layer does not have it: it keeps its class, and what is inside is brought up
            return self._walk_plan(own, self.source)
        return self._nearest_plan(cls)

    def _nearest_plan(self, cls: type[TLObject]) -> Plan:
        name = cls.__tl_name__
        candidates = [] if cls.__tl_function__ else self.of_type(cls.__tl_type__)
        for end in rules.NEAREST:
            for candidate in candidates:
                if candidate.partition("@")[0].endswith(end):
                    nearest = candidate
                    return lambda value: self.convert(value, name, nearest, {})
        return lambda value: DROP

    def _walk_plan(self, name: str, target: Schema | None = None) -> Plan:
        older, newer = self._shapes(name, target or self.target)
        steps: list[Step] = []
        for field, (spec, flag) in newer.items():
            before = older.get(field)
            if before is None:
                continue
            fill = flag is None and before.flag is not None
            if spec[0] in HOLDS_OBJECTS or spec[1] in HOLDS_OBJECTS or fill:
                steps.append((field, spec, flag is None, fill))
        groups = shared_bits(target or self.target, name)
        if name == "updateShort" and not self.up:
            return lambda value: self._walk(value, steps, groups) or self._no_updates(value)
        return lambda value: self._walk(value, steps, groups) or DROP

    def _shapes(self, name: str, target: Schema) -> tuple[Shape, Shape]:
        source = self.source if has(self.source, name) else self.older  # an older layer's own constructor
        return shape(source, name), shape(target, name)

    def _walk(self, value: Any, steps: list[Step], groups: list[SharedFlag]) -> Any:
        changed: dict[str, Any] = {}
        for field, spec, must, fill in steps:
            before = getattr(value, field)
            after = self.field(before, spec)
            if after is DROP and value.__tl_name__ == "updateShort":
                return None
            if after is DROP and spec[0] == kinds.ANY:
                raise EncodeError(f"{before.__tl_name__} is not in layer {self.target.layer}")
            if after is DROP or (after is None and fill):
                after = self.default(spec) if must else None
            if after is not before:
                changed[field] = after
        if not changed:
            return value
        result = value if self.up else copy(value)  # what was just decoded is nobody else's
        for field, after in changed.items():
            setattr(result, field, after)
        for group in groups:
            agreed = group.agree({field: getattr(result, field) for field in (*group.flags, *group.values)})
            for field, after in agreed.items():
                setattr(result, field, after)
        return result

    def _no_updates(self, value: Any) -> Any:
        """An `updateShort` whose update the layer does not know: no update at all."""
        return self.make("updates", updates=[], users=[], chats=[], date=value.date, seq=0)

    def convert(
        self, value: Any, source: str, target: str, extra: dict[str, Any], aliases: dict[str, str] | None = None
    ) -> Any:
        """The target's constructor from the source's, field by field. ``extra`` are fields made already."""
        ours, theirs = shape(self.source, source), shape(self.target, target)
        renamed = aliases or rules.FIELDS.get(target.partition("@")[0], {})
        values = dict(extra)
        for field, (spec, flag) in theirs.items():
            if field in values:
                continue
            from_field = field if field in ours else self._former(field, renamed, ours)
            after = None
            if from_field in ours:
                hint = from_field if spec[0] == kinds.OBJECT else field
                after = self.change(getattr(value, from_field), ours[from_field].spec, spec, hint)
            if after is None or after is DROP:
                after = False if spec[0] == kinds.TRUE else self.default(spec) if flag is None else None
            values[field] = after
        for group in shared_bits(self.target, target):
            values.update(group.agree(values))
        return self.build(target, values)

    def _former(self, field: str, renamed: dict[str, str], ours: Shape) -> str:
        """The source's name of one of the target's fields."""
        if not self.up:
            return renamed.get(field, field)
        return next((older for older, newer in renamed.items() if newer == field and older in ours), field)

    def _extra(self, name: str, value: Any, target: str) -> dict[str, Any]:
        """Fields that a rule makes."""
        wanted = shape(self.target, target)
        if name in rules.REPLIES and self.up and getattr(value, "reply_to_msg_id", None) is not None:
            topic = getattr(value, "top_msg_id", None)
            return {
                "reply_to": self.make("inputReplyToMessage", reply_to_msg_id=value.reply_to_msg_id, top_msg_id=topic)
            }
        if name in rules.REPLIES and "reply_to_msg_id" in wanted:
            reply = getattr(value, "reply_to", None)
            found = {
                field: getattr(reply, field, None) for field in ("reply_to_msg_id", "top_msg_id") if field in wanted
            }
            return {field: number for field, number in found.items() if number is not None}
        if name in rules.MONTHS and self.up and hasattr(value, "months"):
            return {"days": max(0, min(value.months, rules.MOST_MONTHS)) * rules.DAYS_A_MONTH}
        if name in rules.MONTHS and "months" in wanted:
            return {"months": round(value.days / rules.DAYS_A_MONTH)}
        return {}

    # Values

    def field(self, value: Any, spec: Spec) -> Any:
        """A value whose type both layers know."""
        kind, element, _ = spec
        if value is None or kind not in (*HOLDS_OBJECTS, kinds.VECTOR):
            return value
        if isinstance(value, TLObject):
            return self.object(value)
        if not isinstance(value, (list, tuple)) or (kind == kinds.VECTOR and element not in HOLDS_OBJECTS):
            return value
        after = [item for item in map(self.object, value) if item is not DROP]
        same = len(after) == len(value) and all(map(_is, after, value))
        return value if same else after

    def change(self, value: Any, source: Spec, target: Spec, hint: str = "") -> Any:
        """A value of one type as another type, or DROP. ``hint``: the name of its field where it is not an object."""
        if value is None or source == target:
            return self.field(value, target)
        rule = rules.CONVERSIONS.get((spec_text(source), spec_text(target)))
        if rule is not None:
            return rule(value, self.make)
        if spec_text(source).startswith("Keyboard") and spec_text(target).endswith("ButtonRow"):
            inline = spec_text(target) == "KeyboardInlineButtonRow"
            buttons = [self._button(item, inline=inline) for item in value.buttons]
            return self.make(f"k{spec_text(target)[1:]}", buttons=buttons)
        if source[0] == kinds.VECTOR or target[0] == kinds.VECTOR:
            return self._change_vector(value, source, target)
        if source[0] in NUMBERS and target[0] in NUMBERS:
            return convert_plain(value, source[0], target[0])
        if target[0] == kinds.OBJECT:
            wrapped = self._wrap(value, source, target, hint)
            if wrapped is not DROP or source[0] != kinds.OBJECT:
                return wrapped
            after = self.object(value)
            if after is not DROP and after.__tl_type__ == target[2]:
                return after
        if source[0] == kinds.OBJECT:
            return True if target[0] == kinds.BOOL else self._unwrap(value, target, hint)
        return DROP

    def _change_vector(self, value: Any, source: Spec, target: Spec) -> Any:
        if source[0] == target[0]:
            item_from, item_to = (source[1], 0, source[2]), (target[1], 0, target[2])
            after = (self.change(item, item_from, item_to) for item in value)
            return [item for item in after if item is not DROP and item is not None]
        if target[0] == kinds.VECTOR:
            if source[0] == kinds.OBJECT and (found := self._unwrap(value, target, "")) is not DROP:
                return found
            item = self.change(value, source, (target[1], 0, target[2]))
            if item is DROP and target[1] != source[0]:
                return DROP
            return [] if item is DROP or item is None else [item]
        if target[0] == kinds.OBJECT and (wrapped := self._wrap(value, source, target, "")) is not DROP:
            return wrapped
        return self.change(value[0], (source[1], 0, source[2]), target) if value else None

    def _wrap(self, value: Any, source: Spec, target: Spec, hint: str) -> Any:
        """An object around a value: the constructor of the type with a field for it and the least to make up."""
        key = (source, str(target[2]), hint)
        if key not in self._wrappers:
            self._wrappers[key] = self._find_wrapper(*key)
        found = self._wrappers[key]
        inner = self.field(value, source)
        if found is None or inner is DROP:
            return DROP
        name, field = found
        required = {other: fact.spec for other, fact in shape(self.target, name).items() if fact.flag is None}
        values = {other: self.default(spec) for other, spec in required.items() if other != field}
        return self.build(name, values | {field: inner})

    def _find_wrapper(self, source: Spec, type_name: str, hint: str) -> tuple[str, str] | None:
        best: tuple[bool, bool, int, str, str] | None = None
        for name in self.of_type(type_name):
            preferred = rules.WRAPPERS.get(type_name) == name
            for field, (spec, _) in shape(self.target, name).items():
                candidate = (field != hint, not preferred, self._cost(name, frozenset()), name, field)
                if spec == source and (best is None or candidate < best):
                    best = candidate
        return None if best is None else (best[3], best[4])

    def _unwrap(self, value: Any, target: Spec, hint: str) -> Any:
        """The field of an object that has the wanted type."""
        fields = shape(self.source, value.__tl_name__).items()
        for field, (spec, _) in sorted(fields, key=lambda item: item[0] != hint):
            if spec == target and getattr(value, field) is not None:
                return self.field(getattr(value, field), target)
        return DROP

    # Buttons

    def _button(self, value: Any, *, inline: bool | None = None) -> Any:
        if self.up:
            return self._newer_button(value, bool(inline))
        old = rules.older_button(value.type.__tl_name__)
        name = self.name_in_target(old)
        if name is None:
            name = self.name_in_target("keyboardButtonCallback" if "nline" in value.__tl_name__ else "keyboardButton")
        if name is None:
            return DROP
        wanted = shape(self.target, name)
        extra: dict[str, Any] = {field: getattr(value, field) for field in ("text", "style") if field in wanted}
        return self.convert(value.type, value.type.__tl_name__, name, extra)

    def _newer_button(self, value: Any, inline: bool) -> Any:
        own = value.__tl_name__
        kind = rules.newer_button(own.partition("@")[0], inline=inline)
        if not has(self.target, kind):
            kind = "inlineButtonTypeDisabled" if inline else "buttonTypeDefault"
        type_ = self.convert(value, own, kind, {})
        name = "keyboardInlineButton" if inline else "keyboardButton"
        return self.make(name, text=value.text, style=getattr(value, "style", None), type=type_)


def _is(one: object, other: object) -> bool:
    return one is other
