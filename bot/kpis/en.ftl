### KPIs and the digest.

## Figures and the digest

kpis-say-run-low = { $name } unusually low { $when }
kpis-say-run-high = { $name } unusually high { $when }
kpis-why-from = from { $first } to { $last }
kpis-state-apart = Not judged
kpis-state-slipping = On target, slipping
kpis-unread-pipeline = { $names }: { $said }.
kpis-state-unread = { $state }, source error
kpis-table-period = { $caption }, { $period }
kpis-topics-line = { $text }: { $count }
kpis-brief-weekday = { $delta } vs last { $day }
kpis-brief-week = { $delta } on the week
kpis-brief-weeks = { $delta } in { $weeks } weeks
kpis-brief-month = { $delta } on the month
kpis-brief-quarter = { $delta } on the quarter
kpis-why-target = target { $target }, { $distance }
kpis-why-target-near = slightly off its target of { $target }, { $distance }
kpis-why-target-far = far from its target of { $target }, { $distance }
kpis-topics-bad = *What bad ratings were about*, { $period } ({ $name })
kpis-topics-usually = { $count }, usually { $usual }
kpis-topics-seldom = { $count }, rarely seen before
kpis-card-latest = Latest: { $value }, { $period }
kpis-card-latest-so-far = So far: { $value }, { $period }
kpis-card-target = target { $target }
kpis-card-source-rows = Source: { $source }, read { $when }. { $why }
kpis-assumed-sum = Going by its unit and source, I add up { $grain ->
    [hour] its hours
   *[day] its days
    [week] its weeks
  }. Is that right?
kpis-assumed-mean = Going by its unit and source, I average { $grain ->
    [hour] its hours
   *[day] its days
    [week] its weeks
  }. Is that right?
kpis-assumed-last = Going by its unit and source, I use the last value of a longer period. Is that right?
kpis-assumed-highest = I use the highest value of a longer period. Is that right?
kpis-assumed-lowest = I use the lowest value of a longer period. Is that right?
kpis-assumed-none = I don’t know whether { $grain ->
    [hour] its hours
   *[day] its days
    [week] its weeks
  } add up, so a weekly digest shows only the last one. Is that right?
kpis-assumed-right = That’s right
kpis-assumed-wrong = Change it
kpis-combined-sum = Added up over longer periods
kpis-combined-mean = Averaged over longer periods
kpis-combined-last = Longer periods take the last value
kpis-combined-highest = Longer periods take the highest value
kpis-combined-lowest = Longer periods take the lowest value
kpis-share = Share…
kpis-share-what = Shows *{ $name }* and its chart to everyone in a channel.
kpis-shared-by = Shared by { $who }
kpis-shared-text = { $name }: { $value }
kpis-snooze = Snooze…
kpis-snooze-day = For a day
kpis-snooze-week = For a week
kpis-snooze-month = For four weeks
kpis-snoozed = No alerts about *{ $name }* until { $until }.
kpis-muted = Digests in { $channel } won’t flag *{ $name }* until { $until }. It stays in the table.
kpis-unmute = Undo
kpis-unmuted = Undone: *{ $name }* will be flagged again.
kpis-value-of = { $value }, { $period }
kpis-discuss = { $owner }: { $who } would like to talk about *{ $name }* ({ $value }). What do we know?
kpis-error-acts-where = That works on a message in a channel.
kpis-error-discussed = There’s already a thread about { $name } below this message.
kpis-error-not-shown = I couldn’t write in this conversation just now. Please try again.
kpis-error-on-it = The message already says you’re on { $name }.
kpis-value-part = { $value } ({ $part })
kpis-moved-judged = { $change }, { $how }
kpis-why-when = { $why }, { $when }
kpis-why-like-year = about the same as a year earlier ({ $value })
kpis-per-day = { $value } a day
kpis-per-week = { $value } a week
kpis-per-month = { $value } a month
kpis-per-quarter = { $value } a quarter
kpis-state-strange = { $state }, { $how }
kpis-unit-points = points
kpis-since-weekday = the { $day } before
kpis-since-quarter = the quarter before
kpis-delta-up = +{ $by }
kpis-delta-down = −{ $by }
kpis-delta-held = steady
kpis-strange-normally = { $what } (normally { $range })
kpis-period-quarter = Q{ $quarter } { $year }
kpis-digest-end = { $said }.
kpis-say-fell-strange = { $name } fell to { $value }, unusually low
kpis-say-rose-strange = { $name } rose to { $value }, unusually high
kpis-say-strange-low = { $name } at { $value }, unusually low
kpis-say-strange-high = { $name } at { $value }, unusually high
kpis-say-on-low = { $name } unusually low ({ $when })
kpis-say-on-high = { $name } unusually high ({ $when })
kpis-say-worse = { $name } worsened to { $value }
kpis-say-missed = { $name } off target at { $value }
kpis-say-better = { $name } improved to { $value }
kpis-say-late = no fresh value for { $name }
kpis-say-targets = { $good ->
    [0] { $count ->
        [one] the only target is missed
        [2] neither target is met
       *[other] none of the { $count } targets is met
    }
   *[other] { $good } of { $count } targets met
  }
kpis-say-all-targets = { $count ->
    [one] the only target is met
    [2] both targets are met
   *[other] all { $count } targets are met
  }
