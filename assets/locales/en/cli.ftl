### The command line: help, and what it says after a command.

cli = A private journal of social media time and mood. Alone it opens the window.
cli--data-dir = The folder that holds the journal
cli--hidden = Start without a window: it opens from the tray, or when Scrollwell is started again
cli--json = Print data for scripts
cli--day = The day that it is about; today when left out

cli-log = Set the time on a platform for a day
cli-log--platform = The platform's name
cli-log--duration = How long: 45, 1:10, 1h 10m, 1.5h; 0 means none
cli-log--source = Copied from the phone's own report, or a guess
cli-log--add = Add to the figure that is there
cli-mood = Save how a day felt
cli-mood--valence = From 0 (very unpleasant) to 100 (very pleasant)
cli-mood--calm = From 0 (very tense) to 100 (very calm)
cli-mood--note = A line for yourself
cli-mood--context = What was part of the day, like moved,saw-people
cli-day = Show what is logged for a day
cli-week = Show the week that holds a day
cli-review = Show the review of a week, or keep it in a file
cli-review--day = A day of the week that it is about; when left out the week that is to be reviewed now
cli-review--out = The file: .html, .md or .pdf for keeping, .png for sharing
cli-review--notes = Whether your own words are in it: notes, sentences, letters. Left out, a .png has none and everything else has them
cli-review--names = Whether the names of platforms are in it; letters stand in their place otherwise. Left out, a .png has none and everything else has them
cli-review-set = Write the review of a week; what is not given stays as it is
cli-review-set--day = A day of the week that it is about; when left out the week that is to be reviewed now
cli-review-set--loneliness = How lonely the week felt, 0 (not at all) to 10 (very); "none" leaves it open
cli-review-set--missing-out = How much worry about missing out there was, 0 (not at all) to 10 (a lot); "none" leaves it open
cli-review-set--connection = How connected to people who matter the week felt, 0 (not at all) to 10 (very); "none" leaves it open
cli-review-set--sentence = The week in a sentence; an empty one takes it away
cli-review-set--next = One thing for next week, a tip by its number in "scrollwell tips --json"; "none" leaves it open
cli-review-set--letter = A sentence to next week's you; an empty one takes it away
cli-review-set--done = The review is finished
cli-review-set--skip = The week is skipped
cli-review-set--reopen = A finished or skipped review is open again
cli-platform = List and change the platforms
cli-platform-list = List the platforms
cli-platform-add = Add a platform, or bring an archived one back
cli-platform-add--name = Its name
cli-platform-rename = Give a platform another name
cli-platform-rename--name = Its name now
cli-platform-rename--new-name = Its new name
cli-platform-archive = Put a platform out of sight; what was logged stays
cli-platform-archive--name = Its name
cli-limit = List and change the limits
cli-limit-list = List the limits, ended ones too
cli-limit-set = Set a limit from today on
cli-limit-set--change = Change the limit that is on exactly these platforms
cli-limit-end = End a limit; past days keep it
cli-limit-preview = Show the last four weeks under a limit
cli-limit-ledger = Show everything that was set, changed, ended, reached or paused
cli--platform = The limit is on this platform; give it again for several together
cli--all = The limit is on all platforms together
cli--duration = At most how long: 45, 1:10, 1h 10m, 1.5h
cli--per = Whether it is counted over each day or each week
cli--weekdays = At most how long on weekdays
cli--weekends = At most how long at weekends
cli--on = At most how long on one weekday, like sat=90m
cli-timer = Time a platform while the time passes
cli-timer-start = Start the timer
cli-timer-start--platform = The platform's name
cli-timer-start--switch = Stop the one that is running first, and keep its time
cli-timer-stop = Stop the timer and keep its time
cli-timer-stop--keep = What to keep: all, until the last sign of life, or nothing
cli-timer-status = Show the timer that is running
cli-pause = Pause days: they are in no count and no reminder; alone it lists the pauses
cli-pause--from = The first paused day
cli-pause--to = The last paused day
cli-pause--end = End the pause of today
cli-remind = Set the reminders; alone it shows them
cli-remind--daily = When to remind of the day's check-in
cli-remind--on = On which weekdays, like mon,tue
cli-remind--morning = When to ask the next morning if yesterday is still open
cli-remind--weekly = When to remind of the weekly review
cli-remind--weekly-on = On which weekday
cli-chart = Write a chart to a file
cli-chart--name = Which chart: week, weeks, mood, year, weekday, reflections, sources or research
cli-chart--day = Of a week: a day that it holds; today when left out
cli-chart--measure = Of a year: what its cells show; mood when left out
cli--from = The first day; thirteen weeks back when both are left out
cli--to = The last day; today when left out
cli-chart--out = The file, .svg or .png
cli-chart--theme = Light or dark
cli-trend = Show what can be said of a period, and of this month beside the last one
cli-tips = Show the tips and what they rest on
cli-tips-today = Show what there is to read today, if anything
cli-tips-try = Try a tip for two weeks
cli-tips-try--tip = Its number in "scrollwell tips --json"
cli-tips-try--when = The first half of a plan: when …
cli-tips-try--then = The second half: … I will …
cli-tips-try--switch = End what is being tried first
cli-tips-stop = End what is being tried
cli-tips-answer = Say how it went
cli-tips-answer--found = One word for it
cli-tips-answer--note = A line for yourself
cli-tips-tried = List what was tried and how it went
cli-tips-not-for-me = Put a tip away for two weeks
cli-tips-not-for-me--tip = Its number in "scrollwell tips --json"
cli-research = Show what studies found, nothing included
cli-claim = Show four questions for something you have read
cli-support = Show whom to contact
cli-support--country = The country, as a code of two letters
cli-support-add = Keep a contact of your own
cli-support-add--name = Who it is
cli-support-add--value = A number, an email address or a web page
cli-support-remove = Take a contact of your own away
cli-support-remove--name = Who it is
cli-tracking = Choose what is asked and shown; alone it says so
cli-tracking--mood = Whether mood is asked for: on, not for two weeks, or off
cli-tracking--charts = Whether charts are shown
cli-tracking--history = Whether past mood is shown; hidden for two weeks
cli-tracking--card = Whether the card about low days may come
cli-export = Write everything that the journal holds to a file
cli-export--out = The file: .json for reading, .db for a copy of the journal
cli-delete-everything = Delete the journal, its backups and your settings for good
cli-delete-everything--yes = Do it; without this it only says what would go
cli-undo = Take back the latest change
cli-demo = Fill an empty journal with made-up days
cli-demo--days = How many days
cli-demo--seed = The same number gives the same days
cli-doctor = Check the file, the backups and the folder

