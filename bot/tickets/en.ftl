tickets-title = Support tickets
tickets-none = No support tickets of the last ten weeks are here. They come from a support system that the bot’s operator connects, or from a CSV file.
tickets-head = *Support tickets, week of { $day }:* { $count ->
    [one] one
   *[other] { $count }
  }.
tickets-rose = Rose most: *{ $area }*, { $count }, { $said }.
tickets-most = Most tickets: *{ $area }*, { $count } of { $total }.
tickets-running = This week so far: { $total }; most: *{ $area }*, { $count }.
tickets-so-far = This week so far: { $count }.
tickets-caption = Week of { $day }
tickets-column-area = Area
tickets-column-count = Tickets
tickets-column-usual = Usual
tickets-column-change = Compared
tickets-column-share = Share
tickets-column-so-far = This week so far
tickets-of-week = { $day }: { $count }
tickets-no-area = Without an area
tickets-see-area = See an area’s tickets
tickets-see = See the tickets
tickets-all-areas = All areas
tickets-trends = See trends
tickets-area = *{ $area }*, week of { $day }: { $count ->
    [one] one ticket
   *[other] { $count } tickets
  }.
tickets-moved = *{ $area }*: { $count }, { $said }.
tickets-more = { $number } more than usual
tickets-fewer = { $number } fewer than usual
tickets-already = already { $number } more than usual
tickets-more-short = { $number } more
tickets-fewer-short = { $number } fewer
tickets-already-short = already { $number } more
tickets-as-usual = about as usual
tickets-unfinished = not all in yet
tickets-unknown = nothing to compare with yet
tickets-unmoved = No area is out of the ordinary.
tickets-unmoved-late = No area is above the ordinary so far.
tickets-text = { $count ->
    [one] One support ticket last week
   *[other] { $count } support tickets last week
  }
tickets-percent = { $value }%
tickets-of-total = { $count } of { $total }
tickets-not-all-in = ⚠️ Not all of that week’s tickets are in yet, so nothing is called a fall.
tickets-few-weeks = { $count ->
    [0] No whole week before it is known
    [one] Only one whole week before it is known
   *[other] Only { $count } whole weeks before it are known
  }; it takes { $least } to say what’s usual.
tickets-median = { $count ->
    [8] Usual is the median of the eight weeks before.
   *[other] Usual is the median of the { $count } weeks I know of the eight before.
  }
tickets-weeks-week = Weeks begin on Monday. All times are { $zone } time.
tickets-weeks-sunday = Weeks begin on Sunday. All times are { $zone } time.
tickets-read = { $source }: complete up to { $until }; read { $at }.
tickets-read-late = { $source }: not complete; read up to { $until }; last read { $at }.
tickets-read-unknown = { $source }: nobody knows whether it’s complete.
tickets-of = *Tickets: { $area }*
tickets-of-none = No tickets to read here. What they say is stored for a while only.
tickets-taken = insight #{ $number }
tickets-choose = Choose tickets
tickets-choose-hint = The newest that aren’t insights yet; up to { $most } at once.
tickets-take = Take in as insights
tickets-took = { $count ->
    [one] Taken in as an insight.
   *[other] Taken in as { $count } insights.
  }
tickets-error-area = No tickets about “{ $area }” in these weeks. There are some about: { $known }.
tickets-error-all-taken = All of them are insights already, or their words aren’t stored any more.
tickets-error-none-chosen = Choose at least one.
tickets-error-gone = What these tickets said isn’t stored any more.
tickets-error-header = A file of tickets needs columns for their ids, their titles and the days they came. Its columns are: { $header }.
tickets-line-id = it has no id
tickets-line-day = I can’t read “{ $text }” as a day
tickets-may-read = See how many support tickets came, and read them
tickets-may-take = Take support tickets in as insights
tickets-may-set = Choose whether tickets follow digests, and how long their words are stored
tickets-thread = Tickets in the thread of weekly KPI digests
tickets-thread-on = Add them
tickets-thread-off = Leave them out
tickets-months = Months for which the words of tickets are stored
