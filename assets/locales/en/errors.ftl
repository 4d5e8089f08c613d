### What is wrong, what would be right, and that nothing was lost. One sentence for each code.

error-folder-unusable = The data folder { $folder } can't be used ({ $reason }). Please choose one that you can write to, with --data-dir or SCROLLWELL_DATA_DIR. Nothing was changed.
error-no-data-folder = The system names no place for data. Please choose one with --data-dir.
error-not-a-journal = { $file } is not a Scrollwell journal. It was left as it is; please choose another data folder.
error-damaged = { $file } can't be read in full: it is damaged. It was left as it is. There may be a sound copy in the folder "backups" beside it.
error-newer = This journal was made by a newer version of Scrollwell and is open for reading only. Nothing was changed; to write in it, use the newer version.
error-read-only = { $file } can only be read, so nothing was changed. Changing its permissions makes it writable again.
error-disk-full = The disk is full, so this was not saved. What was saved before is safe; please make some room and save again.
error-disk-trouble = The disk didn't take this, so it was not saved; it may be full or out of reach. What was saved before is untouched; please try again.
error-busy = Another program is writing in the journal. Nothing was changed; please try again in a moment.
error-database = The journal didn't take this, and nothing was changed. "scrollwell doctor" looks for the reason.

error-day-unreadable = "{ $typed }" is not a day. Please write it as YYYY-MM-DD, like 2026-11-23. Nothing was changed.
error-day-in-future = { $day } hasn't begun yet: today is { $today }. Nothing was changed.
error-day-too-early = { $day } is before { $first }, the first day that can be logged. Nothing was changed.

error-duration-unreadable = This can't be read as a duration. Please write it like 45, 1:10, 1h 10m or 1.5h. Nothing was changed.
error-duration-negative = A duration can't be below zero. Please write it like 45 or 1h 10m; 0 means none. Nothing was changed.
error-duration-over-day = A day has 24 hours, so this is too long. Please write at most 24h. Nothing was changed.
error-day-overfull = The times for { $day } would add up to { $total }, and a day has 24 hours. Nothing was changed.
error-rating-unreadable = "{ $typed }" is not a number. Please write one from 0 to 100. Nothing was changed.
error-rating-out-of-range = Mood and calm go from 0 to 100. Nothing was changed.
error-week-rating-out-of-range = Each of the three goes from 0 to 10. Nothing was changed.
error-sentence-too-long = A sentence here has at most 300 characters. Nothing was changed.
error-unknown-context = "{ $name }" is not among the things that can be part of a day: { $known }. Nothing was changed.

error-unknown-platform =
    { $known ->
        [yes] There is no platform "{ $name }". Did you mean { $nearest }? Nothing was changed.
       *[no] There is no platform "{ $name }". "scrollwell platform list" names them all, and "scrollwell platform add" adds one. Nothing was changed.
    }
error-platform-archived = { $name } is archived. Bring it back in Settings or with "scrollwell platform add" first. Nothing was changed.
error-platform-exists = { $name } is there already. Please choose another name. Nothing was changed.
error-platform-name = A platform needs a name of 1 to { $most } characters. Nothing was changed.

error-limit-out-of-range = A daily limit goes from 1 minute to 24 hours, on at least one weekday. Nothing was changed.
error-week-limit-out-of-range = A budget for a week goes from 1 minute to 168 hours, as one figure for the whole week. Nothing was changed.
error-limit-without-platforms = A limit needs at least one platform, or all of them. Nothing was changed.
error-limit-exists = There is a limit on exactly these platforms already. It can be changed from today on. Nothing was changed.
error-which-limit = There are two limits on this, one a day and one a week. Please say which. Nothing was changed.
error-no-limit = There is no such limit in force, so nothing was changed.
error-pause-backwards = A pause can't end before it starts: { $last } is before { $first }. Nothing was changed.
error-no-pause = There is no such pause now or to come, so nothing was changed.
error-no-ledger-line = This line isn't in the ledger any more, so nothing was changed.
error-time-unreadable = "{ $typed }" is not a time of day. Please write it like 21:30, from 0:00 to 23:59. Nothing was changed.
error-timer-running = { $name } is being timed since { $time }. Please stop it first, or stop it and start the other one. Nothing was changed.
error-no-timer = No timer is running, so nothing was changed.
error-timer-asks = The last sign of life from the timer of { $name } was at { $time }. Please say what to keep: all of it, what came until then, or nothing. The timer is as it was.
error-timer-in-future = The timer starts in the future, because the clock was set back, so not all of it can be kept. Please choose what came until the last sign of life, or nothing. The timer is as it was.
error-trial-running = One thing is tried at a time, and there is one being tried already. It can be ended for this one. Nothing was changed.
error-nothing-tried = Nothing is being tried at the moment, so nothing was changed.
error-no-plan = This tip asks for a plan: when …, I will … Please fill in both halves. Nothing was changed.
# $most (string): a number of characters
error-plan-unusable = Each half of a plan is one line of at most { $most } characters. Nothing was changed.
error-contact-name-unusable = A contact needs a name of 1 to { $most } characters in one line. Nothing was changed.
error-contact-value-unusable = Please fill in a number, an email address or a web page: one line of at most { $most } characters. Nothing was changed.
error-contact-exists = This contact is there already. Nothing was changed.
error-no-contact = This contact isn't there any more, so nothing was changed.
error-unknown-contact = There is no contact of your own called "{ $name }". "scrollwell support" names them. Nothing was changed.
error-which-contact = Several of your own contacts are called "{ $name }". In the window each can be removed by itself. Nothing was changed.

