### Tips: what they suggest and what is known. Why one is shown is in tip-why.ftl.
### Ids are made from the ids in tips.toml. Neutral words only: no praise, no blame, no promise.

## Grades: how well a tip has been tested

tip-grade-a = Tested in several randomised trials that were also pooled
tip-grade-b = Tested in one or two randomised trials
tip-grade-c = People were followed over time; nothing was assigned by chance
tip-grade-d = A single point in time, or a laboratory
tip-grade-e = Judgement of people who know the field; not tested

## Themes

tip-theme-anxiety = Anxiety
tip-theme-low-mood = Low mood
tip-theme-loneliness = Loneliness
tip-theme-missing-out = Missing out
tip-theme-comparison = Comparison
tip-theme-sleep = Sleep
tip-theme-attention = Attention
tip-theme-misinformation = Misinformation
tip-theme-privacy = Privacy
tip-theme-community = Community
tip-theme-contagion = Moods that rub off
tip-theme-limits = Limits

## How many people a study had

# $people (number): people in the study
study-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
# $people (number): people in the study, rounded by its authors
study-people-about = about { $people } people
# $studies (number), $people (number): a pooled analysis
study-people-pooled = { $studies } studies, { $people } people
# $studies (number): a pooled analysis
study-people-studies = { $studies } studies or tests, number of people not noted here
study-people-not-given = number of people not noted here
study-people-none = guidance, not a study

## Links

study-link-doi = Open the study
study-link-page = Open the study’s page
study-link-guidance = Open the guidance

## Tip 1

tip-1-text = Just log for one ordinary week before you change anything.
tip-1-caveat = Logging helps to see how things are. By itself it did not lower anyone’s use in the trial that looked.
tip-1-study-hunt-2018-finding = Anxiety and worry about missing out fell in both groups, also in the one that only kept a record.
tip-1-study-zimmermann-2020-finding = People who only kept a record did not use their phones less.

## Tip 2

tip-2-text = Pick your own daily limit, a little under what you usually do.
tip-2-caveat = Time goes down more clearly than mood goes up. A limit is yours: you can change it or end it at any time.
tip-2-study-allcott-2022-finding = Limits that people set for themselves lowered use by 17 %. Paying people to cut down lowered it by 39 %, and by 19 % after the payment had ended.

## Tip 3

tip-3-text = Try about half an hour a day for two to three weeks and see whether it suits you.
tip-3-caveat = The average effect is small and the results are mixed. Most trials were with students, on platforms used a lot, and people knew what was being tested. Some people feel better, some don’t notice a difference.
tip-3-study-burnell-2025-finding = Well-being rose a little with less use (g = 0.17, between 0.08 and 0.27). The authors call this weak support. How strict or how long it was made no steady difference.
tip-3-study-hunt-2018-finding = With ten minutes per platform and day, loneliness and depression scores were lower than in the other group.
tip-3-study-faulhaber-2023-finding = With half an hour a day, kept by the people themselves, anxiety, depression scores, loneliness and worry about missing out went down and positive feelings went up.
tip-3-study-collis-2022-finding = With ten minutes a day, neither well-being nor grades changed. People moved to messaging; the total time on devices stayed the same.

## Tip 4

tip-4-text = Shave off half an hour a day instead of quitting.
tip-4-caveat = What people reported about themselves, during the pandemic, among volunteers in Germany.
tip-4-study-brailovskaia-2022-finding = Effects of using less were reported up to six months later.

## Tip 5

tip-5-text = Take one week off and treat it as a trial with a before and after.
tip-5-caveat = Results conflict: some trials found that people felt better, others found no difference at all.
tip-5-study-lemahieu-2025-finding = Pooled over all studies, staying away changed neither positive nor negative feelings, nor satisfaction with life.
tip-5-study-lambert-2022-finding = With one week off, well-being rose by 4.9 points (between 3.0 and 6.8), and scores for depression and anxiety fell. Everybody knew which group they were in, and the other group had nothing to do in its place.
tip-5-study-hall-2021-finding = Up to four weeks away made no difference to loneliness, well-being or how good a day was.
tip-5-study-calvert-2025-finding = After an optional week off, scores for anxiety, depression and sleep trouble were lower and loneliness was the same. There was no other group to compare with.

## Tip 6

tip-6-text = If time away leaves you feeling cut off, keep a way to message the people you care about.
tip-6-caveat = These are small studies; they show that less time is not better for everyone.
tip-6-study-vanman-2018-finding = After five days without Facebook, a stress hormone was lower, and so was satisfaction with life.
tip-6-study-plos-one-0293467-finding = In a week of less use, negative feelings and boredom went down, and positive feelings went down too.
tip-6-study-collis-2022-finding = People with ten minutes a day moved to messaging instead.
tip-6-study-calvert-2025-finding = Loneliness was the same after an optional week off.

