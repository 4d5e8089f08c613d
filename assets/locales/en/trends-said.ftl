### What Rust says about trends: on the page, in the pictures and on the command line.

## Which days

trend-span-4w = 4 weeks
trend-span-13w = 13 weeks
trend-span-year = A year
trend-span-all = All
trend-measure-mood = Mood
trend-measure-minutes = Minutes
# $n (number): days with anything logged, of $of that could have been
trend-overline = { $n } of { $of } days logged
trend-empty = Nothing is logged yet. The pictures here grow out of what is written down on Today, day by day.
trend-empty-period = Nothing is logged in this period. A longer one holds what was written down before.

## What is said of many days

# $n (number): days, of $of · $paused (number): paused days
trend-minutes-coverage =
    { $n ->
        [0] No time is logged in this period
       *[other] Time is logged on { $n } of { $of } days
    }{ $paused ->
        [0] {""}
        [one] ; one paused day is in no count
       *[other] ; { $paused } paused days are in no count
    }.
trend-mood-coverage =
    { $n ->
        [0] No mood is rated in this period
       *[other] Mood is rated on { $n } of { $of } days
    }{ $paused ->
        [0] {""}
        [one] ; one paused day is in no count
       *[other] ; { $paused } paused days are in no count
    }.
# $value, $sd, $lower, $upper (string): durations · $n (number): logged days
trend-minutes-one = That one day has { $value }.
trend-minutes-mean = These { $n } days have { $value } on average (spread { $sd }, as standard deviation).
trend-minutes-median = The middle one of these { $n } days has { $value }, and half of them lie between { $lower } and { $upper }.
# $value, $sd, $lower, $upper (string): 0 to 100 · $felt (string): "pleasant"
trend-mood-one = That one day: { $felt } ({ $value } of 100).
trend-mood-mean = These { $n } days: { $felt } on average (mean { $value } of 100, spread { $sd }, as standard deviation).
trend-mood-median = The middle one of these { $n } days: { $felt } ({ $value } of 100), and half of them lie between { $lower } and { $upper }.
# $n (number): logged days · $more (number): days that it takes yet
trend-minutes-early =
    Too early to say whether the time a day changes: { $more ->
        [one] about one more day
       *[other] about { $more } more days
    }.
trend-mood-early =
    Too early to say whether mood changes: { $more ->
        [one] about one more day
       *[other] about { $more } more days
    }.
trend-minutes-unclear = No clear change in the time a day over these { $n } days.
trend-mood-unclear = No clear change in mood over these { $n } days.
# $way: up or down · $change (string): a duration, or points of 100 · $bounds (string): may be empty · $first, $last (string): dates
trend-minutes-clear =
    From { $first } to { $last } the time a day went { $way ->
        [up] up
       *[down] down
    } by about { $change }{ $bounds }, on { $n } logged days.
trend-mood-clear =
    From { $first } to { $last } mood went { $way ->
        [up] up
       *[down] down
    } by about { $change } of 100{ $bounds }, on { $n } rated days.
trend-bounds = {" "}(95 % interval { $low } to { $high })

## The pictures

trend-week-of = the week of { $date }
trend-n-of = { $n } of { $of }
trend-n = n { $n }
trend-none = –
trend-between = { $lower } – { $upper }
trend-column-week = Week of
trend-column-days = Days logged
trend-column-total = Total
trend-column-limit = Limit
trend-column-when = When
trend-column-mood = Mood
trend-column-weekday = Day of the week
trend-column-late = entered late

trend-weeks-title = Time a week, { $span }
trend-weeks-axis = Time a week
trend-weeks-coverage = days logged
# $total (string): a duration · $n (number): logged days, of $of · $parts (string): "Instagram 4 h, TikTok 3 h"
trend-weeks-spoken = { $total } on { $n } of { $of } days; { $parts }

