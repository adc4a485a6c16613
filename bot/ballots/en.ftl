# Votes that nobody can be named by, a round at a time.
ballots-error-closed = This vote is over: no more votes count.
ballots-error-many = { $count ->
    [one] You gave one vote.
   *[other] You gave { $count } votes.
  } { $most ->
    [one] You have one: take some back.
   *[other] You have { $most }: take some back.
  }
ballots-error-gone = This can’t be voted for any more. Choose another one, or leave it empty.
ballots-error-twice = One vote each: choose another one here, or leave it empty.
ballots-error-days = Enter a number of days, from 1 to { $most }.
ballots-quarter = Q{ $quarter } { $year }
ballots-until = { $day }, { $time } ({ $zone })
ballots-vote = Vote
ballots-change = Change my votes
ballots-field = Vote { $number }
ballots-stacks = You have { $count } votes. They may all go to one.
ballots-spreads = You have { $count } votes, one each at most.
ballots-change-until = You can change them until { $until }.
ballots-anonymous = Counted without your name. A key makes sure that nobody counts twice; I delete it at the close.
ballots-guess = With three voters or fewer, people can still guess. The result then says so.
ballots-saved = Your votes count. You can change them until { $until }.
ballots-none = You gave no vote. You still can, until { $until }.
ballots-state = { $count ->
    [0] *The vote is open* until { $until }. Nobody has voted yet.
    [one] *The vote is open* until { $until }. One person has voted.
   *[other] *The vote is open* until { $until }. { $count } people have voted.
  }
ballots-waiting = You have three votes, until { $until }.
ballots-never = There hasn’t been a vote yet.
ballots-open = Open a vote
ballots-begin = Open
ballots-opened = The vote is open until { $until }. People I asked in the last 14 days aren’t asked again, but they can vote.
ballots-channel = Where to announce it, and its result
ballots-days = For how many days
ballots-once = Once a quarter. Everyone in a team is asked in their message of the day.
ballots-place = *{ $place }.* { $title } · { $votes }
ballots-votes = { $count ->
    [one] one vote
   *[other] { $count } votes
  }
ballots-hidden = One that few can see
ballots-tied = As many votes as the last of these: { $records }
ballots-voters = { $count ->
    [0] Nobody voted.
    [one] One person voted.
   *[other] { $count } people voted.
  }
ballots-few = That’s few: don’t read much into it.
ballots-not-anonymous = With so few voters this isn’t anonymous.