kpis-say-quiet = { $every ->
    [day] A quiet day: nothing needs attention
    [week] A quiet week: nothing needs attention
    [month] A quiet month: nothing needs attention
   *[quarter] A quiet quarter: nothing needs attention
  }
kpis-say-nothing = There are no KPIs in this digest
kpis-say-empty = { $count ->
    [one] No value yet
    [2] Neither KPI has a value yet
   *[other] None of the { $count } KPIs has a value yet
  }
kpis-say-all-late = { $count ->
    [one] No fresh value: the only KPI is late
    [2] No fresh values: both KPIs are late
   *[other] No fresh values: all { $count } KPIs are late
  }
kpis-why-since = since { $day }
kpis-say-none = There are no values for this { $every ->
    [day] day
    [week] week
    [month] month
   *[quarter] quarter
  }
kpis-say-beyond = { $name } beyond its alert threshold at { $value }
kpis-say-beyond-on = { $name } beyond its alert threshold ({ $day })
kpis-part-value = { $day }: { $value }
kpis-why-on = { $day }, { $what }
kpis-why-beyond = beyond its alert threshold of { $limit }
kpis-why-worse = worse
kpis-why-better = better
kpis-why-late = late: last value { $period } (values are due within { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  })
kpis-why-late-days = late: last value { $period } (values are due within { $days ->
    [one] 1 day
   *[other] { $days } days
  })
kpis-why-none = no value yet
kpis-why-corrected = corrected, was { $value }
kpis-why-shipped = idea #{ $number } shipped on { $day }
kpis-why-quiet-before = the period before was unusually low
kpis-why-loud-before = the period before was unusually high
kpis-part-of = { $grain ->
    [hour] { $known } of { $parts } hours
    [day] { $known } of { $parts } days
   *[month] { $known } of { $parts } months
  }
kpis-state-good = On target
kpis-state-bad = Off target
kpis-state-near = Slightly off target
kpis-state-far = Far off target
kpis-state-no_target = No target
kpis-state-filling = Incomplete
kpis-state-late = Late
kpis-state-none = No value yet
kpis-state-corrected = { $state } (corrected, was { $value })
kpis-state-muted = { $state } (muted here)
kpis-column-kpi = KPI
kpis-column-value = Value
kpis-column-change = Change
kpis-column-year = Year on year
kpis-column-target = Target
kpis-column-state = State
kpis-table-others = { $count ->
    [one] The other KPI
   *[other] The other { $count } KPIs
  }
kpis-table-all = { $count ->
    [one] 1 KPI
   *[other] { $count } KPIs
  }
kpis-table-missed = { $count ->
    [one] 1 KPI off target
   *[other] { $count } KPIs off target
  }
kpis-chart-target = Target
kpis-chart-low = At least
kpis-chart-high = At most
kpis-unread = { $tool } couldn’t be read ({ $names }). { $again }
kpis-unread-limit = { $tool }’s rate limit is used up ({ $names }). { $again }
kpis-unread-key = { $tool } refuses my key ({ $names }). { $again }
kpis-unread-again = I’ll try again at { $time } ({ $zone }).
kpis-unread-more = { $count ->
    [one] I couldn’t read 1 more system.
   *[other] I couldn’t read { $count } more systems.
  }
kpis-digest-posted-by = Posted by { $who }
kpis-digest-assumed = { $count ->
    [one] I assumed how to combine the values of { $names }: its owner can confirm with `/kpi`.
   *[other] I assumed how to combine the values of { $names }: their owners can confirm with `/kpi`.
  }
kpis-digest-open = Open a KPI…
kpis-need-details = Details
kpis-need-discuss = Discuss
kpis-need-on-it = I’m on it
kpis-need-on-it-too = I’m on it too
kpis-need-mute = Mute here
kpis-on-it = { $who } is on it
kpis-on-it-several = { $who } are on it
kpis-tool-sql = The database { $name }
kpis-tool-csv = The file { $name }
kpis-tool-http-json = The API at { $name }
kpis-tool-metabase = Metabase
kpis-tool-amplitude = Amplitude
kpis-tool-mixpanel = Mixpanel
kpis-tool-zendesk = Zendesk
kpis-tool-jira = Jira
kpis-tool-hubspot = HubSpot
kpis-tool-salesforce = Salesforce
kpis-tool-google-sheets = Google Sheets
kpis-tool-fivetran = Fivetran
kpis-tool-tableau = Tableau
kpis-defined-people = list member IDs: ["U012AB3CD"].
kpis-error-contributors = At most { $limit } people can enter values.
kpis-title = KPIs
kpis-percent = { $value }%
kpis-points = { $value } { $count ->
    [one] pt
   *[other] pts
  }
