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
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-short = { $day } { $month }
date-with-year = { $day } { $month } { $year }
date-with-weekday = { $weekday }, { $date }
date-column = { $weekday } { $day }
date-column-with-month = { $weekday } { $day } { $month }
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
strip-paused = { $date }: paused
strip-part = { $date }: part logged
strip-complete = { $date }: complete
# $spent, $limit (string): durations
limit-line-today = { $spent } logged today, your limit is { $limit }
limit-line-week = { $spent } logged this week, your limit is { $limit }
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
# $n (number)
week-days-paused =
    { $n ->
        [one] One day is paused, so it is in no count.
       *[other] { $n } days are paused, so they are in no count.
    }
week-axis-mood = Mood
week-axis-mood-hidden = Mood is hidden
week-axis-time = Time
week-axis-limit = limit { $limit }
week-key-guess = hatched: a guess
week-key-late = hollow: entered late
week-table-caption = Time and mood, { $week }
week-column-day = Day
week-column-total = Total
week-column-mood = Mood
week-spoken = { $total }; { $parts }
week-spoken-not-logged = time not logged
# $time (string): "1 h 50 m; Instagram 45 m", or that it is not logged
week-spoken-with-mood = { $time }; mood { $mood }
week-spoken-part = { $name } { $minutes }
week-spoken-guess = { $name } { $minutes } (a guess)

## Limits

scope-all = All platforms
# $limit (string): a duration
allowance-day = { $limit } a day
allowance-week = { $limit } a week
allowance-weekdays = { $limit } on weekdays
allowance-weekend = { $limit } at weekends
# $days (string): weekdays
allowance-on = { $limit } on { $days }
allowance-joined = { $first }, { $next }
# $allowance (string): "40 m a day"
limit-of = { $scope }, { $allowance }
# $n (number): days within, of $of logged ones
limit-days-within =
    { $of ->
        [0] no logged days yet
       *[other] { $n } of { $of } logged days within
    }
limit-weeks-within =
    { $of ->
        [0] no week is logged in full yet
        [one] { $n } of 1 week within
       *[other] { $n } of { $of } weeks within
    }
# $n (number): logged days
limit-week-so-far =
    { $n ->
        [0] nothing is logged of { $limit }
        [one] { $spent } of { $limit }, on the one logged day
       *[other] { $spent } of { $limit }, on { $n } logged days
    }
limit-since = since { $date }
limit-on = on { $date }
limit-from-to = { $first } to { $last }
limit-read-back = { $scope }: at most { $allowance }, from today on.
# $within, $over, $missing, $paused (number): days, 28 together unless some are left open
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
    }{ $paused ->
        [0] {""}
       *[other] , { $paused } paused
    }.
limit-preview-weeks =
    In the last four weeks: { $within } within, { $over } over, { $missing } not logged in full{ $paused ->
        [0] {""}
       *[other] , { $paused } with paused days
    }.
# $n (number): logged days
limit-preview-median =
    { $n ->
        [one] The one logged day: { $median }.
       *[other] The middle one of your { $n } logged days: { $median }.
    }
# $week (string): seven times the median
limit-preview-median-week =
    { $n ->
        [one] The one logged day: { $median }.
       *[other] The middle one of your { $n } logged days: { $median }, which would make { $week } a week.
    }
limit-preview-in-part =
    { $n ->
        [one] On one of these days only some of the platforms are logged, so it may have been more.
       *[other] On { $n } of these days only some of the platforms are logged, so it may have been more.
    }
limit-preview-same = You have a limit on this already: { $allowance }. Setting this one changes it from today on; past days keep theirs.
limit-preview-week = the week of { $date }
limit-preview-within = { $date }: { $minutes }, within
limit-preview-over = { $date }: { $minutes }, over
limit-preview-not-logged = { $date }: not logged in full
limit-preview-paused = { $date }: paused
limit-preview-open = { $date }: no limit that day
limit-suggestion = { $limit }, a little under your usual
# $n (number): logged days, 7 or more
limit-suggestion-reason = The middle one of your { $n } logged days in the last four weeks is { $median }; this is about a tenth less.
limit-suggestion-reason-week = The middle one of your { $n } logged days in the last four weeks makes { $median } a week; this is about a tenth less.
limit-weeks-title = { $scope }, { $allowance }: eight weeks
# $n (number): weeks with anything to count
limit-weeks-summary =
    { $n ->
        [0] No week has logged days to count yet.
        [one] One of eight weeks has logged days to count.
       *[other] { $n } of eight weeks have logged days to count.
    }
