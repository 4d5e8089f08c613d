# The check-in and the view of a saved day.

today-title = How did today feel?
# Above the name of the day.
today-earlier = How did this day feel?
today-saved = Today, saved
today-saved-earlier = An earlier day, saved
# In place of the question, while mood isn't asked for.
today-plain = Today
today-plain-earlier = An earlier day
today-back = Back to today
today-strip = Last seven days
today-to-limits = Pauses are in Limits
today-optional = optional
today-clear = Clear
today-not-answered = not answered

today-mood = How did the day feel?
today-mood-line = How the day felt, from very unpleasant to very pleasant
today-mood-hint = Pick a face, or a place on the line.
today-mood-0 = very unpleasant
today-mood-1 = unpleasant
today-mood-2 = in between
today-mood-3 = pleasant
today-mood-4 = very pleasant

today-calm = How calm or tense?
today-calm-0 = very tense
today-calm-1 = tense
today-calm-2 = in between
today-calm-3 = calm
today-calm-4 = very calm

today-times = Time on social media
today-none = none of these today
today-none-rest = none of the rest today
today-none-that-day = none of these that day
today-none-rest-that-day = none of the rest that day
today-minutes = { $platform }, time
today-minutes-hint = 45, 1:10 or 1h 10m. Empty means not logged, 0 means none. Enter goes to the next one.
today-add = { $n } more minutes on { $platform }
today-source = Where the time on { $platform } comes from
today-source-meter = from my phone
today-source-recall = my guess
today-source-timer = from the timer
today-source-import = from a file
today-worth = Worth it?
today-worth-of = Was the time on { $platform } worth it?
today-worth-yes = yes
today-worth-partly = partly
today-worth-no = no

today-context = What was part of today?
today-context-earlier = What was part of that day?
today-note = A line for yourself
today-note-hint = Only you will read this.
today-private = Nothing leaves this computer.
today-save = Save
today-leave = Leave it as it is saved

today-time = Time
today-no-time = not logged
today-mood-short = Mood
today-no-mood = not logged
today-add-another = Add another check-in
today-change-times = Change the times
today-saved-times = Where the time went
today-late = added later
today-check-ins = Check-ins
today-remove = Remove
today-remove-of = Remove the check-in of { $time }
today-limits = Limits
today-limit-worth = Was it worth it?
# $scope: "TikTok", "All platforms"
today-limit-worth-of = Was it worth it? { $scope }
today-limit-worth-yes = yes
today-limit-worth-no = no
today-limit-worth-skip = skip
today-tip = Something to try
# $theme: "Sleep"
today-tip-theme = Something to try · { $theme }

today-trying = Trying
today-trying-more = More in Tips

today-card-why = Why am I seeing this?
today-card-support = Open Support
today-card-pause = Pause the mood questions
today-card-hide = Hide the mood history
today-card-close = Close
today-card-never = Don’t show this again
today-tracking = Every three months
today-tracking-settings = See what can be changed
today-tracking-fine = It’s fine as it is
