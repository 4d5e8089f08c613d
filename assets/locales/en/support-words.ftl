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

## Languages

contact-language-ar = Arabic
contact-language-de = German
contact-language-en = English
contact-language-es = Spanish
contact-language-fi = Finnish
contact-language-fil = Filipino
contact-language-fr = French
contact-language-hu = Hungarian
contact-language-it = Italian
contact-language-ko = Korean
contact-language-mi = Māori
contact-language-ne = Nepali
contact-language-nl = Dutch
contact-language-no = Norwegian
contact-language-pl = Polish
contact-language-pt = Portuguese
contact-language-ru = Russian
contact-language-si = Sinhala
contact-language-sv = Swedish
contact-language-ta = Tamil
contact-language-th = Thai
contact-language-uk = Ukrainian
contact-language-zh = Chinese

## Directories

directory-findahelpline-about = Helplines country by country, with ways to reach them.
directory-befrienders-about = A network of helplines whose volunteers listen.
directory-iasp-about = An association of people who work on suicide prevention; its site leads to help.
directory-childhelpline-about = Helplines for children and young people around the world.
directory-lifeline-about = A network of crisis lines in many countries.
