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

support-own = Someone I can call
support-own-none = A friend, a relative, a doctor: whoever you add stands here, on this computer only.
support-own-add = Add someone
support-own-name = Name
support-own-value = Number, email address or web page
support-own-save = Save
# A number in a program that calls, an address in the mail program, a page in the browser.
support-own-opens = Opens in the program for it
support-own-open-of = Open { $value }
support-own-change = Change
support-own-change-of = Change { $name }
support-own-remove = Remove
support-own-remove-of = Remove { $name }
