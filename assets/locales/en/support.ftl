# Around the contacts; what they say of themselves is in support-words.ftl.

support-title = Someone to talk to
support-country = Country
support-choose = Choose a country
support-suggested = This country comes from the language of your computer. Is it the right one?
support-confirm = Yes, keep it
support-emergency = In danger right now
support-contacts = People who listen
support-directories = Lists of helplines
support-copy = Copy
support-copy-of = Copy { $value }
support-copied = Copied: { $value }
support-not-copied = Copying is not possible here. It reads: { $value }
support-open = Open
support-open-of = Open { $value } in your browser
support-private = Opening this page is not stored and not counted.
