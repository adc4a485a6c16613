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
kpis-error-none = This KPI is not there any more.
kpis-error-archived = { $name } is archived. Bring it back into use first.
kpis-error-rights = Only its owner, whoever added it and the product-ops managers may change { $name }.
kpis-error-source = “{ $source }” is no source. There are: { $sources }.
kpis-error-source-rights = Only product-ops managers may have values read from a system, because that reaches company data. Ask one of them, or fill the values in by hand.
kpis-error-setting = The source { $source } has no setting named “{ $name }”.
kpis-error-setting-missing = The source cannot be asked without this.
kpis-error-taken = There is already a KPI named { $name }.
kpis-error-lasting = { $name } has readings already, and they would come to mean something else. Add another KPI and archive this one.
kpis-error-fetched = { $name } gets its values from its source. Correct them there: they are read again within a few hours.
kpis-error-future = That period has not begun yet.
kpis-source-slow = No answer came within { $seconds } seconds. One that comes later is kept; look for what makes the source slow.
kpis-source-broken = The answer could not be used. Whoever runs the bot finds the reason in its log.
kpis-source-time-hour = “{ $text }” is no date with a time, and this KPI is read by the hour. Let the source give moments such as 2026-11-23 09:00.
kpis-source-time-day = “{ $text }” is no day, and this KPI is read by the day. Let the source give dates such as 2026-11-23.
kpis-source-time-week = “{ $text }” is no week. Let the source give dates such as 2026-11-23, or weeks such as 2026-W47.
kpis-source-time-month = “{ $text }” is no month. Let the source give dates such as 2026-11-23, or months such as 2026-11.

## Commands, forms and lists

kpis-purpose = The figures of the product: value, change, target and age; and a digest of them in a channel.
