### Ideas and the roadmap.

ideas-title = Ideas
ideas-purpose = Captures ideas, scores them, and says how sure the ranking is.
ideas-shortcut-message = Capture a message as an idea and score it: the form comes filled in, with a link to the message.
ideas-keep-as = An idea
ideas-keep-as-purpose = Something to do, to score and to rank
ideas-another = Capture another idea
ideas-captured-before = This message is already idea *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-merged = This message was idea #{ NUMBER($was, useGrouping: 0) }, now part of *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-withdrawn = This message was idea #{ NUMBER($number, useGrouping: 0) }, which was withdrawn. Save to capture it again.
ideas-captured-meanwhile = This message became idea *#{ NUMBER($number, useGrouping: 0) }* while you were writing.
ideas-captured-just = You captured this a moment ago: *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-scored = Your score was added to it.
ideas-captured-wrote = You wrote: { $text }
ideas-shortcut-global = Capture an idea from anywhere.

## How they are used

ideas-usage-capture = captures an idea in one line
ideas-usage-show = shows idea 12: its score, its history and its status
ideas-usage-list = the ranking, by the framework your workspace uses
ideas-usage-filter = the ranking by another framework, or of one status, team or tag
ideas-usage-search = the open ideas that contain these words
ideas-usage-mine = the ideas you captured or own
ideas-usage-vote = votes for idea 12
ideas-usage-share = shows idea 12 to everyone here
ideas-usage-edit = opens idea 12 so you can change it
ideas-usage-delete = withdraws idea 12, after asking you
ideas-usage-export = sends you all ideas as a spreadsheet file
ideas-usage-import = imports such a file, for product-ops managers
ideas-usage-help = this help
ideas-help-title = *From an idea to a ranking people trust.* Anyone can capture and score ideas. Several people can score one without seeing each other’s scores.
ideas-help-more = To capture a message: open its menu, then *Score this idea*. To see what is planned: `/roadmap`.
ideas-list-open = Ranking

## Frameworks

ideas-framework-rice = RICE
ideas-framework-wsjf = WSJF
ideas-framework-ice = ICE
ideas-framework-weighted = Our criteria
ideas-field-framework = Framework
ideas-input-rice-reach = Reach
ideas-input-rice-impact = Impact
ideas-input-rice-confidence = Confidence
ideas-input-rice-effort = Effort
ideas-hint-rice-reach = How many people or events it affects in a quarter, for example 1,500
ideas-hint-rice-impact = How much it changes for each of them
ideas-hint-rice-confidence = How sure are you of reach and impact?
ideas-hint-rice-effort = Person-months of work for everyone together, at least 0.5
ideas-impact-3 = massive
ideas-impact-2 = high
ideas-impact-1 = medium
ideas-impact-0-5 = low
ideas-impact-0-25 = minimal
ideas-percent = { $value }%
ideas-input-wsjf-value = User and business value
ideas-input-wsjf-time = Time criticality
ideas-input-wsjf-risk = Risk reduction or opportunity
ideas-input-wsjf-size = Job size
ideas-hint-wsjf-value = Compared with other ideas; 1 = smallest
ideas-hint-wsjf-time = How quickly value is lost by waiting
ideas-hint-wsjf-risk = The risk it removes, or what it makes possible later
ideas-hint-wsjf-size = Compared with other ideas; 1 = smallest
ideas-input-ice-impact = Impact
ideas-input-ice-confidence = Confidence
ideas-input-ice-ease = Ease
ideas-hint-ice-impact = From 1 (hardly any) to 10
ideas-hint-ice-confidence = From 1 (a guess) to 10 (proven)
ideas-hint-ice-ease = From 1 (very hard) to 10 (done tomorrow)
ideas-how-rice = reach { $reach } × impact { $impact } × confidence { $confidence }% ÷ effort { $effort }
ideas-how-wsjf = (value { $value } + time { $time } + risk or opportunity { $risk }) ÷ size { $size }
ideas-how-ice = impact { $impact } × confidence { $confidence } × ease { $ease }
ideas-how-weighed = { $how } → { $score }
ideas-how-criterion = { $name } { $value } (weight { $weight })

## The forms

