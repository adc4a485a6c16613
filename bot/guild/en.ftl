# The guild: meetings of those who carry product practice.
guild-title = Guild
guild-purpose = The guild: when it meets, who hosts, who comes, and what about.
guild-usage-next = the next meetings, and the topics waiting
guild-usage-show = shows meeting 3
guild-usage-calendar = sends you the next meeting as a calendar file; “calendar 3” sends meeting 3
guild-usage-add = adds a single meeting
guild-usage-list = all meetings
guild-usage-search = the meetings that contain these words
guild-usage-mine = the meetings you host, and those you haven’t answered
guild-usage-export = sends you the meetings as a CSV file
guild-usage-import = imports meetings from a CSV file
guild-usage-help = this help
guild-form-add = Add a meeting
guild-form-edit = Edit a meeting
guild-list = All meetings
guild-none = No meetings yet.
guild-added = Saved.
guild-named = Guild of { $day }
guild-field-title = Title
guild-field-notes = Notes
guild-field-owner = Host
guild-field-held_on = Day
guild-field-starts = Starts at
guild-field-channels = Channel
guild-field-zone = Time zone
guild-field-minutes = Length in minutes
guild-field-call = Link to the call
guild-field-language = Language
guild-hint-notes = One thing a line: each can become a decision or an idea, and “term: what it means” a term.
guild-hint-channels = I remind it the day before and an hour before, and tell it of changes.
guild-status-planned = Planned
guild-status-cancelled = Cancelled
guild-status-past = Took place
guild-error-none = There’s no meeting #{ $number }.
guild-error-starts = Enter a time, such as 15:00.
guild-error-minutes = Enter whole minutes, from 1 to { $most }.
guild-error-private = This was written down in a private conversation. Choose that channel, or none.
guild-error-over = Meeting #{ $number } is over, or doesn’t take place.
guild-error-led = Someone already hosts meeting #{ $number }.
guild-error-not-yours = You don’t host meeting #{ $number }.
guild-error-no-meeting = No meeting is planned. Add one, or plan meetings that come again.
guild-minutes = How long a guild meeting is (minutes)
# A meeting in its channel.
guild-announced = { $title } is coming.
guild-tomorrow = *Tomorrow:* { $title }
guild-soon = *In an hour:* { $title }
guild-text = Guild meeting: { $title }
guild-when = { $there } · for you: { $here }
guild-here = For you: { $here }
guild-hosts = Host: { $who }
guild-hosts-nobody = Nobody hosts it yet. Who will?
guild-topics = *Topics*
guild-counts = { $count ->
    [0] Nobody has said yet whether they’re coming.
   *[other] Coming: { $yes } · maybe: { $maybe } · not coming: { $no }
  }
guild-people-yes = Coming: { $who }
guild-people-maybe = Maybe: { $who }
guild-moved = { $title } has moved: { $when }
guild-off = { $title } is cancelled.
guild-changed-text = Guild meeting changed: { $title }
guild-say-yes = I’m coming
guild-say-maybe = Maybe
guild-say-no = Not this time
guild-said-yes = Noted: you’re coming.
guild-said-maybe = Noted: you might come.
guild-said-no = Noted: you’re not coming.
guild-said-nothing = You’ve taken your answer back.
guild-calendar = Add to calendar
guild-calendar-ready = The meeting, for your calendar. If it’s moved, send yourself the file again: the old entry is replaced.
guild-outcome = Act on the notes
guild-outcome-title = Act on the notes
# Who hosts.
guild-lead-it = I’ll host
guild-lead-done = You host this meeting.
guild-pass-on = I can’t host
guild-passed-on = Passed on to the next person.
guild-passed = Nobody is left to take over. The card now asks who will.
guild-you-host = You host { $title }: { $when }
guild-you-host-text = You host: { $title }
guild-take = Take it up
guild-taken = It’s on the agenda.
# What comes.
guild-next = *Next meetings*
guild-next-none = *No meeting is planned.*
guild-waiting = *Topics waiting*
guild-home-hosting = You host
guild-home-coming = Coming meetings
guild-home-unanswered = Are you coming?
guild-mine = Your guild meetings
guild-mine-none = You host no meeting, and have answered all of them.
# Planning it.
guild-plan-new = Plan meetings
guild-plan-list = *Planned guild meetings*
guild-plan-none = No guild meetings are planned.
guild-plan-delete = No more meetings are announced. Those announced so far stay.
guild-plan-day = Announced on
guild-plan-starts = { $count ->
    [one] the meeting is the day after, at { $at }
   *[other] the meeting is { $count } days after, at { $at }
  }
guild-plan-note = { $count ->
    [one] Each meeting is the day after its announcement, at { $at }.
   *[other] Each meeting is { $count } days after its announcement, at { $at }.
  }
guild-days-after = The meeting is
guild-days = { $count ->
    [one] the day after the announcement
   *[other] { $count } days after the announcement
  }
guild-people = Hosts, in turn
guild-people-hint = If someone can’t, they pass it on to the next.
guild-may-read = Look up guild meetings
guild-may-come = Say whether you come to a guild meeting
guild-may-file = Get a guild meeting as a calendar file
guild-may-write = Add a guild meeting
guild-may-change = Write notes, move, edit or cancel a guild meeting
guild-may-lead = Host a guild meeting that nobody else does
guild-may-pass-on = Pass on hosting a guild meeting
guild-may-take = Put a topic on the agenda of the next guild meeting
guild-may-export = Export guild meetings
guild-may-import = Import guild meetings
guild-may-set = Choose how long a guild meeting is
guild-import = Import meetings
guild-import-explain = A CSV file with one meeting a line. A line changes a meeting only if it has its number. Nothing is deleted.
guild-import-file-hint = It needs these columns: { guild-field-title }, { guild-field-held_on }, { guild-field-starts }, { guild-field-zone }.
guild-error-header = I can’t find the column “{ guild-field-title }” in this file. Its first line must name the columns. It has: { $header }
