# The monthly review of the roadmap: what changed, who says so, and what is to be decided.
roadmap-review-title = Roadmap review
roadmap-usage-review = how the roadmap review stands; managers open it
roadmap-usage-review-close = closes the review with the answers so far
roadmap-usage-snapshot = takes a snapshot of the roadmap, and shows earlier ones
roadmap-usage-snapshot-day = shows the roadmap as it was on that day
roadmap-review-none = The roadmap hasn’t been reviewed yet.
roadmap-review-ask = Open a review
roadmap-review-ask-do = Open
roadmap-review-ask-text =
    The roadmap has { $items ->
        [one] one item
       *[other] { $items } items
    } that { $items ->
        [one] isn’t
       *[other] aren’t
    } done. I’ll ask { $owners ->
        [0] nobody
        [one] one owner
       *[other] { $owners } owners
    } in private, and three working days later I’ll post what changed.
roadmap-review-opened = The review is open. I’m asking owners in private, and I’ll post what changed in { $place } on { $day }.
roadmap-review-open = Open. Post in { $place }: { $due }. Closes at the latest: { $end }.
roadmap-review-closed = Closed { $when }.
roadmap-review-close = Close the review
roadmap-review-close-sure = What changed is posted at once, and nobody can answer any more.
roadmap-review-close-done = The review is closed.
roadmap-review-previous = Previous review
roadmap-review-mine = My items
roadmap-review-see = Answer
roadmap-review-see-all =
    { $count ->
        [one] My item
       *[other] All { $count } of my items
    }
roadmap-review-home = A roadmap review is waiting for you

## The plan

roadmap-review-plan-new = Schedule the review
roadmap-review-plan-list = *Roadmap reviews*
roadmap-review-plan-none = No roadmap review is scheduled. It usually comes on the first Tuesday of the month.
roadmap-review-plan-delete = No review opens by itself after this. One that is open stays open, and its post still comes.
roadmap-review-plan-day = Opens on
roadmap-review-plan-opened = opened on { $when }.

## What owners are asked

roadmap-review-asked = *Roadmap review:* { $count ->
        [one] is your item
       *[other] are your { $count } items
    } on track? Please answer by { $day }: I’ll then post what changed in { $place }.
roadmap-review-warned = Off track: { $warnings }
roadmap-review-warning-owner = no owner
roadmap-review-warning-rank = its rank changed
roadmap-review-warning-evidence = no evidence
roadmap-review-warning-stale = untouched for 60 days
roadmap-review-say-on_track = On track
roadmap-review-say-move = Moved to…
roadmap-review-say-stop = Stop
roadmap-review-say-decide = Need a decision
roadmap-review-form-move = Move an item
roadmap-review-form-stop = Stop an item
roadmap-review-form-decide = Ask for a decision
roadmap-review-why = Why
roadmap-review-what = What should be decided?
roadmap-review-accountable = Who is accountable?
roadmap-review-by = By when
roadmap-review-own-on_track = You say it’s on track.
roadmap-review-own-move = You moved it.
roadmap-review-own-stop = You stopped it.
roadmap-review-own-decide = You asked for a decision.
roadmap-review-history = Roadmap review, { $month }
roadmap-review-history-why = Roadmap review, { $month }: { $why }
roadmap-review-topic = Roadmap
roadmap-review-context = Asked for in the roadmap review, about #{ $number } { $title }.
roadmap-review-unowned = *Roadmap review:* { $count ->
        [one] one item has no owner, or one who has left.
       *[other] { $count } items have no owner, or one who has left.
    }
roadmap-review-to-decide = { $who } asks you for a decision in the roadmap review:
roadmap-review-more =
    { $count ->
        [one] …and one more
       *[other] …and { $count } more
    }

## The post

roadmap-review-heading = *Roadmap review, { $month }.*
roadmap-review-first = It’s the first one, so there’s nothing to compare with: this is where everything stands.
roadmap-review-since =
    { $count ->
        [one] One item has
       *[other] { $count } items have
    } changed since { $day }.
roadmap-review-quiet = Nothing has changed since { $day }.
roadmap-review-answered =
    { $count ->
        [one] Its owner has { $answered ->
            [0] not answered
           *[other] answered
        }.
       *[other] Owners answered for { $answered } of { $count } items.
    }
roadmap-review-last = *Decided last time. Is it done?*
roadmap-review-decisions = *To be decided*
roadmap-review-row = { $title }: { $said }
roadmap-review-decision = { $title }: { $status }, { $who }
roadmap-review-decision-by = { $title }: { $status }, { $who }, by { $day }
roadmap-review-class-shipped = Shipped
roadmap-review-class-dropped = Dropped
roadmap-review-class-slipped = Slipped
roadmap-review-class-pulled_in = Pulled in
roadmap-review-class-moved = Changed
roadmap-review-class-added = Added
roadmap-review-class-blocked = Blocked
roadmap-review-class-owner = Without an owner
roadmap-review-class-rank = Rank changed beyond its uncertainty
roadmap-review-class-evidence = Without evidence
roadmap-review-class-stale = Untouched for 60 days
roadmap-review-class-planned-now = Now
roadmap-review-class-planned-next = Next
roadmap-review-class-planned-later = Later
roadmap-review-class-in_progress = In progress
roadmap-review-in-thread =
    { $count ->
        [one] …and one more, in the thread
       *[other] …and { $count } more, in the thread
    }
roadmap-review-back-shipped = { $now }, after it had shipped
roadmap-review-back-dropped = { $now }, after it had been dropped
roadmap-review-then = { $before } → { $now }
roadmap-review-field = { $field }: { $said }
roadmap-review-said-on_track = { $who } says it’s on track
roadmap-review-said-on_track-why = { $who } says it’s on track
roadmap-review-said-move = { $who } moved it
roadmap-review-said-move-why = { $who } moved it: { $why }
roadmap-review-said-stop = { $who } stopped it
roadmap-review-said-stop-why = { $who } stopped it: { $why }
roadmap-review-said-decide = { $who } asks for a decision
roadmap-review-said-decide-why = { $who } asks for a decision
roadmap-review-unanswered = { $who } hasn’t answered
roadmap-review-after = *Changed since the post, before the review closed*

## Snapshots

roadmap-review-snapshots-title = Snapshots
roadmap-review-snapshots = *Snapshots of the roadmap*
roadmap-review-snapshots-none = No snapshot of the roadmap yet.
roadmap-review-snapshot-line = *{ $number }.* { $when }, by { $who }
roadmap-review-snapshot-title = *The roadmap { $when }:* { $count ->
        [0] nothing you can see was planned.
        [one] one item that wasn’t done.
       *[other] { $count } items that weren’t done.
    }
roadmap-review-bot = me
roadmap-review-keep = Take a snapshot
roadmap-review-keep-done = Snapshot { $number } is saved.

## What is wrong

roadmap-review-error-open = A review is already open. Close it first.
roadmap-review-error-none = There’s no such review.
roadmap-review-error-closed = That review closed on { $day }. Change the item itself, or wait for the next review.
roadmap-review-error-item = #{ $number } wasn’t part of that review.
roadmap-review-error-rights = Only the owner of the item and the product-ops managers can answer for it.
roadmap-review-error-day = That day hasn’t come yet. Choose one in the past.
roadmap-review-error-snapshot = There’s no snapshot { $number }.

## Who may do what

roadmap-review-may-read = See roadmap reviews and snapshots
roadmap-review-may-open = Open, schedule and close roadmap reviews; take snapshots
roadmap-review-may-answer = Answer for an item in a roadmap review
