# Which tools teams use, asked twice a year.
tools-audit = Tool audit
tools-audit-asked = Which tools do you use?
tools-audit-ask = *Which tools do you use?* Tell me which, what for and how often: two short screens, about a minute. “I don’t know” is an answer, too. You can answer until { $day }.
tools-audit-home = Two short screens, about a minute. You can answer until { $day }.
tools-audit-answer = Answer
tools-audit-unknown = I don’t know
tools-audit-state = { $unknown ->
    [0] *Audit of H{ $half } { $year }*, started on { $day }: { $answered } of { $asked } people have answered. It’s what people said, until { $until }.
    [one] *Audit of H{ $half } { $year }*, started on { $day }: { $answered } of { $asked } people have answered; one doesn’t know. It’s what people said, until { $until }.
   *[other] *Audit of H{ $half } { $year }*, started on { $day }: { $answered } of { $asked } people have answered; { $unknown } don’t know. It’s what people said, until { $until }.
  }
tools-audit-few = { $count ->
    [one] Only one person has answered so far: read it with care.
   *[other] Only { $count } people have answered so far: read it with care.
  }
tools-audit-used = { $count ->
    [one] One person uses it. At least weekly: { $regular }. Can’t work without it: { $needed }.
   *[other] { $count } people use it. At least weekly: { $regular }. Can’t work without it: { $needed }.
  }
tools-audit-content = { $count ->
    [one] Satisfaction: { $mean } out of 5 (one answer)
   *[other] Satisfaction: { $mean } out of 5 ({ $count } answers)
  }
tools-audit-about = { $team } (about { $count })
tools-audit-least = { $team } (at least { $count })
tools-audit-no-team = No team
tools-audit-named = *Named, but not on the list:* { $names }
tools-audit-none = There has been no audit yet. It asks your teams which tools they use, for what and how often.
tools-audit-start = Start an audit
tools-audit-start-ask = I ask everyone in your teams, in their message of the day, and remind them twice at most. People who answered another survey in the last two weeks are asked later.
tools-audit-start-yes = Start
tools-audit-started = Started. I’ll ask { $count ->
    [one] one person
   *[other] { $count } people
  } in their message of the day{ $later ->
    [0] .
   *[other] , { $later } of them later, once they have rested from another survey.
  } They can answer until { $day }.
tools-audit-people = Everyone in the teams
tools-audit-champions = Only the champions of the teams
tools-audit-error-teams = Nobody to ask: there are no teams yet. Add them with `/champions add`.
tools-audit-error-known = There has already been an audit in H{ $half } { $year }: I ask twice a year at most.
tools-may-audit = Start a tool audit
tools-may-set = Choose who is asked in a tool audit
# The two screens in which people say which tools they use.
tools-audit-explain = Nobody sees who said what about a tool: only how many did, by team.
tools-audit-which = Which of these do you use at work?
tools-audit-which-hint = { $most } at most: those you’d miss first. Choose none if you use none of them.
tools-audit-others = Tools that aren’t on the list, one a line
tools-audit-next = Next
tools-audit-needs = What do you use it for?
tools-field-often = How often?
tools-often-daily = Every day
tools-often-weekly = Every week
tools-often-monthly = Every month
tools-often-rarely = Less often
tools-often-unknown = I don’t know
tools-field-without = Could you work without it?
tools-without-no = No
tools-without-yes = Yes
tools-without-unknown = I don’t know
tools-field-liked = How happy are you with it?
tools-liked-1 = 1: not at all
tools-liked-2 = 2
tools-liked-3 = 3
tools-liked-4 = 4
tools-liked-5 = 5: very
tools-liked-unknown = I don’t know
tools-field-people = How many people in your team use it?
tools-hint-people = Roughly. Leave it empty if you don’t know.
tools-audit-thanks = Thank you. You can change your answer until the audit ends.
tools-audit-change = Change my answer
tools-audit-error-people = Write a whole number of { $most } at most, or leave it empty.
tools-audit-error-not-asked = You weren’t asked in this audit.
tools-audit-error-late = This audit has ended.
tools-may-answer = Answer in a tool audit
