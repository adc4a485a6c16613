# Customers who are to hear what became of an idea.
loop-title = Customers to tell
loop-purpose = Which customers to tell about their ideas, and who tells them.
loop-list = Customers to tell
loop-became-shipped = { $idea } has shipped.
loop-item = Please tell those who said:
loop-became-declined = { $idea } was declined.
loop-became-planned = { $idea } is planned.
loop-supports = { $count ->
    [0] Someone asked for it.
    [one] One customer asked for it.
   *[other] { $count } customers asked for it.
  }
loop-contradicts = { $count ->
    [0] Someone spoke against it.
    [one] One customer spoke against it.
   *[other] { $count } customers spoke against it.
  }
loop-addressee = *{ $who }*: “{ $words }” (#{ $number })
loop-addressee-summary = *{ $who }*: { $words } (#{ $number })
loop-somebody = Someone
loop-say-told = Told
loop-say-later = Later
loop-say-not_needed = Not needed
loop-all-told = All told
loop-see = See whom to tell
loop-see-all = See all { $count }
loop-moved-on = The idea has moved on since, so nobody else needs to hear this.
loop-state-to_tell = Still to tell.
loop-state-told = Told on { $when } by { $who }.
loop-state-later = Later: I’ll ask again on { $when }.
loop-state-not_needed = Not needed, says { $who }.
loop-write-supports = To those who asked for it, you could write:
loop-write-contradicts = To those who spoke against it, you could write:
loop-write-shipped-supports = You asked us for “{ $idea }”: you can use it now. Tell us how you get on with it!
loop-write-shipped-contradicts = You had doubts about “{ $idea }”. It’s there now, and we’d like to hear what you think of it.
loop-write-declined-supports = You asked us for “{ $idea }”. We’ve decided not to build it for now. Thank you for telling us about it.
loop-write-declined-contradicts = You had doubts about “{ $idea }”. We’ve listened: we’re not going to build it.
loop-write-planned-supports = You asked us for “{ $idea }”: we’re planning to build it. I’ll tell you when you can use it.
loop-write-planned-contradicts = You had doubts about “{ $idea }”. We’re planning to build it, and we’d like to talk to you about it first.
loop-left = { $open ->
    [0] Everyone has heard.
   *[other] { $open } of { $count } still to tell{ $late }.
  }
loop-left-whole = { $open ->
    [one] One still to tell{ $late }.
   *[other] { $open } still to tell{ $late }.
  }
loop-own = { $open ->
    [0] Everyone has heard.
   *[other] You have { $open } of your { $count } still to tell{ $late }.
  }
loop-own-whole = { $open ->
    [one] You have one to tell{ $late }.
   *[other] You have { $open } to tell{ $late }.
  }
loop-late = , { $count } of them overdue
loop-late-whole = { $count ->
    [one] , overdue
    [2] , both overdue
   *[other] , all overdue
  }
loop-mine = *Customers for you to tell*
loop-mine-none = There’s nobody left for you to tell.
loop-everybody = *Still to tell, by person*
loop-everyone = *Everyone’s customers to tell*
loop-person = { $who }: { $open }{ $overdue ->
    [0] { "" }
   *[other] , { $overdue } overdue
  }
loop-nobody = People who have left
loop-figures = Customers told: { $told } of { $count }.{ $spared ->
    [0] { "" }
    [one] { " " }One doesn’t need to be.
   *[other] { " " }{ $spared } don’t need to be.
  }
loop-home-mine = Customers for you to tell
loop-home-overdue = Overdue: customers nobody has told yet
loop-shipped = When an idea ships
loop-declined = When an idea is declined
loop-planned = When an idea is planned
loop-switch = { $value ->
    [yes] Ask people to tell their customers
   *[no] Ask nobody
  }
loop-days = Days until I ask again after “Later”
loop-may-read = See which customers to tell that an idea shipped or was declined
loop-may-read-note = Those of insights logged in a private conversation: its members only
loop-may-tell = Say that a customer was told
loop-may-set = Set when people are asked to tell their customers
loop-error-rights = The person who logged the insight, the owner of the idea or a product-ops manager says who was told. Ask one of them.
loop-error-gone = There’s nobody to tell here any more. What you still have to tell is in `/insight loop`.
