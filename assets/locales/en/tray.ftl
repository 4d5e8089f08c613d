### The menu of the icon in the tray, and what the icon says when it is pointed at.

# The platforms to start a timer for stand below it.
tray-time = Time
# $left (string): what is left of the day's limit, or none
tray-timing =
    { $left ->
        [none] { $name }: { $elapsed }
       *[other] { $name }: { $elapsed }, { $left }
    }
tray-stop = Stop the timer
# The timer was running while nobody was there. Opens Today, where it asks what to keep.
tray-asks = Answer the timer …
tray-check-in = Check in
tray-week = Open the week
tray-quiet = Pause reminders for today
tray-quit = Quit
tray-tooltip = Scrollwell
# $timing (string): the sentence of tray-timing
tray-tooltip-timing = Scrollwell. { $timing }
tray-tooltip-asks = Scrollwell. { $name }: the timer has a question.
