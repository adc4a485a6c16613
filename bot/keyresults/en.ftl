# Key results: where they start, where they’re going, and where they are now.
keyresults-error-many = An objective has { $most } key results at most.
keyresults-error-twice = There are two key results called “{ $metric }”. Give one of them another name.
keyresults-error-span = “{ $metric }” starts at its target. Change one of the two.
keyresults-error-long = A key result has { $limit } characters at most.
keyresults-error-line = I can’t read “{ $line }”. Write it like this: Activation rate: 40% → 55%
keyresults-error-line-figure = In “{ $line }”, I can’t read “{ $text }” as a figure. Write 40%, €1,200, 3 h or 45; what is counted belongs in the name.
keyresults-error-line-units = “{ $line }” has two different units. Use the same one for both figures.
keyresults-error-figure = I can’t read “{ $text }” as a figure. Write 40%, €1,200, 3 h or 45; what is counted belongs in the name.
keyresults-error-units = “{ $text }” is in another unit than the rest. Use the same unit everywhere, or leave it out.
keyresults-error-open = “{ $text }” may be one figure in English and another in French. Write 1250 or 1.25, without separators for thousands.
keyresults-error-unit = The KPI { $kpi } is in another unit. Change the start and the target to its unit first.
keyresults-error-band = The KPI { $kpi } has a range to stay in, so a key result can’t follow it. Choose another KPI, or enter the values by hand.
keyresults-error-direction = { $better ->
    [up] For the KPI { $kpi }, higher is better, so the target has to be above the start.
   *[other] For the KPI { $kpi }, lower is better, so the target has to be below the start.
  }
keyresults-error-kpi = There’s no KPI called “{ $name }”. Choose one from the list, or leave it out and enter the values by hand.
keyresults-error-day = Choose the day the value is from: today or earlier.
keyresults-error-none = Objective #{ $number } doesn’t have that key result any more. Open it to see those it has.
keyresults-owners = I don’t know { $names }, so nobody is asked for the value
keyresults-error-overtaken = Someone has changed “{ $metric }” in the meantime. Close this and open it again.
keyresults-error-no-values = Objective #{ $number } has no key result whose value you can enter: those that follow a KPI get it from there.
keyresults-line = *{ $metric }:*
keyresults-none = no value yet
keyresults-value = { $value } on { $day }
keyresults-same = { $value } on { $day }, from the KPI
keyresults-kpi = { $value } on { $day }, from the KPI { $kpi }
keyresults-span = from { $start } to { $target }
keyresults-target = target { $target }
keyresults-no-target = no target yet
keyresults-way = { $percent }% of the way
keyresults-below = further from the target than at the start
keyresults-reached = target reached
keyresults-late = ⚠️ late
keyresults-archived = the KPI isn’t in use any more
keyresults-unit = the KPI is in another unit now: edit the start and the target
keyresults-average = On average { $percent }% of the way, with each of the { $count } key results counted alike.
keyresults-known = Progress is known for { $known } of { $count } { $count ->
    [one] key result
   *[other] key results
  }.
keyresults-empty = No key results yet.
keyresults-suggested = { $kpi } is also a KPI. I can read the value from there.
keyresults-bind = Use the KPI
keyresults-remove = Remove
keyresults-remove-ask = It’s removed from the objective. The history still has it.
keyresults-enter = Enter values
keyresults-unknown = Not known
keyresults-entered = The values are saved.
keyresults-unknown-said = Noted: there’s no new value. I’ll ask again next month.
keyresults-saved = The key result is saved.
keyresults-bound = Its value now comes from the KPI.
keyresults-removed = The key result is removed.
keyresults-ask = What are the key results of { $title } worth now?
