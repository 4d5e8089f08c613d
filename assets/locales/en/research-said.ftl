### What research says: the findings of research.toml, under ids made from their ids.
### Plain words, what found nothing beside what found something, no promise.

research-intro-1 = Most studies of using social media less find a small difference in how people feel, or none.
research-intro-2 = Here they stand side by side, also where they disagree.
research-intro-3 = The picture has only what a page printed in one common measure: to the right of zero things were better with less, and zero is no difference. One row is about attention rather than about how people felt.
# Beside a study in the picture that has no mark for its size
research-no-figure = No difference found; no figure printed

## Groups

research-group-pooled = Many trials taken together
research-group-large-trials = Large trials
research-group-smaller-trials = Smaller trials that found a difference
research-group-no-difference = Trials that found none
research-group-day-by-day = People followed day by day, and what that adds up to
research-group-variation = How much of the differences between people goes with use

## Many trials taken together

research-burnell-2025-text = Using less made well-being a little better (0.17, between 0.08 and 0.27). How strict or how long it was made no steady difference, and the authors call it weak support.
research-burnell-2025-label = Burnell 2025: 32 trials
research-lemahieu-2025-text = Staying away altogether changed neither positive nor negative feelings, nor satisfaction with life, however long it was.
research-lemahieu-2025-label = Lemahieu 2025: 10 studies of staying away
research-ferguson-2024-text = The effect could not be told from zero, and the studies differed a lot. In all of them people could guess what was hoped for. Other researchers dispute how it was worked out, and others again dispute them.
research-ferguson-2024-label = Ferguson 2024: 27 studies

## Large trials

research-allcott-2025-facebook-text = Six weeks without Facebook before an election: on an index of happiness, anxiety and depression people did better by 0.060 of the usual spread between people. A look afterwards suggests that it was people over 35.
research-allcott-2025-facebook-label = Allcott 2025: Facebook off
research-allcott-2025-instagram-text = Six weeks without Instagram: better by 0.041, which can’t be told from chance once it is counted how many questions were asked. A look afterwards suggests that it was women from 18 to 24.
research-allcott-2025-instagram-label = Allcott 2025: Instagram off
research-allcott-2020-text = Four weeks without Facebook freed about an hour a day. People did more away from the screen, felt a little better, knew less of the news, were less divided over politics, and used Facebook less afterwards.
research-allcott-2022-text = Limits that people set for themselves lowered use by 17 %. Paying people lowered it by 39 %, and by 19 % after the payment had ended. In the authors’ model, 31 % of use comes from not keeping to what one meant to do.

## Smaller trials that found a difference

research-hunt-2018-text = Ten minutes per platform and day for three weeks: loneliness and depression scores were lower than in the other group. Anxiety and worry about missing out fell in both, also in the one that only kept a record.
research-faulhaber-2023-text = Half an hour a day for two weeks, kept by the people themselves: anxiety, depression scores, loneliness and worry about missing out went down and positive feelings went up.
research-lambert-2022-text = One week off: well-being rose by 4.9 points (between 3.0 and 6.8), and scores for depression and anxiety fell. Everybody knew which group they were in.
research-vanman-2018-text = Five days without Facebook: a stress hormone was lower, and so was satisfaction with life.
research-castelo-2025-text = Two weeks without the phone’s internet: attention was better (0.23), and so were mental health and well-being. This is far more than leaving out social media.
research-castelo-2025-label = Castelo 2025: attention, the phone’s internet off

## Trials that found none

research-hall-2021-text = Up to four weeks away made no difference to loneliness, well-being or how good a day was.
research-hall-2021-label = Hall 2021: up to four weeks away
research-collis-2022-text = Ten minutes a day for three academic quarters, measured on the devices: neither well-being nor grades changed. People moved to messaging, and the total time stayed the same.
research-collis-2022-label = Collis 2022: ten minutes a day
research-zimmermann-2020-text = A grey screen and time limits lowered use, keeping a record alone did not, and none of them changed well-being or grades.
research-zimmermann-2020-label = Zimmermann 2020: grey screen, time limits

## People followed day by day

research-plos-one-0293467-text = In a week of less use, negative feelings and boredom went down, and positive feelings went down too.
research-calvert-2025-text = After an optional week off, scores for anxiety were 16.1 % lower, for depression 24.8 % and for sleep trouble 14.5 %; loneliness and total screen time were the same. There was no other group to compare with.
research-beyens-2020-text = After looking on without taking part, 46 % of adolescents felt better, 10 % felt worse and 44 % felt no different.
research-valkenburg-2021-text = For 88 % of adolescents there was no link between use and self-esteem, or a very small one.
research-valkenburg-2022-text = The idea that looking on makes people feel worse held for 20 % of adolescents and did not hold for 80 %.
research-beyens-typology-text = Of 387 adolescents, one showed the pattern that textbooks describe: better after taking part, worse after looking on.
research-verduyn-2022-text = A review: taking part is not always good for people, and looking on does not always harm them.

## How much of the differences goes with use

research-orben-2019-text = Among adolescents, use of technology of every kind goes with 0.4 % or less of the differences in well-being. How this was worked out is disputed; the authors have replied.
research-hancock-2022-text = Over 226 studies the overall link is about none (r = 0.01). With more use go slightly more anxiety (r = 0.13) and depression (r = 0.12), and also better social well-being (r = 0.20). Such links don’t say what causes what.

## Four sentences

research-sentence-active-passive-title = Taking part and looking on
research-sentence-active-passive-text = It is often said that taking part lifts and looking on drags; followed one by one, that pattern showed in 1 of 387 adolescents, and most felt no different or better after looking on.
research-sentence-young-title = The young
research-sentence-young-text = On average the links are small for the young as well, and they differ in direction: most show none or a very small one, some feel better with more use and some feel worse.
research-sentence-effect-size-title = How large the effects are
research-sentence-effect-size-text = The best pooled figure is 0.17 of the usual spread between people, and the two largest trials found 0.06 and 0.04: an average that small says little about any one person.
research-sentence-change-our-mind-title = What would change our mind
research-sentence-change-our-mind-text = Large trials over months, with measured use and people who can’t guess what is hoped for: if they found a clear difference, or clearly none, this page would say so.

## How the studies were made

study-allcott-2025-design = two large randomised trials, six weeks, United States
study-beyens-typology-design = adolescents asked six times a day for three weeks, 34,930 answers
study-ferguson-2024-design = pooled analysis of experiments
study-hancock-2022-design = pooled analysis of studies that compare people, nothing assigned
study-orben-2019-design = surveys, worked out in very many ways
study-verduyn-2022-design = review of theory
