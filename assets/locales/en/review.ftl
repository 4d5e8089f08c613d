# The weekly review: what was, how it was, what is next.

review-previous = Week before
review-next-week = Week after
review-due = The week to review now
review-steps = Steps
review-step-was = What was
review-step-how = How was it
review-step-next = What next
review-back = Back to the review

review-empty = Nothing is logged in this week. The strip on Today goes back seven days, and a day that is still clear to you can be filled in there. What you want to say about the week fits in below all the same.
review-log = Write down a day
review-how-more = Each of these can be left open.
review-clear = Clear
# $n (number): 0 or 10 · $meaning: "not at all"
review-end = { $n }: { $meaning }
review-sentence = The week in a sentence
review-save = Save and go on
review-save-later = Save for later

review-what-next = One thing for next week
review-next-keep = Keep it as it is
review-next-limit = Change or add a limit
review-next-tip = Try a tip
review-next-nothing = Nothing
review-to-limits = Go to Limits
review-to-limits-more = What is filled in here waits for you.
review-which-tip = Which one
review-grade = Grade { $grade }: { $words }
review-letter = A sentence to next week's you
review-letter-hint = It stands at the start of your next review.
review-finish = Finish the review
review-skip = Skip this week
review-not-answered = not answered
review-left-open = Left open.
review-is-done = This review is finished.
review-reopen = Change something
review-take-up = Review it after all

review-keep = Keep a copy
review-keep-more = As a file of your own: to read again, to print, to share.
review-keep-open = Keep a copy …
review-keep-format = As
review-keep-html = A web page
review-keep-md = Markdown text
review-keep-pdf = A PDF to print
review-keep-png = A picture to share
review-keep-with = With
review-keep-notes = My own words: notes, sentence, letters
review-keep-names = The names of platforms
review-keep-holds = The file holds the picture of the week, the totals, what is said of the week, your three answers, and what is next.
review-keep-notes-in = Your own words are in it.
review-keep-notes-out = None of your own words are in it.
review-keep-names-in = Platforms stand there by name.
review-keep-names-out = Platforms are called Platform A, Platform B and so on.
review-keep-names-veiled = Platforms are called Platform A, Platform B and so on, in your own words as well where a name is spelled as it is here. Nicknames stay as you wrote them.
review-keep-unsaved = What is filled in and not saved yet is not in it.
review-keep-save = Choose a place and save
