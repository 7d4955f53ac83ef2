"""Bar charts as SVG, written by hand: text that a diff can show."""

from xml.sax.saxutils import escape

COLOURS = ["#2a6fbb", "#e08a2c", "#5a9e4b", "#b8443f", "#8a6bb0", "#7f7f7f"]
BAR, GAP, LEFT, PLOT, RIGHT = 16, 14, 190, 520, 90


def bars(title, unit, groups, text=str):
    """Horizontal bars. `groups` is [(label, [(series, value or None)...])...];
    a series keeps its colour in all groups. `text` prints a value."""
    series = []
    for _, values in groups:
        series += [name for name, _ in values if name not in series]
    colours = {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(series)}
    largest = max(
        (value for _, values in groups for _, value in values if value), default=1
    )
    parts = []
    y = 62
    for label, values in groups:
        values = [(name, value) for name, value in values if value]
        middle = y + len(values) * BAR / 2 + 4
        parts.append(
            f'<text x="{LEFT - 10}" y="{middle:.0f}" text-anchor="end">'
            f"{escape(label)}</text>"
        )
        for name, value in values:
            width = PLOT * value / largest
            parts.append(
                f'<rect x="{LEFT}" y="{y}" width="{width:.1f}" height="{BAR - 2}" '
                f'fill="{colours[name]}"/>'
            )
            parts.append(
                f'<text x="{LEFT + width + 5:.1f}" y="{y + 11}" class="value">'
                f"{escape(text(value))}</text>"
            )
            y += BAR
        y += GAP
    legend, x = [], LEFT
    for name in series:
        legend.append(
            f'<rect x="{x}" y="36" width="10" height="10" fill="{colours[name]}"/>'
            f'<text x="{x + 14}" y="45" class="value">{escape(name)}</text>'
        )
        x += 30 + 6.2 * len(name)
    width = max(LEFT + PLOT + RIGHT, int(x) + 10)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" '
        f'viewBox="0 0 {width} {y}">\n'
        "<style>text{font:12px sans-serif;fill:#222}"
        ".title{font-size:15px;font-weight:bold}.value{font-size:11px}</style>\n"
        f'<rect width="{width}" height="{y}" fill="#fff"/>\n'
        f'<text x="{LEFT}" y="22" class="title">{escape(title)}'
        f"{escape(f' ({unit})' if unit else '')}</text>\n"
    )
    return head + "\n".join(legend + parts) + "\n</svg>\n"
