# Votes that nobody can be named by, a round at a time.
ballots-error-closed = This vote is over, so nothing was saved. Ask for the result.
ballots-error-many = { $count ->
    [one] You gave one vote.
   *[other] You gave { $count } votes.
  } { $most ->
    [one] You have one: take some back.
   *[other] You have { $most }: take some back.
  }