ideas-capture-title = Capture an idea
ideas-capture-save = Capture
ideas-several-open = Several at once
ideas-several-title = Several ideas
ideas-several-look = Preview
ideas-several-become = { $count ->
    [one] I’ll capture one idea. Nothing is saved yet.
   *[other] I’ll capture { $count } ideas. Nothing is saved yet.
  }
ideas-several-like = { $title }: looks like *#{ NUMBER($number, useGrouping: 0) } { $near }*
ideas-several-captured = { $count ->
    [one] Captured one idea.
   *[other] Captured { $count } ideas.
  }
ideas-several-undone = { $count ->
    [0] Nothing to undo: none of them is still new.
    [one] Undone: I withdrew one idea.
   *[other] Undone: I withdrew { $count } ideas.
  }
ideas-field-lines = Ideas
ideas-field-lines-hint = One a line. You see a preview before anything is saved.
ideas-edit-title = Edit an idea
ideas-from = From a { $message }
ideas-from-by = From a { $message } by { $who }
ideas-message = message
ideas-field-title = Title
ideas-field-description = Description
ideas-field-reason = Why these scores
ideas-field-team = Team
ideas-field-owner = Owner
ideas-field-owner-hint = The imported file says { $name }. That stays until you choose someone.
ideas-field-tags = Tags
ideas-field-tags-hint = Separated by spaces, for example: mobile onboarding
ideas-field-links = Links
ideas-field-links-more = More links
ideas-field-links-hint = Issues, documents, designs: one web address a line
ideas-field-note = The message’s thread
ideas-field-note-tick = Say there that it became an idea
ideas-note = { $who } captured this as idea *#{ NUMBER($number, useGrouping: 0) } { $title }*.
ideas-score-title = Score an idea
ideas-score-of = #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-score-now = Score it now, or leave this blank: a score counts once every input is filled in.
ideas-unscore = Remove my score
ideas-score-removed = Score removed.
ideas-score-blind = Scores stay hidden until everyone’s are revealed.
ideas-asked-meanwhile = In the meantime, you were asked to score this in private. What you typed is still here: save again, and it stays hidden until the scores are revealed.
ideas-redefined = The criteria changed while the form was open. What you typed is still here: fill in what is new, and save again.
ideas-decide-title = Decide
ideas-field-status = Status
ideas-field-quarter = Target quarter
ideas-field-quarter-hint = For example Q1 2027
ideas-field-why = Why
ideas-field-why-hint = We tell the person who captured it when it is planned, shipped or declined
ideas-merge-title = Merge two ideas
ideas-merge-explain = *#{ NUMBER($number, useGrouping: 0) } { $title }* becomes part of another idea, with its votes, evidence, links and tags.
ideas-field-into = Merge into
ideas-field-into-hint = Type a few words of its title, or its number.
ideas-line = #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-evidence-title = Add evidence
ideas-field-url = Web address
ideas-field-shows = What it shows

## One idea

ideas-status-new = New
ideas-status-scored = Scored
ideas-status-planned = Planned
ideas-status-in_progress = In progress
ideas-status-shipped = Shipped
ideas-status-declined = Declined
ideas-planned-now = Planned now
ideas-planned-next = Planned next
ideas-planned-later = Planned for later
ideas-status-any = Any status
ideas-horizon-now = Now
ideas-horizon-next = Next
ideas-horizon-later = Later
ideas-unscored = Not scored yet
ideas-hidden = Scores stay hidden while people score this idea in private.
ideas-standing = *{ $framework } { $score }* — { $place }
ideas-standing-score = *{ $framework } { $score }*
ideas-place-only = the only idea scored
ideas-place-of = { $place } of { $of }
ideas-place-sure = { $place }, nearly certain
ideas-place-even = { $best } or { $worst }, a toss-up with #{ NUMBER($rival, useGrouping: 0) }
ideas-place-between = { $place }, { $best } at best, { $worst } at worst
ideas-place-down = { $place }, { $worst } at worst
ideas-place-up = { $place }, { $best } at best
ideas-place-open = { $place }, but it’s anyone’s guess
ideas-spread = { $scorers ->
    [one] One person scored it.
   *[other] { $scorers } people scored it.
  } One step lower or higher on every input, it would be between { $low } and { $high }.
