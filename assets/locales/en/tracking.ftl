# What is asked and shown: the section of Settings, and the sentences in place of what is hidden.

tracking-title = Is tracking good for me?
tracking-more = For some people it helps to write days down, for some it makes them heavier. Here you can do less of it, or take all of it with you and leave. What you change here can be undone; only deleting everything can’t.

tracking-mood = Mood questions
tracking-mood-on = Asked
tracking-mood-pause = Not for two weeks
tracking-mood-off = Off: log time only
tracking-mood-more = Time, what was part of the day and notes can be logged either way.
tracking-ask-again = Ask again

tracking-shown = What is shown
tracking-charts = Charts
tracking-charts-more = Where they are hidden, a sentence takes their place. What is said in words stays.
tracking-history = Mood of past days
tracking-history-more = It can be hidden for two weeks; it comes back by itself.
tracking-card = The card after a run of hard days
tracking-card-more = It says where people listen, at most once in seven days. It goes by the ratings alone; notes are never read.
tracking-show-charts = Show the charts
tracking-show-mood = Show the mood history

tracking-export = Take everything with you
tracking-export-more = All that you entered, in one file, wherever you want it.
tracking-export-json = For reading (.json)
tracking-export-db = A copy of the journal (.db)

tracking-delete = Delete everything
tracking-delete-more = The journal, its backups and your settings, for good.
tracking-delete-open = Delete everything …
tracking-delete-title = Delete everything?
tracking-delete-goes = This is deleted:
# $file: the path of the journal
tracking-delete-journal = the journal, { $file }, with every day, mood, note, limit and review in it
tracking-delete-backups = its backups, and copies of damaged files kept beside it
tracking-delete-settings = your settings, your own contacts, and a support.toml of your own in that folder
tracking-delete-stays = This is out of our reach, and stays:
tracking-delete-files = files that you saved somewhere else: exports, reviews, pictures
tracking-delete-copies = copies that a backup program or another computer has made
tracking-delete-first = You may want to take everything with you first:
tracking-delete-next = Go on
tracking-delete-last = This can’t be undone
tracking-delete-last-more = There is no Undo for this, and no copy is kept. Scrollwell then starts as on the first day.
tracking-delete-sure = Yes, delete all of it for good
tracking-delete-unsure = Nothing is deleted until the box is ticked.
tracking-delete-now = Delete everything