limit-weeks-all = all within
limit-weeks-none = none
limit-weeks-nothing = nothing to count
limit-weeks-spent = { $spent } logged
limit-weeks-point = { $n }/{ $of }
limit-weeks-column-week = Week of
limit-weeks-column-within = Within

## The ledger and pauses

ledger-set = Set: { $scope }, { $allowance }
ledger-ended = Ended: { $scope }, { $allowance }
# $before, $after (string): "TikTok, 40 m a day"
ledger-changed = Changed from { $before } to { $after }
ledger-reached = Reached: { $scope }, { $spent } that day, the limit was { $limit }
ledger-reached-week = Reached: { $scope }, { $spent } that week by then, the limit was { $limit }
ledger-paused = Paused: { $span }
worth-skip = not said
day-is-paused = paused
day-paused = This day is paused: it is in no count.
day-total-paused = { $total } (paused)

## The timer

timer-since = since { $time }
timer-left = { $left } left of { $limit } today
timer-left-week = { $left } left of { $limit } this week
timer-reached = { $spent } so far, your limit is { $limit }
timer-question = The timer of { $name } has been on since { $since }, and the last sign of life was at { $seen }. What is to be kept?
timer-question-future = The timer of { $name } starts at { $since }, which is still to come: the clock was set back. What is to be kept?
# $kept (string): a duration · $until (string): a time of day
timer-keep-all = All of it: { $kept }, until { $until }
timer-keep-seen = Until the last sign of life: { $kept }, until { $until }
timer-keep-nothing = Nothing

## Notifications

notice-check-in-title = How was today?
# While the mood questions are paused or off
notice-check-in-time-title = Today is still open
notice-check-in = { $date } is still open. It takes about twenty seconds.
notice-yesterday-title = Yesterday is still open
notice-yesterday = { $date } can still be filled in, if you like.
notice-review-title = Your week
notice-review = The week can be reviewed, whenever it suits you. It takes about three minutes.
# $spent, $limit (string): durations
notice-near = { $spent } today, your limit is { $limit }
notice-near-week = { $spent } this week, your limit is { $limit }
notice-reached = { $spent } today, your limit is { $limit }
notice-reached-week = { $spent } this week, your limit is { $limit }
notice-timer-asks-title = { $name }: the timer has a question
notice-timer-asks = There was no sign of life since { $seen }. What is to be kept?
notice-line = { $title }: { $body }.
reminders-are-quiet = No reminders today.

## The picture of what studies found

research-chart-title = Effects of using social media less
# $n (number): studies with a figure, of $of
research-chart-summary = { $of } studies: { $n } with a figure, the others without a difference. Zero is no difference.
research-chart-worse = worse with less use
research-chart-better = better with less use
research-chart-study = one study, with its 95 % interval
research-chart-pooled = many studies taken together
research-chart-no-interval = hollow: no interval printed
research-column-study = Study
research-column-size = People
research-column-effect = Difference, in parts of the usual spread between people
# $value, $low, $high (string): "0.17"
research-figure = { $value } ({ $low } to { $high })
# $size (string): "1,660 people" · $found (string): a figure, or that there is none
research-spoken = { $size }; { $found }
raw-study = study
raw-size = people
raw-effect = difference
raw-lower-end = lower end
raw-upper-end = upper end

## A file of contacts that the person wrote

# $file (string): the path of the file
support-file-used = Your own file { $file } changes this list.
# $place (string): what the system says
support-file-unreadable = Your own file { $file } can't be read ({ $place }), so this is the list that came with Scrollwell.
# $place (string): the line · $right (string): a sentence that says what would be right
support-file-line = Your own file { $file } can't be read from line { $place } on, so this is the list that came with Scrollwell. { $right }
support-file-form = Your own file { $file } can't be read, so this is the list that came with Scrollwell. { $right }
# $place (string): "NL, contact 1 (Somebody)"
support-file-row = Your own file { $file } can't be used as it is, so this is the list that came with Scrollwell. It is about { $place }. { $right }

## What is not asked or shown, as the person chose

hidden-charts = Charts are hidden, as you chose.
# $date (string): "Sunday, 6 December"
hidden-mood = The mood of past days is hidden until { $date }, as you chose.
# In place of the mood of one day
hidden-mood-of-day = hidden
asking-paused = The mood questions are paused until { $date }. Time and notes can be logged all the same.
asking-off = The mood questions are off: time and notes can be logged.