ideas-scorers = Scored by { $who }
ideas-evidence-heading = Evidence
ideas-captured-by = Captured by { $who } on { $when }
ideas-owner = Owner: { $who }
ideas-team = Team: { $team }
ideas-votes = { $votes ->
    [0] No votes
    [one] One vote
   *[other] { $votes } votes
  }
ideas-votes-by = { $votes }: { $who }
ideas-voter-for = { $who } for { $customer }
ideas-voters = Voted: { $who }
ideas-votes-title = Votes
ideas-votes-who = Who voted
ideas-votes-customer = Vote for a customer
ideas-votes-submit = Add the vote
ideas-votes-remove = Remove
ideas-field-customer = Vote for a customer
ideas-field-customer-hint = Your name appears next to theirs. Each customer has one vote.
ideas-quarter = Q{ $quarter } { $year }
ideas-by = by { $who }
ideas-did-what = { $did }: { $what }
ideas-details = Details
ideas-shared-by = Shared by { $who } on { $when }
ideas-looks-like = Looks like *#{ NUMBER($number, useGrouping: 0) } { $title }* ({ $status })
ideas-merge-into = Merge into #{ NUMBER($number, useGrouping: 0) }
ideas-merged-into = #{ NUMBER($number, useGrouping: 0) } was merged into #{ NUMBER($into, useGrouping: 0) }:
ideas-round-under-way = { $answered ->
    [0] People are scoring this in private; nobody has answered yet.
    [one] People are scoring this in private; one has answered.
   *[other] People are scoring this in private; { $answered } have answered.
  }
ideas-withdraw = Withdraw
ideas-withdraw-title = Withdraw #{ NUMBER($number, useGrouping: 0) }?
ideas-withdraw-sure = It disappears from every list, ranking and roadmap, along with what was merged into it. Scores, votes and history stay, and you can undo this.
ideas-withdrawn = { $idea } is withdrawn: it no longer appears in lists, rankings or exports. Its scores, votes and history are still there.
ideas-undo = Undo
ideas-restored = #{ NUMBER($number, useGrouping: 0) } is back as it was.
ideas-unsure-capture = Capture it anyway
ideas-score = Score it
ideas-vote = Vote
ideas-unvote = Take back my vote
ideas-ask = Ask others to score
ideas-decide = Decide
ideas-share = Share in channel
ideas-evidence-add = Add evidence
ideas-history = History
ideas-edit = Edit
ideas-merge = Merge
ideas-open = Open
ideas-captured = Captured as *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-part = Captured as *#{ NUMBER($number, useGrouping: 0) }*. It has no score yet: some inputs are blank.
ideas-scored = Scored.
ideas-scored-beside = Saved. The ranking uses round { $round }, which was scored in private: ask for another round to change that.
ideas-scored-hidden = Saved. Your score stays hidden while others score this idea in private.
ideas-saved = Saved.
ideas-undone = Undone.
ideas-voted = You voted.
ideas-voted-for = You voted for { $idea }.
ideas-voted-already = You have already voted.
ideas-voted-already-for = You have already voted for { $idea }.
ideas-voted-customer = You voted for { $customer }.
ideas-unvoted = You took back your vote.
ideas-unvoted-for = You took back your vote for { $idea }.
ideas-merged = #{ NUMBER($number, useGrouping: 0) } is now part of #{ NUMBER($into, useGrouping: 0) }.
ideas-did-captured = *Captured* on { $when } { $who }
ideas-did-imported = *Imported*, captured on { $when } { $who }
ideas-did-edited = *Edited* on { $when } { $who }
ideas-did-status = *Status* on { $when } { $who }
ideas-did-reason = *Reason* on { $when } { $who }
ideas-did-merged = *Merged* on { $when } { $who }
ideas-did-absorbed = *Another idea merged in* on { $when } { $who }
ideas-did-withdrawn = *Withdrawn* on { $when } { $who }
ideas-did-restored = *Brought back* on { $when } { $who }
ideas-did-published = *Shown to everyone* on { $when } { $who }
ideas-did-revealed = *Scores revealed* on { $when } { $who }
ideas-did-revealed-scores = round { $round }, { $framework }: { $scores }
ideas-became-planned = { $who } planned your idea { $idea }: { $status }.
ideas-became-planned-there = Your idea { $idea } is on the roadmap: { $status }.
ideas-became-shipped = { $who } marked your idea { $idea } as shipped. Thank you for it!
ideas-became-shipped-there = Your idea { $idea } has shipped. Thank you for it!
ideas-became-reason = { $who } added a reason to your idea { $idea } ({ $status }).
ideas-became-withdrawn = { $who } withdrew your idea { $idea }. You can open it and undo that.
ideas-became-withdrawn-with = { $who } withdrew your idea { $idea }.
ideas-became-merged = { $who } merged your idea { $idea } into { $into }. Its votes and links moved there, and I’ll tell you when its status changes.
ideas-part-of = It is part of { $idea }.
ideas-part = part of { $idea }
ideas-became-declined = { $who } declined your idea { $idea }.
ideas-became-declined-there = Your idea { $idea } is declined.
ideas-became-undone = { $who } undid the last decision on { $idea }: it is { $status } again.

