# What programs are told that ask for somebody. "I" is the bot; what is said of a page comes first, its rows below it.
answers-page = These are { $first } to { $last } of { $total }; ask again with the cursor for more.
answers-page-least = These are { $first } to { $last } of more than { $total }; ask again with the cursor for more.
answers-truncated = That was too much for one answer, so I left out { $left ->
    [one] one row
   *[other] { $left } rows
  }; the cursor goes on with them.
answers-cut = Long texts end in “…”; “cut” says how long they are.
answers-end = There’s nothing after that page any more.

answers-error-question = There’s no question “{ $name }”. You can ask: { $known }.
answers-error-arguments = Arguments have to be an object, with a name and a value for each.
answers-error-missing = “{ $argument }” is missing. Say what it is and ask again.
answers-error-unknown = “{ $argument }” isn’t an argument of this question. It takes: { $known }.
answers-error-kind = “{ $argument }” has to be of the kind { $kind }.
answers-error-choice = “{ $argument }” can’t be “{ $given }”. Choose one of: { $known }.
answers-error-range = “{ $argument }” has to be from { $least } to { $most }.
answers-error-long = “{ $argument }” has { $length } characters and may have { $most }. Shorten it and ask again.
answers-error-cursor = That cursor isn’t one I gave you for this question and these arguments. Leave it out to begin with the first page.

answers-term = *{ $term }*: { $meant }
answers-term-context = *{ $term }* ({ $context }): { $meant }
answers-term-found = { $count ->
    [one] What { $term } means here:
   *[other] { $term } has { $count } definitions here:
  }
answers-term-unknown = Nobody has defined “{ $term }” yet. Ask someone who uses it, and define it with `/glossary add`.
answers-term-near = Nobody has defined “{ $term }”. These terms are spelled nearly so: { $near }. Ask about one of them.
answers-terms = Terms that match “{ $words }”:
answers-terms-none = No term has the words “{ $words }”. Try other words; anyone who knows the term can define it with `/glossary add`.

answers-right = { $who } decides on *{ $topic }*.
answers-right-backup = { $who } decides on *{ $topic }*; { $backup } stands in.
answers-right-gone = { $who }, who decided on *{ $topic }*, has left. Ask a product-ops manager who decides now.
answers-right-gone-backup = { $who }, who decided on *{ $topic }*, has left; { $backup } decides meanwhile.
answers-rights = Who decides on “{ $topic }”:
answers-right-none = Nobody is named to decide on “{ $topic }”. A product-ops manager can say who does, with `/raci add`.
answers-right-near = Nobody is named to decide on “{ $topic }”. Did you mean { $near }?

answers-column-kpi = KPI
answers-column-value = Value
answers-column-until = Until
answers-column-target = Target
answers-column-change = Change
answers-column-rank = Rank
answers-column-idea = Idea
answers-column-score = Score
answers-column-range = Range
answers-column-status = Status
answers-error-day = “{ $argument }” has to be a day like 2027-01-31, not “{ $given }”.

answers-kpi = *{ $name }*: { $value } (until { $day }){ $parts }
answers-kpi-none = *{ $name }*: no value yet
answers-kpi-no-value = none yet
answers-kpi-late = a newer value is late
answers-kpis = { $count ->
    [one] One KPI:
   *[other] { $count } KPIs, those that need attention first:
  }
answers-kpis-on-target = { $count ->
    [one] No KPI is off target. The only one:
   *[other] No KPI is off target. All { $count }:
  }
answers-kpis-none = There are no KPIs yet. Anyone can add one with `/kpi add`.
answers-kpis-none-team = The team { $team } has no KPI. Leave the team out to see all of them.
answers-kpi-found = { $count ->
    [one] How { $name } stands:
   *[other] { $count } KPIs measure that:
  }
answers-kpi-unknown = No KPI is called “{ $name }”. Ask for the list of KPIs to see what’s measured.
answers-kpi-near = No KPI is called “{ $name }”. Did you mean { $near }?

answers-ranking = Ideas by { $method }. Where ranges overlap, the order isn’t certain:
answers-ranking-team = Ideas of the team { $team } by { $method }, with their ranks among all. Where ranges overlap, the order isn’t certain:
answers-ranking-none = No idea has been scored with { $method } yet. Score one with `/idea score`, or ask for another method.
answers-ranking-none-team = The team { $team } has no idea scored with { $method }. Leave the team out to see all of them.
answers-rank = { $rank } of { $of } (could be { $best } to { $worst }): *{ $idea }*, { $method } { $score }
answers-rank-sure = { $rank } of { $of }: *{ $idea }*, { $method } { $score }
answers-idea = *{ $idea }*: { $status }
answers-idea-found = What’s known of idea #{ $number }:
answers-idea-unknown = There’s no idea #{ $number }, or you can’t see it. Ask for the ranking to find its number.
answers-idea-withdrawn = Withdrawn

answers-roadmap = The roadmap. Targets are plans, not promises:
answers-roadmap-team = The roadmap of the team { $team }. Targets are plans, not promises:
answers-roadmap-none = Nothing is planned. A product-ops manager can plan an idea from its card.
answers-roadmap-none-team = The team { $team } has nothing planned. Leave the team out to see the whole roadmap.
answers-item = *{ $item }*: { $status }
answers-item-due = *{ $item }*: { $status }, { $due }

answers-decision = *{ $decision }* ({ $topic }): { $status }
answers-decision-on = *{ $decision }* ({ $topic }): { $status } on { $day }
answers-decisions = Decisions:
answers-decisions-none = I found no such decision. Try other words; someone who was there can record it with `/decision add`.
answers-decided = Yes, “{ $topic }” has been decided:
answers-proposed = “{ $topic }” has been proposed, not decided:
answers-no-longer = “{ $topic }” was decided once, but that’s no longer in force:
answers-undecided = I don’t know of any decision on “{ $topic }”. It may have been decided without being recorded: ask who decides on it.
answers-undecided-near = I don’t know of any decision on “{ $topic }”. Some decisions share a few of its words, which proves nothing.

answers-insight = #{ $number } “{ $words }” ({ $area }, { $day })
answers-insights = What customers said, in quotes:
answers-insights-none = No customer has said anything about that, as far as anyone wrote down. Try other words, or ask someone who talks to customers.
answers-insights-idea = What customers said of idea #{ $number }, in quotes:
answers-insights-idea-none = Nothing a customer said is linked to idea #{ $number } yet. Link what you know with `/insight`.

answers-prd = *{ $document }* ({ $status }), section by section:
answers-prd-unknown = There’s no document #{ $number }, and none about idea #{ $number } that you can see. Begin one with `/prd { $number }`.
answers-prd-none = No document has the words “{ $title }”. Try other words, or the number of its idea.
answers-section = *{ $title }*: { $words }
answers-section-empty = *{ $title }*: nothing is written yet.

answers-impact = The organisation’s own figures of the last six months:
answers-impact-none = There’s nothing to count yet. The figures begin with what’s captured, decided and shipped.
