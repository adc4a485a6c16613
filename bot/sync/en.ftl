# The roadmap in step with the tools that teams plan in.
sync-title = Roadmap and tools
sync-standing = Tools and links…
sync-every = How often I look at linked tools
sync-every-minutes = Every { $value } minutes
sync-none = No planning tool is set up. Ask the bot’s operator to add one.
sync-broken = Something went wrong on my side. I’ll try again later.
sync-nothing = nothing
sync-field-title = Title
sync-field-status = Status
sync-field-owner = Owner
sync-field-due = Due

# On the card of an item.
sync-line = { $work } in { $system }: { $said }
sync-due = due { $day }
sync-gone = It isn’t in { $system } any more, or { $system } no longer shows it to me.
sync-follows = For information: only the first linked work item stays in step.
sync-private = This item is private, so I write nothing about it to { $system } until someone presses *{ sync-allow }*.
sync-unclear-status = I don’t know what “{ $theirs }” in { $system } means on the roadmap. A manager can say so with `/roadmap sync`.
sync-unclear-owner = I don’t know who { $theirs } in { $system } is here.
sync-unplaced-status = I don’t know which status of { $system } means “{ $ours }”. A manager can say so with `/roadmap sync`.
sync-unplaced-owner = I don’t know who { $ours } is in { $system }.
sync-refused = { $field }: { $system } refused our value. { $why }
sync-failed = { $field }: I couldn’t take over what { $system } says. { $why }
sync-late = { $field }: not yet in { $system }. { $why } I’ll try again { $when }.
sync-link-button = Link to a tool…
sync-unlink = Unlink
sync-unlink-sure = { $work } and the item then go their own ways. Neither changes.
sync-allow = Write to { $system } too
sync-again = Try { $system } again
sync-who = Who is that?
sync-create = Create in { $system }…
sync-making = On its way to { $system }.
sync-making-late = Not in { $system } yet. { $why } I’ll try again.
sync-unmade = I couldn’t create it in { $system }. { $why }
sync-made = { $work } is in { $system } now, linked to #{ $number }.

# Conflicts.
sync-conflict = *{ $field }* changed here and in { $system }.
    Here: { $ours } ({ $who }, { $when })
    { $work }: { $theirs }{ $dated ->
        [yes] {" "}(last changed { $changed })
       *[no] {""}
    }
sync-differ = *{ $field }* differs here and in { $system }.
    Here: { $ours }
    { $work }: { $theirs }{ $dated ->
        [yes] {" "}(last changed { $changed })
       *[no] {""}
    }
sync-keep = Keep ours
sync-take = Take { $system }’s
sync-settled-ours = Ours stays: #{ $number } keeps its value, and { $work } gets it too.
sync-settled-ours-here = Ours stays: #{ $number } keeps its value. I don’t write that to { $system }, so { $work } keeps its own.
sync-settled-theirs = #{ $number } now says what { $work } says in { $system }.
sync-conflicts = Conflicts
sync-conflicts-none = No conflicts: the roadmap and the linked tools agree.
sync-conflicts-count = { $count ->
    [one] One conflict
   *[other] { $count } conflicts
}
sync-conflicts-more = { $count ->
    [one] And one more, once these are settled.
   *[other] And { $count } more, once these are settled.
}
sync-conflicts-yours = { $count ->
    [one] One item of yours changed both here and in another tool: choose which value stands.
   *[other] Items of yours changed both here and in another tool, { $count } times: choose which values stand.
}

