# The page for something one has read; the questions are in claim-said.ftl.

claim-title = Check a claim
claim-strength = How much this helps