kpis-duration-ms = { $value } ms
kpis-duration-s = { $value } s
kpis-duration-min = { $value } min
kpis-duration-h = { $value } h
kpis-duration-d = { $value } d
kpis-moved-up = up { $by } on { $since }
kpis-moved-down = down { $by } on { $since }
kpis-moved-held = about the same as { $since }
kpis-since-week = the week before
kpis-since-weeks = { $weeks } weeks before
kpis-since-month = the month before
kpis-since-year = a year earlier
kpis-target-up = target { $value }
kpis-target-down = target { $value } at most
kpis-target-band = target { $low } to { $high }
kpis-distance-to-go-up = { $by } to go
kpis-distance-to-go-down = { $by } over
kpis-distance-on = just met
kpis-distance-near = almost there
kpis-distance-beyond-up = beaten by { $by }
kpis-distance-beyond-down = beaten by { $by }
kpis-distance-within = met
kpis-distance-outside-low = { $by } too low
kpis-distance-outside-high = { $by } too high
kpis-weekday-one = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  }
kpis-strange-low = unusually low
kpis-strange-high = unusually high
kpis-strange-low-day = unusually low for a { $day }
kpis-strange-high-day = unusually high for a { $day }
kpis-strange-low-hour = unusually low for a { $day } at { $time }
kpis-strange-high-hour = unusually high for a { $day } at { $time }
kpis-strange-range = { $low }–{ $high }
kpis-error-name = A name needs at least one letter or digit.
kpis-error-reserved = “{ $name }” is a `/kpi` command. Choose another name, for example by adding a word.
kpis-error-too-long = That’s { $length } characters; the limit here is { $limit }.
kpis-error-currency = “{ $code }” isn’t a currency code. Type its three letters, for example EUR or USD.
kpis-error-choice = “{ $value }” isn’t one of these: { $choices }.
kpis-error-number = Type a number between minus and plus one trillion (1,000,000,000,000).
kpis-error-band = The upper limit must be above the lower one.
kpis-error-alert-up = That would alert the owner while the KPI is on target: choose a value at or below the target.
kpis-error-alert-down = That would alert the owner while the KPI is on target: choose a value at or above the target.
kpis-error-fresh = Type 1 to { $limit } hours.
kpis-error-owner = “{ $owner }” isn’t a Slack member ID. Give one such as U012AB3CD: you can copy it from the menu of their profile.
kpis-digest-sentence = { $first }; { $second }
kpis-so-far = value so far
kpis-digest-names-more = { $names } and { $count } more
kpis-digest-more = { $count ->
    [one] And 1 more KPI: `/kpi`
   *[other] And { $count } more KPIs: `/kpi`
  }
kpis-digest-archived = No longer in this digest, because they’re archived: { $names }
kpis-digest-title = { $title }: { $period }
kpis-digest-owner = Owner: { $who }
kpis-digest-next = Next: { $day }, { $time } ({ $zone })
kpis-alert-up = below the alert threshold of { $limit }
kpis-alert-down = above the alert threshold of { $limit }
kpis-alert-band-low = below its range, which starts at { $limit }
kpis-alert-band-high = above its range, which ends at { $limit }
kpis-since-then = Since then: { $said }.
kpis-since-part = { $name }: { $what }
kpis-normal-since = back to normal since { $day }
kpis-state-alert = Alert: { $value }
kpis-period-judged = { $period }: { $value }, { $state }
kpis-alert-said = *{ $name }*: { $value }, { $what }
kpis-alert-why = You get this alert because you own the KPI, at most once { $grain ->
    [hour] an hour
    [day] a day
    [month] a month
   *[week] a week
  }.
kpis-picture-title = KPIs at a glance
kpis-picture-held = steady
kpis-picture-strange = unusual
kpis-picture-filling = so far
kpis-picture-late-hours = { $count } h old
kpis-picture-late-days = { $count ->
    [one] 1 day old
   *[other] { $count } days old
  }
kpis-picture-key-days = 7 days
kpis-picture-key-day = each day
kpis-picture-key-hours = 24 hours
kpis-picture-key-hour = each hour
kpis-picture-key-year = last year
kpis-picture-key-met = target
kpis-picture-key-missed = target missed
kpis-picture-key-and-missed = missed
kpis-picture-alt = { $count ->
    [one] A chart. { $each }
   *[other] { $count } small charts. { $each }
  }
kpis-picture-whole = { $name }: { $value } ({ $state }); from { $first } to { $end } between { $low } and { $high }
kpis-picture-single = { $name }: { $value } ({ $state }); { $end }
kpis-picture-state = { $name }: { $value } ({ $state })
kpis-picture-value = { $name }: { $value }

## Keeping and importing

