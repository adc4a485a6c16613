# Champions: who carries product practice in each team.
champions-title = Champions
champions-purpose = Who carries product practice in each team, and which teams have nobody yet.
champions-usage-all = every team with its champion
champions-usage-coverage = teams without a champion or backup, and teams named elsewhere but not here
champions-usage-team = shows the team Growth
champions-usage-check = what team 3 lacks
champions-usage-mine = the teams you’re champion or backup of
champions-usage-add = adds a team
champions-usage-list = every team, to narrow and page through
champions-usage-export = sends you the teams as a CSV file
champions-usage-import = imports teams from a CSV file
champions-usage-help = this help
champions-form-add = Add a team
champions-form-edit = Edit a team
champions-list = All teams
champions-none = No team has been added yet.
champions-added = Saved.
champions-field-title = Team
champions-field-owner = Champion
champions-field-backup = Backup
champions-field-people = Members
champions-field-channels = Channel
champions-field-since = Champion since
champions-field-candidate = Volunteer
champions-hint-owner = If you’re not a product-ops manager, this is a proposal until one confirms it.
champions-hint-backup = Steps in while the champion is away or has left.
champions-hint-people = Everyone in the team. You can name user groups too.
champions-status-active = Active
champions-status-ended = Ended
champions-error-none = There’s no team #{ $number }.
champions-error-person = Choose a person.
champions-error-backup = Choose a backup other than the champion.
champions-error-twice = There’s a team of that name already: #{ $number }. Edit that one.
champions-error-already = You’re already the champion of team #{ $number }.
champions-error-claimed = { $who } has volunteered for team #{ $number } already. Talk to them first.
champions-error-nobody = Nobody volunteers for team #{ $number } any more.
champions-error-not-yours = You’re neither champion nor backup of team #{ $number }, and you haven’t volunteered.
champions-error-gaps = What team #{ $number } lacks is for its champion, its backup and product-ops managers.
# Volunteering.
champions-alike = Looks like { $records }. If it’s the same team, one is enough.
champions-claim = I’ll be the champion
champions-claim-done = Thank you. The champion or a product-ops manager confirms it.
champions-claim-named = You’re the champion.
champions-confirm = Confirm
champions-confirm-done = Confirmed.
champions-decline = Decline
champions-decline-done = Declined. They’ll hear of it.
champions-leave = Step back
champions-leave-done = You’ve stepped back.
champions-volunteers = { $who } volunteers as champion.
champions-confirm-ask = { $who } volunteers as champion of *{ $title }*.
champions-confirm-text = A champion for { $title }?
champions-declined = You volunteered as champion of { $title }. It was declined this time.
# All teams.
champions-coverage = { $count ->
    [0] *Champions:* no teams yet
    [one] *Champions:* one team, { $covered } with a champion
   *[other] *Champions:* { $count } teams, { $covered } with a champion
  }
champions-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
champions-flaw-vacant = no champion
champions-flaw-gone = the champion has left
champions-flaw-backup = no backup
champions-flaw-many = the same champion as { $count } teams in all
champions-people = { $count ->
    [one] One person is in the team.
   *[other] { $count } people are in the team.
  }
champions-people-groups = { $count ->
    [one] One person is in the team, by the user groups of { $when }.
   *[other] { $count } people are in the team, by the user groups of { $when }.
  }
champions-strays = *Named elsewhere, but not a team here*
champions-stray = { $team }: { $where }
champions-strays-more = { $count ->
    [one] And one more name.
   *[other] And { $count } more names.
  }
champions-in-kpis = KPIs
champions-in-ideas = ideas
champions-in-roadmap = the roadmap
champions-add-team = Add
# What a team lacks.
champions-check = What’s missing
champions-gaps = *What { $team } could do next*
champions-gaps-none = *{ $team }* lacks nothing that I can count.
champions-gaps-text = What { $team } could do next
champions-gap-documents = { $of ->
    [one] The only idea planned soon or shipped has no document on the current template.
   *[other] Of { $of } ideas planned soon or shipped, { $count ->
        [one] one has
       *[other] { $count } have
      } no document on the current template.
  }
champions-gap-terms = { $count ->
    [one] One term of the team’s context or KPIs has no definition.
   *[other] { $count } terms of the team’s context or KPIs have no definition.
  }
champions-gap-scores = { $count ->
    [one] One idea still to do has no score.
   *[other] { $count } ideas still to do have no score.
  }
champions-gap-sessions = Fewer than { $count } people from the team came to an insight session in the last { $of } weeks.
champions-mend-documents = Start a document
champions-mend-terms = Define one
champions-mend-scores = Score one
champions-mend-sessions = See sessions
# What people hear.
champions-digest = { $count ->
    [one] One of your teams has changed.
   *[other] { $count } of your teams have changed.
  }
champions-became = Changed: { $what }
champions-became-active = it was added
champions-became-ended = it has ended
champions-became-owner = its champion
champions-became-backup = its backup
champions-home-confirm = Volunteers to confirm
champions-home-own = Your teams
champions-home-vacant = Teams without a champion
champions-mine = Your teams
champions-mine-none = You’re not champion or backup of any team.
# The week in a channel.
champions-weekly-title = *Champions this week*
champions-weekly-text = Champions this week
champions-weekly-vacant = *Teams looking for a champion*
champions-weekly-lately = *New or changed*
champions-plan-new = Post champions each week
champions-plan-list = *Planned posts on champions*
champions-plan-none = No post on champions is planned.
champions-plan-delete = Champions aren’t posted there any more.
# What a workspace decides.
champions-most = How many teams one person can be champion of before /champions flags it
champions-monthly = Tell champions once a month what their team lacks
champions-switch = { $value ->
    [yes] Yes
   *[other] No
  }
champions-may-read = Look up teams and their champions
champions-may-write = Add a team, and propose its champion
champions-may-write-note = A product-ops manager confirms who is champion
champions-may-volunteer = Volunteer as champion
champions-may-leave = Step back as champion, backup or volunteer
champions-may-check = See what a team lacks
champions-may-volunteer-note = The champion until now or a product-ops manager confirms it
champions-may-change = Edit or end a team, and confirm its champion
champions-may-export = Export teams
champions-may-import = Import teams
champions-may-set = Choose when /champions flags one person for many teams, and whether champions hear each month what’s missing
champions-import = Import teams
champions-import-explain = A CSV file with one team a line. A line changes a team only if it has its number. Nothing is deleted.
champions-import-file-hint = It needs this column: { champions-field-title }.
champions-error-header = I can’t find the column “{ champions-field-title }” in this file. Its first line must name the columns. It has: { $header }
