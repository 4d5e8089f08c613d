### Tips: what they suggest, why they are shown, and what is known.
### Ids are made from the ids in tips.toml. Neutral words only: no praise, no blame, no promise.

## Grades: how well a tip has been tested

tip-grade-a = Tested in several randomised trials that were also pooled
tip-grade-b = Tested in one or two randomised trials
tip-grade-c = People were followed over time; nothing was assigned by chance
tip-grade-d = A single point in time, or a laboratory
tip-grade-e = Judgement of people who know the field; not tested

## Themes

tip-theme-noticing = Noticing
tip-theme-limits = Limits
tip-theme-time-off = Time off
tip-theme-people = People
tip-theme-body = Body
tip-theme-self-talk = How you put it

## How many people a study had

# $people (number): people in the study
tip-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
# $people (number): people in the study, rounded by its authors
tip-people-about = about { $people } people
# $studies (number), $people (number): a pooled analysis
tip-people-pooled = { $studies } studies, { $people } people
tip-people-not-given = number of people not noted here

## Links

tip-study-link-doi = Open the study
tip-study-link-page = Open the study’s page

## Tip 1

tip-1-text = Just log for one ordinary week before you change anything.
tip-1-caveat = Logging helps to see how things are. By itself it did not lower anyone’s use in the trial that looked.
# $days (number): days logged so far, fewer than $wanted (number)
tip-1-why =
    { $days ->
        [0] Nothing is logged yet; { $wanted } days make an ordinary week.
        [one] You have logged { $days } day; { $wanted } make an ordinary week.
       *[other] You have logged { $days } days; { $wanted } make an ordinary week.
    }
tip-1-study-hunt-2018-finding = Anxiety and worry about missing out fell in both groups, also in the one that only kept a record.
tip-1-study-zimmermann-2020-finding = People who only kept a record did not use their phones less.

## Tip 2

tip-2-text = Pick your own daily limit, a little under what you usually do.
tip-2-caveat = Time goes down more clearly than mood goes up. A limit is yours: you can change it or end it at any time.
# $days (number): days logged so far, 7 or more
tip-2-why = You have logged { $days } days and no limit is set.
# $limit (number): minutes of the limit · $usual (number): median minutes · $days (number): days behind it
tip-2-why-wide = A limit is set to { $limit } min; the middle of the { $days } days logged for it is { $usual } min.
tip-2-study-allcott-2022-finding = Limits that people set for themselves lowered use by 17 %. Paying people to cut down lowered it by 39 %, and by 19 % after the payment had ended.

## Tip 3

tip-3-text = Try about half an hour a day for two to three weeks and see whether it suits you.
tip-3-caveat = The average effect is small and the results are mixed. Most trials were with students, on platforms used a lot, and people knew what was being tested. Some people feel better, some don’t notice a difference.
# $rated (number): days with a check-in in the last 7 · $now (number) and $usual (number): median minutes
# $days (number): days behind the usual figure
tip-3-why =
    Your ratings of the last 7 days ({ $rated } rated) are in the lower part of the scale. The middle of those days is { $now } min, that of the { $days } days logged before { $usual } min. This can be chance.
tip-3-study-burnell-2025-finding = Well-being rose a little with less use (g = 0.17, between 0.08 and 0.27). The authors call this weak support. How strict or how long it was made no steady difference.
tip-3-study-hunt-2018-finding = With ten minutes per platform and day, loneliness and depression scores were lower than in the other group.
tip-3-study-faulhaber-2023-finding = With half an hour a day, kept by the people themselves, anxiety, depression scores, loneliness and worry about missing out went down and positive feelings went up.
tip-3-study-collis-2022-finding = With ten minutes a day, neither well-being nor grades changed. People moved to messaging; the total time on devices stayed the same.

## Tip 4

tip-4-text = Shave off half an hour a day instead of quitting.
tip-4-caveat = What people reported about themselves, during the pandemic, among volunteers in Germany.
# $over (number): days over a limit · $known (number): days where it is known, of the last 7
tip-4-why = Of the last 7 days, { $known } can be compared with your limits; { $over } of them were over.
tip-4-study-brailovskaia-2022-finding = Effects of using less were reported up to six months later.

## Tip 5

