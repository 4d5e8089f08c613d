# Settings. Each is saved when it is changed.

settings-platforms = Platforms
settings-rename = Rename
settings-rename-of = Rename { $name }
settings-rename-save = Rename
settings-archive = Archive
settings-archive-of = Archive { $name }
settings-up = Move up
settings-up-of = Move { $name } up
settings-down = Move down
settings-down-of = Move { $name } down
settings-add = Add a platform
settings-add-button = Add
settings-add-of = Add { $name }
settings-offered = Platforms to add
settings-archived = { $count ->
    [one] One archived platform
   *[other] { $count } archived platforms
}
settings-archived-more = What was written down for them stays in the journal.
settings-restore = Bring back
settings-restore-of = Bring back { $name }

settings-days = Days and weeks
settings-hour = My day ends at
settings-week-start = My week starts on
settings-weekend = My weekend
settings-days-more = A change counts from now on. Days that are written down stay where they are.

settings-background = In the background
settings-stay = Keep Scrollwell in the tray when the window is closed
settings-stay-more = Otherwise closing the window ends Scrollwell.
settings-no-tray = This desktop has no tray at the moment, so closing the window ends Scrollwell.
settings-autostart = Start with the computer, hidden
settings-no-autostart = This system has no way to start programs by itself, so this is out of reach here.

settings-theme = Look
settings-theme-system = As the desktop
settings-theme-light = Light
settings-theme-dark = Dark

settings-file = Where the journal is
settings-file-more = One file. It never leaves this computer unless you copy it.
settings-version = Scrollwell { $version }