## Trying a tip

# $weekday, $date (string): "Sunday", "6 December"
trial-date = { $weekday } { $date }
trial-until = until { $date }
trial-over = ended on { $date }
trial-question = The two weeks are over. Did it help?
# $when, $then (string): as typed
trial-plan = When { $when }, I will { $then }
trial-found-helped = It helped
trial-found-somewhat = It helped somewhat
trial-found-no = It made no difference
trial-found-unsure = Hard to tell
trial-found-not-said = Not said

## The card about low days, and the question about tracking

card-title = Thanks for logging
card-text = Want to leave it there? When most days have been hard lately, talking with someone often helps, and Support has people who listen. You could also pause the mood questions, or hide the mood history for a while.
tracking-card-title = Does tracking do you good?
tracking-card-text = You have been logging for a while. Some people find it useful, and for some it makes the days feel heavier. You can pause the mood questions, hide the charts, or log time only. Settings has all of it, also the export and the deletion of everything.

## After something was done

said-saved = Saved for { $date }.
said-check-in-removed = Check-in removed.
said-not-for-me = Noted. This tip stays away for two weeks.
# $date (string): "Sunday, 6 December"
said-trial-started = The tip is on Today until { $date }.
# After a review that was finished with a tip that asks for a plan
review-said-tip-plan = The tip asks for a plan: Tips has the two fields for it.
said-trial-stopped = The tip is no longer on Today. What was tried is kept in Tips.
said-trial-answered = Noted. It is in the list of what you tried.
said-card-closed = Closed. Support stays where it is.
said-card-off = Closed, and it won't come again. Settings can bring it back.
said-tracking-answered = Noted. The question comes again in three months.
said-contact-saved = Saved. It stands in Support, on this computer only.
said-contact-removed = It is no longer in Support.
# $date (string): "Sunday, 6 December"
said-asking-on = The mood questions are back.
said-asking-paused = The mood questions are paused until { $date }. They come back by themselves.
said-asking-off = The mood questions are off. Time and notes can be logged as before.
said-charts-shown = Charts are shown.
said-charts-hidden = Charts are hidden. What is said in words stays.
said-history-hidden = The mood of past days is hidden until { $date }. It comes back by itself.
said-history-shown = The mood of past days is shown.
said-card-may-come = The card may come after a run of hard days.
said-card-stays-away = The card stays away.
said-limit-set = Limit set: { $scope }, { $allowance }.
said-limit-changed = Limit changed: { $scope }, { $allowance }. Past days keep the one before.
said-limit-same = That is your limit already: { $scope }, { $allowance }.
said-paused = Paused: { $span }. These days are in no count and no reminder.
said-pause-ended = The pause is over; today counts again.
said-noted = Noted.
said-timer-started = The timer of { $name } is running.
said-timer-stopped = { $name }: { $kept } timed.
said-timer-short = { $name }: stopped after less than half a minute, so no minutes were added.
said-timer-dropped = { $name }: the timer is stopped, and nothing was added.
said-timer-added = It is added to your guess, so the figure for { $date } is now { $minutes }.
said-timer-beside = The figure for { $date } stays { $minutes } ({ $source }); what was timed stands beside it.
said-reminders-quiet = No more reminders today.
said-reminders-resumed = Reminders are back.
said-autostart-on = Scrollwell starts with the computer from now on, hidden.
said-autostart-off = Scrollwell no longer starts with the computer.
said-limit-ended = Limit ended: { $scope }. Past days keep it.
# $path (string): the whole path of a file
said-written = { $path } is written.
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
undone-pause = Undone: the pauses are as they were before.
undone-ledger = Undone: the line is as it was before.
undone-timer = Undone: the timer is as it was before.
undone-review = Undone: the review is as it was before.
undone-settings = Undone: the settings are as they were before.
undone-demo = Undone: the made-up days are gone.
undone-tip = Undone: the tip may come again.
undone-trial = Undone: what you try is as it was before.
undone-card = Undone: the card is as it was before.
undone-contact = Undone: your own contacts are as they were before.

## Where a file goes

save-title = Save as
# $kind (string): SVG, PNG
save-kind = { $kind } file

## When nothing can be saved

read-only-newer = This journal was made by a newer version of Scrollwell. You can read everything here; to write in it, use the newer version.
read-only-not-writable = The journal file can only be read, so nothing can be saved here. Changing its permissions, or those of its folder, makes it writable again.