## Rankings and the roadmap

ideas-list-title = { $total ->
    [0] *{ $framework }*: no scored ideas yet
    [one] *{ $framework }*: one scored idea
   *[other] *{ $framework }*: { $total } scored ideas, best first
  }
ideas-list-title-none = *{ $framework }*: no scored ideas match
ideas-list-row = { $score }: { $place }. { $status }.
ideas-list-row-done = { $score }. { $status }.
ideas-list-team = Team { $value }
ideas-list-tag = Tag { $value }
ideas-list-mine = Yours
ideas-list-words = With “{ $value }”
ideas-list-clear = Show all ideas
ideas-list-no-match = *{ $framework }*: no open ideas match
ideas-list-no-match-any = *{ $framework }*: no ideas match
ideas-which = Which idea? Type its number, for example `{ $command }`.
ideas-which-about = Did you mean idea { $number }?
ideas-which-words = Which idea do you mean by “{ $text }”?
ideas-which-none = No open ideas match “{ $text }”.
ideas-withdraw-ask = Do you want to withdraw { $idea }?
ideas-list-unscored = Not scored yet
ideas-list-blind = Being scored in private
ideas-list-none = No ideas here yet. To capture one, type `/idea` and its title.
ideas-list-how = How sure is each place? I check where an idea would rank if every input were one step lower or higher.

## Blind scoring

ideas-ask-title = Ask others to score
ideas-field-deadline = Answers until
ideas-field-deadline-hint = Scores received by then are revealed automatically. Without a deadline, I wait for the last answer, or for you.
ideas-field-deadline-at = Time
ideas-until = Answers until { $when }, then the scores are revealed.
ideas-error-deadline = Choose a time in the next { $days } days.
ideas-deadline-none = The deadline for { $idea } has passed, and nobody has answered.
ideas-deadline-title = Scores for idea { $number }
ideas-title-ask = The request to score idea { $number }
ideas-deadline-title-several = Scores for { $count } ideas
ideas-title-ask-several = The request to score { $count } ideas
ideas-title-note = The message about idea { $number }
ideas-ask-explain = People score in private. Scores stay hidden until you reveal them, or until everyone you named has answered.
ideas-field-ideas = Ideas
ideas-field-ideas-hint = Up to { $limit }. Type a few words of a title, or a number. Each person gets one message with all of them.
ideas-field-whom = Who scores?
ideas-whom-people = People I name
ideas-whom-channel = Anyone in a channel
ideas-whom-both = Both
ideas-field-people = People
ideas-field-people-hint = Each gets a private message
ideas-field-channel = Channel
ideas-field-channel-hint = Anyone in it can answer, in private
ideas-ask-submit = Ask
ideas-asked = { $who } asks you to score { $idea } by { $framework }, in private.
ideas-asked-several = { $who } asks you to score { $count } ideas by { $framework }, in private.
ideas-asked-self = You asked yourself too: score { $idea } by { $framework }, in private.
ideas-asked-several-self = You asked yourself too: score { $count } ideas by { $framework }, in private.
ideas-asked-text-several = Score { $count } ideas, in private
ideas-asked-over = This round is over
ideas-answered-all = Thanks, your scores are in. You’ll see everyone’s when they are revealed.
ideas-evidence-line = Evidence: { $what }
ideas-asked-text = Score #{ NUMBER($number, useGrouping: 0) } { $title }, in private
ideas-asked-done = Asked { $who } to score this by { $framework }.
ideas-asked-done-several = Asked { $who } to score { $count } ideas by { $framework }.
ideas-waiting-for = Waiting for { $who }.
ideas-score-private = Score in private
ideas-answered = Thanks, your score for { $idea } is in. You’ll see everyone’s when they are revealed.
ideas-answered-last = Thanks, your score for { $idea } is in. It was the last one, so all scores are now revealed.
ideas-answered-text = Your score is in
ideas-progress = { $idea }: { $asked ->
    [0] { $count ->
        [0] nobody has answered yet.
        [one] one person has answered.
       *[other] { $count } people have answered.
      }
   *[other] { $count } of { $asked } answered.
  }
