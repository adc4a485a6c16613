# Feedback that comes from other systems, and insights that go there.
intake-title = Feedback
intake-usage-import = shows what Dovetail has to take in
intake-usage-sources = the systems that insights come from
intake-may-see = See which systems insights come from
intake-may-take = Take in insights and tickets from other systems
intake-may-send = Send an insight to Productboard or Dovetail
intake-may-send-note = What was logged in a private conversation isn’t sent
intake-error-source = I can’t read “{ $name }”. I can read: { $known }.
intake-error-destination = I can’t send anything to “{ $name }”. The bot’s operator sets it up.
intake-error-private = #{ $number } was logged in a private conversation, so I don’t send it anywhere.
intake-broken = I couldn’t use the answer. The bot’s operator will find the reason in the log.
intake-gone = #{ $number } isn’t here any more, or is private.
intake-looking = I’m looking at what { $system } has…
intake-nothing = { $system } has nothing new.
intake-insights-would-come = { $more ->
    [yes] { $system } has at least { $count } insights to take in, such as these:
   *[no] { $count ->
      [one] { $system } has one insight to take in:
     *[other] { $system } has { $count } insights to take in, such as these:
    }
  }
intake-tickets-would-come = { $more ->
    [yes] { $system } has at least { $count } tickets to count, such as these:
   *[no] { $count ->
      [one] { $system } has one ticket to count:
     *[other] { $system } has { $count } tickets to count, such as these:
    }
  }
intake-take = Take them in
intake-follow = Read it every hour
intake-now = Read it now
intake-look = What does it have?
intake-stop = Stop reading it
intake-stop-sure = Nothing new will come from { $system }. What came stays.
intake-begun = I’m reading { $system } now, and every hour from here on. You’ll hear from me once everything is in; `/insight sources` shows how far it is.
intake-sources = *Systems that insights and tickets come from*
intake-sources-none = No system is set up to read insights from. The bot’s operator can change that.
intake-source = *{ $system }*: { $state }
intake-read = read every hour
intake-unread = not read yet
intake-came = { $count ->
    [0] Nothing has come so far.
    [one] One insight has come so far.
   *[other] { $count } insights have come so far.
  }
intake-last = Last read { $when }.
intake-next = Next { $when }.
intake-going-on = I’m still reading.
intake-wrong = ⚠️ { $why }
intake-not-ready = Not set up: { $systems }.
intake-insights-are-here = { $count ->
    [0] { $system } had nothing new. I’ll read it every hour.
    [one] One insight from { $system } is here, and waits to be linked.
   *[other] { $count } insights from { $system } are here, and wait to be linked.
  }
intake-tickets-are-here = { $count ->
    [0] { $system } had no tickets. I’ll read it every hour.
    [one] One ticket from { $system } is counted now.
   *[other] { $count } tickets from { $system } are counted now.
  }
intake-send = Send to { $system }
intake-sending = I’m sending #{ $number } to { $system }. You’ll hear from me when it’s there.
intake-sent = #{ $number } is in { $system } now.
intake-unsent = #{ $number } isn’t in { $system }. { $why }
intake-there = Also in { $system }.
intake-under-way = On its way to { $system }.