tip-5-text = Take one week off and treat it as a trial with a before and after.
tip-5-caveat = Results conflict: some trials found that people felt better, others found no difference at all.
# $least (number): the smallest day of the last 7, in minutes
# $baseline (number): median minutes of the first $days (number) logged days
tip-5-why = Each of the last 7 days took { $least } min or more; the middle of your first { $days } logged days is { $baseline } min.
tip-5-study-lemahieu-2025-finding = Pooled over all studies, staying away changed neither positive nor negative feelings, nor satisfaction with life.
tip-5-study-lambert-2022-finding = With one week off, well-being rose by 4.9 points (between 3.0 and 6.8), and scores for depression and anxiety fell. Everybody knew which group they were in, and the other group had nothing to do in its place.
tip-5-study-hall-2021-finding = Up to four weeks away made no difference to loneliness, well-being or how good a day was.
tip-5-study-calvert-2025-finding = After an optional week off, scores for anxiety, depression and sleep trouble were lower and loneliness was the same. There was no other group to compare with.

## Tip 6

tip-6-text = If time away leaves you feeling cut off, keep a way to message the people you care about.
tip-6-caveat = These are small studies; they show that less time is not better for everyone.
# $limited (number): days of the last 7 with a limit · $rated (number): rated days of the last 7
# $before (number): rated days in the two weeks before
tip-6-why = A limit was set on { $limited } of the last 7 days, and your ratings ({ $rated } days) are lower than in the two weeks before ({ $before } days). This can be chance.
tip-6-study-vanman-2018-finding = After five days without Facebook, a stress hormone was lower, and so was satisfaction with life.
tip-6-study-plos-one-0293467-finding = In a week of less use, negative feelings and boredom went down, and positive feelings went down too.
tip-6-study-collis-2022-finding = People with ten minutes a day moved to messaging instead.
tip-6-study-calvert-2025-finding = Loneliness was the same after an optional week off.

## Tip 7

tip-7-text = Swap half an hour of scrolling for moving your body.
tip-7-caveat = One option among others. It is not for everyone: leave it out if you are hurt or ill, or if exercise is a difficult subject for you.
# $now (number) and $baseline (number): median minutes · $days (number): logged days of the baseline
tip-7-why-same-mood = The middle of the last 7 days is { $now } min, that of your first { $days } logged days { $baseline } min. Your ratings are about the same.
# $low (number): days in the lower part of the scale · $rated (number): rated days of the last 7
tip-7-why-low-days = Of the last 7 days, { $rated } are rated; { $low } of them are in the lower part of the scale.
tip-7-study-brailovskaia-2022-finding = Of the four groups, the one that used less and moved more did best.

## Tip 28

tip-28-text = Call it a habit: habits can be redesigned.
tip-28-caveat = Adults, 44 years old on average. The words you use for it are yours to choose.
# $over (number): days over a limit · $known (number): days where it is known, of the last 14
tip-28-why = Of the last 14 days, { $known } can be compared with your limits; { $over } of them were over.
tip-28-study-anderson-2025-finding = 18 % of people thought that they had an addiction, 2 % had the symptoms. Being told to think of it that way lowered the sense of control and raised self-blame.

## How the studies were made

tip-study-allcott-2022-design = randomised trial, adults with Android phones in the United States
tip-study-anderson-2025-design = survey of adults; the number of people is that of its experiment
tip-study-brailovskaia-2022-design = trial with four groups, two weeks
tip-study-burnell-2025-design = pooled analysis of randomised trials, adults and students
tip-study-calvert-2025-design = people followed with sensors in their phones, no comparison group
tip-study-collis-2022-design = randomised trial with measured use, students, three academic quarters
tip-study-faulhaber-2023-design = randomised trial, students, two weeks
tip-study-hall-2021-design = randomised trial with a daily diary, up to four weeks
tip-study-hunt-2018-design = randomised trial, students, three weeks
tip-study-lambert-2022-design = randomised trial, adults, one week
tip-study-lemahieu-2025-design = pooled analysis of studies of staying away, planned in advance
tip-study-plos-one-0293467-design = people asked several times a day, one week of less use
tip-study-vanman-2018-design = experiment, five days
tip-study-zimmermann-2020-design = randomised trial, students, three weeks