## Tip 7

tip-7-text = Swap half an hour of scrolling for moving your body.
tip-7-caveat = One option among others. It is not for everyone: leave it out if you are hurt or ill, or if exercise is a difficult subject for you.
tip-7-study-brailovskaia-2022-finding = Of the four groups, the one that used less and moved more did best.

## Tip 8

tip-8-text = Decide beforehand who or what gets the time you free up.
tip-8-caveat = Freed time does not move by itself: in one group of people, total screen time was no lower. What the time went to was seen beside the trials, not tested by them.
tip-8-study-allcott-2020-finding = Four weeks without Facebook freed about an hour a day; more of it went to time with friends and family, and to watching television alone.
tip-8-study-castelo-2025-finding = With the phone’s internet blocked for two weeks, people spent more time with others in person, on exercise and outdoors, which explained part of the difference in how they felt.
tip-8-study-calvert-2025-finding = After an optional week off, total screen time was no lower.

## Tip 9

tip-9-text = Write one if–then plan for the moment you usually drift in.
tip-9-caveat = The trials are about all sorts of habits; for social media it has hardly been tested. Trials that find something are published more often, so the true effect is likely smaller.
tip-9-study-sheeran-2024-finding = Plans helped across thoughts, feelings and actions (d between 0.27 and 0.66), most when they were put as if–then, when people wanted the goal, and when the plan was rehearsed.
tip-9-study-gollwitzer-2006-finding = Over 94 tests, plans of this kind helped people to reach goals (d = 0.65).

## Tip 10

tip-10-text = Add a short pause before an app opens, with an easy way to back out.
tip-10-caveat = People who had chosen such a pause themselves. How they felt was not what the trial was about. Short visits are not logged here, so this tip never comes by itself.
tip-10-study-gruening-2023-finding = Over six weeks, people turned back from 36 % of openings and tried to open the apps 37 % less often; apps were opened 57 % less. Being offered the way out did the most.

## Tip 11

tip-11-text = Make the app slightly harder to reach: log out, move it off the first screen, or use the website.
tip-11-caveat = Ten strategies were tested together, so nobody knows which of them did it. It was a small trial.
tip-11-study-olson-2022-finding = Compared with people who only watched their screen time, those who picked from ten such strategies used their phones less, had fewer problems with it, and slept better.

## Tip 12

tip-12-text = Turn the phone screen grey for a week.
tip-12-caveat = Time goes down; how people felt did not change. Photos and maps are harder to use, and for some eyes a grey screen is harder to read.
tip-12-study-zimmermann-2020-finding = A grey screen lowered use at once; time limits lowered it less, and step by step. Neither changed well-being or grades.
tip-12-study-olson-2022-finding = A grey screen was one of the ten strategies that were tested together.

## Tip 13

tip-13-text = Let alerts arrive in a few batches a day.
tip-13-caveat = One trial of two weeks, with people in India who were found online.
tip-13-study-fitz-2019-finding = With three batches a day, people felt in a better mood, more in control of their phones and less stressed. Batches every hour made no difference.

## Tip 14

tip-14-text = Don’t silence everything if missing out worries you; keep real people, mute the rest.
tip-14-caveat = The same single trial of two weeks. Keeping real people and muting the rest was not one of its groups.
tip-14-study-fitz-2019-finding = People who got no alerts at all felt more anxiety and more worry about missing out.

## Tip 15

tip-15-text = Keep the last half hour before sleep free of the phone.
tip-15-caveat = A small first trial, and people knew what was being tested. A much larger study of the young, which assigned nothing, found little.
tip-15-study-he-2020-finding = Four weeks without the phone in the last half hour: people fell asleep sooner, slept longer, were less wound up at bedtime and had more positive feelings.
tip-15-study-orben-2019-diaries-finding = In diaries of 17,247 young people there was little sign that screens go with lower well-being, before bedtime included.

## Tip 16

tip-16-text = Charge the phone somewhere other than beside the bed.
tip-16-caveat = Where the phone lies at night has not been tested in what we found; some people find it easier than deciding each evening. For anyone who has to be reached at night, on call or caring for someone, a loud ring from the next room may do.
tip-16-study-he-2020-finding = A neighbour of this tip: the trial kept the phone out of the last half hour before sleep, and people slept better. It did not look at where the phone was.

## Tip 17

tip-17-text = Put the phone out of sight when you eat or talk with someone.
tip-17-caveat = The difference was small.
tip-17-study-dwyer-2018-finding = In a restaurant, people whose phones lay on the table felt more distracted and enjoyed the meal a little less than those who had put them away.

## Tip 18