kpis-error-none = This KPI no longer exists.
kpis-error-archived = { $name } is archived. Bring it back first.
kpis-error-rights = Only its owner, the person who added it and the product-ops managers can change { $name }.
kpis-error-rights-enter = Only its owner, its contributors and the product-ops managers can enter values for { $name }.
kpis-error-version-none = This version no longer exists.
kpis-error-source = “{ $source }” isn’t a source. Choose one of these: { $sources }.
kpis-error-source-absent = { $source } isn’t set up: docs/sources tells the bot’s operator what it needs.
kpis-error-source-rights = Only product-ops managers can have values read from a system, because that reaches company data. Ask one of them, or enter the values by hand.
kpis-error-setting = The source { $source } has no setting named “{ $name }”.
kpis-error-setting-when = { $name } doesn’t go with this choice of { $menu }: remove it, or choose something else.
kpis-error-setting-missing = Fill this in.
kpis-error-taken = There’s already a KPI named { $name }.
kpis-error-lasting = { $name } already has values, and this would change what they mean. Add another KPI and archive this one.
kpis-error-fetched = { $name } gets its values from its source. Correct them there: I’ll read them again within a few hours.
kpis-error-future = That period hasn’t started yet.
kpis-error-undo = This value has been replaced since, so there is nothing to undo.
kpis-source-slow = No answer came within { $seconds } seconds. If one comes later, I’ll save it; check what makes the source slow.
kpis-source-broken = I couldn’t use the answer. The bot’s operator will find the reason in the log.
kpis-source-time-hour = “{ $text }” isn’t a date with a time, and this KPI is hourly. The source must return times such as `2026-11-23 09:00`.
kpis-source-time-day = “{ $text }” isn’t a day, and this KPI is daily. The source must return dates such as 2026-11-23.
kpis-source-time-week = “{ $text }” isn’t a week. The source must return dates such as 2026-11-23, or weeks such as 2026-W47.
kpis-source-time-month = “{ $text }” isn’t a month. The source must return dates such as 2026-11-23, or months such as 2026-11.
kpis-source-future = Everything the source returns lies in the future, such as { $when }. It must also return dates up to today; check its time zone.
kpis-source-large = { $value } at { $when } is too large to save: the limit is one trillion. Correct it at the source, or count in thousands or millions.
kpis-source-rows = { $rows ->
    [one] I couldn’t read one row, so I left it out.
   *[other] I couldn’t read { $rows } rows, so I left them out. The first:
} { $why }
kpis-source-length = The value for { $when } is a duration, and this KPI isn’t one. The source must return a number.
kpis-source-coarser-hour = The source returns months, and this KPI is hourly. It must return hours; or add a monthly KPI.
kpis-source-coarser-day = The source returns months, and this KPI is daily. It must return days; or add a monthly KPI.
kpis-source-coarser-week = The source returns months, and this KPI is weekly. It must return weeks; or add a monthly KPI.
kpis-source-weeks-sunday = The source’s weeks begin on Sunday, this KPI’s on Monday. Choose weeks from Sunday in its form, or have the source begin them on Monday.
kpis-source-weeks-monday = The source’s weeks begin on Monday, this KPI’s on Sunday. Choose weeks from Monday in its form, or have the source begin them on Sunday.
kpis-source-weeks-weekday = The rows are a week apart but begin on neither Monday nor Sunday. Have the source group its days into weeks that begin on one of them.
kpis-source-finer-hour = The source returns several values for one hour, and this KPI doesn’t say how to combine them. Say so in its form, or have the source return one an hour.
kpis-source-finer-day = The source returns several values for one day, and this KPI doesn’t say how to combine them. Say so in its form, or have the source return one a day.
kpis-source-finer-week = The source returns several values for one week, and this KPI doesn’t say how to combine them. Say so in its form, or have the source return one a week.
kpis-source-finer-month = The source returns several values for one month, and this KPI doesn’t say how to combine them. Say so in its form, or have the source return one a month.
kpis-source-share = The source returned { NUMBER($value, maximumFractionDigits: 6) }: is that { NUMBER($percent, maximumFractionDigits: 4) }%? Say in this KPI’s form whether the source returns shares or percentages.
kpis-error-digest-gone = All the KPIs in this digest are archived. Choose others, or bring one back.
kpis-alert-title = Alert about { $name }
kpis-defined-broken = The file stops being TOML at line { $line }, column { $column }: look for a missing quotation mark, bracket or equals sign.
kpis-defined-unfinished = The file isn’t TOML: it ends in the middle of a value, or contains a number that is too long.
kpis-defined-other = “{ $name }” means nothing at the top of the file. Each KPI begins with [[kpi]].
kpis-defined-many = The file has more than { $limit } KPIs. Split it and import the parts one by one.
kpis-defined-none = The file has no KPIs. Each begins with [[kpi]].
kpis-defined-repeated = the file already has this KPI further up.
kpis-defined-unknown = there’s no such key.
kpis-defined-near = there’s no such key. Did you mean { $near }?
kpis-defined-text = give a text in quotation marks.
kpis-defined-number = this must be a number, such as 41.2, without quotation marks. To have none, write "".
kpis-defined-whole = give a whole number of hours, without quotation marks.
kpis-defined-truth = give true or false, without quotation marks.
kpis-defined-settings = give a table, [kpi.settings], with one line per setting.
kpis-defined-detail = this only goes with unit = "{ $unit }".
kpis-import-twice = line { $line } is for the same period and is used instead
kpis-import-nameless = it doesn’t name a KPI
kpis-import-unknown = There’s no KPI named “{ $name }”.
kpis-import-near = there’s no KPI named “{ $name }”. Did you mean { $near }?
kpis-import-value = “{ $text }” isn’t a value
kpis-import-year = “{ $text }” could be several days. Write the year with four digits
kpis-import-combined = combined with { $count ->
    [2] one other line
   *[other] the other lines
} for the same period
kpis-import-finer-hour = several lines are for the same hour. Say in the KPI’s form how to combine them, or give one line an hour
kpis-import-finer-day = several lines are for the same day. Say in the KPI’s form how to combine them, or give one line a day
kpis-import-finer-week = several lines are for the same week. Say in the KPI’s form how to combine them, or give one line a week
kpis-import-finer-month = several lines are for the same month. Say in the KPI’s form how to combine them, or give one line a month
kpis-import-coarser-hour = the lines are months, and this KPI is hourly. Give hours, or add a monthly KPI
kpis-import-coarser-day = the lines are months, and this KPI is daily. Give days, or add a monthly KPI
kpis-import-coarser-week = the lines are months, and this KPI is weekly. Give weeks, or add a monthly KPI
kpis-import-weeks-sunday = the file’s weeks begin on Sunday, the KPI’s on Monday. Choose weeks from Sunday in its form, or write weeks such as 2026-W47
kpis-import-weeks-monday = the file’s weeks begin on Monday, the KPI’s on Sunday. Choose weeks from Monday in its form, or write weeks such as 2026-W47
kpis-import-weeks-weekday = the lines are a week apart but begin on neither Monday nor Sunday. Write weeks such as 2026-W47
kpis-import-period-hour = “{ $text }” isn’t an hour. Write `2026-11-23 09:00`
kpis-import-period-day = “{ $text }” isn’t a day. Write 2026-11-23
kpis-import-period-week = “{ $text }” isn’t a week. Write 2026-W47, or a day in it
kpis-import-period-month = “{ $text }” isn’t a month. Write 2026-11, or a day in it

