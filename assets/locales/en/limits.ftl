# Setting, changing and ending limits.

limits-new = Set a limit
limits-set-title = A new limit
# $name: "TikTok", "All platforms"
limits-change-title = Change the limit: { $name }
limits-scope = For
limits-duration = At most, a day
limits-duration-hint = 40 or 1:30
limits-preview-hint = Type a time to see how the last four weeks would have looked.
limits-set = Set this limit
limits-weeks = The last four weeks, day by day
limits-within = within
limits-over = over
limits-not-logged = not logged

limits-empty = A limit is a mark of your own: so much a day, for one platform or for all.
limits-empty-more = Before you set one, you see how the last four weeks would have looked. Nothing is blocked.
limits-current = Limits now
limits-line = { $name }, { $minutes } a day
limits-change = Change
limits-change-of = Change the limit: { $name }
limits-end = End
limits-end-of = End the limit: { $name }
limits-how = A change counts from today. Earlier days keep the limit they had.
limits-ended = { $count ->
    [one] One earlier limit
   *[other] { $count } earlier limits
}
