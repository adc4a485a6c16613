# Retrospectives: what a team looks back on, in private and together.
retro-title = Retrospectives
retro-purpose = Look back as a team: cards in private, then together, a vote, and at most three actions.
retro-usage-now = the retrospective that’s open in this channel
retro-usage-start = starts one in a channel
retro-usage-join = shows it to you, with all you can do
retro-usage-add = opens your cards, to write or change them
retro-usage-vote = opens your votes, to give or change them
retro-usage-actions = what’s still to do: from this channel, and yours
retro-usage-show = shows retrospective 3
retro-usage-list = all retrospectives
retro-usage-guide = a guide for a live meeting of 30, 45, 60 or 90 minutes
retro-usage-formats = the formats, with their columns
retro-usage-help = this help
retro-start = Start a retrospective
retro-form-add = Start a retrospective
retro-start-now = Start
retro-started = Started. The card is in the channel.
retro-named = Retrospective of { $day }
retro-named-team = { $team }, { $day }
retro-list = All retrospectives
retro-none = No retrospectives yet.
retro-actions = Actions to do
retro-field-title = Title
retro-field-owner = Facilitator
retro-field-format = Format
retro-field-channels = Channel
retro-field-language = Language
retro-field-writers = People who wrote
retro-field-few = Too few to be anonymous
retro-field-taken = Cards taken out
retro-hint-owner = Goes from phase to phase. Anyone else can take over.
retro-status-collect = Writing
retro-status-group = Grouping
retro-status-vote = Voting
retro-status-discuss = Discussing
retro-status-closed = Closed
# Its card.
retro-kind = { $format }: { $columns }
retro-card = { $title } · { $phase }
    { $kind }
    Facilitator: { $who }
retro-card-text = Retrospective: { $title }
retro-todo-collect = Write your cards in private. Everyone reads them once the facilitator reveals them.
retro-todo-group = Read the cards, and put together those that say the same. Any group can be undone.
retro-todo-vote = { $count ->
    [one] Everyone has one vote for what to talk about.
   *[other] Everyone has { $count } votes for what to talk about: spread them, or put several on one thing.
  }
retro-todo-discuss = { $people ->
    [0] Nobody voted. Talk about what matters, then agree on three actions at most.
    [one] Start at the top; one person voted. Then agree on three actions at most.
   *[other] Start at the top; { $people } people voted. Then agree on three actions at most.
  }
retro-todo-closed = It’s closed. Whose a card or a vote was, nobody can find out any more, the bot’s operator included.
retro-anonymous = Nobody sees who writes what, or how much. But with { $few } people or fewer writing, it is *not anonymous*: the others can guess.
retro-anonymous-few = ⚠️ *This is not anonymous*: there are { $few } of you at most in this channel, so the others can guess who wrote what.
retro-anonymous-not = { $count ->
    [0] Nobody wrote anything.
    [one] ⚠️ *This is not anonymous*: only one person wrote.
   *[other] ⚠️ *This is not anonymous*: only { $count } people wrote, so they can guess who wrote what.
  }
retro-anonymous-written = { $count } people wrote. Nobody sees who wrote what; cards that come now stand out as new.
retro-carried = *First, from earlier retrospectives:*
retro-agreed = *Actions*
retro-more = … and { $count } more under *All cards*
retro-alike = (and { $count } more like it)
retro-ranked = { $count ->
    [0] _No vote_
    [one] *One vote*
   *[other] *{ $count } votes*
  } · { $text }
retro-count = { $count ->
    [one] · one vote
   *[other] · { $count } votes
  }
retro-taken = { $count ->
    [one] One card was taken out.
   *[other] { $count } cards were taken out.
  }
