### Words around the support contacts: what a way is, when someone is there, for whom.
### Numbers and names of services are data in support.toml and are never translated.

## Emergency

contact-emergency = Emergency services
contact-emergency-about = If you or someone else is in danger right now
contact-emergency-unconfirmed = We have not confirmed an emergency number for this country. In an emergency, call the number that is used where you are.

## Where a contact comes from

# $source (string): pages, with their dates · $month (string): the month in which they were read
contact-checked = From { $source }, read in { $month }
# Once on the page
contact-caution = These numbers were read in the pages named beside them; nobody has dialled them. Numbers change.
# Shown when the list is more than a year old. $month (string)
contact-old = This was last read in { $month }. Numbers change: please compare it with findahelpline.com.
# Shown instead of a number when the list is more than two years old. $month (string)
contact-too-old = The number we had was last read in { $month } and is not shown any more. The lists below are kept up to date.
contact-none = We have not confirmed a service for this country. The lists below can help you to find one.
contact-private = Opening this page is not stored or counted anywhere.

## Ways

contact-way-phone = Call
contact-way-text = Text
contact-way-chat = Chat
contact-way-email = Email
contact-way-web = Website
contact-way-whatsapp = WhatsApp
contact-way-mobile-only = Call from a mobile phone
contact-way-ambulance = Call an ambulance
contact-way-police = Call the police
contact-way-red-cross = Call an ambulance of the Lebanese Red Cross

## For whom, from where

contact-about-young = For children and young people
contact-about-northern-ireland = For people in Northern Ireland
contact-about-inside-netherlands = Can be reached only from inside the Netherlands
contact-about-sign-language = Sign language by video is offered too
contact-about-national = National line

## Hours

contact-hours-always = Day and night, every day
contact-hours-8-20 = 8:00 to 20:00
contact-hours-20-8 = 20:00 to 8:00
contact-hours-mon-sat-14-20 = Monday to Saturday, 14:00 to 20:00
contact-hours-15-30-to-0-30 = 15:30 to 0:30
contact-hours-fri-9-13 = Fridays, 9:00 to 13:00
contact-hours-18 = At least 18 hours a day; each city sets its own
contact-hours-differ = Not around the clock in every page we read; please try at another time if nobody answers

## Languages. Not all are spoken by contacts of ours; a file of one’s own may use any of them.

contact-language-af = Afrikaans
contact-language-am = Amharic
contact-language-ar = Arabic
contact-language-az = Azerbaijani
contact-language-be = Belarusian
contact-language-bg = Bulgarian
contact-language-bn = Bengali
contact-language-bs = Bosnian
contact-language-ca = Catalan
contact-language-cs = Czech
contact-language-cy = Welsh
contact-language-da = Danish
contact-language-de = German
contact-language-el = Greek
contact-language-en = English
contact-language-es = Spanish
contact-language-et = Estonian
contact-language-eu = Basque
contact-language-fa = Persian
contact-language-fi = Finnish
contact-language-fil = Filipino
contact-language-fr = French
contact-language-ga = Irish
contact-language-gl = Galician
contact-language-gu = Gujarati
contact-language-he = Hebrew
contact-language-hi = Hindi
contact-language-hr = Croatian
contact-language-hu = Hungarian
contact-language-hy = Armenian
contact-language-id = Indonesian
contact-language-is = Icelandic
contact-language-it = Italian
contact-language-ja = Japanese
contact-language-ka = Georgian
contact-language-kk = Kazakh
contact-language-km = Khmer
contact-language-kn = Kannada
contact-language-ko = Korean
contact-language-ku = Kurdish
contact-language-lb = Luxembourgish
contact-language-lt = Lithuanian
contact-language-lv = Latvian
contact-language-mi = Māori
contact-language-mk = Macedonian
contact-language-ml = Malayalam
contact-language-mn = Mongolian
contact-language-mr = Marathi
contact-language-ms = Malay
contact-language-mt = Maltese
contact-language-my = Burmese
contact-language-ne = Nepali
contact-language-nl = Dutch
contact-language-no = Norwegian
contact-language-pa = Punjabi
contact-language-pl = Polish
contact-language-ps = Pashto
contact-language-pt = Portuguese
contact-language-rm = Romansh
contact-language-ro = Romanian
contact-language-ru = Russian
contact-language-si = Sinhala
contact-language-sk = Slovak
contact-language-sl = Slovene
contact-language-so = Somali
contact-language-sq = Albanian
contact-language-sr = Serbian
contact-language-st = Sesotho
contact-language-sv = Swedish
contact-language-sw = Swahili
contact-language-ta = Tamil
contact-language-te = Telugu
contact-language-tg = Tajik
contact-language-th = Thai
contact-language-tl = Tagalog
contact-language-tr = Turkish
contact-language-uk = Ukrainian
contact-language-ur = Urdu
contact-language-uz = Uzbek
contact-language-vi = Vietnamese
contact-language-xh = Xhosa
contact-language-zh = Chinese
contact-language-zu = Zulu

## Directories

directory-findahelpline-about = Helplines country by country, with ways to reach them.
directory-befrienders-about = A network of helplines whose volunteers listen.
directory-iasp-about = An association of people who work on suicide prevention; its site leads to help.
directory-childhelpline-about = Helplines for children and young people around the world.
directory-lifeline-about = A network of crisis lines in many countries.

## A file of one’s own, support.toml, with contacts in the place of ours: what would be right where a
## row of it is wrong. Names of keys and words of the file stay as they are.

support-file-right-form = The file is TOML and has the same tables as ours: emergency, country, country.contact, directory.
support-file-right-emergency = An emergency number has ways, sources, seen (a month such as "2026-11") and status = "confirmed".
support-file-right-country = A country has iso, a code such as "NL", once in the file; and emergency, the name of a number in the file or of ours, or contacts, or both.
support-file-right-contact = A contact has name, ways, languages (codes such as "nl"), sources (each with a page), seen (a month such as "2026-11") and status = "confirmed". With hours and about it can say more, in the words that our own contacts use.
support-file-right-way = A way has kind (phone, text, chat, email or web) and value, just as it is printed: a number has digits, spaces, - and *, and no +; a page stands without https://.
support-file-right-directory = A directory has the id of one of ours, a name, and an address without https://.
