### What notifications say, and their buttons.

notice-open = Open
notice-later = In an hour