## Commands, forms and lists

kpis-purpose = Your product’s KPIs: value, change, target and state, with a digest in a channel.
kpis-shortcut-message = Post a KPI digest in this message’s thread; you see it first.
kpis-shortcut-global = Post a KPI digest in a channel; you see it first.

# How they are used

kpis-usage-list = all KPIs: value, change, target and state
kpis-usage-show = one KPI: its chart and its details
kpis-usage-team = the KPIs of one team
kpis-usage-missed = the KPIs that miss their target, worst first
kpis-usage-add = opens the form to add a KPI
kpis-usage-edit = opens the form to change a KPI
kpis-usage-set = records this period’s value
kpis-usage-set-period = records the value of a given day, week or month
kpis-usage-search = the KPIs whose names contain these letters
kpis-usage-history = one KPI’s values, newest first, with corrections
kpis-usage-share = shows a KPI and its chart to everyone in a channel
kpis-usage-archive = archives a KPI; its values stay
kpis-usage-digest-team = the same for one team
kpis-usage-digest = shows you a digest that you can then post
kpis-usage-schedule = posts a digest in a channel every day, week, month or quarter
kpis-usage-schedules = what is scheduled, and how the last post went
kpis-usage-import = imports KPIs or values from a file
kpis-usage-export = sends you the KPIs and their values as files
kpis-usage-help = this help
kpis-help-title = *Your product’s health in ten seconds.* Enter KPIs by hand or have them read from a system, then have a digest posted in a channel whenever you like.
kpis-help-more = If a KPI has the same name as one of these commands, put it in quotation marks. To post in a thread: open a message’s menu, then *Post KPI digest*.

# All of them

kpis-list-empty = *No KPIs yet.* Which number tells you how your product is doing? Give it a name and a target; enter its values by hand or have them read from a system.
kpis-list-empty-how = For example: `/kpi add activation`, then `/kpi set activation 41.2`. Already have them in a file? Import it.
kpis-list-none = This team has no KPIs.
kpis-list-none-missed = No KPI is off target.
kpis-list-missed = Off target
kpis-list-open = All KPIs
kpis-list-source-failed = source error
kpis-add-first = Add your first KPI
kpis-team-any = All teams
kpis-open = Open
kpis-open-digest = Digest
kpis-open-digest-team = Digest of { $team }
kpis-import = Import
kpis-no-period = No value for { $period }. Known values: { $first } – { $last }.
kpis-not-found = There’s no KPI named *{ $name }*.
kpis-did-you-mean = Did you mean one of these?
kpis-was-archived = A KPI with that name is archived.
kpis-add-it = Add it

# One of them

kpis-no-value-yet = No value yet. Type `/kpi set { $name }` and the value.
kpis-no-value-source = No value yet.
kpis-period-hour = { $day }, { $time }
kpis-card-corrected = Corrected: it was { $value } when its period ended.
kpis-card-term = It measures *{ $term }*, which isn’t in the glossary yet.
kpis-card-defined = *{ $term }*: { $meaning }
kpis-card-defined-for = *{ $term }* ({ $context }): { $meaning }
kpis-card-elsewhere = It measures *{ $term }*, which the glossary defines for: { $contexts }.
kpis-read-term = Read in the glossary
kpis-card-source = Source: { $source }
kpis-card-source-good = Source: { $source }, read { $when }
kpis-card-source-bad = Source: { $source }. Failed { $when }; last read { $good }. { $why }
kpis-card-source-never = Source: { $source }. Failed { $when }; never read so far. { $why }
kpis-card-owner = Owner: { $who }
kpis-card-no-owner = No owner
kpis-card-team = Team: { $team }
kpis-covers-hour = One value an hour
kpis-covers-day = One value a day
kpis-covers-week = One value a week
kpis-covers-sunday_week = One value a week, Sunday to Saturday
kpis-covers-month = One value a month
kpis-set = Enter a value
kpis-archive = Archive
kpis-archive-title = Archive this KPI?
kpis-archive-sure = { $name } disappears from the list and from every digest. Its values stay, and you can bring it back.
kpis-archive-ask = Archive *{ $name }*? Its values stay, and you can bring it back.
kpis-archived = *{ $name }* is archived.
kpis-restore = Bring it back
kpis-restored = *{ $name }* is back.
kpis-set-kept = Saved: *{ $name }* { $value } for { $period }.
kpis-set-words = { $value } ({ $words })
kpis-set-share = *{ $name }* is a percentage, and { $value } is far below what it usually is. Which do you mean?
kpis-undo = Undo
kpis-undone = Undone: *{ $name }* has no value for { $period }.
kpis-undone-before = Undone: *{ $name }* is { $value } again for { $period }.
kpis-history-undone = *{ $period }*: undone: { $was }
kpis-set-corrected = Corrected: *{ $name }* { $was } → { $value } for { $period }.
kpis-history-title = *{ $name }*: values, newest first
kpis-history-none = No values yet.
kpis-history-brought = { $who }, { $when }
kpis-history-corrected = Corrected from { $was }
kpis-history-before = Before: { $was }
kpis-history-more =
    { $count ->
        [one] and one earlier value
       *[other] and { $count } earlier values
    }
