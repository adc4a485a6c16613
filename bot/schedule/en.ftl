### What is posted unbidden, and what became of it.

## When

schedule-said-day = every day at { $time } ({ $zone })
schedule-said-week =
    { $day ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[7] Sundays
    } at { $time } ({ $zone })
schedule-said-month = on the { $day } of the month at { $time } ({ $zone })
schedule-said-month-or-last = on the { $day } of the month, or its last day, at { $time } ({ $zone })
schedule-said-month-last = on the last day of the month at { $time } ({ $zone })
schedule-said-nth = on the { $day } of the month at { $time } ({ $zone })
schedule-nth =
    { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[5] last
    } { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
schedule-said-quarter = on { $day } January, April, July and October at { $time } ({ $zone })
schedule-said-quarter-last = on the last day of January, April, July and October at { $time } ({ $zone })
schedule-said-once = once, on { $date } at { $time } ({ $zone })

schedule-clock = { $day }, { $time } ({ $zone })
schedule-period-week = the week of { $day }
schedule-period-quarter = Q{ $quarter } { $year }

## Notices to the owner

schedule-notice-title = About a post of mine
schedule-notice-failed = *{ $title }* wasn’t posted in { $place }.
schedule-notice-unknown = I don’t know whether *{ $title }* was posted in { $place }.
schedule-notice-own-failed = You posted *{ $title }*, but it didn’t reach { $place }.
schedule-notice-own-unknown = You posted *{ $title }*, and I don’t know whether it reached { $place }.
schedule-notice-skipped = I was offline, or couldn’t reach Slack, for too long. These posts are now out of date, so I skipped them:
schedule-notice-skipped-one =
    { $times ->
        [one] *{ $title }* in { $place }: { $first }
       *[other] *{ $title }* in { $place }: { $times } times, from { $first } to { $last }
    }
schedule-notice-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
schedule-notice-next = Scheduled posts continue as usual.
schedule-notice-text-failed = A scheduled post failed: { $title }
schedule-notice-text-unknown = Please check whether this was posted: { $title }
schedule-notice-text-once-failed = I couldn’t post this: { $title }
schedule-notice-text-skipped = I skipped some posts
schedule-place-private = private, to { $who }
schedule-place-owner = private, to its owner
schedule-place-thread = a thread in { $place }
schedule-post = Post now
schedule-manage = Schedules
schedule-purpose = What I post by myself: what, in which channel, and when.
schedule-posting = On its way: { $place }.
schedule-posted-already = Nothing left to do: it’s posted, or on its way ({ $place }).
schedule-error-gone = I no longer have a record of that post. Please post it again.

## Why, and what helps

schedule-mend-channel = Slack no longer knows the channel, or it is private and I’m not in it. Invite me there and press *Post now*, or choose another channel.
schedule-mend-member = I’m not in the channel. Type `/invite` there and choose me, then press *Post now*.
schedule-mend-archived = The channel is archived. Unarchive it and press *Post now*, or choose another channel.
schedule-mend-token = Slack no longer accepts my token. The bot’s operator has to reinstall the app and give me the new one; then press *Post now*.
schedule-mend-scope = I’m missing a permission. The bot’s operator can see which one with `product-ops check`, and has to reinstall the app; then press *Post now*.
schedule-mend-missing-scope = I can’t do this without the permission `{ $scope }`. Ask the person who manages the app to add it at api.slack.com/apps, under *OAuth & Permissions* → *Bot Token Scopes*, and to reinstall the app; then press *Post now*.
schedule-mend-restricted = Only certain people can post in that channel. Ask an administrator to allow me, then press *Post now*. Or choose another channel.
schedule-mend-content = Slack rejected my message. *Post now* writes it again; if that fails too, tell the bot’s operator that Slack answered `{ $error }`.
schedule-mend-person = I can’t message that person: they have left, or don’t accept messages from apps. Choose another place.
schedule-mend-owner = Its owner isn’t a person in Slack. Choose someone who is; until then I’ll tell you instead.
schedule-mend-stranger = This person works for another company. Choose someone from yours.
schedule-mend-shared = This channel is shared with another company, whose people would read it too. If that’s all right, post it with the button: after that I’ll post here without asking.
schedule-mend-thread = The message it would have replied to is gone. Post it in the channel instead.
schedule-mend-kind = It comes from a feature I no longer have. If it is scheduled, delete the schedule.
schedule-mend-compose = Something went wrong several times while I was writing it. The bot’s operator will find the reason in the log; then press *Post now*.
schedule-mend-look = The connection to Slack dropped while I was posting, and I’m not allowed to read messages there to check. Please look; if it isn’t there, press *Post now*. With the optional permission to read messages (`{ $scope }`), I can check myself.
schedule-mend-look-refused = The connection to Slack dropped while I was posting, and when I tried to check, Slack answered `{ $error }`. Please look; if it isn’t there, press *Post now*.
schedule-mend-look-late = The connection to Slack dropped while I was posting, and I couldn’t check for a whole day. Please look; if it isn’t there, press *Post now*.
schedule-mend-other = Slack answered `{ $error }`. Once that is fixed, press *Post now*.

## The form that plans a post

schedule-edit-title = Edit a schedule
schedule-field-channel = Channel
schedule-field-every = How often
schedule-every-day = Every day
schedule-every-week = Every week
schedule-every-month = Every month
schedule-every-quarter = Every quarter
schedule-field-day = Day
schedule-field-weeks = Weeks begin on
schedule-weekday-1 = Monday
schedule-weekday-2 = Tuesday
schedule-weekday-3 = Wednesday
schedule-weekday-4 = Thursday
schedule-weekday-5 = Friday
schedule-weekday-6 = Saturday
schedule-weekday-7 = Sunday
schedule-monthday-hint-quarter = Of January, April, July and October
schedule-monthday-last = Last day
schedule-field-at = Time
schedule-field-zone = Time zone
schedule-zone-other = Another one…
schedule-field-zone-typed = Which time zone
schedule-field-zone-typed-hint = A city such as Lisbon, or a name such as Europe/Lisbon
schedule-field-language = Language
schedule-field-owner = Owner
schedule-field-owner-hint = I tell them when it can’t be posted
schedule-field-heir = New owner

# What was saved

schedule-made = Scheduled: { $when }, in { $channel }.
schedule-kept = Saved: { $when }, in { $channel }.
schedule-kept-paused = It is paused.
schedule-first =
    { $tells ->
        [none] The first one comes on { $day }.
       *[covers] The first one comes on { $day } and covers { $of }.
    }
schedule-next =
    { $tells ->
        [none] The next one comes on { $day }.
       *[covers] The next one comes on { $day } and covers { $of }.
    }
schedule-next-done =
    { $every ->
        [day] Today’s
        [week] This week’s
        [quarter] This quarter’s
       *[month] This month’s
    } has already been posted; { $tells ->
        [none] the next one comes on { $day }.
       *[covers] the next one comes on { $day } and covers { $of }.
    }
schedule-of-day = the day before
schedule-of-week = the week before
schedule-of-month = { $month }
schedule-of-quarter = { $quarter }

## What is planned

schedule-home-failed = Scheduled posts that failed
schedule-home-coming = Upcoming posts
schedule-home-all = All schedules
schedule-list = *Scheduled posts*
schedule-none = Nothing is scheduled yet.
schedule-all = All scheduled posts
schedule-called = *{ $title }* in { $channel }
schedule-line = { $called }: { $said }
schedule-language = in { $language }
schedule-owner = Owner: { $who }
schedule-orphan = No owner
schedule-next-at = Next: { $when }.
schedule-paused = *Paused.*
schedule-last = Last: { $outcome }
schedule-never = None has been posted yet.
schedule-last-posted = posted on { $when }.
schedule-last-empty = nothing to report on { $when }.
schedule-last-skipped = skipped, because I was offline for too long.
schedule-last-failed = failed on { $when }. { $why }
schedule-last-unknown = I don’t know whether it was posted on { $when }. { $why }
schedule-last-under-way = on its way.
schedule-post-now = Post now…
schedule-edit = Edit
schedule-pause = Pause
schedule-resume = Resume
schedule-hand-over = Hand over
schedule-delete = Delete
schedule-delete-title = Delete this schedule?
schedule-handed-over = { $who } owns it now.
schedule-inherited = { $who } handed { $called } over to you: { $when }. I’ll tell you when it can’t be posted.

# Posting one now

schedule-preview = Post now
schedule-preview-composing = Writing it…
schedule-preview-how = Only you see this. Press *Post* to post it.
schedule-preview-nothing = There’s nothing to post right now.
schedule-preview-post = Post

## What is wrong with a plan

schedule-error-channel = Choose the channel.
schedule-error-day = Choose the day.
schedule-error-at = Choose the time.
schedule-error-zone = “{ $zone }” isn’t a time zone. Type one such as Europe/Paris.
schedule-error-heir = Choose the new owner.
schedule-error-none = This schedule no longer exists.
schedule-error-rights = Only its owner and the product-ops managers can change this schedule.
schedule-error-only = This is already scheduled: edit it in the list of schedules.

## Who may do what

schedule-may-read = See what is scheduled
schedule-may-plan = Schedule a post
schedule-may-plan-note = Members schedule digests; glossary editors, the list of missing terms
schedule-may-change = Edit, pause, hand over, preview, post or delete a scheduled post
schedule-may-change-note = Glossary editors can also change the list of missing terms
schedule-may-post = Post what failed
schedule-may-post-note = Owner: the current one, not the person who handed it over
schedule-error-post = Only its current owner and the product-ops managers can post this.