ideas-progress-several = You asked for scores of { $count } ideas by { $framework }:
ideas-progress-revealed = Scores are revealed.
ideas-progress-none = { $idea }: closed, nobody answered.
ideas-progress-withdrawn = { $idea }: withdrawn.
ideas-progress-merged = { $idea }: merged into another idea.
ideas-reveal = Reveal
ideas-stop = Stop asking
ideas-reveal-title = Reveal the scores?
ideas-reveal-count = { $count } of { $asked } people have answered.
ideas-reveal-channel = { $count ->
    [one] One person has answered. Anyone else in { $channel } can until you reveal.
   *[other] { $count } people have answered. Anyone else in { $channel } can until you reveal.
  }
ideas-reveal-missing = Still missing: { $who }.
ideas-reveal-final = After that, nobody can answer in this round any more.
ideas-revealed-done = Revealed.
ideas-revealed-without = Revealed. { $who } hadn’t answered.
ideas-stopped = Stopped. Nobody had answered.
ideas-revealed = The scores for { $idea } are in: round { $round }, by { $framework }.
ideas-revealed-text = Scores for #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-left-out = { $count ->
    [one] One answer is left out, because the criteria have changed since. Start another round to ask for it again.
   *[other] { $count } answers are left out, because the criteria have changed since. Start another round to ask for them again.
  }
ideas-revealed-none-counted = I can’t show any score for { $idea }.
ideas-revealed-score = *{ $framework } { $score }*, from the median of each input.
ideas-revealed-between = People’s own scores go from { $low } to { $high }.
ideas-revealed-same = Everyone’s own score is { $score }.
ideas-revealed-above = That’s higher than anyone’s own score ({ $range }): the medians come from different people.
ideas-revealed-below = That’s lower than anyone’s own score ({ $range }): the medians come from different people.
ideas-revealed-range = { $low } to { $high }
ideas-revealed-alone = *{ $framework } { $score }*, from the only answer: there’s nothing to compare it with.
ideas-no-answer = No answer from { $who }.
ideas-spread-input = { $input }: median { $median } ({ $values })
ideas-disagree = They disagree most on *{ $input }*: start there.
ideas-agree = They agree on every input.
ideas-says = { $who }: { $what }
ideas-people-more = { $count } more
ideas-reasons = Why
ideas-ask-again = Another round

## Home and settings

ideas-first-step = Capture an idea: type `/idea` and its title. Your teams score ideas, and `/idea list` ranks them.
ideas-home-title = Ideas
ideas-home-waiting = Waiting for your score
ideas-home-waiting-row = { $idea }, by { $framework }
ideas-home-mine = Your ideas and their status
ideas-home-top = Top five by { $framework }
ideas-home-none = No ideas yet. Type `/idea` and its title, or use *Score this idea* in a message’s menu.
ideas-settings-framework = Rank ideas by
ideas-criteria = Our criteria
ideas-criteria-about = *{ ideas-criteria }*
    If you change a name or a weight, scores stay. If you change a scale or a direction, or add or remove a criterion, I ask for new scores.
ideas-criteria-anew = Changed meaning
ideas-criteria-anew-tick = They mean something else now: ask for new scores
ideas-criterion-label = Criterion { NUMBER($number, useGrouping: 0) }
ideas-criterion-weight = Weight
ideas-criterion-direction = What is good
ideas-criterion-up = More is better
ideas-criterion-down = Less is better
ideas-criterion-scale = Scale
ideas-criterion-scale-hint = From the lowest to the highest score, such as 1–5 or 0–10.
ideas-criterion-add = Add a criterion
ideas-criterion-remove = Remove criterion { NUMBER($number, useGrouping: 0) }
ideas-criterion-said = { $label } (weight { $weight }, { $direction ->
    [up] more is better
   *[down] less is better
  }, { $scale })
