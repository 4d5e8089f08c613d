### Why a tip is shown, and why the card after hard days is: the days and the figures behind it.
### Counts of days and minutes only, never a rating. Neutral words: no praise, no blame, no alarm.
###
### $on (text): the days that triggered it, "Mon 16 and Thu 19 Nov"

## Tip 1

# $wanted (number): days that make an ordinary week
tip-1-why-nothing = Nothing is logged yet; { $wanted } days make an ordinary week.
# $days (number): days logged so far, fewer than $wanted (number)
tip-1-why =
    { $days ->
        [one] You have logged { $days } day ({ $on }); { $wanted } make an ordinary week.
       *[other] You have logged { $days } days ({ $on }); { $wanted } make an ordinary week.
    }

## Tip 2

# $days (number): days that are logged at the least · $on: the latest of them
tip-2-why = You have logged { $days } days or more (the latest: { $on }), and no limit is set.
# $limit (number): minutes of the limit · $usual (number): median minutes · $days (number): days behind it
tip-2-why-wide = A limit is set to { $limit } min; the middle of the { $days } days logged for it in the last four weeks is { $usual } min.

## Tip 3

# $rated (number): days with a check-in in the last 7 · $now (number) and $usual (number): median minutes
# $days (number): days behind the usual figure
tip-3-why = Taken together, your ratings of the last 7 days ({ $rated } rated: { $on }) are in the lower part of the scale. The middle of those 7 days is { $now } min, that of the { $days } days logged before { $usual } min. This can be chance.

## Tip 4

# $over (number): days over a limit · $known (number): days where it is known, of the last 7
tip-4-why = Of the last 7 days, { $known } can be compared with your limits; { $over } of them were over ({ $on }).

## Tip 5

# $least (number): the smallest day of the last 7, in minutes
# $baseline (number): median minutes of the first $days (number) logged days
tip-5-why = Each of the last 7 days ({ $on }) took { $least } min or more; the middle of your first { $days } logged days is { $baseline } min.

## Tip 6

# $limited (number): days of the last 7 with a limit · $rated (number): rated days of the last 7
# $before (number): rated days in the two weeks before
tip-6-why = A limit was set on { $limited } of the last 7 days, and your ratings ({ $rated } days: { $on }) are lower than in the two weeks before ({ $before } days). This can be chance.
# $limited (number): days of that week with a limit · $on: the first day of the week
tip-6-why-lonelier = In the week from { $on } a limit was set on { $limited } days, and you noted more loneliness than in the week before. This can be chance.

## Tip 7

# $now (number) and $baseline (number): median minutes · $days (number): logged days of the baseline
tip-7-why-same-mood = The middle of the last 7 days ({ $on }) is { $now } min, that of your first { $days } logged days { $baseline } min. Your ratings are about the same.
# $low (number): days in the lower part of the scale · $rated (number): rated days of the last 7
tip-7-why-low-days = Of the last 7 days, { $rated } are rated; { $low } of them are in the lower part of the scale ({ $on }).

## Tip 8

# $now (number) and $baseline (number): median minutes · $logged (number): days of the last 14 that are
# logged whole · $days (number): logged days of the baseline · $on: the first and the last day
tip-8-why = The middle of { $logged } days of the last two weeks (first and last: { $on }) is { $now } min, that of your first { $days } logged days { $baseline } min. Your ratings are about the same.

## Tip 9

# $over (number): days over a limit in the last 14 · $shared (number): those with time in that part of the day
tip-9-why-morning = Of the last 14 days, { $over } were over a limit; on { $shared } of them the timer ran in the morning ({ $on }).
tip-9-why-afternoon = Of the last 14 days, { $over } were over a limit; on { $shared } of them the timer ran in the afternoon ({ $on }).
tip-9-why-evening = Of the last 14 days, { $over } were over a limit; on { $shared } of them the timer ran in the evening ({ $on }).
tip-9-why-night = Of the last 14 days, { $over } were over a limit; on { $shared } of them the timer ran at night ({ $on }).

## Tip 11

# $over (number): days over a limit · $known (number): days where it is known, of those of the last 7 that
# lie after the start of what is being tried
tip-11-why = You are trying something; of the days since then in the last 7, { $known } can be compared with your limits, and { $over } of them were over ({ $on }).

## Tip 12

# $over (number): days over a limit · $known (number): days where it is known, of the last 14
tip-12-why = Your limits are two weeks old or older. Of the last 14 days, { $known } can be compared with them; { $over } of them were over ({ $on }).

## Tip 13

# $rated (number): days of the last 14 rated for calm · $before (number): those of the 14 before
# $on: the first and the last day
tip-13-why = You rated { $rated } days of the last two weeks (first and last: { $on }) as tenser, taken together, than { $before } days of the two weeks before. This can be chance.