error-autostart = The system didn't take this ({ $reason }). Starting with the computer is as it was.
error-no-check-in = This check-in isn't there any more, so nothing was changed.
error-nothing-to-save = Nothing new is filled in yet. A face, a time or a line is enough.
error-nothing-to-undo = There is nothing to undo.
error-changed-since = This was changed again later. Please undo the later change first. Nothing was changed.
error-not-empty = This journal holds entries already, and made-up days go into an empty one only. Choose another folder with --data-dir. Nothing was changed.
error-days-out-of-range = Please ask for 1 to 7305 made-up days. Nothing was changed.
error-not-a-choice = "{ $typed }" is not among the choices. Nothing was changed.

error-unknown-chart = There is no chart "{ $name }". There are week, weeks, mood, year, weekday, reflections, sources and research. Nothing was written.
# $option (string): as it is typed, like --from
error-chart-option = The chart { $name } takes no { $option }. "scrollwell chart --help" names what it takes. Nothing was written.
error-span-backwards = A period can't end before it starts: { $last } is before { $first }. Nothing was written.
# $span (string): "1 September – 29 November"
error-nothing-to-draw = There is nothing logged for this picture, { $span }, so there is nothing to draw. A longer period may hold some; "scrollwell log" and "scrollwell mood" fill one in. Nothing was written.
error-picture-format = { $path } ends neither in .svg nor in .png, so it isn't clear what to write. Nothing was written.
error-not-written =
    { $reason ->
        [no-folder] { $path } can't be written: there is no such folder. Nothing was written.
        [denied] { $path } can't be written: it isn't allowed there. Please choose another place. Nothing was written.
        [full] { $path } can't be written: there is no room left. Please choose another place. Nothing was written.
        [folder] { $path } can't be written: that is a folder. Please add a name. Nothing was written.
       *[other] { $path } can't be written ({ $detail }). Please choose another place. Nothing was written.
    }
error-export-format = { $path } ends neither in .json nor in .db, so it isn't clear what to write. Nothing was written.
error-file-exists = { $path } is there already and was left as it is. Please choose another name.
error-copy-onto-journal = { $path } is the journal itself, so a copy can't go there. Please choose another place. Nothing was written.
error-not-copied =
    { $reason ->
        [no-folder] { $path } can't be written: there is no such folder. Nothing was written.
        [denied] { $path } can't be written: it isn't allowed there. Please choose another place. Nothing was written.
        [full] { $path } can't be written: there is no room left. Please choose another place. Nothing was written.
        [folder] { $path } can't be written: that is a folder. Please add a name. Nothing was written.
       *[other] { $path } can't be written ({ $detail }). Please choose another place. Nothing was written.
    }
error-not-deleted = { $path } couldn't be deleted ({ $reason }), so some of it may be there still. Please close what else has it open, and delete everything once more.
error-chart = The picture can't be drawn. The figures are still there: "scrollwell week" and "scrollwell trend" name them.
error-guidance = The list of tips and contacts that came with Scrollwell can't be read. In an emergency, call the number that is used where you are.
error-link = This link didn't open. The address beside it can be copied.
error-window = The window can't be opened ({ $reason }). The command line works without one: "scrollwell --help".

error-answer-unreadable = "{ $typed }" is not a whole number from 0 to 10. Nothing was changed.
error-no-tip = Which tip is it to be? Please pick one below. Nothing was changed.
error-report-format = { $path } ends neither in .html, .md, .pdf nor .png, so it isn't clear what to write. Nothing was written.
# $week: "16 – 22 November 2026"
error-nothing-to-keep = Nothing is logged or written for the week { $week } yet, so there is nothing to put into a file. A day can be filled in on Today. Nothing was written.
error-report-too-tall = There is too much text for one picture. The other formats can hold it. Nothing was written.
error-report = This file can't be made. The figures are still there: "scrollwell review" names them. Nothing was written.
