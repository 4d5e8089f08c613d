# The timer: the bar of a running one, and the buttons that start it.

timer-title = Timer
timer-stop = Stop
timer-discard = Stop without logging
timer-live = Time it live
timer-live-more = F8 stops it, on every page.
timer-start-of = Start the timer for { $name }
# When another timer runs already; which one, Rust says.
timer-switch = Stop it and start { $name }
timer-stay = Keep it running
