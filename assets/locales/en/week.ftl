# One week.

week-previous = Week before
week-next = Week after
week-current = This week
week-review = Review the week
week-empty = A week fills up day by day. Today is a good place to begin, and the strip there goes back seven days.
week-log = Write down today
# $chart: the title of the chart
week-marks = { $chart }: day by day
week-marks-weeks = { $chart }: week by week
week-mark = { $label }: { $value }
week-show-table = Show as table
week-hide-table = Hide the table
week-copy-csv = Copy as CSV
week-csv-copied = Copied as CSV: { $chart }
week-csv-not-copied = The clipboard didn't take it. The table holds the same: { $chart }
week-save-png = Save as PNG
week-save-svg = Save as SVG
week-legend = What the picture shows
week-guess = a guess
week-late = added later
week-limit = limit
week-paused = paused
week-platforms = By platform
week-platform = platform
week-total = total
week-per-day = a day
week-days = days
week-limits = Limits
week-no-limits = No limit was set for this week.
week-beside = In words
