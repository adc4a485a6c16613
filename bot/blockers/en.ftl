# What is in the way of product teams.
blockers-title = Blockers
blockers-purpose = What’s in the way: suggest it, vote every quarter, and see it go.
blockers-usage-alone = what’s in the way now
blockers-usage-add = suggests this blocker
blockers-usage-suggest = suggests a blocker, without your name if you like
blockers-usage-vote = your three votes, while a vote is open
blockers-usage-top = the result of the last vote, and how it’s going
blockers-usage-mine = what’s waiting for you
blockers-usage-show = shows blocker 12
blockers-usage-list = all blockers
blockers-usage-narrow = those of a category, a status or a person (by @Priya)
blockers-usage-search = the blockers that contain these words
blockers-usage-merge = merges blocker 12 into another one
blockers-usage-link = links blocker 12 with idea 7
blockers-usage-history = who changed what
blockers-usage-export = sends you the blockers as a CSV file
blockers-usage-import = imports blockers from a CSV file
blockers-usage-help = this help
blockers-keep-as = A blocker
blockers-keep-as-purpose = What’s in the way of a team
blockers-another = Suggest another blocker
blockers-form-add = Suggest a blocker
blockers-form-edit = Edit a blocker
blockers-form-resolved = Is it resolved?
blockers-form-accepted = Do we live with it?
blockers-form-suggested = Take it apart again
blockers-list = All blockers
blockers-open = *Open now*
blockers-none = No blockers yet.
blockers-added = Suggested. It can be voted for the next time.
blockers-top = Result of the vote
blockers-mine = Waiting for me
blockers-mine-none = Nothing is waiting for you.
blockers-field-title = What’s in the way?
blockers-field-details = Details
blockers-field-category = Category
blockers-field-shown = Suggested
blockers-field-owner = Owner
blockers-field-first_step = First step
blockers-field-due_on = Due by
blockers-hint-title = In a line, as you’d say it to a colleague.
blockers-hint-shown = Anonymous: I keep neither your name, nor where, nor at what time. So you can’t edit it later either.
blockers-category-tooling = Tooling
blockers-category-data = Data
blockers-category-process = Process
blockers-category-dependency = Dependency
blockers-category-decision = Decision
blockers-category-people = People
blockers-category-environment = Environment
blockers-shown-named = By name
blockers-shown-anonymous = Anonymously
blockers-status-suggested = Suggested
blockers-status-chosen = Chosen by vote
blockers-status-moving = Moving
blockers-status-resolved = Resolved
blockers-status-accepted = Accepted
blockers-status-reopened = Reopened
blockers-status-superseded = Merged
blockers-private = Captured in a private conversation, so it isn’t in the vote.
blockers-alike = Looks like { $records }. If it’s the same, merge them.
# Two that are one.
blockers-supersede = Merge
blockers-by = Merge into
blockers-by-number = Or its number
blockers-by-hint = Its votes count for that one, until someone takes them apart again.
blockers-supersedes = Blocker #{ $number } was merged into this one
blockers-superseded = Merged into blocker #{ $number }
blockers-apart = Take apart
blockers-error-none = There’s no blocker #{ $number }.
blockers-error-itself = A blocker can’t be merged into itself.
blockers-error-loop = That would be a circle: #{ $number } has that one merged into it, directly or not.
blockers-error-closed = #{ $number } has ended. Reopen it first, or merge into one that’s open.
# The vote of a quarter.
blockers-poll-title = What’s in our way most?
blockers-poll-ask = *What’s in our way most?* You have three votes, until { $until }. The top three get an owner, a first step and a date.
blockers-poll-none = There’s nothing to vote for yet. Suggest a blocker first: `/blockers suggest`
blockers-poll-result = *What’s in our way most:* the vote of { $quarter }
blockers-poll-plan-new = Plan the quarterly vote
blockers-poll-plan-list = *Votes on blockers*
blockers-poll-plan-none = No vote on blockers is planned. It opens once a quarter.
blockers-poll-plan-delete = No vote opens by itself after this. One that is open stays open, and its result still comes.
blockers-poll-plan-had = no vote on { $when }: the quarter had had one, or there was nothing to vote for.
blockers-won = Won the vote of { $quarter }
blockers-error-round = This quarter has had its vote, or another is still open. See `/blockers top`.
# Whose it is.
blockers-take = Take it on
blockers-take-ask = { $title } won the vote, and nobody owns it. Who takes it on?
blockers-taken = Owner: { $who }. First step: { $step }, by { $day }.
blockers-taken-thanks = Saved. I ask the owner how it goes, once a month.
blockers-error-ended = #{ $number } isn’t open any more. Reopen it first.
blockers-error-taken = Someone else owns #{ $number }. Ask them, or a product-ops manager.
# How it goes.
blockers-check-ask = How is { $title } going?
blockers-check-due = First step, by { $day }
blockers-check-moves = It’s moving
blockers-check-resolved = Resolved
blockers-check-accepted = We live with it
blockers-check-thanks = Thanks. I ask again in a month.
blockers-check-said = Last heard: it’s moving, { $when }.
# Is it really gone?
blockers-confirm-ask = You took part in the vote on { $title }. It’s said to be resolved: is it really gone?
blockers-confirm-gone = It’s gone
blockers-confirm-there = It’s still there
blockers-confirm-thanks = Thanks. You can change your answer for a week.
blockers-confirm-few = Three people or fewer are asked, so this isn’t anonymous.
blockers-confirm-open = { $count ->
    [one] One person who took part in the vote is asked whether it’s really gone.
   *[other] { $count } people who took part in the vote are asked whether it’s really gone.
  }