kpis-history-earlier = This list starts at { $period }. For all earlier values, type `/kpi export`.
kpis-source-file = File
kpis-more-history = History
kpis-more-definitions = Definition history
kpis-more-edit = Edit
kpis-more-archive = Archive…
kpis-versions-title = *{ $name }*: definition history, newest first
kpis-version-added = *Added* { $when }
kpis-version-added-by = *Added* by { $who }, { $when }
kpis-version-kept = *Before that*, since { $when }
kpis-version-kept-by = *Before that*, since { $when }, by { $who }
kpis-version-changed = *Changed* { $when }
kpis-version-changed-by = *Changed* by { $who }, { $when }
kpis-version-archived = *Archived* { $when }
kpis-version-archived-by = *Archived* by { $who }, { $when }
kpis-version-back = *Brought back* { $when }
kpis-version-back-by = *Brought back* by { $who }, { $when }
kpis-version-field = { $field }: { $now }
kpis-version-change = { $field }: { $was } → { $now }
kpis-version-other = { $field }: changed
kpis-version-nothing = (nothing)
kpis-label-name = Name
kpis-label-target = Target
kpis-label-unit = Unit
kpis-label-source = Source
kpis-label-pipeline = Pipeline
kpis-label-grain = Each value covers
kpis-label-combine = Longer periods
kpis-label-zone = Time zone
kpis-label-fresh = Late after
kpis-label-owner = Owner
kpis-label-contributors = Contributors
kpis-label-team = Team
kpis-label-term = Term
kpis-label-alert = Alert beyond
kpis-label-unusual = Unusual values
kpis-label-scale = The source returns
kpis-version-alerts = alert the owner
kpis-version-restore = Restore
kpis-version-restored = *{ $name }* is defined that way again.
kpis-version-overtaken = Someone changed it just now. Look at the list again before you restore.

# The form

kpis-form-add = Add a KPI
kpis-form-edit = Edit a KPI
kpis-field-name = Name
kpis-field-unit = Unit
kpis-choice-unit-auto = From the target
kpis-choice-unit-number = Number
kpis-choice-unit-percent = Percentage
kpis-choice-unit-points = Points
kpis-choice-unit-currency = Amount of money
kpis-choice-unit-duration = Duration
kpis-field-currency = Currency
kpis-field-currency-hint = Its three letters: EUR, GBP, USD
kpis-field-duration = Its values are in
kpis-choice-duration-s = Seconds
kpis-choice-duration-min = Minutes
kpis-choice-duration-h = Hours
kpis-choice-duration-d = Days
kpis-field-good = What is good?
kpis-field-good-hint = For example: at least 40%, at most 6 days, between 2 and 4%, €15,000 a week or more. If you leave it empty, higher is better.
kpis-error-good-other = “What is good?” says { $said }. Make both say the same.
kpis-more-settings = More settings
kpis-fewer-settings = Fewer settings
kpis-wrong = *{ $field }*: { $why }
kpis-field-target-per = The target is for
kpis-choice-target-per-auto = From the target
kpis-choice-target-per-value = One value
kpis-choice-auto-else = If it doesn’t say: { $usual }
kpis-choice-target-per-day = A day
kpis-choice-target-per-week = A week
kpis-choice-target-per-month = A month
kpis-choice-target-per-quarter = A quarter
kpis-good-up = at least { $value }
kpis-good-down = at most { $value }
kpis-good-band = between { $low } and { $high }
kpis-good-floor = never below { $value }
kpis-good-ceiling = never above { $value }
kpis-good-lower = lower is better
kpis-good-within = within a range
kpis-good-per-day = { $goal } a day
kpis-good-per-week = { $goal } a week
kpis-good-per-month = { $goal } a month
kpis-good-per-quarter = { $goal } a quarter
kpis-good-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
  }
kpis-good-days = { $count ->
    [one] { $value } day
   *[other] { $value } days
  }
