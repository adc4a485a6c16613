### KPIs and the digest.

## Figures and the digest

kpis-title = KPIs
kpis-percent = { $value }%
kpis-points = { $value } { $count ->
    [one] pt
   *[other] pts
  }
kpis-duration-ms = { $value } ms
kpis-duration-s = { $value } s
kpis-duration-min = { $value } min
kpis-duration-h = { $value } h
kpis-duration-d = { $value } d
kpis-moved-up = { $arrow } up { $by } on { $since }
kpis-moved-down = { $arrow } down { $by } on { $since }
kpis-moved-held = { $arrow } held on { $since }
kpis-since-day = the day before
kpis-since-week = the week before
kpis-since-weeks = four weeks before
kpis-since-month = the month before
kpis-since-year = a year before
kpis-age-now = up to the hour
kpis-age-hours = { $count ->
    [one] 1 hour old
   *[other] { $count } hours old
  }
kpis-age-days = { $count ->
    [one] 1 day old
   *[other] { $count } days old
  }
kpis-target-up = target { $value } or more
kpis-target-down = target { $value } or less
kpis-target-band = target between { $low } and { $high }
kpis-distance-to-go = { $by } to go
kpis-distance-on = just met
kpis-distance-near = a hair away
kpis-distance-beyond-up = { $by } above it
kpis-distance-beyond-down = { $by } below it
kpis-distance-within = within it
kpis-distance-outside-low = { $by } below it
kpis-distance-outside-high = { $by } above it
kpis-error-name = A name has at least one letter or digit.
kpis-error-reserved = “{ $name }” is something `/kpi` does. Choose another name, for example with a word more.
kpis-error-too-long = { $length } characters are too many here; { $limit } is the most.
kpis-error-currency = “{ $code }” is no currency. Type its three letters, for example EUR or USD.
kpis-error-choice = “{ $value }” is none of: { $choices }.
kpis-error-number = Type a number between minus and plus a million million.
kpis-error-band = The upper edge of a band lies above the lower one.
kpis-error-alert-up = An alert above the target would come while all is well: choose a value at or below the target.
kpis-error-alert-down = An alert below the target would come while all is well: choose a value at or above the target.
kpis-error-fresh = A value stays fresh for 1 to { $limit } hours.
kpis-error-zone = “{ $zone }” is no time zone. Type one such as Europe/Paris.

## Keeping and importing

kpis-import-title = Import

## Commands, forms and lists

kpis-purpose = The figures of the product: value, change, target and age; and a digest of them in a channel.
