"""Three long pages in Markdown: all methods, all types, all errors of Telegram."""

from __future__ import annotations

from collections import defaultdict

from cablegram.client.methods.plan import functions

from .facts import Facts, class_path


def lists(facts: Facts) -> dict[str, str]:
    """The pages, by their names."""
    return {"methods": _methods(facts), "types": _types(facts), "errors": _errors(facts)}


def _methods(facts: Facts) -> str:
    spaces = functions(facts.schema)
    lines = [
        "# Methods",
        "",
        f"All {len(facts.methods)} methods of Telegram, as [`client.api`](../every-method.md) has them.",
        "",
    ]
    for space in sorted(spaces):
        lines += [f"## {space or 'Around other calls'}", "", "| method | what it does |", "|---|---|"]
        for tl_name in sorted(spaces[space].values(), key=str.lower):
            made = facts.methods[tl_name]
            lines += [f'| <a href="method/{tl_name}.html">`{made.name}`</a> | {facts.words.method(made)} |']
        lines += [""]
    return "\n".join(lines)


def _types(facts: Facts) -> str:
    spaces: dict[str, list[str]] = defaultdict(list)
    for name in facts.types:
        spaces[name.rpartition(".")[0]].append(name)
    count = sum(map(len, facts.types.values()))
    lines = ["# Types", "", f"All {len(facts.types)} types of Telegram, with their {count} constructors.", ""]
    for space in sorted(spaces):
        lines += [f"## {space or 'Without a namespace'}", "", "| type | constructors |", "|---|---|"]
        for name in spaces[space]:
            made = ", ".join(
                f'<a href="type/{name}.html#{one.name}">`{class_path(one.name)[4:]}`</a>' for one in facts.types[name]
            )
            lines += [f'| <a href="type/{name}.html">`{name.rpartition(".")[2]}`</a> | {made} |']
        lines += [""]
    return "\n".join(lines)


def _errors(facts: Facts) -> str:
    lines = [
        "# Errors", "",
        "Every error that Telegram documents, as a class of `cablegram.errors`. The text of an error ends with the "
        "advice that stands here. Those of the [library itself](../reference/errors.md) have a page of their own.", "",
    ]  # fmt: skip
    codes: dict[int, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for one, methods in sorted(facts.all_errors, key=lambda pair: (pair[0].code, pair[0].name)):
        if one.name in seen or not one.kind.isidentifier():
            continue
        seen.add(one.name)
        by = ", ".join(f'<a href="method/{name}.html">`{name}`</a>' for name in methods[:8])
        more = f", and {len(methods) - 8} more" if len(methods) > 8 else ""
        advice = one.advice.replace("|", "\\|")
        codes[one.code] += [f'| <span id="{one.name}"></span>`{one.kind}` | `{one.name}` | {advice} | {by}{more} |']
    for code, rows in sorted(codes.items(), key=lambda pair: (pair[0] < 0, pair[0])):
        lines += [f"## {code}", "", "| class | name | what to do | answered by |", "|---|---|---|---|", *rows, ""]
    return "\n".join(lines)
