# The three steps before the first day.

# After everything was deleted.
welcome-erased = Everything is deleted: the journal, its backups and your settings. What follows is a first start.

welcome-step = Step { $step } of { $steps }
welcome-next = Next
welcome-back = Back
welcome-start = Start the first day
welcome-skip = Skip

welcome-platforms = What would you like to keep track of?
welcome-platforms-more = Pick the ones you use. You can add, rename and archive platforms at any time.

welcome-days = When does your day end?
welcome-days-more = A late evening still belongs to the day before. Until this hour, Today stays the day you are in.
welcome-hour = My day ends at
welcome-week-start = My week starts on
welcome-days-later = Both can be changed later. Days that are written down stay where they are.

welcome-private = What you write stays here
welcome-private-more = Scrollwell never goes online. No account, no sync, no counting of what you do. Your journal is one file on this computer:
welcome-private-file = To keep a copy, copy that file. In Settings all of it can be saved elsewhere, and all of it deleted.