kpis-error-good = I can’t read “{ $text }” as a target. Write, for example: at least 40%, at most 6 days, between 2 and 4%, lower is better.
kpis-error-good-which = At least or at most? Write “at least { $text }” or “at most { $text }”.
kpis-error-good-unit = I don’t know the unit “{ $unit }”. Write the number on its own, or with %, a currency such as EUR, min, h, days or points.
kpis-field-combine-hour = How are hours combined into a day?
kpis-field-combine-day = How are days combined into a week?
kpis-field-combine-month = How are months combined into a quarter?
kpis-choice-combine-ask = Choose…
kpis-choice-combine-sum = Add up
kpis-choice-combine-mean = Average
kpis-choice-combine-last = Last value
kpis-choice-combine-highest = Highest value
kpis-choice-combine-lowest = Lowest value
kpis-choice-combine-none = Don’t combine: my source returns each period
kpis-combine-example = { $period }: { $value }
kpis-error-combine = Choose one, so that weekly digests have a figure to show.
kpis-field-scale = For percentages, its source returns
kpis-choice-scale-percent = 41.2 for 41.2%
kpis-choice-scale-share = 0.412 for 41.2%
kpis-field-contributors = Who else can enter values
kpis-field-contributors-hint = Besides its owner, if values are entered by hand
kpis-field-target = Target
kpis-field-source = Where do its values come from?
kpis-source-restricted = Product-ops managers can also have values read from a system.
kpis-source-absent = Not set up here: { $names }. The bot’s operator can do that.
kpis-test = Test the source
kpis-testing = Asking the source…
kpis-tried =
    { $count ->
        [one] It works: one value, { $value }, { $period }.
       *[other] It works: { $count } values; the latest is { $value }, { $period }.
    }
kpis-tried-nothing = The source answered, but returned no values.
kpis-asking-source = Asking the source…
kpis-field-grain = Each value covers
kpis-choice-grain-hour = An hour
kpis-choice-grain-day = A day
kpis-choice-grain-week = A week, from Monday
kpis-choice-grain-sunday_week = A week, from Sunday
kpis-choice-grain-month = A month
kpis-field-fresh = Its values are late after
kpis-field-fresh-hint = Counted from the end of each period. Leave empty for two days for daily values, three for weekly ones, ten for monthly ones, and three hours for hourly ones.
kpis-field-fresh-unit = Hours, days or weeks
kpis-choice-fresh-unit-hour = Hours
kpis-choice-fresh-unit-day = Days
kpis-choice-fresh-unit-week = Weeks
kpis-field-owner = Owner
kpis-field-team = Team
kpis-field-term = Glossary term
kpis-field-term-hint = As written in the glossary
kpis-field-alert-at = Alert the owner beyond
kpis-field-alert-at-hint = I alert the owner as soon as a value is on the wrong side of this. If the target is a range, I use its limits.
kpis-field-unusual = Unusual values
kpis-field-unusual-tick = Alert the owner of these too
kpis-alike = Looks like { $names }. If it’s the same KPI, one is enough.
kpis-saved-add = Added.
kpis-saved-edit = Saved.
kpis-field-value = Value
kpis-value-hint-number = For example 1,250
kpis-value-hint-percent = For example 41.2
kpis-value-hint-points = For example 39.5
kpis-value-hint-currency = For example 1,250.50
kpis-value-hint-duration = For example 2 h 30, or a number
kpis-field-period = For when
kpis-period-hint-hour = Leave empty for now, or type a day and an hour, such as 2026-11-23 09:00
kpis-period-hint-day = Leave empty for today, or type a day, such as 2026-11-23 or 23/11/2026
kpis-period-hint-week = Leave empty for this week, or type a day in it or 2026-W47
kpis-period-hint-month = Leave empty for this month, or type a day in it or 2026-11

# Scheduling

kpis-plan-new = Schedule a digest
kpis-plan-every-day = Each digest covers the day before.
kpis-plan-every-week = Each digest covers the last full week.
kpis-plan-every-month = Each digest covers the last full month: posted on 30 November, it covers October.
kpis-plan-every-quarter = Each digest covers the last full quarter: posted on 31 October, it covers July to September.
kpis-field-kpis = KPIs
kpis-field-kpis-all = All of them
kpis-field-kpis-hint = Choose none for all of them. At most { $most }.
kpis-field-kpis-hint-some = A digest holds at most { $most }.
kpis-field-skip = When all is well
kpis-field-skip-tick = Don’t post when nothing needs attention
kpis-choice-archived = { $name } (archived)
kpis-field-title = Title
kpis-field-title-hint = Such as: Checkout weekly
kpis-plan-skips-note = It is skipped when nothing needs attention.
kpis-plan-list = *Scheduled digests*
kpis-plan-none = No digest is scheduled yet. I can post one in a channel every day, week, month or quarter, at the time you choose.
kpis-digest-untitled = KPI digest
kpis-digest-of-team = { $team } KPIs
kpis-error-digest-team = No KPI belongs to a team called “{ $team }”. `/kpi list` shows the teams there are.
kpis-plan-kpis =
    { $count ->
        [0] all KPIs
        [one] one KPI
       *[other] { $count } KPIs
    }
kpis-plan-skips = skipped when nothing needs attention
kpis-plan-delete = I won’t post any more digests. Those already posted stay, and so do the KPIs.

# Posting by hand

kpis-preview = KPI digest
kpis-composing = Writing it…
kpis-preview-how = Only you see this. Press *Post* to post it.
kpis-field-told = Period
kpis-told-said = { $period }: { $said }
kpis-told-day = Yesterday, { $of }
kpis-told-week = Last full week, { $of }
kpis-told-month = Last month, { $of }
kpis-told-quarter = Last quarter, { $of }
kpis-preview-thread = It will go in that message’s thread in { $channel }.
kpis-preview-nothing = There’s nothing to say yet. Add a KPI and give it a value.
kpis-post = Post
kpis-posted = { $digest } is posted in { $channel }.
kpis-posted-thread = { $digest } is posted in a thread in { $channel }.
kpis-posted-digest = The digest

# Files

