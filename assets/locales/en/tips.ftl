# Around the tips; the tips themselves are in tip-catalog.ftl.

tips-lede = Things some people try, each with the studies behind it and how much they can carry.
tips-why = Why am I seeing this?
tips-studies = { $count ->
    [one] The study
   *[other] The { $count } studies
}
tips-not-for-me = Not for me
