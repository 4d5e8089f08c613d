# Reminders, in Settings. Each is off until it is turned on.

reminders-title = Reminders
reminders-more = Each comes once, and only while there is something open. They come while Scrollwell is running, in its window or in the tray.
reminders-daily = Remind me of the day's check-in
reminders-at = at
reminders-daily-time = Time of the day's reminder
reminders-daily-on = On which days to be reminded
reminders-morning = Ask the next morning, once, if yesterday is still open
reminders-morning-time = Time of the question about yesterday
reminders-weekly = Remind me to look back on the week
reminders-weekly-on = Day of the week's reminder
reminders-weekly-time = Time of the week's reminder
reminders-on = on
reminders-quiet = No reminders today
reminders-resume = Resume