kpis-import-explain = A CSV file of values, or a TOML file that defines KPIs. Nothing is deleted, and if a value replaces another, I record a correction.
kpis-import-file-hint = Values need a date column, a value column and, for several KPIs, a KPI column. /kpi export sends you both kinds of file as templates.
kpis-import-choice = Which KPI
kpis-import-choice-hint = If no column in the file names the KPI
kpis-export-coming = I’m sending the files to our direct messages.
kpis-export-definitions = Your KPI definitions. You can put the file in git, change it and import it again.
kpis-export-readings = All the values.
kpis-error-import-none = You can only import values for KPIs you own, added or contribute to, and there are none yet. Product-ops managers can import everything.
kpis-error-managers-only = Only product-ops managers can import definitions, because these can say which systems to read. You can import values, and add a KPI with /kpi add.

# Home

kpis-home-title = KPIs
kpis-definers = Who can add KPIs
kpis-definers-anyone = Anyone
kpis-definers-managers = Product-ops managers
kpis-definers-hint = This doesn’t change who can have values read from systems: product-ops managers.
kpis-error-definers = Only product-ops managers can add KPIs here. Ask one of them.
kpis-home-care = Your KPIs that need attention
kpis-home-needed = Needs attention
kpis-home-enter = Values for you to enter
kpis-home-none = No KPIs yet. Which number tells you how your product is doing? Type `/kpi add` and its name.
kpis-first-step = Add your first KPI: a number that tells you how your product is doing. A weekly digest can then tell a channel what moved.

# What can go wrong

kpis-error-name-missing = Say which KPI: for example `{ $command } activation`.
kpis-error-value = I can’t read “{ $text }” as a value. Type it like 1,250, 41.2% or 2 h 30.
kpis-error-period-hour = “{ $text }” isn’t an hour I recognise. Type one such as 2026-11-23 09:00.
kpis-error-period-day = “{ $text }” isn’t a day I recognise. Type one such as 2026-11-23, 23/11/2026 or 23 Nov 2026.
kpis-error-period-week = “{ $text }” isn’t a week I recognise. Type a day in it, or a week such as 2026-W47.
kpis-error-period-month = “{ $text }” isn’t a month I recognise. Type one such as November, or 2026-11.
kpis-error-kpis-all = You have { $count } KPIs and a digest holds at most { $most }: choose which.
kpis-error-kpis-many = You chose { $count } KPIs and a digest holds at most { $most }: leave out { $over }.
kpis-error-digest-empty = There are no KPIs yet, so there’s nothing to post.
kpis-error-export-empty = There are no KPIs yet, so there’s nothing to export.

## What a source has to choose from

kpis-pick-typed = As you typed it
kpis-pick-long = At most { $limit } characters fit here
kpis-pick-none = Nothing chosen
kpis-pick-wait = Rate limit used up until { $until }
kpis-pick-refused = It refuses my key: ask the bot’s operator
kpis-pick-failed = It lists nothing right now: type the id, and press Test
kpis-pick-slow = The source is slow to answer. Type the id, or try again.
kpis-reading-history = { $count ->
    [0] Still waiting for the source; its history may take a few minutes.
    [one] Still reading the history: one answer so far.
   *[other] Still reading the history: { $count } answers so far.
}
kpis-read-history = { $count ->
    [one] 1 value read, from { $first } on.
   *[other] { $count } values read, from { $first } on.
  }

## The pipeline behind a source

kpis-field-pipeline = Pipeline that loads it (Fivetran)
kpis-field-pipeline-hint = If it hasn’t run, the value counts as late, however recently I read it.
kpis-pipeline-never = its pipeline has never run successfully
kpis-pipeline-failing = its pipeline is failing (last success { $day }, { $time } in { $zone })
kpis-pipeline-paused = its pipeline is paused (last success { $day }, { $time } in { $zone })
kpis-pipeline-behind = its pipeline last succeeded on { $day }, { $time } ({ $zone })

## In the thread of a digest

kpis-topics-title = *What people wrote about*, { $period } ({ $name })
kpis-topics-count = { $count ->
    [one] 1 ticket
   *[other] { $count } tickets
  }
kpis-topics-text = What people wrote about: { $names }
kpis-topics-of = What people wrote about, below “{ $title }”

## Who may do what

kpis-may-read = Read KPIs, their values and their history
kpis-may-act = Discuss a KPI, say you’re on it, mute or snooze it, share it in a channel
kpis-may-define = Add a KPI
kpis-may-define-note = Product-ops managers can reserve this for themselves in the settings
kpis-may-change = Change, archive or restore a KPI
kpis-may-author = Author: the person who added it
kpis-may-enter = Enter values, and undo your own
kpis-may-enter-note = Contributor: anyone named as one in the KPI
kpis-may-connect = Have values read from a system, and test the source
kpis-may-export = Export KPIs and values
kpis-may-import = Import values
kpis-may-import-note = For KPIs whose values you can enter. Only product-ops managers import definitions
kpis-may-post = Post a digest by hand
kpis-may-plan = Schedule digests
kpis-may-set = Choose who can add KPIs

# Asked in one's own words
kpis-example-value = How is { $name } doing?
kpis-example-moved = What moved this week?
kpis-who-owns = { $who } owns *{ $name }*.
kpis-which = *{ $term }* is measured by several KPIs. Which one?
kpis-who-nobody = *{ $name }* has no owner.
