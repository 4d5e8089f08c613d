### What Rust says about the data, in the window, in pictures and on the command line.

## Durations. What is written here also reads back when typed.

# $hours (number), $minutes (number): below 60
duration =
    { $hours ->
        [0] { $minutes } m
       *[other]
            { $minutes ->
                [0] { $hours } h
               *[other] { $hours } h { $minutes } m
            }
    }
# $minutes (string): two digits
duration-clock = { $hours }:{ $minutes }
duration-none = none
# The foot of an axis
duration-axis-zero = 0
not-logged = not logged

## Days

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
weekday-short-monday = Mon
weekday-short-tuesday = Tue
weekday-short-wednesday = Wed
weekday-short-thursday = Thu
weekday-short-friday = Fri
weekday-short-saturday = Sat
weekday-short-sunday = Sun
weekday-tiny-monday = Mo
weekday-tiny-tuesday = Tu
weekday-tiny-wednesday = We
weekday-tiny-thursday = Th
weekday-tiny-friday = Fr
weekday-tiny-saturday = Sa
weekday-tiny-sunday = Su
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-with-year = { $month } { $year }
date = { $day } { $month }
date-with-year = { $day } { $month } { $year }
date-with-weekday = { $weekday }, { $date }
date-column = { $weekday } { $day }
# $first (number): a day of the month of $last (string)
date-span-in-month = { $first } – { $last }
date-span = { $first } – { $last }
# $hour, $minute (string): two digits
time = { $hour }:{ $minute }

## Lists

list-and = { $first } and { $last }
list-or = { $first } or { $last }

## Mood: the five landmarks of the scale

mood-0 = very unpleasant
mood-1 = unpleasant
mood-2 = in between
mood-3 = pleasant
mood-4 = very pleasant
calm-0 = very tense
calm-1 = tense
calm-2 = in between
calm-3 = calm
calm-4 = very calm
# $n (number): check-ins of the day
day-mood =
    { $n ->
        [one] { $mood }
       *[other] { $mood }, the mean of { $n } check-ins
    }

## What was part of a day

context-slept-badly = slept badly
context-scrolled-in-bed = scrolled in bed
context-saw-people = saw people
context-moved = moved
context-news = news
context-comparing = comparing
context-posting = posting
context-looking-for-support = looking for support
context-ill = ill
context-special-day = special day

## Where minutes come from, and whether they were worth it

source-meter = from the phone
source-import = from a file
source-timer = timed
source-recall = a guess
worth-yes = worth it
worth-partly = partly worth it
worth-no = not worth it

## A day

# $n (number): platforms with a figure, of $of
day-coverage = { $n } of { $of } platforms logged
strip-nothing = { $date }: nothing logged
strip-part = { $date }: part logged
strip-complete = { $date }: complete
# $spent, $limit (string): durations
limit-line-today = { $spent } logged today, your limit is { $limit }
limit-line = { $spent } logged that day, your limit was { $limit }

## A week

week-overline = Week { $number } · { $n } of 7 days logged
week-overline-plain = { $n } of 7 days logged
week-lede-nothing = No time is logged in this week.
# $mean, $least, $most (string): durations · $n (number): logged days
week-lede =
    { $n ->
        [one] { $mean } on the one day you logged.
       *[other] About { $mean } a day on the { $n } days you logged, between { $least } and { $most }.
    }
week-mood-one = Mood on the one day you rated: { $mood }.
# $mean, $sd (number): 0 to 100 · $n (number): rated days
week-mood = Mood on { $n } rated days: { $mood } on average (mean { $mean } of 100, spread { $sd }, as standard deviation).
# $way: more, less or same · $now, $then (number): logged days
week-comparison =
    { $way ->
        [more] { $difference } a day more than in the week before
        [less] { $difference } a day less than in the week before
       *[same] About as much a day as in the week before
    } ({ $now } and { $then } days logged).
# $needed (number): days that both weeks need
week-comparison-too-early = Too early to compare with the week before: { $now } and { $then } days are logged, and each week needs { $needed }.
# $days (string): weekdays · $n (number)
week-note-missing =
    { $n ->
        [one] { $days } is not logged, so it is in no count.
       *[other] { $days } are not logged, so they are in no count.
    }
week-note-part =
    { $n ->
        [one] { $days } is logged in part: its total may be higher.
       *[other] { $days } are logged in part: their totals may be higher.
    }
week-axis-mood = Mood
week-axis-time = Time
week-axis-limit = limit { $limit }
week-key-guess = hatched: a guess
week-key-late = hollow: entered late
week-table-caption = Time and mood, { $week }
week-column-day = Day
week-column-total = Total
week-column-mood = Mood
week-spoken = { $total }; { $parts }; mood { $mood }
week-spoken-not-logged = time not logged; mood { $mood }
week-spoken-part = { $name } { $minutes }
week-spoken-guess = { $name } { $minutes } (a guess)

## Limits

scope-all = All platforms
limit-a-day = { $scope }, { $limit } a day
# $n (number): days within, of $of logged ones
limit-days-within =
    { $of ->
        [0] no logged days yet
       *[other] { $n } of { $of } logged days within
    }
limit-since = since { $date }
limit-on = on { $date }
limit-from-to = { $first } to { $last }
limit-read-back = { $scope }: at most { $limit } a day, from today on.
# $within, $over, $missing (number): days, 28 together
limit-preview =
    In the last four weeks: { $within ->
        [one] 1 day within
       *[other] { $within } days within
    }, { $over ->
        [one] 1 day over
       *[other] { $over } days over
    }, { $missing ->
        [one] 1 day not logged
       *[other] { $missing } days not logged
    }.
# $n (number): logged days
limit-preview-median =
    { $n ->
        [one] The one logged day: { $median }.
       *[other] The middle one of your { $n } logged days: { $median }.
    }
limit-preview-replaces = It takes the place of your limit of { $limit }; past days keep that one.
limit-preview-within = { $date }: { $minutes }, within
limit-preview-over = { $date }: { $minutes }, over
limit-preview-not-logged = { $date }: not logged

## After something was done

said-saved = Saved for { $date }.
said-check-in-removed = Check-in removed.
said-not-for-me = Noted. This tip stays away for two weeks.
said-limit-set = Limit set: { $scope }, { $limit } a day.
said-limit-same = That is your limit already: { $scope }, { $limit } a day.
said-limit-ended = Limit ended: { $scope }. Past days keep it.
said-settings-saved = Settings saved.
said-nothing-changed = Nothing was different, so nothing was changed.
said-platform-added = Platform added.
said-platform-renamed = Platform renamed. What was logged stays with it.
said-platform-archived = Platform archived. What was logged stays.
said-platform-restored = Platform is back.
said-platform-moved = Order changed.
undone-check-in = Undone: the check-in is as it was before.
undone-log = Undone: the time is as it was before.
undone-platform = Undone: the platforms are as they were before.
undone-limit = Undone: the limits are as they were before.
undone-settings = Undone: the settings are as they were before.
undone-demo = Undone: the made-up days are gone.
undone-tip = Undone: the tip may come again.

## When nothing can be saved

read-only-newer = This journal was made by a newer version of Scrollwell. You can read everything here; to write in it, use the newer version.
read-only-not-writable = The journal file can only be read, so nothing can be saved here. Changing its permissions, or those of its folder, makes it writable again.