# Linking.
sync-link = Link to a tool
sync-typed = Key or address
sync-typed-hint = For example CHK-412, or the address you see it at. Tools: { $systems }
sync-looking = Looking for { $work } in { $system }…
sync-which = Which tool is { $typed } in?
sync-linked = #{ $number } { $title } is linked to { $work } in { $system }.{ $conflicts ->
    [0] {""}
    [one] {" "}They differ in one field: choose which value stands.
   *[other] {" "}They differ in { $conflicts } fields: choose which values stand.
}
sync-unlinked = { $work } is no longer linked to #{ $number }.
sync-allowed = From now on I also write what changes in #{ $number } to { $work } in { $system }.
sync-trying = I’m trying { $work } in { $system } again.
sync-error-none = No planning tool is set up. Ask the bot’s operator.
sync-error-item = Say which item and what to link it to: `/roadmap link 12 CHK-412`, or an address instead of the key.
sync-error-unknown = I don’t know “{ $text }”. Type a key or an address from { $systems }.
sync-error-missing = { $system } shows me nothing under { $work }. Check it, or ask the bot’s operator what I may see there.
sync-error-missing-key = { $system } shows me nothing under { $work }. Check it, or ask the bot’s operator what I may see there. For a work item of another tool, type its address.
sync-error-twice = { $work } in { $system } is linked to this item already.
sync-error-taken = { $work } in { $system } is linked to #{ $number }. Unlink it there first.
sync-error-taken-private = { $work } in { $system } is linked to another item.
sync-error-unlinked = That isn’t linked any more.
sync-error-settled = That has changed since. Open the item again.
sync-error-unclear = I don’t know what that value means here yet. Open the item to see what I need.
sync-error-there = #{ $number } is linked to { $system } already.
sync-error-place = Choose where to create it.
sync-error-person = Choose a person.
sync-item-gone = #{ $number } isn’t on the roadmap any more.

# Creating outside.
sync-create-title = Create in a tool
sync-create-what = I’ll create “{ $title }” (#{ $number }) in { $system } and link the two.
sync-place = Where
sync-creating = I’m creating #{ $number } in { $system }. You’ll hear from me.
sync-who-here = Who is { $who } of { $system }? I’ll remember it.
sync-who-there = Who is { $who } in { $system }? I’ll remember it.
sync-person = Person
sync-known = I’ll remember who that is in { $system }.

# How each tool stands.
sync-links = { $count ->
    [0] No links yet
    [one] One link
   *[other] { $count } links
}
sync-last = Last read { $when }
sync-total-waiting = { $count ->
    [one] One change waits to go out
   *[other] { $count } changes wait to go out
}
sync-troubles-more = { $count ->
    [one] And one more item to look at, once these are settled.
   *[other] And { $count } more to look at, once these are settled.
}
sync-how = To link an item: `/roadmap link 12` and its key or address there, or *Link to a tool…* on its card.
sync-wrong = { $why } I’ll try again { $when }.
sync-now = Sync now
sync-reading = I’m reading { $system } now.
sync-settings = Settings
sync-saved = Saved for { $system }.
sync-terms = What goes between the roadmap and *{ $system }*
sync-level = Level
sync-level-off = Off: neither read nor written
sync-level-read = Read: what moves there moves here
sync-level-two_ways = Two ways: what moves here moves there too
sync-direction-off = Not in step
sync-direction-in = In: the tool leads
sync-direction-out = Out: the roadmap leads
sync-direction-set_once = Set once: an empty side is filled
sync-direction-both = Both ways
sync-statuses = What each status of { $system } means on the roadmap. Where one is empty, the card says so.
sync-statuses-none = The statuses of { $system } appear here once an item is linked.
sync-means-nothing = Means nothing here

sync-may-see = See how linked tools stand, and read them now
sync-may-link = Link and unlink roadmap items, create work items in tools, say who is who there
sync-may-link-note = The item’s author and owner, and product-ops managers
sync-may-settle = Settle conflicts with a linked tool, try again what it refused
sync-may-manage = Choose what goes between the roadmap and each tool
roadmap-usage-link-tool = links an item to a work item of a planning tool
roadmap-usage-sync = how linked tools stand
roadmap-usage-conflicts = what changed on both sides
sync-history = In { $system }, { $work }
