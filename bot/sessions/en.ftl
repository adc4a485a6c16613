# Insight sessions: every week a team listens to what customers said.
sessions-title = Insight sessions
sessions-purpose = Every week, what customers said: listen together, then decide what follows.
sessions-usage-next = the next session, the last one, and your hours
sessions-usage-show = shows session 3
sessions-usage-list = all sessions
sessions-usage-search = the sessions that contain these words
sessions-usage-help = this help
sessions-form-add = Record a session
sessions-form-edit = Edit a session
sessions-list = All sessions
sessions-none = No sessions yet.
sessions-added = Recorded.
sessions-named = Insight session of { $day }
sessions-field-title = Title
sessions-field-notes = Notes
sessions-field-owner = Facilitator
sessions-field-held_on = Day
sessions-field-starts = Starts at
sessions-field-minutes = Length in minutes
sessions-field-channels = Channel
sessions-hint-notes = One thing a line: each can become a decision or an idea.
sessions-status-draft = Not posted yet
sessions-status-announced = Announced
sessions-status-past = Took place
sessions-status-cancelled = Cancelled
sessions-error-minutes = Enter whole minutes, from 1 to { $most }.
sessions-error-draft = The agenda of session #{ $number } isn’t posted yet.
sessions-error-cancelled = Session #{ $number } is cancelled.
sessions-error-early = Session #{ $number } is on { $day }{ $starts }. Press *Attended* then, or later.
sessions-error-left = { $who } has left.
sessions-error-led = Someone already facilitates session #{ $number }.
sessions-error-not-yours = You don’t facilitate session #{ $number }.
sessions-minutes = How long an insight session is (minutes)
# The agenda in a channel.
sessions-post = *{ $title }*: { $when }
sessions-post-text = { $title }: the agenda
sessions-leads = Facilitator: { $who }
sessions-leads-nobody = Nobody facilitates it yet. Who will?
sessions-item = *{ $place }.* { $title } · { $customer } · { $status }
sessions-no-customer = no customer named
sessions-recording = ▶ { $title }
sessions-recording-at = ▶ { $title }, from { $at }
sessions-hidden = { $place }. An insight that was removed, or that you can’t see.
sessions-link = Link
sessions-counts = Were you there? Press *Attended*, later too: { $length } towards your { $aim } with customers every { $weeks } weeks.
sessions-attend = Attended
sessions-miss = I wasn’t there
sessions-attend-done = You attended.
sessions-miss-done = You’re not counted any more.
sessions-attended = { $count ->
    [0] Nobody has said they attended yet.
    [one] One person attended.
   *[other] { $count } people attended.
  }
# Who facilitates.
sessions-facilitate = { $count ->
    [0] You facilitate *{ $title }*: { $when }.
    [one] You facilitate *{ $title }*: { $when }. One insight is on the agenda.
   *[other] You facilitate *{ $title }*: { $when }. { $count } insights are on the agenda.
  }
sessions-facilitate-text = You facilitate: { $title }
sessions-lead-it = I’ll facilitate
sessions-lead-done = You facilitate this session.
sessions-pass-on = Not me
sessions-passed-on = Passed on to the next person.
sessions-passed = Nobody is left to take over. The card now asks who will.
# Who was there, and what follows.
sessions-mark = Mark attendance
sessions-mark-title = Who attended
sessions-came = Attended
sessions-came-hint = Add people who forgot to press Attended. Nobody sees who is already counted.
sessions-missed = Didn’t attend after all
sessions-outcome = Act on the notes
sessions-outcome-title = Act on the notes
# The next and the last one, and hours.
sessions-next = *Next session*
sessions-next-none = No session is planned.
sessions-planned = Next agenda: { $when }, in { $channel }, if there’s something to listen to
sessions-last = *Last session*
sessions-hours = You’ve listened to customers for *{ $minutes }* of { $aim } in { $weeks } weeks.
sessions-teams = *Time with customers in { $weeks } weeks, by team*
sessions-team = { $team }: { $minutes } of { $aim } ({ $people } of { $members } people)
sessions-teams-few = By team: nothing to show yet. A team’s time is shown once { $least } of its people have attended in { $weeks } weeks.
sessions-teams-none = By team: I don’t know who is in which team, as there are no user groups in this Slack.
sessions-home-leading = You facilitate
sessions-home-coming = Coming sessions
# Planning it.
sessions-plan-new = Plan a session
sessions-plan-list = *Planned insight sessions*
sessions-plan-none = No insight session is planned.
sessions-plan-delete = No more agendas are posted. The sessions so far stay, with their notes and hours.
sessions-plan-starts = the session starts { $when }
sessions-plan-note = The session starts { $when }. In a week with nothing to listen to, there’s no session.
sessions-plan-day = Agenda on
sessions-lead = The session starts
sessions-lead-0 = when the agenda is posted
sessions-lead-60 = 1 hour after the agenda
sessions-lead-240 = 4 hours after the agenda
sessions-lead-1440 = a day after the agenda
sessions-lead-2880 = two days after the agenda
sessions-people = Facilitators, in turn
sessions-people-hint = Leave it empty to ask those who attended lately.
sessions-import = Import sessions
sessions-import-explain = A CSV file with one session a line. A line changes a session only if it has its number. Nothing is deleted.
sessions-import-file-hint = It needs these columns: { sessions-field-title }, { sessions-field-held_on }.
sessions-error-header = I can’t find the column “{ sessions-field-title }” in this file. Its first line must name the columns. It has: { $header }
sessions-may-read = Look up insight sessions
sessions-may-attend = Say that you attended an insight session
sessions-may-attend-note = How long each person has listened, only that person sees; teams are sums of three people or more
sessions-may-write = Record an insight session
sessions-may-change = Write notes, edit or cancel an insight session, and say who attended
sessions-may-lead = Facilitate an insight session that nobody else does
sessions-may-pass-on = Pass on an insight session
sessions-may-export = Export insight sessions
sessions-may-import = Import insight sessions
sessions-may-set = Choose how long an insight session is
sessions-error-none = There’s no session #{ $number }.
