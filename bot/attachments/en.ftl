# Evidence for an item, where the work on it is done.
attachments-title = Evidence
attachments-may-attach = Put the evidence for an item into its issue
attachments-may-attach-note = What is private stays here; customers are counted, not named
attachments-put = Put the evidence into { $work }
attachments-again = Update the evidence in { $work }
attachments-preview = This goes into { $work }:
attachments-readers = Everyone who sees the issue in { $system } can read it. It counts customers and names none; nothing private is in it.
attachments-waiting = The evidence is on its way to { $work }.
attachments-there = Evidence in { $work } since { $when }.
attachments-failed = The evidence isn’t in { $work }: { $why }
attachments-arrived = The evidence for #{ $number } is in { $work } now.
attachments-broken = I don’t understand the answer I got. The bot’s operator will find the reason in the log.
attachments-gone = #{ $number } isn’t linked to it any more, or is private.
attachments-error-private = #{ $number } is private, so its evidence stays here. Show it to everyone, then put the evidence into { $work }.
attachments-error-unlinked = #{ $number } isn’t linked to that any more. Link it again: `/roadmap link { $number } CHK-412`
attachments-error-off = I can’t put anything into { $work }: its tool isn’t set up, or is switched off here. Ask a product-ops manager.
attachments-error-nothing = There is no evidence for #{ $number } yet. Link insights to it, choose its KPI, or add links to Figma, Miro or Hotjar.
attachments-error-changed = The evidence for { $work } was opened again after this. Look at it once more, then send it.
attachments-heading = Evidence from Product Ops, { $on }
attachments-kpi = { $kpi }: { $value } on { $on }
attachments-kpi-target = { $kpi }: { $value } on { $on } ({ $target })
attachments-insights = { $count ->
    [one] One insight
   *[other] { $count } insights
  } { $customers ->
    [0] without a customer’s name
    [one] from one customer
   *[other] from { $customers } customers
  }
attachments-stances = { $supporting } for, { $contradicting } against; the newest is from { $newest }
attachments-decision = Decision #{ $number } – { $title }
