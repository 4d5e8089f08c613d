### Four questions for something one has read, and how much asking them helps.

claim-said-lede = Before you believe it or pass it on: four questions. Not every answer can be found, and that tells something too.

## Who

claim-who-title = Who says it?
claim-who-1 = Is there a name, a person or a body that can be found elsewhere?
claim-who-2 = What do they gain if you believe it or share it?
claim-who-3 = Is the account who it says it is, or does it only look like them?

## Where

claim-where-title = Where is it from?
claim-where-1 = Follow it back to where it first stood; a screenshot is not a source.
claim-where-2 = When was it made, and does the picture or the quote belong to it?
claim-where-3 = Does the piece say what its headline says?

## Professional or study

claim-ground-title = Is there a professional or a study behind it?
claim-ground-1 = Someone who has learned the subject, speaking about that subject?
claim-ground-2 = If it is a study: how many people, compared with whom, and can you open it?
claim-ground-3 = One study is one study; look whether others found the same.

## Others

claim-others-title = What do others say?
claim-others-1 = Open a second page that does not depend on the first.
claim-others-2 = Look for people who disagree, and for why.
claim-others-3 = If nobody else has it, waiting costs little.

## How much it helps

claim-said-strength = Being asked whether something is true made people choose better what to share: in 20 experiments the wish to share false headlines was 10 % lower. That is a real difference and not a large one.
claim-said-caveat = This is about sharing, not about mood. It was one plain question about truth, not these four. The authors have received research funding from Google, one of them from Meta too; a later paper looks at how far it works across political lines.
