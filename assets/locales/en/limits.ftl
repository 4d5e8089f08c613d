# Setting, changing and ending limits; pauses; what became of them.

limits-new = Set a limit
limits-set-title = A new limit
# $name: "TikTok", "All platforms"
limits-change-title = Change the limit: { $name }
limits-platforms = For
limits-all = All platforms
limits-shape = How it is counted
limits-shape-day = The same every day
limits-shape-weekends = Weekdays and weekends
limits-shape-each = Each weekday
limits-shape-week = A week altogether
limits-duration = At most, a day
limits-duration-weekday = At most, a weekday
limits-duration-weekend = At most, a weekend day
# $days: "Saturday and Sunday"
limits-weekend = Your weekend is { $days }. Settings is where that can be changed.
limits-duration-week = At most, a week
limits-each = At most, on
limits-each-more = An empty day has no limit.
limits-duration-hint = 40 or 1:30
limits-week-hint = 7h
limits-preview-hint = Fill in a time to see how the last four weeks would have looked.
limits-preview-hint-platforms = Pick all platforms, or the ones it is for.
limits-suggestion = A suggestion
limits-suggestion-evidence = What it rests on
limits-suggestion-study = Open the study
limits-set = Set this limit
limits-set-same = Change that limit
limits-weeks = The last four weeks, day by day
limits-weeks-each = The last four weeks, week by week
limits-within = within
limits-over = over
limits-not-logged = not logged
limits-paused = paused
# A day that the limit says nothing about.
limits-open = no limit

limits-empty = A limit is a mark of your own: so much a day or a week, for one platform, several, or all of them.
limits-empty-more = Before you set one, you see how the last four weeks would have looked. Nothing is blocked.
limits-current = Limits now
limits-change = Change
limits-change-of = Change the limit: { $name }
limits-end = End
limits-end-of = End the limit: { $name }
limits-how = A change counts from today. Earlier days keep the limit they had.

limits-pause = Pause
limits-pause-more = Ill, away, exams: the days of a pause leave every count and every reminder. What you log stays.
limits-pause-new = Pause some days
limits-pauses = Pauses now and to come
limits-pause-first = From
limits-pause-last = To the end of
# $today: 2026-11-23
limits-pause-hint = A day is written like { $today }: year, month, day.
limits-pause-set = Pause these days
limits-pause-end = End the pause
# $text: which days the pause has
limits-pause-end-of = End the pause: { $text }
limits-pause-remove = Take it away
limits-pause-remove-of = Take it away: { $text }

limits-ledger = Everything that was set, changed, ended, reached or paused
limits-ledger-all = Show all { $count }
limits-ledger-few = Show the newest only
limits-note = What happened?
# $text, $date: the line that it is about
limits-note-of = What happened? { $date }: { $text }
limits-note-change = Change this line
limits-note-change-of = Change this line. { $date }: { $text }
limits-note-keys = Enter saves, Escape leaves it as it was.
limits-note-save = Save