tip-18-text = Send one real message to someone close instead of another scroll.
tip-18-caveat = It looked at messages that people got, and nothing was assigned by chance: it can also be that people who feel better get more of them. One of the authors worked at Facebook.
tip-18-study-burke-2016-finding = Well-being rose with written messages from people who were close, and neither with likes nor with posts to everyone.

## Tip 19

tip-19-text = Notice how you feel after browsing; for some people it lifts, for some it drags.
tip-19-caveat = These are studies of adolescents. They show that people differ, not how it is for you.
tip-19-study-beyens-2020-finding = After looking on, 46 % felt better, 10 % felt worse and 44 % felt no different.
tip-19-study-valkenburg-2021-finding = For 88 % there was no link with self-esteem, or a very small one.
tip-19-study-valkenburg-2022-finding = The idea that looking on makes people feel worse held for 20 % and did not hold for 80 %.

## Tip 20

tip-20-text = Mute or unfollow accounts that leave you measuring yourself against them.
tip-20-caveat = Muting as such has not been tested in what we found; using less has. Some people find that it helps.
tip-20-study-thai-2024-finding = A neighbour of this tip: young people in distress who kept to an hour a day for three weeks felt better about their looks (dz = 0.33) and weight (dz = 0.27) than before. The other group did not change.
tip-20-study-engeln-2020-finding = Seven minutes of Instagram lowered satisfaction with one’s body; Facebook did not.

## Tip 21

tip-21-text = Replace that content rather than mixing in a little that’s kinder.
tip-21-caveat = Some people find it kinder. Both are single looks in a laboratory, with young women or women; kind posts about bodies also draw attention to bodies.
tip-21-study-cohen-2019-finding = Posts that are kind about bodies lifted the mood of young women and how they saw their bodies. They also made them think more about how they look.
tip-21-study-curating-a-feed-finding = One kind post for every five, ten or twenty others did not make up for the others.

## Tip 22

tip-22-text = If you post, hide the like counts and don’t recheck for a while.
tip-22-caveat = The evidence is thin: one imagined situation and one week in a made-up network. Some people find it calmer.
tip-22-study-wallace-2021-finding = Mixed: more likes than wished for went with less loneliness and more negative feelings, more so where others could see the count. With few likes, it made no difference whether others could see it.
tip-22-study-voggenreiter-2023-finding = In a network made for the study, people who got few or no reactions in a week had more negative feelings.

## Tip 23

tip-23-text = Give news a fixed slot, then close it.
tip-23-caveat = A look at the news for minutes, during the pandemic; a fixed slot was not tested. Some people find it easier. Less feed can also mean knowing less of the news.
tip-23-study-buchanan-2021-finding = Two to four minutes of news about the pandemic lowered positive feelings and optimism. The same time with kind acts did not lower them, and did not lift them.
tip-23-study-allcott-2020-finding = After four weeks without Facebook, people knew less of the news.

## Tip 24

tip-24-text = Keep social media on the computer only for two weeks.
tip-24-caveat = The trial went much further than this tip: all of the phone’s internet was blocked.
tip-24-study-castelo-2025-finding = With the phone’s internet blocked for two weeks, attention (d = 0.23), mental health and well-being were better; 91 % did better in at least one of the three.

## Tip 25

tip-25-text = Before you share something, ask yourself whether it is true.
tip-25-caveat = This is not a tip for your mood. The authors have received research funding from Google, one of them from Meta too.
tip-25-study-pennycook-2022-finding = Being asked about truth made people choose better what to share: the wish to share false headlines was 10 % lower.

## Tip 26

tip-26-text = A feed’s tone can rub off; step away when it turns heavy.
tip-26-caveat = The effect is real and tiny. The people in the study had not been asked, and the journal published an expression of concern about that.
tip-26-study-kramer-2014-finding = When Facebook showed fewer positive posts, people wrote fewer positive and more negative words; with fewer negative posts it was the other way round. The differences were tiny.

## Tip 27

tip-27-text = If you look for support online, choose a moderated group and keep identifying details out.
tip-27-caveat = Some people find it good to talk with others who know what it is like. The benefit is not proven, and there are risks. For talking with someone now, Support has people who listen.
tip-27-study-samaritans-online-finding = It asks people not to share personal information such as an address or a phone number, for their own safety.
tip-27-study-ali-2015-finding = Six studies of the young with mixed results; in five of them the group was moderated.
tip-27-study-ridout-2018-finding = Nine papers on five programs: too few and too different to be pooled.
tip-27-study-yuan-2026-finding = Looks at effects and experiences of such support among the young; the page that was read gave no result to repeat here.

## Tip 28

tip-28-text = Call it a habit: habits can be redesigned.
tip-28-caveat = Adults, 44 years old on average. The words you use for it are yours to choose.
tip-28-study-anderson-2025-finding = 18 % of people thought that they had an addiction, 2 % had the symptoms. Being told to think of it that way lowered the sense of control and raised self-blame.

