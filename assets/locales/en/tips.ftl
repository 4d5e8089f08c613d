# Around the tips; the tips themselves are in tip-catalog.ftl.

tips-lede = Things some people try, each with the studies behind it and how much they can carry.
tips-how = Opening one shows what it rests on. One at a time can be tried for two weeks; it then stands on Today as a line, and you are asked how it went.
tips-themes = Themes
tips-more = More to read
tips-research-more = The findings that point both ways, and how large they are.
tips-claim-more = Four questions for something you have read.
tips-back = Back to Tips

tips-grades = What the letters mean
# $grade: a letter
tips-grade = Grade { $grade }
tips-grade-of = Grade { $grade }: { $words }
tips-why = Why am I seeing this?
tips-studies = { $count ->
    [one] The study
   *[other] The { $count } studies
}
tips-not-for-me = Not for me

tips-try = I’ll try this for two weeks
tips-tag = trying now
tips-is-tried = You are trying this now.
# A plan in two fields that read as one sentence.
tips-plan = Your plan
tips-plan-when = When …
tips-plan-then = I will …
tips-plan-example = For example: when I sit down on the bus, I will open my book.
tips-plan-start = Try it with this plan
tips-switch = End that one and try this
tips-stay = Leave it as it is

tips-trying = What you are trying
tips-answer = Say how it went
tips-stop = Stop trying it
# Where there is no question yet, because the two weeks are not over.
tips-found = How did it go?
tips-found-helped = It helped
tips-found-somewhat = It helped somewhat
tips-found-no = It made no difference
tips-found-unsure = Hard to tell
tips-found-note = In your own words
tips-found-optional = optional
tips-found-save = Save
tips-found-none = Which of the four is it? Please pick one.

tips-tried = What I tried
tips-tried-all = Show all { $count }
tips-tried-few = Show fewer
