# The page about what studies found; what is said of them is in research-said.ftl.

research-title = What does research actually say?
# $chart: the title of the chart
research-marks = { $chart }: study by study
research-questions = Four things that are often asked
