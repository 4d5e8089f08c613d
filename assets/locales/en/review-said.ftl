### What Rust says of a week in its review: on the page, in its files and on the command line.

# $week (string): "16 – 22 November 2026"
review-said-title = Review, { $week }
review-said-was = What was
review-said-how = How was it
review-said-next = What next

## How far it is

# $date (string): a day with its weekday
review-said-unfinished = This week is not over yet: its last day is { $date }.
review-said-ends-today = Today is the last day of this week.
review-said-is-skipped = This review was skipped.
review-said-gentle = The ratings of this week lie in the lower part of the scale. Nothing on this page has to be filled in, and the week can be skipped.

## What was

review-said-together = Together
# $name (string): a platform, or "All platforms" · $way: more or less · $difference, $minutes, $before
# (string): durations · $now, $then (number): logged days of the two weeks
review-said-change =
    { $name }: { $difference } a day { $way ->
        [more] more
       *[less] less
    } than in the week before ({ $minutes } on { $now } logged days, { $before } on { $then } then).
# $now, $then (number): logged days
review-said-same = About as much time a day as in the week before ({ $now } and { $then } days logged).
# $mood (string): "pleasant" · $n (number): rated days, 2 or more
review-said-alike = The { $n } rated days felt about alike: { $mood }.
# $most, $least (string): one date or several · $m, $n (number): how many · $mood, $other (string)
review-said-most-and-least =
    { $m ->
        [one] The most pleasant day was { $most } ({ $mood })
       *[other] The most pleasant days were { $most } ({ $mood })
    }, { $n ->
        [one] the least pleasant { $least } ({ $other }).
       *[other] the least pleasant ones { $least } ({ $other }).
    }
review-said-most =
    { $m ->
        [one] The most pleasant day was { $most } ({ $mood }).
       *[other] The most pleasant days were { $most } ({ $mood }).
    }
# $limit (string): "TikTok, 40 m a day" · $detail (string): "4 of 6 logged days within"
review-said-limit = { $limit }: { $detail }.
# $limits, $within, $open (number): limits; 2 or more in all
review-said-limits =
    { $limits } limits were in force: all that was logged lies within { $within ->
        [0] none of them
        [one] one of them
       *[other] { $within } of them
    }{ $open ->
        [0] .
        [one] , and on one there is nothing to count yet.
       *[other] , and on { $open } there is nothing to count yet.
    }
review-said-key-paused = two strokes: paused

## How was it. Own words, no questionnaire.

review-said-loneliness = How lonely did you feel this week?
review-said-loneliness-low = not at all
review-said-loneliness-high = very
review-said-missing-out = How much did you worry about missing things that others were doing?
review-said-missing-out-low = not at all
review-said-missing-out-high = a lot
review-said-connection = How connected did you feel to people who matter to you?
review-said-connection-low = not at all
review-said-connection-high = very
review-said-answers = Three answers about the week
review-said-column-question = Question
review-said-column-answer = Answer
review-said-column-scale = Scale
# $n, $most (number): 0 to 10
review-said-answer = { $n } of { $most }
review-said-open = not answered
review-said-ends = 0 { $low }, 10 { $high }

## What next

review-said-next-keep = Keep it as it is.
review-said-next-limit = Change or add a limit.
# $tip (string): what it suggests
review-said-next-tip = Try a tip: { $tip }
review-said-next-nothing = Nothing in particular.
review-said-next-open = Left open.
review-said-unknown-tip = A tip that this version of Scrollwell does not know.
# $study (string): authors, year, journal · $people (string): "143 people"
review-said-study = { $study }; { $people }

## Own words, and whose

# $week (string): "16 – 22 November"
review-said-from-earlier = From you, in the review of { $week }
review-said-from-sentence = The week in a sentence
review-said-from-letter = To next week's you
# $words (string): what the person wrote · $from (string): whose, or of when
review-said-quote = { $from }: “{ $words }”

## In a file

# $letter (string): A, B …
review-said-platform = Platform { $letter }
review-said-some-platform = some platform
review-said-footer = Made with Scrollwell, on one's own computer.
review-said-without-notes = Own words are left out.
review-said-without-names = Names of platforms are left out.

## After something was done

review-said-saved = Saved. You can go on with the review whenever it suits you.
# $week (string): "16 – 22 November"
review-said-done = The review of { $week } is finished.
review-said-skipped = The review of { $week } is skipped. It can be taken up later all the same.
review-said-reopened = The review of { $week } is open again.
