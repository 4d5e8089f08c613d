"""The baseline of the charts: the same week and year with matplotlib, to a PNG of a given size.

The first line on standard input is the figures, every further one asks for a picture:
{"name": "week" | "year", "width": pixels, "height": pixels}. Each is answered with a line that
says how long the drawing took. What is drawn has what ours has: bars by platform with mood above
them and a key; a cell a day with the months along it and a key.
"""

import datetime
import io
import json
import struct
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402

# Twice the usual density, so that letters have the size that ours have.
DPI = 192


def week(figures, figure):
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=[1, 4])
    days = [datetime.date.fromisoformat(day) for day in figures["days"]]
    places = np.arange(len(days))
    mood = np.array([np.nan if m is None else m for m in figures["mood"]])
    upper.scatter(places, mood)
    upper.set_ylim(0, 100)
    upper.set_ylabel("mood")
    below = np.zeros(len(days))
    for platform in figures["platforms"]:
        minutes = np.array([0 if m is None else m for m in platform["minutes"]])
        lower.bar(places, minutes, bottom=below, label=platform["name"])
        below += minutes
    for place, total in zip(places, below):
        lower.annotate(f"{total:.0f} m", (place, total), ha="center", va="bottom")
    lower.set_xticks(places, [f"{day:%a %d}" for day in days])
    lower.set_ylabel("minutes")
    lower.grid(axis="y")
    lower.legend(ncols=6, loc="upper center", bbox_to_anchor=(0.5, -0.12))
    figure.suptitle("Time and mood")


def year(figures, figure):
    first = datetime.date.fromisoformat(figures["first"])
    monday = first - datetime.timedelta(days=first.weekday())
    columns = (len(figures["mood"]) + first.weekday() + 6) // 7
    cells = np.full((7, columns), np.nan)
    months = []
    for at, mood in enumerate(figures["mood"]):
        day = first + datetime.timedelta(days=at)
        column, row = divmod((day - monday).days, 7)
        cells[row, column] = np.nan if mood is None else mood
        if day.day == 1:
            months.append((column, f"{day:%b}"))
    axes = figure.subplots()
    drawn = axes.pcolormesh(
        np.ma.masked_invalid(cells), vmin=0, vmax=100, edgecolors="white", cmap="PuOr"
    )
    axes.set_aspect("equal")
    axes.invert_yaxis()
    axes.set_xticks([column for column, _ in months], [name for _, name in months])
    axes.set_yticks(np.arange(7) + 0.5, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    figure.colorbar(drawn, orientation="horizontal")
    figure.suptitle("Mood, day by day")


def draw(kind, figures, width, height):
    figure = plt.figure(figsize=(width / DPI, height / DPI), dpi=DPI)
    kind(figures, figure)
    target = io.BytesIO()
    figure.savefig(target, format="png")
    plt.close(figure)
    return target.getvalue()


def main():
    figures = json.loads(sys.stdin.readline())
    kinds = {"week": week, "year": year}
    for line in sys.stdin:
        wish = json.loads(line)
        name = wish["name"]
        start = time.perf_counter()
        png = draw(kinds[name], figures[name], wish["width"], wish["height"])
        took = (time.perf_counter() - start) * 1000
        width, height = struct.unpack(">II", png[16:24])
        print(json.dumps({"ms": took, "width": width, "height": height}), flush=True)


main()