## Tip 29

tip-29-text = Over your limit today? Nothing to make up; tomorrow starts at zero.
tip-29-caveat = Starting again at zero has not been tested in what we found; some people find that it takes the weight off a day.
tip-29-study-anderson-2025-finding = A neighbour of this tip: being told to think of use as an addiction raised self-blame and lowered the sense of control. What to do after a day over a limit was not looked at.

## Tip 30

tip-30-text = Want a real answer for you? Let the app pick your lighter days by chance.
tip-30-caveat = Weeks of one person can only show large differences. “Can’t tell” is a likely answer, and an honest one.
tip-30-study-kravitz-2020-finding = 447 people set up a 30-day trial on themselves and 259 finished the questions at the end; those who did found the system easy to use.
tip-30-study-studyu-2022-finding = Describes a program with which people run such trials. It does not say whether they help.

## Tip 31

tip-31-text = Spend five minutes on privacy: who sees your posts, what the app collects, who can tag you.
tip-31-caveat = Good housekeeping; no study of what comes of it was found, and it is not about mood. Some people find that settings have changed since they last looked.
tip-31-study-opc-2019-finding = A data protection authority asks people to set who sees what, and to look again now and then, because sites change their settings.

## Tip 32

tip-32-text = If most days have been hard lately, talking to someone often helps; here are people who listen.
tip-32-caveat = Some people find it easier to talk with someone they don’t know. It is an offer like every other tip here; Support has it on every day.
tip-32-study-who-2023-finding = Written for people in the media. It says that stories of people who came through a crisis can help others through theirs. Talking on a hard day is judgement here, not something it tested.

## How the studies were made

study-ali-2015-design = systematic review, people aged 12 to 25
study-allcott-2020-design = randomised trial, four weeks without Facebook, United States
study-allcott-2022-design = randomised trial, adults with Android phones in the United States
study-anderson-2025-design = survey of adults; the number of people is that of its experiment
study-beyens-2020-design = adolescents asked six times a day for a week, 2,155 answers
study-brailovskaia-2022-design = trial with four groups, two weeks
study-buchanan-2021-design = two experiments with short pieces of news, during the pandemic
study-burke-2016-design = people on Facebook followed with questions and with the records of its servers
study-burnell-2025-design = pooled analysis of randomised trials, adults and students
study-calvert-2025-design = people followed with sensors in their phones, no comparison group
study-castelo-2025-design = randomised trial in which both groups took turns, four weeks
study-cohen-2019-design = laboratory experiment, young women
study-collis-2022-design = randomised trial with measured use, students, three academic quarters
study-curating-a-feed-design = laboratory experiment with six groups
study-dwyer-2018-design = randomised trial in a restaurant, and people asked several times a day
study-engeln-2020-design = laboratory experiment, women who study
study-faulhaber-2023-design = randomised trial, students, two weeks
study-fitz-2019-design = randomised trial with a daily diary, two weeks
study-gollwitzer-2006-design = pooled analysis of tests of plans for all sorts of goals
study-gruening-2023-design = records of an app that people had installed themselves, six weeks, with an experiment beside it
study-hall-2021-design = randomised trial with a daily diary, up to four weeks
study-he-2020-design = randomised first trial, four weeks
study-hunt-2018-design = randomised trial, students, three weeks
study-kramer-2014-design = experiment by Facebook with what its users were shown
study-kravitz-2020-design = adults who ran a trial on themselves, 30 days
study-lambert-2022-design = randomised trial, adults, one week
study-lemahieu-2025-design = pooled analysis of studies of staying away, planned in advance
study-olson-2022-design = randomised trial against people who only watched their screen time; before it, 51 people before and after
study-opc-2019-design = guidance of a data protection authority
study-orben-2019-diaries-design = time diaries from three countries, nothing assigned
study-pennycook-2022-design = pooled analysis of the authors’ own experiments on what people would share
study-plos-one-0293467-design = people asked several times a day, one week of less use
study-ridout-2018-design = systematic review, people up to 25
study-samaritans-online-design = rules of a charity that listens
study-sheeran-2024-design = pooled analysis of tests of plans for all sorts of goals
study-studyu-2022-design = description of a program
study-thai-2024-design = randomised trial, people aged 17 to 25 in distress, three weeks
study-valkenburg-2021-design = adolescents asked six times a day for three weeks
study-valkenburg-2022-design = adolescents asked six times a day for three weeks
study-vanman-2018-design = experiment, five days
study-voggenreiter-2023-design = experiment in a network made for it, one week
study-wallace-2021-design = experiment with imagined situations, Instagram users in the United States
study-who-2023-design = guidance of two international bodies
study-yuan-2026-design = scoping review
study-zimmermann-2020-design = randomised trial, students, three weeks
