### What is posted unbidden, and what became of it.

## When

schedule-said-day = every day at { $time }, { $zone }
schedule-said-week =
    { $day ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[7] Sundays
    } at { $time }, { $zone }
schedule-said-month = on the { $day } of the month at { $time }, { $zone }
schedule-said-month-or-last = on the { $day } of the month, or its last day, at { $time }, { $zone }
schedule-said-month-last = on the last day of the month at { $time }, { $zone }
schedule-said-quarter = on { $day } January, April, July and October at { $time }, { $zone }
schedule-said-quarter-last = on the last day of January, April, July and October at { $time }, { $zone }
schedule-said-once = once, on { $date } at { $time }, { $zone }

schedule-moment = { $day }, { $time }
schedule-clock = { $moment } ({ $zone })
schedule-period-week = the week of { $day }
schedule-period-quarter = Q{ $quarter } { $year }

## Notices to the owner

schedule-notice-title = A notice about what is posted
schedule-notice-failed = *{ $title }* was not posted in { $place }.
schedule-notice-unknown = I do not know whether *{ $title }* was posted in { $place }.
schedule-notice-own-failed = You posted *{ $title }*, but it did not reach { $place }.
schedule-notice-own-unknown = You posted *{ $title }*, and I do not know whether it reached { $place }.
schedule-notice-skipped = I was away, or could not reach Slack, for too long. These are out of date by now, so I have left them out:
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
schedule-notice-next = What is scheduled goes on as usual.
schedule-notice-text-failed = A scheduled post failed: { $title }
schedule-notice-text-unknown = Please look whether this was posted: { $title }
schedule-notice-text-once-failed = This could not be posted: { $title }
schedule-notice-text-skipped = Posts were left out
schedule-place-private = private, to { $who }
schedule-place-owner = private, to its owner
schedule-place-thread = a thread of { $place }
schedule-post = Post now
schedule-manage = Schedules
schedule-posting = On its way. Where it goes: { $place }.
schedule-posted-already = Nothing is left to do: it has been posted, or is on its way. Where it goes: { $place }.
schedule-error-gone = I have no record of that post any more. Please post it anew.

## Why, and what helps

schedule-mend-channel = Slack no longer knows the channel, or it is private and I am not in it. Invite me there and press *Post now*, or choose another channel.
schedule-mend-member = I am not in the channel. Type `/invite` there and choose me, then press *Post now*.
schedule-mend-archived = The channel is archived. Unarchive it and press *Post now*, or choose another channel.
schedule-mend-token = Slack no longer accepts my token. Whoever runs me has to install the app again and give me the new token; then press *Post now*.
schedule-mend-scope = I lack a permission for it. Whoever runs me can see with `product-ops check` which one, and has to install the app again; then press *Post now*.
schedule-mend-restricted = Only certain people may post in that channel. An administrator can allow me to; then press *Post now*. Or choose another channel.
schedule-mend-content = Slack does not take the message as I composed it. Pressing *Post now* composes it anew; if that fails too, please tell whoever runs me: Slack answered `{ $error }`.
schedule-mend-person = That person cannot be written to in private: they have left, or do not take messages from apps. Choose another place.
schedule-mend-owner = The owner it names is no person in Slack. Name one who is; until then you hear of it.
schedule-mend-thread = The message it should have answered is gone. Post it in the channel instead.
schedule-mend-kind = It comes from a part of me that is no longer there. If it is scheduled, delete the schedule.
schedule-mend-compose = Something unexpected went wrong while I composed it, several times over. Whoever runs me finds it in the log; then press *Post now*.
schedule-mend-look = The connection to Slack broke off while I was posting, and I may not read there to find out. Please look; if it is not there, press *Post now*. Once the app is given the optional permission to read messages (`{ $scope }`), I look myself.
schedule-mend-look-refused = The connection to Slack broke off while I was posting, and when I wanted to look, Slack answered `{ $error }`. Please look; if it is not there, press *Post now*.
schedule-mend-look-late = The connection to Slack broke off while I was posting, and for a day I could not look. Please look; if it is not there, press *Post now*.
schedule-mend-other = Slack answered `{ $error }`. When that is mended, press *Post now*.
