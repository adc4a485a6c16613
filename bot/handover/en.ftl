# Handing over what somebody answers for.
handover-title = Handing over
handover-error-who = Say who leaves: /onboarding offboard @name.
handover-error-heir = Choose someone who stays.
handover-nothing = { $who } answers for nothing here.
handover-held = { $count ->
    [one] *{ $who }* answers for one thing:
   *[other] *{ $who }* answers for { $count } things:
  }
handover-others = { $count ->
    [one] one more
   *[other] { $count } more
  }
handover-unseen = { $count ->
    [one] 🔒 One of them is private to a conversation you’re not in. It can go only to someone who is.
   *[other] 🔒 { $count } of them are private to conversations you’re not in. They can go only to someone who is.
  }
handover-start = Hand over
handover-choose = Who takes over from { $who }? You’ll see a preview first: nothing changes yet.
handover-all = Everything
handover-room = { $room }, if someone else
handover-look = Preview
handover-waiting = One moment…
handover-resumed = I was interrupted while handing over what { $who } answers for. Here’s the rest.
handover-stopped = I was interrupted while handing over what { $who } answers for, and someone who was to take over has left. Start again with `/onboarding offboard` for what’s left.
handover-preview = { $count ->
    [0] Nothing can be handed over.
    [one] *One thing* changes hands. It can still be edited afterwards:
   *[other] *{ $count } things* change hands. Each can still be edited afterwards:
  }
handover-done = { $count ->
    [0] There was nothing left to hand over.
    [one] Done. *One thing* changed hands:
   *[other] Done. *{ $count } things* changed hands:
  }
handover-line = { $room }: { $count } → { $who }
handover-stays = *These stay as they are:*
handover-unseen-stays = { $count ->
    [one] 🔒 One private thing stays: the new owner isn’t in its conversation.
   *[other] 🔒 { $count } private things stay: the new owner isn’t in their conversations.
  }
handover-private = the new owner can’t see it.
handover-given = { $count ->
    [one] { $by } handed one thing of { $who } over to you. It’s on my Home tab.
   *[other] { $by } handed { $count } things of { $who } over to you. They’re on my Home tab.
  }
handover-taken = { $count ->
    [one] { $by } handed over one thing you answered for.
   *[other] { $by } handed over { $count } things you answered for.
  }
handover-may = See what someone answers for, and hand it over
handover-may-note = What’s private to a conversation goes only to someone who is in it; managers who aren’t see how many there are
