# The countdown to the notice deadline of a tool's contract.
tools-renewal-left = { $days ->
    [one] ⏳ Give notice by { $deadline }: *one day left.*
   *[other] ⏳ Give notice by { $deadline }: *{ $days } days left.*
  }
tools-renewal-today = ⏳ *Today is the last day* to give notice.
tools-renewal-missed = ⚠️ *Too late to give notice:* it was possible until { $deadline }, and nothing was decided.
tools-renewal-passed = Notice was possible until { $deadline }.
tools-renewal-ended = The contract ended on { $day }. Edit the tool if it goes on.
tools-renewal-itself = { $months ->
    [0] It renews by itself on { $day }; for how long isn’t known.
    [1] It renews by itself on { $day }, for a month.
    [12] It renews by itself on { $day }, for a year.
    [24] It renews by itself on { $day }, for two years.
    [36] It renews by itself on { $day }, for three years.
   *[other] It renews by itself on { $day }, for { $months } months.
  }
tools-renewal-ends = It ends on { $day } unless someone renews it.
tools-renewal-unsure = Does it renew or end on { $day }? Nobody has said.
tools-renewal-no-notice = { $days ->
    [0] ⏳ *The contract runs until today.* The notice period isn’t known.
    [one] ⏳ The contract runs until { $day }: *one day left.* The notice period isn’t known, so the deadline may have passed.
   *[other] ⏳ The contract runs until { $day }: *{ $days } days left.* The notice period isn’t known, so the deadline may be earlier.
  }
tools-renewal-decided = Decided: { $verdict } (decision #{ $number })
tools-renewal-asked = What happens to { $title }?
tools-renewal-asked-left = { $who }, who owned { $title }, has left. What happens to it?
tools-renewal-keep = Keep
tools-renewal-drop = Drop
tools-renewal-renegotiate = Renegotiate
tools-renewal-of = { $who }
tools-renewal-of-nobody = no owner
tools-renewal-list = { $count ->
    [0] *No renewals ahead.*
    [one] *One renewal ahead*
   *[other] *{ $count } renewals ahead,* the nearest notice deadline first
  }
tools-renewal-unknown = { $count ->
    [one] One tool has no renewal day yet.
   *[other] { $count } tools have no renewal day yet.
  }
tools-may-renew = Decide whether to keep, drop or renegotiate a tool
tools-may-renew-note = Owner: the owner or the backup
tools-error-day = Choose a day between 2000 and 2100.
# What becomes of a tool's contract.
tools-renewal-ask-keep = Keep { $title }?
tools-renewal-ask-drop = Drop { $title }?
tools-renewal-ask-renegotiate = Renegotiate { $title }?
tools-renewal-drop-note = I record the decision and mark the tool as being phased out. Giving notice to the vendor is up to you.
tools-renewal-submit = Decide
tools-renewal-done-keep = Decided: { $title } stays. That’s decision #{ $number }, and I’ll ask again before the next deadline.
tools-renewal-done-drop = Decided: { $title } goes. That’s decision #{ $number }. Don’t forget to give notice.
tools-renewal-done-renegotiate = Decided: { $title } is renegotiated. That’s decision #{ $number }. I’ll ask what came of it before the deadline.
tools-renewal-decision = Open the decision
tools-renewal-title-keep = Keep { $tool } beyond { $day }
tools-renewal-title-drop = Drop { $tool } by { $day }
tools-renewal-title-renegotiate = Renegotiate { $tool } before { $day }
tools-renewal-tool = Open the tool
tools-renewal-topic = Tools
tools-renewal-error-none = Tool #{ $number } has no renewal ahead. Enter the day it renews first.