retro-none-written = Nobody has written anything.
# What people do.
retro-do-write = Write cards
retro-do-group = Group cards
retro-do-vote = Vote
retro-do-outcome = Act on it
retro-do-cards = All cards
retro-do-close = Close
retro-do-lead = I’ll facilitate
retro-go-on = Yes
retro-way-collect-group = Reveal the cards
retro-way-group-vote = Open the vote
retro-way-group-collect = Back to writing
retro-way-vote-discuss = Show the result
retro-way-vote-group = Back to grouping
retro-way-discuss-vote = Back to voting
retro-sure-group = Everyone in the channel reads all cards, shuffled. With three people or fewer writing, it isn’t anonymous. Reveal them?
retro-sure-closed = It can’t be opened again. Cards that aren’t revealed yet are shown, and nobody can find out any more who wrote or voted what. Close it?
retro-sure-take = Nobody sees this card any more, and it can’t be brought back. The channel hears that a card was taken out, not which. Take it out?
retro-form-write = Your cards
retro-form-group = Group cards
retro-form-vote = Your votes
retro-write-hint = One card a line, { $most } characters at most. To change or delete one, edit its line.
retro-told-written = { $count ->
    [0] Saved: you have no cards.
    [one] Saved: you have one card. Nobody else is told that it’s yours.
   *[other] Saved: you have { $count } cards. Nobody else is told that they’re yours.
  }
retro-group-cards = Cards that say the same
retro-group-hint = Choose two or more. The first one names the group.
retro-told-grouped = Grouped. The card in the channel shows it; *All cards* has the way back.
retro-told-lead = You facilitate this retrospective.
retro-part = Ungroup
retro-take = Take out
retro-vote-one = Vote { $number }
retro-vote-hint = { $count ->
    [one] You have one vote.
   *[other] You have { $count } votes. Choose the same thing several times if it matters that much.
  } Nobody sees what you voted for. With { $few } people or fewer voting, the others can guess.
retro-told-voted = { $count ->
    [one] Saved. One person has voted so far.
   *[other] Saved. { $count } people have voted so far.
  }
retro-outcome-title = Act on it
retro-outcome-hint = What will you do about it? Three actions at most, each with an owner and a first step. What’s bigger than your team becomes a decision, or a blocker for everyone to vote on.
# Told in its thread.
retro-note-group = The cards are revealed: read them, and group those that say the same.
retro-note-collect = You can write cards again. They’ll stand out as new when they’re revealed.
retro-note-vote = { $count ->
    [one] Voting is open: one vote each.
   *[other] Voting is open: { $count } votes each.
  }
retro-note-discuss = The votes are counted. Start with what has the most.
retro-note-closed = This retrospective is closed. Thank you all.
retro-note-taken = { $count ->
    [one] The facilitator took a card out.
   *[other] The facilitator took a card out: { $count } so far.
  }
retro-note-lead = { $who } facilitates from now on.
# What can’t be done.
retro-error-none = There’s no retrospective #{ $number }.
retro-error-none-here = No retrospective is open here. `/retro start` starts one.
retro-error-running = Retrospective #{ $number } is still open in this channel. Close it first.
retro-error-collect = Retrospective #{ $number } is still collecting cards.
retro-error-group = The cards of retrospective #{ $number } are being grouped. The facilitator can open the vote, or go back to writing.
retro-error-vote = Retrospective #{ $number } is being voted on.
retro-error-discuss = The vote of retrospective #{ $number } is over. The facilitator can go back.
retro-error-closed = Retrospective #{ $number } is closed.
retro-error-empty = Nobody has written a card yet.
retro-error-one = Choose two cards or more that aren’t one group already.
retro-error-long = One card has { $length } characters; { $most } fit. It begins with “{ $begins }”.
retro-error-crowded = These are { $count } cards. Keep the { $most } that matter most.
retro-votes-each = { $value ->
    [1] One vote
   *[other] { $value } votes
  }
