# Trends: what stands on the page. What is said of the numbers is in trends-said.ftl.

trends-span = Period
# $span, $coverage (string): "31 August – 23 November", "80 of 85 days logged"
trends-chosen = { $span }: { $coverage }
trends-about = Each picture stands on what was written down, and says on how much. That something changes says nothing about why.
trends-log = Write down today
trends-weeks = Time
trends-mood = Mood
trends-year = Day by day
trends-weekday = Days of the week
trends-reflections = Weekly reflections
trends-sources = Where the numbers come from
trends-measure = What the days show
# $chart: the title of the chart
trends-marks = { $chart }: one after the other
trends-marks-days = { $chart }: day by day with the arrow keys, week by week to the side; Enter opens the day
trends-marks-weekdays = { $chart }: weekday by weekday, time and mood below one another
trends-compare = Two periods side by side
trends-against = Which two
trends-first = First period
trends-second = Second period
trends-from = From
trends-to = To
trends-own-hint = Days like 2026-11-23
trends-own-compare = Set side by side
# $name, $coverage (string): "1 – 23 November", "21 of 23 days logged"
trends-coverage = { $name }: { $coverage }.
