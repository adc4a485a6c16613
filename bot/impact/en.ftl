# Impact: what product operations have come to, in figures that anybody can recount.
impact-title = Impact
impact-purpose = Whether product operations work here, in figures you can recount.
impact-usage-card = the four figures of the last six months, and how each is counted
impact-usage-days = the same for the last 90 days
impact-usage-link = says by which KPI the use of shipped item 12 is measured; without a number, what nobody measures
impact-usage-pulse = how the pulse stands, and your answer to it
impact-usage-baseline = each baseline beside the same figure since
impact-usage-set = sets the period that a figure is compared with
impact-usage-export = sends you the rows behind every figure as a CSV file, to recount
impact-usage-json = the same as a JSON file
impact-usage-help = this help
impact-show = Show impact
impact-export = Export the rows
impact-export-ready = The rows behind every figure. The column *counts* says how each one counts.
impact-how = How is this counted
impact-heading = *Impact*, { $since } – { $until }
impact-line = *{ $name }*: { $text }
impact-as-of = Counted on { $day }. Private things you can’t see aren’t in your figures.
impact-as-of-here = Counted on { $day }, of what everyone here may see.
impact-missing = Missing: { $reasons }.
impact-newest-of = Newest: { $day }.
impact-counts = *Counted:* { $part } of { $whole } { $what }
impact-rows = { $count ->
    [0] No rows behind it.
    [one] One row behind it: export it to recount.
   *[other] { $count } rows behind it: export them to recount.
  }
impact-none = none yet
impact-days = { $count ->
    [one] { $days } day
   *[other] { $days } days
  }
impact-days-each = { $count ->
    [1] just one: { $days }
   *[other] only { $count }: { $days } days
  }
impact-days-span = { $first }–{ $last }
impact-days-beyond = over { $last }
impact-days-axis = days
impact-items-axis = ideas
impact-series-shipped = shipped
impact-series-open = still open
impact-days-middle = half within { $half }, 85% within { $most } (of { $count })
impact-days-short = median { $half }, 85% within { $most } (of { $count })
impact-count-of = { $part } of { $whole }
impact-share-of = { $percent }% ({ $part } of { $whole })
impact-error-days = Choose between { $least } and { $most } days, for example: /impact 90.
impact-error-none = I don’t have that figure.

impact-lead-time-name = Product lead time
impact-lead-time-of = items shipped in this period
impact-lead-time-sentence = Product lead time, { $since } – { $until }: { $text }.
impact-lead-time-how = The days from when an idea was captured to when it shipped, for every idea shipped in this period. Half took no longer than the first number (the median), 85% no longer than the second. DORA’s lead time is something else: from a commit to production.
impact-stage-decide = waiting to decide: { $text }
impact-stage-start = waiting to start: { $text }
impact-stage-build = building: { $text }
impact-stage-release = waiting to release: { $text }
impact-stage-unknown = not known
impact-open = still open: { $text }
impact-why-imported = { $count } imported
impact-why-uncaptured = { $count } never captured as an idea
impact-why-reopened = { $count } reopened after shipping
impact-why-contradictory = { $count } shipped before being captured

impact-decisions-on-data-name = Decisions on data
impact-decisions-on-data-of = decisions recorded
impact-decisions-on-data-sentence = Decisions on data, { $since } – { $until }: { $text }.
impact-decisions-on-data-how = Decisions resting on an experiment, data, a customer insight or research, out of all that were recorded in this period and made. The evidence counts only with its link, its figure, a KPI or a linked insight: naming the type isn’t enough.
impact-bare = { $count ->
    [0] none names such evidence without showing it
    [one] one names such evidence without showing it
   *[other] { $count } name such evidence without showing it
  }
impact-outcome-data = as expected or better, on data: { $text }
impact-outcome-others = the others: { $text }
impact-why-undecided = { $count } not decided

impact-features-used-name = Features used
impact-features-used-of = shipped items that could be judged
impact-features-used-sentence = Features used, { $since } – { $until }: { $text }.
impact-features-used-how = Of what was shipped in this period and whose days are over: the share whose KPI reached, within the stated days of the release, the stated percentage of everyone who could use it. Each is judged once, and the result stays. What nobody measures isn’t in the share, so look at how much that is. `/impact link` lists it.
impact-shipped = { $count } shipped in all
impact-none-judged = none judged yet
impact-why-not-instrumented = { $count } without a KPI
impact-why-too-young = { $count } too young to judge
impact-why-no-values = { $count ->
    [one] { $count } whose KPI has no values
   *[other] { $count } whose KPIs have no values
  }

impact-time-to-agree-name = Time to agree
impact-time-to-agree-of = people asked have answered
impact-time-to-agree-sentence = Time to agree, { $since } – { $until }: { $text }.
impact-time-to-agree-how = Twice a quarter people say in private how many hours of the last two weeks went into agreeing on roadmap and priorities. The figure is the answer in the middle (of two, the lower) of the last round in this period. Below five answers, or 40% of those asked, there is none. Beside it: the days from proposing a decision to deciding it.
impact-no-pulse = no pulse in this period
impact-pulse-before = until { $day }: { $text }
impact-proposed-decided = proposed to decided: { $text }
impact-why-unanswered = { $count } without an answer
impact-why-at-once = { $count } decided as soon as written down
impact-why-few-answers = { $count ->
    [one] { $count } round below five answers
   *[other] { $count } rounds below five answers
  }
impact-why-low-rate = { $count ->
    [one] { $count } round below 40% of those asked
   *[other] { $count } rounds below 40% of those asked
  }

impact-templates-name = On the current template
impact-templates-sentence = Ideas that stand next or nearer with a document on the current template: { $text }.
impact-blockers-closed-name = Blockers closed
impact-blockers-closed-sentence = Blockers that won a vote, resolved and confirmed: { $text }.
impact-reopened = { $count } reopened
impact-exposure-name = Listening to customers
impact-exposure-sentence = Listening to customers, in the last six weeks: { $text }.
impact-hours = { $hours } h in six weeks, { $count } people together
impact-few-listeners = fewer than five people in six weeks, so no figure
impact-glossary-name = Glossary
impact-glossary-sentence = Terms defined, of these and those people missed: { $text }.

impact-may-read = Read the figures of impact, and how they’re counted
impact-may-read-note = Each person’s figures count what they may see; no figure is of one person
impact-may-set = Turn the pulse on, and set what figures are compared with
impact-may-export = Export the rows behind the figures