## Tip 14

# $tried (number): days since the start, the first among them · $on: the first day of the week
tip-14-why =
    { $tried ->
        [one] You have been trying fewer alerts for { $tried } day, and in the week from { $on } you noted a lot of worry about missing out.
       *[other] You have been trying fewer alerts for { $tried } days, and in the week from { $on } you noted a lot of worry about missing out.
    }

## Tip 15

# $days (number): days of the last 7
tip-15-why = On { $days } of the last 7 days you noted “slept badly” or “scrolled in bed” ({ $on }).

## Tip 16

# $days (number): days of the last 7
tip-16-why = On { $days } of the last 7 days you noted “scrolled in bed” ({ $on }).

## Tip 17

# $days (number): days of the week
tip-17-why = On { $days } days of a week you noted “saw people” ({ $on }), and for that week little connection with the people who matter to you.

## Tip 18

# $on: the first day of the week
tip-18-why-lonely = For the week from { $on } you noted a lot of loneliness.
# $weeks (number): weeks in a row · $on: the first day of each
tip-18-why-connection = In { $weeks } weeks in a row (from { $on }) you noted less connection each time. This can be chance.

## Tip 19

# $days (number): days with both time and mood
tip-19-why = { $days } days have both time and mood, and no clear link shows between them.

## Tip 20

# $days (number): days of the last 7
tip-20-why = On { $days } of the last 7 days you noted “comparing” ({ $on }).

## Tip 21

# $tried (number): days since the start, the first among them · $on: the first day
tip-21-why =
    { $tried ->
        [one] You are trying to mute accounts since { $on } ({ $tried } day).
       *[other] You are trying to mute accounts since { $on } ({ $tried } days).
    }
# $on: the first and the last day
tip-21-why-tried = You tried muting accounts (first and last day: { $on }).

## Tip 22

# $days (number): rated days with posting, of the last 28 · $others (number): rated days without
tip-22-why = On { $days } rated days of the last four weeks you noted “posting” ({ $on }). Taken together, you rated them lower than the other { $others }. This can be chance or work the other way.

## Tip 23

# $days (number): days of the last 7
tip-23-why = On { $days } of the last 7 days you noted “news” ({ $on }), and you rated the last two weeks as tenser than the two before. This can be chance.

## Tip 24

# $phone (number): minutes read from the phone · $all (number): all minutes · $days (number): days that have
# some, of the last 14 · $on: the first and the last day
tip-24-why = On { $days } days of the last two weeks (first and last: { $on }), { $phone } of { $all } min were read from the phone.

## Tip 25

# $days (number): days of the last 7
tip-25-why = On { $days } of the last 7 days you noted “news” or “posting” ({ $on }).

## Tip 26

# $days (number): days · $rated (number): rated days of the last 28 · $platform (text): "TikTok"
tip-26-why = Of { $rated } rated days of the last four weeks, { $days } lie clearly under your others and had more { $platform } than usual ({ $on }). This can be chance or work the other way.

## Tip 27

# $days (number): days of the last 7
tip-27-why = On { $days } of the last 7 days you noted “looking for support” ({ $on }).

## Tip 28

# $over (number): days over a limit · $known (number): days where it is known, of the last 14
tip-28-why = Of the last 14 days, { $known } can be compared with your limits; { $over } of them were over ({ $on }).

## Tip 29

# $within (number): days within the limits right before · $on: today
tip-29-why = { $on } is over a limit, after { $within } days within it.

## Tip 30

# $days (number): logged days of the last $of (number) · $on: the first and the last day
tip-30-why = { $days } of the last { $of } days are logged (first and last: { $on }), and you are not trying anything else.

## Tip 31

# $days (number): days since the first entry, 7 or more · $every (number): days
tip-31-why = Your first entry is { $days } days old. This comes once after the first week, and then every { $every } days.

## Tip 32

# $low (number): days in the lowest part of the scale · $rated (number): the last rated days
tip-32-why-low-days = Of the last { $rated } rated days, { $low } were rated in the lowest part of the scale ({ $on }).
# $rated (number): rated days of the last 14 · $before (number): rated days of the 90 before
tip-32-why-lower-than-usual = The { $rated } rated days of the last two weeks are lower than what has been usual for you ({ $before } rated days before that).

## The card after hard days. It names no day: after low ratings, the history of them is not shown.

# $low (number): days in the lowest part of the scale · $rated (number): the last rated days
card-why-low-days = Of the last { $rated } rated days, { $low } were rated in the lowest part of the scale.
# $rated (number): rated days of the last 14 · $before (number): rated days of the 90 before
card-why-lower-than-usual = The { $rated } rated days of the last two weeks are lower than what has been usual for you ({ $before } rated days before that).
card-why-changed = This came up when today was saved; the ratings have changed since.