trend-mood-title = Mood, { $span }
# $n (number): weeks
trend-running-of = running median of { $n } weeks
# $felt (string): "pleasant" · $value (string): 0 to 100 · $n (number): check-ins
trend-mood-day =
    { $n ->
        [one] { $felt } ({ $value })
       *[other] { $felt } ({ $value }), the mean of { $n } check-ins
    }
# $n (number): rated days, of $of
trend-mood-days =
    { $n ->
        [one] { $felt } ({ $value }) on the one rated day of { $of }
       *[other] { $felt } in the middle ({ $value }), half of the days between { $lower } and { $upper }; { $n } of { $of } days rated
    }

trend-year-title-mood = Mood day by day, { $span }
trend-year-title-minutes = Time day by day, { $span }
# $end (string): a duration
trend-step-up-to = up to { $end }
trend-step-over = over { $end }
# $n (number): days · $step (string): "pleasant", "up to 30 m"
trend-year-step = { $step } on { $n }
# $parts (string): "pleasant on 40, in between on 12"
trend-year-mood =
    { $n ->
        [one] The one rated day: { $parts }.
       *[other] Of { $n } rated days: { $parts }.
    }
trend-year-minutes =
    { $n ->
        [one] The one day with time logged: { $parts }.
       *[other] Of { $n } days with time logged: { $parts }.
    }

trend-weekday-title = Days of the week, { $span }
trend-weekday-time = Time a day
trend-weekday-mood = Mood
trend-part-weekdays = Weekdays
trend-part-weekend = Weekend
trend-weekday-label = { $name }, { $heading }
# $value, $lower, $upper (string): durations, or 0 to 100 · $n (number): days
trend-weekday-spoken = { $value } in the middle of { $n } days, half of them between { $lower } and { $upper }
trend-weekday-spoken-few =
    { $n ->
        [one] { $value } on one day
       *[other] { $value } in the middle of { $n } days
    }
trend-weekday-minutes-nothing = No time is logged in this period.
trend-weekday-mood-nothing = No mood is rated in this period.
# $more (number): how often the weekday that is logged least is missing
trend-weekday-minutes-early =
    Too early to set weekdays side by side by their time: about { $more ->
        [one] one more week
       *[other] { $more } more weeks
    }.
trend-weekday-mood-early =
    Too early to set weekdays side by side by their mood: about { $more ->
        [one] one more week
       *[other] { $more } more weeks
    }.
trend-weekday-minutes-same = The middle day has { $value } on every weekday.
trend-weekday-mood-same = The middle day has a mood of { $value } on every weekday.
# $most, $least (string): weekdays · $most-n, $least-n (number): days
trend-weekday-minutes-most = Most time on { $most } ({ $most-value } in the middle of { $most-n } days), least on { $least } ({ $least-value }, { $least-n } days). With few days a difference like this can be chance.
trend-weekday-mood-most = Mood is highest on { $most } ({ $most-value } in the middle of { $most-n } days) and lowest on { $least } ({ $least-value }, { $least-n } days). With few days a difference like this can be chance.

trend-reflections-title = Weekly reflections, { $span }
trend-loneliness = Loneliness
trend-missing-out = Worry about missing out
trend-connection = Connection with people who matter
trend-reflections-high = very much
trend-reflections-low = not at all
trend-reflections-none = not answered
# $n (number): weeks, of $of
trend-reflections-coverage =
    { $n ->
        [0] No week of this period has a reflection yet. The weekly review asks for one.
       *[other] { $n } of { $of } weeks have a reflection.
    }
# $value, $lower, $upper (number): 0 to 10 · $n (number): weeks
trend-reflections-middle =
    { $n ->
        [one] { $question }: { $value } of 10 in the one week.
       *[other] { $question }: { $value } of 10 in the middle of { $n } weeks, half of them between { $lower } and { $upper }.
    }
trend-reflections-answer = { $question } { $answer }