ideas-criteria-left = { $count ->
    [one] Saved. The criteria have changed, so one idea is out of this ranking until someone scores it again.
   *[other] Saved. The criteria have changed, so { $count } ideas are out of this ranking until someone scores them again.
  }
ideas-export-coming = I’m sending the file to our direct messages.
ideas-export-ready = All ideas, with their scores. The inputs are the medians the ranking uses, including our own criteria. Scores that aren’t revealed yet are left out, and so are merged or withdrawn ideas. You can change the file in a spreadsheet and import it again with `/idea import`.

ideas-import = Import ideas
ideas-import-explain = A CSV file with one idea a line, such as the one `/idea export` sends you. A line changes an idea only if it has its number. You can import exports from Jira, Canny, Productboard, Fider, Trello and Aha! as they are. Nothing is deleted, and what a line leaves out stays as it is.
ideas-import-file-hint = It needs a title column. Status, horizon, quarter, team, owner, tags, links and score inputs (such as “rice reach”) are imported if they are there.
ideas-error-import-managers = Only product-ops managers can import ideas: a file can change the titles, statuses and scores of many at once.
ideas-import-alike = Titles that are already here
ideas-import-alike-hint = For lines without an idea’s number.
ideas-import-beside = Add another idea
ideas-import-leave = Leave the line out
ideas-import-known = #{ NUMBER($number, useGrouping: 0) } already has this title
ideas-import-later = planned for later, because the line doesn’t say when
ideas-import-status = I don’t know the status “{ $status }”. Say what it means under “Match columns”, or with product-ops match
ideas-import-gone = the idea with this number was merged or withdrawn
ideas-import-repeated = a line above has the same title

## What can go wrong

ideas-error-title = Give it a title with letters or digits.
ideas-error-too-long = At most { $limit } characters fit here; this has { $length }.
ideas-error-tags = At most { $limit } tags fit here.
ideas-error-links = At most { $limit } links fit here.
ideas-error-link = “{ $link }” isn’t a web address. Type one that begins with https:// or http://, without spaces.
ideas-error-quarter = Type a quarter such as Q1 2027, or leave it empty.
ideas-error-number = “{ $text }” isn’t a number I recognise. Write it like 1,000.5.
ideas-error-scale = Choose one of these: { $scale }.
ideas-error-above = Type a number above { $least }.
ideas-error-most = Type { $most } at most.
ideas-error-range = Type a number from { $least } to { $most }.
ideas-error-incomplete = Fill in every input: a blank is not a zero.
ideas-error-number-of = “{ $text }” isn’t the number of an idea.
ideas-error-none = There’s no idea #{ NUMBER($number, useGrouping: 0) }. Type `/idea list` to see them all.
ideas-error-no-ideas = There’s no “{ $text }”: there are no ideas yet. Capture the first one: type `/idea` and its title.
ideas-error-number-none = There’s no idea “{ $text }”. Ideas have numbers: { $last ->
    [one] there is only #1.
   *[other] #1 to #{ NUMBER($last, useGrouping: 0) }.
  } `/idea list` shows them.
