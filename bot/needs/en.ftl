# The catalogue of needs, and what is fine.
tools-need = *{ $need }:* { $tools }
tools-need-none = no tool
tools-need-preferred = Default: { $tool }
tools-need-waived = Several are fine: { $why }
tools-need-list = *What we have tools for.* One tool per need is the default; several can be fine, with a reason.
tools-need-add = Add a need
tools-need-edit = Edit
tools-need-form = A need
tools-need-name = What it’s called
tools-need-name-hint = For example: Maps, Translation
tools-need-default = Default tool
tools-need-why = Several tools are fine, because…
tools-need-why-hint = With a reason here, this need is no longer listed as an overlap.
tools-error-need = There’s no such need.
tools-may-need = Add needs, choose the default tool for one, and say why several are fine
# Needs with several tools, and what of the tools needs attention.
tools-overlap = { $count ->
    [one] *{ $need }:* one tool
   *[other] *{ $need }:* { $count } tools
  }
tools-overlap-nobody = nobody has said they use it for this
tools-overlap-sum = Together: { $cost }
tools-overlap-teams = Teams that use several of them: { $teams }
tools-overlap-move = Would move to { $tool }: { $teams }
tools-overlap-no-movers = If everyone used { $tool }, nobody would have to move, as far as I know.
tools-overlap-unknown = Nobody has said yet which one they use, so I don’t know who would have to move.
tools-overlap-list = { $count ->
    [0] *No overlaps.* Every need has one tool, or a reason for several.
    [one] *One need with several tools*
   *[other] *{ $count } needs with several tools*
  }
tools-overlap-no-audit = Who uses which tool isn’t known yet. `/tools audit` asks your teams.
tools-cost-unsaid = cost not known
tools-overview = { $count ->
    [one] *One tool*
   *[other] *{ $count } tools*
  }
tools-overview-cost = Cost: { $cost }. Only product-ops managers see this line.
tools-overview-overlaps = *Overlaps:* { $names }
tools-overview-no-overlaps = No overlaps: every need has one tool, or a reason for several.
tools-overview-unowned = *No owner ({ $count }):* { $names }
tools-overview-deadlines = *Next notice deadlines*
tools-home-deadlines = Notice deadlines
tools-weekly-title = *This week’s tools*
tools-weekly-text = This week’s tools
tools-weekly-unowned = *Tools without an owner*
tools-weekly-deadlines = *Notice deadlines ahead*
tools-plan-new = Post the week’s tools
tools-plan-list = *Weekly tools*
tools-plan-none = The week’s tools aren’t posted anywhere yet.
tools-plan-delete = The week’s tools won’t be posted there any more. The tools themselves stay.