trend-sources-title = Where the numbers come from, { $span }
trend-sources-axis = Figures a week
trend-sources-nothing = No time is logged in this period.
# $n (number): figures · $source (string): "from the phone"
trend-sources-part = { $n } { $source }
# $n (number): figures · $parts (string): "60 from the phone and 12 a guess"
trend-sources-said =
    { $n ->
        [one] One figure, which is one platform on one day: { $parts }.
       *[other] { $n } figures, each one platform on one day: { $parts }.
    }
trend-sources-late =
    { $n ->
        [0] None of them was entered late, which is more than a day and a half after its day.
        [one] One of them was entered late, more than a day and a half after its day.
       *[other] { $n } of them were entered late, more than a day and a half after their day.
    }
trend-sources-spoken =
    { $late ->
        [0] { $parts }
       *[other] { $parts }; { $late } entered late
    }

trend-sign-not-logged = not logged
trend-sign-paused = paused
trend-sign-limit = limit
trend-sign-late = entered late
trend-sign-check-in = a check-in
trend-sign-mean = the day's mean
trend-sign-running = running median
trend-sign-spread = half of the days lie in the band

## Two periods side by side

trend-against-month = This month and last month
trend-against-4w = These 4 weeks and the 4 before
trend-against-13w = These 13 weeks and the 13 before
trend-against-own = Two periods of your own
trend-compare-caption = { $first } beside { $second }
trend-compare-measure = Measure
trend-compare-difference = Difference
trend-compare-minutes = Time a day
trend-compare-platform = { $name }, time a day
trend-compare-mood = Mood
# $value, $sd, $lower, $upper (string) · $n (number): days
trend-compare-one = { $value } on one day
trend-compare-mean = { $value } on average, spread { $sd }, { $n } days
trend-compare-median = { $value } in the middle, half between { $lower } and { $upper }, { $n } days
# $difference (string): a duration, or points of 100 · $way: more, less or same
trend-compare-minutes-way =
    { $way ->
        [more] { $difference } more
        [less] { $difference } less
       *[same] about the same
    }
trend-compare-mood-way =
    { $way ->
        [more] { $difference } higher
        [less] { $difference } lower
       *[same] about the same
    }
trend-compare-not = not compared: too unequally logged
trend-compare-nothing = Nothing is logged in { $span }, so there is nothing to set side by side.
trend-compare-overlap = These periods share days. Two that don't overlap can be set side by side.
# $first, $second (string): periods · the others (number): days
trend-compare-coverage = { $first } has { $first-n } of { $first-of } days logged, { $second } has { $second-n } of { $second-of }. That differs by more than a third, so the days that are there may be of another kind, and the two are not set side by side.
trend-compare-note = Two periods nearly always differ a little by chance. The spread says how far single days lie apart anyway.

## The command line

trend-head-weeks = Time
trend-head-mood = Mood
trend-head-year = Day by day
trend-head-weekday = Days of the week
trend-head-reflections = Weekly reflections
trend-head-sources = Where the numbers come from
trend-head-compare = { $first } beside { $second }
trend-line = { $name }: { $first }; { $second }; { $difference }

## Raw figures: the heads of columns in a file

raw-day = day
raw-week = week_of
raw-days-logged = days_logged
raw-days = days
raw-limit = limit_minutes
raw-minutes = minutes
raw-mood = mood
raw-check-ins = check_ins
raw-lowest = lowest
raw-highest = highest
raw-running-median = running_median
raw-running-lower = running_lower_quartile
raw-running-upper = running_upper_quartile
raw-paused = paused
raw-late = late
raw-measure = measure
raw-weekday = weekday
raw-n = n
raw-median = median
raw-lower = lower_quartile
raw-upper = upper_quartile
raw-loneliness = loneliness
raw-missing-out = missing_out
raw-connection = connection
raw-meter = from_the_phone
raw-import = from_a_file
raw-timer = timed
raw-recall = guessed
raw-within = days_within
raw-over = days_over
raw-not-logged = days_not_logged