ideas-error-merged = #{ NUMBER($number, useGrouping: 0) } was merged into #{ NUMBER($into, useGrouping: 0) } in the meantime. Type `/idea { NUMBER($into, useGrouping: 0) }`.
ideas-error-withdrawn = #{ NUMBER($number, useGrouping: 0) } was withdrawn. Anyone who can change it can bring it back: type `/idea { NUMBER($number, useGrouping: 0) }`.
ideas-error-restored = #{ NUMBER($number, useGrouping: 0) } is no longer withdrawn.
ideas-error-merge-self = You can’t merge an idea into itself.
ideas-error-merge-place = #{ NUMBER($number, useGrouping: 0) } and #{ NUMBER($into, useGrouping: 0) } aren’t visible to the same people. Show the private one to everyone first, then merge.
ideas-error-merge-links = Together they would have { $count } links, and an idea can have { $limit }. Remove some from one of them first, or make them evidence.
ideas-error-merge-tags = Together they would have { $count } tags, and an idea can have { $limit }. Remove some from one of them first.
ideas-error-rights = Only the person who captured idea #{ NUMBER($number, useGrouping: 0) }, its owner and the product-ops managers can change it. You can score it, vote for it and add evidence.
ideas-error-undo = Someone has decided on #{ NUMBER($number, useGrouping: 0) } since: have another look at it.
ideas-error-votes-shipped = #{ NUMBER($number, useGrouping: 0) } is shipped, so its votes are closed.
ideas-error-votes-declined = #{ NUMBER($number, useGrouping: 0) } was declined, so its votes are closed.
ideas-error-criteria-count = Enter 1 to { $limit } criteria.
ideas-error-criterion-label = Name the criterion, in at most { $limit } characters.
ideas-error-criterion-weight = Type a number above 0, up to { $most }.
ideas-error-criterion-scale = Type two whole numbers, such as 1–5 or 0–10, at most { $steps } apart.
ideas-error-lines = Type 1 to { $limit } ideas, one a line.
ideas-error-line = A line holds at most { $limit } characters. This one is longer: “{ $line }…”
ideas-error-customer = Name the customer, in at most { $limit } characters.
ideas-error-customer-voted = { $customer } already has a vote for #{ NUMBER($number, useGrouping: 0) }.
ideas-error-status = Choose a status.
ideas-error-status-unknown = Statuses are: { ideas-status-new }, { ideas-status-scored }, { ideas-status-planned }, { ideas-status-in_progress }, { ideas-status-shipped }, { ideas-status-declined }.
ideas-error-horizon = Say whether it is planned now, next or later.
ideas-error-framework = Frameworks are: { ideas-framework-rice }, { ideas-framework-wsjf }, { ideas-framework-ice }, { ideas-framework-weighted }.
ideas-error-round-open = People are already scoring #{ NUMBER($number, useGrouping: 0) } in private: reveal that round first.
ideas-error-reveal-rights = Only the person who asked and the product-ops managers can reveal the scores.
ideas-error-revealed = These scores have already been revealed.
ideas-error-closed = This round is over, so it takes no more answers. You can still score the idea in the open; to change the ranking, ask for another round.
ideas-error-together = Choose 1 to { $limit } ideas.
ideas-error-no-people = Name at least one person.
ideas-error-no-channel = Choose a channel.
ideas-error-ask-channel = #{ NUMBER($number, useGrouping: 0) } was captured in a private conversation: ask only there, or show it to everyone first.
ideas-error-ask-person = { $who } can’t see #{ NUMBER($number, useGrouping: 0) }, which was captured in a private conversation. Leave them out, or show it to everyone first.

## Who may do what

ideas-may-read = Read ideas, rankings and the roadmap, and share them
ideas-may-read-note = Ideas are shared in the conversation you’re in, or in a channel you choose
ideas-may-capture = Capture an idea
ideas-may-support = Vote, add evidence, or score in the open
ideas-may-decide = Edit, merge, withdraw or restore an idea, change its status, or show it to everyone
ideas-may-author = Author: the person who captured it
ideas-may-ask = Ask others to score in private
ideas-may-answer = Score in private when asked
ideas-may-answer-note = Contributor: anyone asked by name or through a channel
ideas-may-reveal = Reveal the scores of a round
ideas-may-reveal-note = Author: the person who asked. Scores are also revealed once everyone asked by name has answered, and at the deadline
ideas-may-export = Export ideas
ideas-may-import = Import ideas
ideas-may-set = Choose the framework and the workspace’s own criteria
ideas-error-not-asked = You weren’t asked in this round: only the people named, or the channel that was asked, can answer. You can score the idea in the open once the scores are revealed.

# Asked in one's own words
ideas-example-rank = Which idea ranks first?
ideas-who-owns = { $who } owns *{ $idea }*.
ideas-who-captured = { $who } captured *{ $idea }*. It has no owner yet.
ideas-who-nobody = *{ $idea }* has no owner yet.
ideas-top = *Top ideas* by { $framework }
ideas-top-team = *Top ideas of { $team }* by { $framework }
ideas-top-none = No ideas have been scored yet.
ideas-top-none-team = No { $team } ideas have been scored yet.