blockers-confirm-said = Is it really gone? Yes: { $gone }, no: { $there }. { $count } of { $asked } answered.
blockers-confirm-why = { $there } of { $count } who answered say it’s still there
blockers-error-not-asked = You weren’t asked about this one: the question goes to those who took part in the vote.
# What became of it.
blockers-digest = { $count ->
    [one] A blocker that concerns you:
   *[other] { $count } blockers that concern you:
  }
blockers-became = Since yesterday: { $what }
blockers-became-chosen = chosen by vote
blockers-became-moving = someone has taken it on
blockers-became-resolved = resolved
blockers-became-accepted = accepted: we live with it
blockers-became-reopened = reopened
blockers-became-superseded = merged into another one
blockers-became-owner = someone else owns it
blockers-home-take = Find an owner
blockers-home-check = How is it going?
blockers-home-confirm = Is it really gone?
blockers-home-owned = Blockers you own
blockers-home-chosen = Chosen, and nobody owns it yet
blockers-home-moving = What’s moving
blockers-home-reopened = Reopened
blockers-home-overdue = No news for a while
blockers-weekly-title = *Blockers of the week*
blockers-weekly-text = Blockers of the week
blockers-weekly-suggested = *Suggested*
blockers-weekly-chosen = *Chosen by vote, without an owner*
blockers-weekly-overdue = *No news for a while*
blockers-weekly-resolved = *Resolved*
blockers-weekly-reopened = *Reopened*
blockers-plan-new = Post the week’s blockers
blockers-plan-list = *Weekly blockers*
blockers-plan-none = The week’s blockers aren’t posted anywhere yet.
blockers-plan-delete = The week’s blockers won’t be posted there any more. The blockers themselves stay.
# Settings, and who may.
blockers-days = How long a vote on blockers is open (days)
blockers-stacks = May all votes go to one blocker?
blockers-stacks-said = { $value ->
    [yes] Yes
   *[no] No, one vote each at most
  }
blockers-share = Reopen it when so many of those who answer say it’s still there
blockers-share-of = { $value }% or more
blockers-may-read = See blockers, votes and results
blockers-may-suggest = Suggest blockers
blockers-may-suggest-note = without a name too; then nobody is the author
blockers-may-change = Edit and merge a blocker, say how it goes, remove it
blockers-may-vote = Vote while a vote is open
blockers-may-vote-note = nobody knows who voted for what
blockers-may-take = Take a blocker on that nobody owns
blockers-may-confirm = Say whether a blocker is really gone
blockers-may-open = Open and plan votes on blockers
blockers-may-export = Export blockers
blockers-may-import = Import blockers
blockers-may-set = Settings of blockers
blockers-import = Import blockers
blockers-import-explain = A CSV file with one blocker a line. A line changes a blocker only if it has its number. Nothing is deleted, and I don’t ask or tell anyone.
blockers-import-file-hint = It needs these columns: { blockers-field-title }, { blockers-field-category }, { blockers-field-shown }.