# What the terminal adds to an error: the options that help.
cli-hint-limit-exists = --change changes it.
cli-hint-which-limit = --per day or --per week says which.
cli-hint-no-tip = --next tip:7 is the tip with the number 7.
cli-hint-timer-running = --switch stops it and starts the other one.
cli-hint-timer-asks = --keep all, --keep seen or --keep nothing says so.
cli-hint-timer-in-future = --keep seen or --keep nothing says so.

cli-hint-trial-running = --switch ends it and starts the other one.
cli-hint-no-plan = --when and --then are its two halves.

cli-nothing-today = Nothing to read today. After a day is saved there may be.
# $tip (string): a whole sentence
cli-line-tip = A tip: { $tip } "scrollwell tips today" says why.
# $country (string): as typed
cli-no-list = There is no list for "{ $country }". A code of two letters, like NL, names a country; these directories know them all.
# $until (string): "until Sunday 6 December"
cli-line-trial = { $tip } ({ $until })
cli-nothing-tried = Nothing was tried so far.
# $span (string): "23 November – 6 December"
cli-line-tried = { $span }: { $tip } { $found }.
cli-tracking-asked = The mood questions are asked.
cli-delete-would = This would be deleted for good, with every day, note, limit, review and contact of your own in it:
cli-delete-how =
    Files that you saved elsewhere stay. "scrollwell export --out FILE.json" takes everything along first.
    "scrollwell delete-everything --yes" does it. There is no undo for that.
cli-nothing-to-delete = There is nothing to delete.
cli-said-deleted = Everything that Scrollwell kept here is deleted. Files that you saved elsewhere are where they were.

cli-said-logged = { $platform }, { $date }: { $minutes }, { $source }.
cli-said-logged-already = { $platform }, { $date }: { $minutes }, { $source }, as it was already.
# $days (number)
cli-said-demo =
    { $days ->
        [one] One made-up day is in the journal, marked as made up.
       *[other] { $days } made-up days are in the journal, marked as made up.
    } "scrollwell undo" takes them out again.
cli-made-up = This journal holds made-up days.
cli-no-ledger = Nothing was ever set, changed, ended, reached or paused.
cli-line-ledger = { $date }: { $text }
cli-line-ledger-more = { $date }: { $text } ({ $more })
cli-no-timer = No timer is running.
cli-timer-running = { $name }, { $since }: { $elapsed }
cli-timer-running-left = { $name }, { $since }: { $elapsed }; { $left }
cli-timer-choice = --keep { $value }: { $label }
cli-no-pauses = No pause now or to come.
cli-no-reminders = No reminders are set.
cli-remind-said-daily = Each day at { $time }, if the day is still open
cli-remind-said-daily-on = At { $time } on { $days }, if the day is still open
cli-remind-said-morning = The next morning at { $time }, if yesterday is still open
cli-remind-said-weekly = On { $days } at { $time }, if the week is not reviewed yet
cli-no-limits = No limit was ever set.
cli-line = { $name }: { $value } ({ $source })
cli-line-late = { $name }: { $value } ({ $source }, entered late)
cli-line-not-logged = { $name }: not logged
cli-line-archived = { $name } (archived)
cli-line-total = Together: { $total }
cli-line-mood = Mood: { $mood }

doctor-file = { $file }
doctor-integrity-well = The file is in order.
doctor-integrity-not-well = The file is damaged: { $details }
doctor-references-well = All entries belong together.
doctor-references-not-well = Entries that point to something that isn't there: { $details }
doctor-schema-well = The file has the schema of this version ({ $details }).
doctor-schema-not-well = The file has schema { $details }, which is another version's.
doctor-durable-well = What is saved is on the disk at once.
doctor-durable-not-well = What is saved may be lost when the power goes: this disk doesn't allow more.
doctor-writable-well = The file can be written.
doctor-writable-not-well = The file can only be read.
doctor-private-well = Nobody else on this computer can read the file.
doctor-private-not-well = Others on this computer may be able to read the file, or to write to its folder. Only its owner needs access: 0600 for the file, 0700 for the folder.
# $details (string): none, a number when all are sound, else the files
doctor-backups-well =
    { $details ->
        [none] There are no backups yet: one is made before the file's schema changes.
       *[other] Backups, all of them sound: { $details }
    }
doctor-backups-not-well = Backups that can't be read: { $details }
