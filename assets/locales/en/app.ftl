# What stands around every page: the rail, the notice, the banners.

app-name = Scrollwell
# The title of the window.
app-window-title = { $page } · Scrollwell
app-pages = Pages
app-page-today = Today
app-page-week = Week
app-page-review = Weekly review
app-page-trends = Trends
app-page-limits = Limits
app-page-tips = Tips
app-page-support = Support
app-page-settings = Settings
app-skip = Skip to the page

app-last-change = Last change
app-undo = Undo
app-notice-close = Close this message
app-cancel = Cancel
app-back = Back
# When the journal can't be opened; the reason stands below.
app-problem-title = Your journal is not open
app-close = Close
app-try-again = Try again
app-opens-browser = Opens in your browser

app-about-journal = About this journal
app-made-up = This journal holds made-up days, to look around with.
# Shown only when Rust gave no sentence of its own.
app-problem = That did not work. Nothing was changed.

app-keys = Keyboard
app-keys-pages = Go to a page, in the order of the rail
app-keys-save = Save the check-in
app-keys-undo = Undo the last change, outside of text
app-keys-mood = Pick a face, while the mood has the focus
app-keys-next-row = From one time to the next, then to Save
app-keys-week = The week before, the week after
app-keys-chart = From day to day in a chart and the seven days; up and down where days stand in rows
app-keys-timer = Stop the timer; where none runs, go to its buttons
app-keys-help = Show and hide this list
