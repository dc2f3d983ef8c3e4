"""What a benchmark run says: one table, one JSON, one plot."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One measured thing. ``values`` maps a library to its repeated results, in ``unit``; less is better."""

    key: str
    title: str
    unit: str
    how: str
    values: dict[str, list[float]]

    def medians(self) -> dict[str, float]:
        return {name: median(values) for name, values in self.values.items() if values}

    def ratios(self) -> dict[str, float]:
        """How many times as much as ours each library needs."""
        medians = self.medians()
        ours = medians.get("Cablegram")
        return {} if not ours else {name: value / ours for name, value in medians.items()}


def number(value: float) -> str:
    """Three significant digits, no exponent."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3g}"


def machine() -> str:
    """The processor and system that the numbers belong to."""
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text("ascii", "replace").splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {platform.system()} {platform.release()}"


def table(rows: list[Row]) -> str:
    """A Markdown table: the median of each library, and in brackets how many times ours that is."""
    names = list(dict.fromkeys(name for row in rows for name in row.values))
    lines = [f"| what | unit | {' | '.join(names)} |", "|---|---|" + "---:|" * len(names)]
    for row in rows:
        medians, ratios = row.medians(), row.ratios()
        cells = []
        for name in names:
            if name not in medians:
                cells.append("")
            elif name == "Cablegram" or name not in ratios:
                cells.append(f"**{number(medians[name])}**")
            else:
                cells.append(f"{number(medians[name])} ({number(ratios[name])}x)")
        lines.append(f"| {row.title} | {row.unit} | {' | '.join(cells)} |")
    return "\n".join(lines)


def methods(rows: list[Row]) -> str:
    """How each row was measured, as a Markdown list; rows that were measured alike share a line."""
    titles: dict[str, list[str]] = {}
    for row in rows:
        titles.setdefault(row.how, []).append(f"**{row.title}**")
    return "\n".join(f"- {', '.join(names)}: {how}" for how, names in titles.items())


def to_json(rows: list[Row] | dict[str, list[Row]], about: dict[str, Any]) -> str:
    """Every single result, by section where there are any, and what they were measured on."""
    sections = rows if isinstance(rows, dict) else {"": rows}
    body = [
        {"section": title, **row._asdict(), "median": row.medians(), "ratio": row.ratios()}
        for title, part in sections.items()
        for row in part
    ]
    return json.dumps({"about": about, "rows": body}, indent=1)


_COLOURS = ["#2a7de1", "#e0912f", "#b04a4a", "#5f9e5f", "#8a6fb5", "#888888"]


def plot(rows: list[Row], title: str) -> str:
    """An SVG with one group of bars for each row: how many times ours, on a logarithmic axis."""
    from math import log10

    names = list(dict.fromkeys(name for row in rows for name in row.values))
    rows = [row for row in rows if len(row.ratios()) > 1]
    bar, gap, left, width = 13, 12, 300, 560
    top = max((ratio for row in rows for ratio in row.ratios().values()), default=10)
    floor = min(0.5, *(ratio for row in rows for ratio in row.ratios().values())) if rows else 0.5
    decades = max(1.0, (log10(top) - log10(floor)) * 1.08)
    parts, y = [], 58
    for row in rows:
        ratios = row.ratios()
        middle = y + bar * len(ratios) / 2 + 4
        parts.append(f'<text x="{left - 10}" y="{middle:.0f}" text-anchor="end">{row.title}</text>')
        for name, ratio in ratios.items():
            length = max(2.0, (log10(max(ratio, floor)) - log10(floor)) / decades * width)
            colour = _COLOURS[names.index(name) % len(_COLOURS)]
            parts.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{bar - 2}" fill="{colour}"/>')
            parts.append(f'<text x="{left + length + 5:.1f}" y="{y + 9}" class="n">{number(ratio)}</text>')
            y += bar
        y += gap
    legend = "".join(
        f'<rect x="{left + 150 * i}" y="30" width="10" height="10" fill="{_COLOURS[i % len(_COLOURS)]}"/>'
        f'<text x="{left + 150 * i + 15}" y="39">{name}</text>'
        for i, name in enumerate(names)
    )
    style = "text{font:12px sans-serif;fill:#444}.n{font-size:10px}.t{font-size:14px;font-weight:bold}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 80} {y + 10}">'
        f'<style>{style}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="{left}" y="18" class="t">{title}</text>{legend}{"".join(parts)}</svg>\n'
    )


PLOTTED = ("Talking to the server", "Starting", "Bytes to objects and back")
PEERS = {"Cablegram", "Telethon", "Kurigram", "GramJS (Node)", "mtcute (Node)"}
COMPARED = {"ms CPU", "µs CPU", "kB", "MB", "µs"}


def short_names(row: Row) -> dict[str, list[float]]:
    """A row's values; libraries are called by their names alone."""
    return {name.partition(" + ")[0]: found for name, found in row.values.items()}


def write_docs(folder: Path, sections: dict[str, list[Row]], about: dict[str, Any]) -> None:
    """Write the page, its plot, and every single result as JSON."""
    lines = "\n".join(f"- {name}: {value}" for name, value in about.items())
    template = (Path(__file__).parent / "page.md").read_text("utf-8")
    tables = "\n\n".join(f"## {title}\n\n{table(rows)}" for title, rows in sections.items())
    how = "\n\n".join(f"{title}:\n\n{methods(rows)}" for title, rows in sections.items())
    (folder / "benchmarks.md").write_text(template.format(table=tables, about=lines, methods=how), "utf-8")
    (folder / "benchmarks.json").write_text(to_json(sections, about) + "\n", "utf-8")
    drawn = [
        row._replace(values={name: found for name, found in short_names(row).items() if name in PEERS})
        for title in PLOTTED
        for row in sections.get(title, [])
        if row.unit in COMPARED
    ]
    (folder / "benchmarks.svg").write_text(plot(drawn, "Times as much as Cablegram (logarithmic)"), "utf-8")
