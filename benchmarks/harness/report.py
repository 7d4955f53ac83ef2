"""Tables, JSON, and the blocks of docs/benchmarks that they fill."""

import json
import pathlib
import re

from harness.programs import BENCHMARKS, WORK

DOCS = BENCHMARKS.parent / "docs" / "benchmarks"


def number(value, digits=3):
    """Three digits that count, no exponent."""
    if value is None:
        return ""
    if value >= 100:
        return f"{value:.0f}"
    whole = len(str(int(value)))
    return f"{value:.{max(digits - whole, 0)}f}"


def time_text(microseconds):
    if microseconds is None:
        return ""
    if microseconds >= 1000:
        return f"{number(microseconds / 1000)} ms"
    return f"{number(microseconds)} us"


def sample_text(sample):
    """A time; starred where the result is wrong."""
    if sample is None:
        return ""
    return time_text(sample.best_us) + (" \\*" if sample.inexact else "")


def notes(contest, cases, names):
    """What the stars mean: who computes what wrong."""
    for name in names:
        samples = {case: contest.get(case, name) for case in cases}
        wrong = {case: s.inexact for case, s in samples.items() if s and s.inexact}
        if wrong:
            case, why = next(iter(wrong.items()))
            yield f"\\* {name} on {len(wrong)} of {len(cases)}: {why} ({case})."


def size_text(size):
    for shift, unit in ((20, "MB"), (10, "KB")):
        if size >= 1 << shift:
            return f"{number(size / (1 << shift))} {unit}"
    return f"{size} bytes"


def percent(share):
    return "" if share is None else f"{100 * share:.0f} %"


def ratio(value):
    return "" if value is None else f"{value:.2f}x"


def geometric_mean(values):
    values = [value for value in values if value]
    if not values:
        return None
    product = 1.0
    for value in values:
        product *= value
    return product ** (1 / len(values))


def table(header, rows):
    """Markdown, its columns aligned so that it reads well on a terminal too."""
    cells = [[str(cell) for cell in row] for row in [header, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(header))]
    lines = []
    for i, row in enumerate(cells):
        padded = [cell.ljust(width) for cell, width in zip(row, widths)]
        lines.append("| " + " | ".join(padded) + " |")
        if i == 0:
            lines.append("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def absences(missing):
    return "\n".join(f"* {name}: {why}" for name, why in sorted(missing.items()))


def peers_line(name, versions):
    """Also of peers that took part in an earlier run of another part."""
    record = WORK / f"{name}-peers.json"
    known = json.loads(record.read_text()) if record.exists() else {}
    # "OpenVINO (NNCF)" and "OpenVINO (QDQ)" are one package.
    versions = {**known, **{k.split(" (")[0]: v for k, v in versions.items()}}
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(versions))
    named = [f"{name} {version}" for name, version in sorted(versions.items())]
    return f"Peers: {', '.join(named)}." if named else "No peer is installed."


def write_json(path, benchmark, facts, results, missing=None):
    """The form that benchmarks/README.md describes."""
    document = {
        "benchmark": benchmark,
        "version": 1,
        "machine": facts,
        "results": results,
        "missing": missing or {},
    }
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n")


def update_page(page, blocks):
    """Replaces what stands between `<!-- begin NAME -->` and `<!-- end -->`."""
    path = DOCS / page
    text = path.read_text()
    for name, block in blocks.items():
        pattern = rf"(<!-- begin {re.escape(name)} -->\n).*?(<!-- end -->)"
        text, count = re.subn(
            pattern,
            lambda match: match[1] + block + "\n" + match[2],
            text,
            flags=re.DOTALL,
        )
        if count != 1:
            raise SystemExit(f"{path}: {count} blocks named {name}")
    path.write_text(text)