retro-votes = How many votes everyone has in a retrospective
retro-home-mine = Retrospectives open for you
retro-home-open = Other open retrospectives
retro-may-read = Look up retrospectives and read their cards
retro-may-start = Start a retrospective
retro-may-write = Write cards, group them and vote
retro-may-write-note = Nobody is named by a card or a vote
retro-may-move = Go from phase to phase, and close a retrospective
retro-may-lead = Take over as the facilitator
retro-may-set = Choose how many votes everyone has in a retrospective
# Formats of retrospectives.
retro-formats-title = Formats of retrospectives
retro-formats = *Formats of retrospectives*
retro-start-in = Start one
retro-format-ssc = Start, Stop, Continue
retro-format-well = Went well, didn’t go well
retro-format-msg = Mad, Sad, Glad
retro-format-fourls = 4Ls
retro-format-sailboat = Sailboat
retro-format-starfish = Starfish
retro-format-daki = DAKI
retro-format-kpt = KPT
retro-format-rtb = Rose, Thorn, Bud
retro-format-balloon = Hot-air balloon
retro-format-lean = Lean Coffee
retro-format-premortem = Pre-mortem
retro-format-postmortem = Post-mortem
retro-column-start = Start
retro-column-stop = Stop
retro-column-continue = Continue
retro-column-well = Went well
retro-column-badly = Didn’t go well
retro-column-mad = Mad
retro-column-sad = Sad
retro-column-glad = Glad
retro-column-liked = Liked
retro-column-learned = Learned
retro-column-lacked = Lacked
retro-column-longed = Longed for
retro-column-wind = Wind: what drives us
retro-column-anchor = Anchor: what holds us back
retro-column-rocks = Rocks: what could sink us
retro-column-island = Island: where we’re heading
retro-column-more = More of
retro-column-less = Less of
retro-column-drop = Drop
retro-column-add = Add
retro-column-keep = Keep
retro-column-improve = Improve
retro-column-problem = Problem
retro-column-try = Try
retro-column-rose = Rose: what’s in bloom
retro-column-thorn = Thorn: what hurts
retro-column-bud = Bud: what could grow
retro-column-air = Hot air: what lifts us
retro-column-ballast = Ballast: what weighs us down
retro-column-sun = Sunshine: what lies ahead for us
retro-column-storm = Storm: what threatens us
retro-column-topic = What shall we talk about?
retro-column-failed = It’s a year later, and it failed. Why?
retro-column-signs = First signs of it
retro-column-prevent = What prevents it
retro-column-timeline = What happened, and when
retro-column-helped = What helped
retro-column-hindered = What made it worse
retro-column-change = What we change
# The guide for a live meeting.
retro-guide-title = Guide for a retrospective
retro-guide-plan = *A retrospective in { $minutes } minutes*
retro-guide-plan-hint = I post each step in this channel when its time comes. Anyone there can pause, skip or stop it.
retro-guide-line = *{ $at }′* { $name }, { $minutes } min. { $does }
retro-guide-run = Run it: { $minutes } min
retro-guide-begun = The guide begins in this channel.
retro-guide-prompt = *{ $at } of { $of }: { $name }* · { $minutes } min, until { $until }
    { $does }
retro-guide-stage = Set the stage
retro-guide-stage-does = Say why you’re here, and look at the actions from last time. Each of you says in one word how it was.
retro-guide-gather = Gather data
retro-guide-gather-does = Write down in silence what happened: facts first, then how you felt. Then read it out to each other, without discussing it.
retro-guide-insights = Generate insights
retro-guide-insights-does = Group what belongs together, and choose two or three topics. Ask “why?” until you find a cause you can change.
retro-guide-decide = Decide what to do
retro-guide-decide-does = Agree on three actions at most. Each has one owner, a first step and a day.
retro-guide-close = Close
retro-guide-close-does = Read the actions out once more. Each of you says what helped today and what to do differently next time.
retro-guide-over = *That’s it.* Write your actions down, so that they’re the first thing you see next time.
retro-guide-pause = Pause
retro-guide-resume = Go on
retro-guide-skip = Next step
retro-guide-stop = Stop
retro-guide-paused = { $who } paused the guide. { $minutes ->
    [one] One minute is left of this step.
   *[other] { $minutes } minutes are left of this step.
  }
retro-guide-resumed = The guide goes on.
retro-guide-stopped = { $who } stopped the guide.
retro-guide-late = I was away for too long, so the guide has stopped. Start it again for the rest.
retro-guide-error-minutes = Choose 30, 45, 60 or 90 minutes.
retro-guide-error-running = A guide is running in this channel already. Stop it first.
retro-guide-error-over = This guide is over.
retro-guide-error-moved = The guide has moved on already: use the buttons of its last message.
retro-guide-error-where = Type `/retro guide` in the channel where you meet.
retro-guide-may-run = Run a guide in a channel, pause, skip or stop it
