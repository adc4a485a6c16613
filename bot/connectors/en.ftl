### Where the values of KPIs come from.

source-manual = By hand

## What can go wrong on the way

source-busy = { $host } is still answering earlier requests. Try again in a moment.
source-http-unreachable = I can’t reach { $host }. Try again later; if it keeps happening, ask the people who run it.
source-http-name = I can’t find { $host }. Check the spelling.
source-http-slow = { $host } took more than { $seconds } seconds. Try again later, or ask it for less.
source-http-certificate = The security certificate of { $host } isn’t valid. Ask the people who run it to renew it.
source-http-broken = The connection to { $host } dropped in the middle of its answer. Try again later.
source-http-malformed = I can’t send a request to { $host }: the address or the key is malformed. Ask the bot’s operator to check both.
source-http-plain = { $host } is set up with http://, so others could read the key on its way. Ask the bot’s operator to set an https:// address.
source-http-redirect = { $host } redirects to another address, and I don’t follow redirects. Give the final address.
source-http-refused = { $host } refused access ({ $status }): it needs a key, or a different one. Ask the bot’s operator.
source-http-refused-look = { $host } doesn’t accept the key ({ $status }): it may be wrong, expired or revoked. The bot’s operator sets it in { $variable }.
source-http-forbidden = { $host } accepts the key, but doesn’t let it read this ({ $status }). Ask the bot’s operator to give it access.
source-http-forbidden-look = { $host } accepts the key, but doesn’t let it read this ({ $status }). The bot’s operator gives the key in { $variable } read access, and nothing more.
source-http-missing = { $host } has nothing at this address (404). Check the spelling, and whether the page still exists.
source-http-wait = { $host }’s rate limit is used up until { $until }. I’ll try again then.
source-http-many = { $host } is getting too many requests. Try again in a few minutes.
source-http-failed = { $host } has a problem of its own ({ $status }). Try again later.
source-http-status = { $host } rejected the request ({ $status }). Check the address and the settings.
source-http-not-json = { $host } answered, but not with JSON: often that’s a sign-in page. Check the address and the key.
source-http-large = { $host } answered with more than { $size } MB. Ask it for less.
source-http-parts = { $host } answered with more than { $most } values, or with too many lists. Ask it for less.
source-http-pages = The answer has more than { $most } pages. Ask for less.
source-http-circle = The pages of the answer lead in a circle. Ask the people who run the source.

## Addresses that people type

source-address-malformed = That isn’t a web address. One looks like https://api.example.com/figures
source-address-https = The address must begin with https://
source-address-user = Take the name and password out of the address: keys belong with the bot’s operator.
source-address-host = { $host } isn’t on the list of allowed hosts. Ask the bot’s operator to add it to HTTP_JSON_HOSTS.
source-address-private = { $host } is in a private network, and I can’t be sent there.

## What a source answered

source-series-empty = The source answered, but without a value. Check whether there is anything to read yet.
source-series-date = “{ $text }” isn’t a date. Dates look like 2026-11-23.
source-series-value = “{ $text }” isn’t a number.
source-series-value-at = { $at }: “{ $text }” isn’t a number.
source-series-twice = There are two values for { $at }. Group them, so that each date has one.
source-series-long = There are more than { $most } values. Ask for fewer, for instance one a day.

## A database

source-sql = SQL – database query
source-sql-database = Database
source-sql-database-hint = One of those the bot’s operator has set up.
source-sql-query = Query
source-sql-query-hint = One SELECT that returns a single value, or rows of a date and a value. It can use :since, the first day to return.
source-sql-select = A query begins with SELECT, WITH or VALUES: it can only read.
source-sql-one = One query at a time: take out what follows the semicolon.
source-sql-word = { $word } isn’t allowed: a query can only read tables.
source-sql-parameter = { $name } isn’t a parameter: the only one is :since. Put a space after any other colon.
source-sql-open = { $text } is opened and never closed. Close it.
source-sql-unclear = Databases read { $text } in two different ways. Write it another way, or leave it out.
source-sql-place = The query can’t be read at line { $line }, column { $column }: { $near } doesn’t belong there.
source-sql-unread = The query can’t be read. Try it in your usual tool, or simplify it.
source-sql-deep = The query has too many nested brackets. Name its parts with WITH.
source-sql-ascii = { $letter } ({ $code }) is only allowed in quotes or comments. Put the name that contains it in quotes.
source-sql-function = A query can’t call the function { $name }. Use another one, read a view that calls it, or ask the bot’s operator to allow it.
source-sql-growing = { $name } needs a plain whole number here, { $most } at most.
source-sql-one-value = { $count ->
    [one] The query returns 1 row of one column.
   *[other] The query returns { $count } rows of one column.
  } Return a single value, or a date and a value in each row.
source-sql-columns = The query returns { $count } columns. Return a single value, or a date and a value in each row.
source-sql-database-unknown = There is no database called { $name }. The bot’s operator sets it up with { $variable }.
source-sql-writes = { $name } refused: the query would do more than read.
source-sql-mistake = The query failed in { $name }: { $said }
source-sql-refused = { $name } refused the query. Try it in your usual tool, where you can see the full message.
source-sql-slow = { $name } took more than { $seconds } seconds. Ask for less, or query a table that’s already summed up.
source-sql-large = { $name } answered with more than { $size } MB. Ask for a date and a number in each row, and no long texts.
source-sql-memory = The query on { $name } took more than { $size } MB of memory, so I stopped it. Ask for a date and a number in each row, and no long texts or lists.
source-sql-unreachable = I can’t reach the database { $name }. The bot’s operator sets its address in { $variable }.
source-sql-superuser = I’m connected to { $name } as a superuser, who can read files too. Give { $variable } an account that can only read its tables.
source-sql-driver = The driver for { $name } is missing. The bot’s operator installs it: pip install { $package }
source-sql-url = The address of { $name } is malformed. The bot’s operator sets it in { $variable }.
source-sql-kind = I can’t guarantee that nothing is written to { $name }. I can for { $known }; the bot’s operator sets the address in { $variable }.

source-series-column = There is no column called “{ $title }”. There are: { $titles }

## Setting a source up

source-setting-missing = Fill this in.
source-setting-choice = Choose one of these: { $choices }

## A file

source-csv = CSV – file of dates and values
source-csv-file = File
source-csv-file-hint = The name of a file in the operator’s folder, or an https address.
source-csv-date = Date column
source-csv-date-hint = Its title in the first line of the file.
source-csv-value = Value column
source-csv-value-hint = Its title in the first line of the file.
source-csv-order = What 03/11/2026 means
source-csv-order-hint = Only needed if the file’s dates can be read either way.
source-csv-numbers = What 1,250 means
source-csv-numbers-hint = Only needed if the file’s numbers can be read either way: choose how it writes one thousand two hundred and fifty and a half.
source-csv-broken = I can’t read the file: it breaks off at line { $line }. Save it as CSV again.
source-csv-long = The table is too long or too wide: I stopped reading at line { $line }. Give me { $most } rows at most, and only the columns you need.
source-csv-bad-date = Line { $line }: “{ $text }” isn’t a date. Dates look like 2026-11-23 or 23/11/2026.
source-csv-bad-value = Line { $line }: “{ $text }” isn’t a number.
source-csv-short-year = Line { $line }: “{ $text }” could be several days. Write the year with four digits.
source-csv-encoding = The accented letters in this file can’t be read. Save it as UTF-8.
source-csv-unclear-order = { $text } could be two different days. Say which order the file uses.
source-csv-unclear-numbers = { $text } could be two different numbers, and nothing else in its column says which. Choose how the file writes its numbers.
source-csv-missing = There is no file { $file } in the operator’s folder. Check the spelling.
source-csv-name = That isn’t a file name: give it without a folder, such as signups.csv
source-csv-large = { $file } has more than { $size } MB. Use a shorter one, with a row a day.
source-csv-no-folder = There is no folder for files yet. The bot’s operator sets one in { $variable }.
source-csv-folder = I can’t read the folder. Check { $variable }, and what the account I run under can read.

## Metabase

source-metabase = Metabase – saved question
source-metabase-card = Question
source-metabase-card-hint = Its number, or its address copied from the browser.
source-metabase-date = Date column
source-metabase-date-hint = Leave empty for the first date column.
source-metabase-value = Value column
source-metabase-value-hint = Leave empty for the first number column.
source-metabase-no-card = That isn’t a Metabase question. Give its number, or its address such as https://metabase.example.com/question/12
source-metabase-not-ready = Metabase isn’t set up yet: the bot’s operator sets its address in { $address } and a key in { $secret }.
source-metabase-other = That question is on { $host }, but I read { $own }.
source-metabase-missing = Metabase has no question { $card } that I can see. Check the number, and what my key can read.
source-metabase-failed = Metabase couldn’t run question { $card }. Open it there to see what’s wrong.
source-metabase-no-number = I found no number column in the question. Type its name.
source-metabase-no-date = The question returns several rows, but I found no date column. Type its name.

## HTTP JSON

source-http_json = HTTP – JSON at a web address
source-http_json-address = Address
source-http_json-address-hint = It begins with https:// and its host is on the list of the bot’s operator.
source-http_json-expression = Expression
source-http_json-expression-hint = JMESPath that returns a number or a list of [date, value]: data[*].[day, total]
source-http_json-bad-expression = That isn’t a JMESPath expression. One looks like data[*].[day, total]
source-http_json-branches = That expression builds too much: use { $most } parts in brackets at most.
source-http_json-budget = The expression took more than { $most } steps and characters, so I stopped it. Pick less from the answer, and don’t join texts.
source-http_json-unfit = The expression doesn’t match what the address returns.
source-http_json-nothing = The expression finds nothing in what the address returns.
source-http_json-pairs = The expression returns a list, but not one of [date, value]. Write, for example, data[*].[day, total]
source-address-list = { $entry } isn’t a host. In { $variable } each one looks like `api.example.com` or `api.example.com:8443`

## Fivetran

source-fivetran = Fivetran – freshness of a pipeline
source-fivetran-connection = Connection
source-fivetran-connection-hint = Its name, its id, or the address of its page. The value is the number of hours since it last succeeded.
source-fivetran-no-connection = That isn’t a Fivetran connection. Choose one, or give the address of its page such as https://fivetran.com/dashboard/connections/warm_feather/status
source-fivetran-not-ready = Fivetran isn’t set up yet: the bot’s operator sets a key in { $variable } and its secret in { $secret }.
source-fivetran-missing = Fivetran has no connection { $connection } that I can see. Check the id, and what my key can read.
source-fivetran-never = This connection has never succeeded. Check its page in Fivetran.
source-fivetran-unfit = I don’t understand Fivetran’s answer. Ask the bot’s operator to check FIVETRAN_URL and to update the bot.

## Lines of a chart

source-lines-several = There are several lines. Choose one: { $names }
source-lines-unknown = There is no line called “{ $name }”, or more than one. There are: { $names }
source-lines-pace = It has { $given ->
    [hour] one value an hour
    [day] one value a day
    [week] one value a week
    [month] one value a month
   *[other] periods of its own
  }, and this KPI has { $wanted ->
    [hour] one an hour
    [week] one a week
    [month] one a month
   *[day] one a day
  }. Set both to the same.
source-lines-monday = Its weeks don’t begin on Monday, but this KPI’s do. Change the first day of the week there, or choose weeks from Sunday here.
source-lines-zone = { $variable } is “{ $zone }”, which isn’t a time zone. The bot’s operator writes one such as America/Los_Angeles.
source-lines-sunday = Its weeks don’t begin on Sunday, but this KPI’s do. Change the first day of the week there, or choose weeks from Monday here.

## Amplitude

source-amplitude = Amplitude – chart or event
source-amplitude-measure = What to read
source-amplitude-measure-hint = A chart uses its own filters and dates; an event is counted in the KPI’s periods.
source-amplitude-measure-chart = A saved chart
source-amplitude-measure-event = An event
source-amplitude-chart = Chart
source-amplitude-chart-hint = The address of a saved chart, copied from the browser, or the id at its end.
source-amplitude-series = Line in the chart
source-amplitude-series-hint = Its name in the legend. Only needed if the chart has several.
source-amplitude-event = Event
source-amplitude-event-hint = Its name in the raw data, with the same capitals.
source-amplitude-count = What to count
source-amplitude-count-hint = If one person does it twice in a period, that’s one person and two times.
source-amplitude-count-uniques = How many people did it
source-amplitude-count-totals = How many times it happened
source-amplitude-no-chart = That isn’t a saved Amplitude chart. Save it, and give its address such as https://app.amplitude.com/analytics/acme/chart/abc123
source-amplitude-other = That chart is on { $host }, but I read { $own }. The bot’s operator sets the right host in { $variable }.
source-amplitude-not-ready = Amplitude isn’t set up yet: the bot’s operator sets a project’s keys in { $variable } and { $secret }.
source-amplitude-missing = Amplitude has no chart { $chart } in the project I read. Check the id, whether it is saved, and which project it belongs to.
source-amplitude-chart-unfit = I can’t read this kind of chart. Choose one that shows values over time, such as a segmentation line chart.
source-amplitude-event-unfit = I don’t understand Amplitude’s answer. Ask the bot’s operator to check AMPLITUDE_URL and to update the bot.
source-amplitude-no-event = Amplitude doesn’t know the event “{ $event }”. Check the spelling and the capitals.

## Zendesk

source-zendesk = Zendesk – tickets or satisfaction
source-zendesk-measure = What to measure
source-zendesk-measure-hint = Tickets by the day, week or month they were created, or how many there are now.
source-zendesk-measure-tickets = Tickets created in each period
source-zendesk-measure-matching = Tickets that match a search now
source-zendesk-measure-view = Tickets in a view now
source-zendesk-measure-satisfaction = Percentage of good ratings, by when the tickets were created
source-zendesk-query = Search
source-zendesk-query-hint = Written as in Zendesk’s own search, such as `group:Billing -tags:spam`. Leave empty for all tickets.
source-zendesk-view = View
source-zendesk-view-hint = Choose it by name, or give its number or the address of its page.
source-zendesk-no-view = That isn’t a Zendesk view. Choose one, or give the address of its page such as https://example.zendesk.com/agent/filters/360001
source-zendesk-other = That view is on { $host }, but I read { $own }.
source-zendesk-type = Only tickets can be searched. Take `type:` out of the search.
source-zendesk-not-ready = Zendesk isn’t set up yet: the bot’s operator sets its address in { $address }, and an OAuth client in { $client } and { $secret }.
source-zendesk-missing = There is no Zendesk at the address in { $variable }. The bot’s operator should check the spelling: https://example.zendesk.com
source-zendesk-view-missing = Zendesk has no view { $view } that I can see. Choose another one, or share it with everyone in Zendesk.
source-zendesk-counting = Zendesk is still counting this view. Try again in a minute.
source-zendesk-refused = The search failed in Zendesk: { $said }
source-zendesk-client = Zendesk doesn’t let the OAuth client in. The bot’s operator should check { $variable }, and that the client is a confidential one.
source-zendesk-unfit = I don’t understand Zendesk’s answer. The bot’s operator should check that { $variable } is the address of a Zendesk.

## Salesforce

source-salesforce = Salesforce – records
source-salesforce-measure = What to measure
source-salesforce-measure-hint = Sales are a sum of amounts; new customers are a number of records.
source-salesforce-measure-count = Number of records
source-salesforce-measure-sum = Sum of a field
source-salesforce-over = Which records
source-salesforce-over-hint = Won deals belong to a period; the open pipeline is what there is now.
source-salesforce-over-period = Those dated in each period
source-salesforce-over-now = All there are now
source-salesforce-object = Object
source-salesforce-object-hint = What the records are, or the address of their list. Leave empty for opportunities.
source-salesforce-date = Date field
source-salesforce-date-hint = Leave empty for the close date of opportunities, or the creation date of other records.
source-salesforce-amount = Field to sum
source-salesforce-amount-hint = Leave empty for the amount of opportunities.
source-salesforce-where = Condition
source-salesforce-where-hint = What follows WHERE in SOQL: IsWon = true AND Type = 'New Customer'. Leave empty for all records.
source-salesforce-name = That isn’t a Salesforce name. One looks like Opportunity or Renewal__c
source-salesforce-open = { $text } has no matching half. Check the quotes and brackets.
source-salesforce-word = { $word } isn’t allowed here: give only the condition that follows WHERE.
source-salesforce-mark = { $text } means nothing in a condition. Put texts in single quotes: Type = 'New Customer'
source-salesforce-field = { $thing } has no field { $name } that I can see, or it’s the wrong kind. Choose one from the list.
source-salesforce-hour = { $name } is a date without a time. Choose a field with a time, or make the KPI daily.
source-salesforce-missing = Salesforce has no object { $name } that I can see. Check its name, and what the app’s user can read.
source-salesforce-mistake = The query failed in Salesforce: { $said }
source-salesforce-slow = Salesforce took too long. Ask for less: use a narrower condition, or one on an indexed field.
source-salesforce-limit = Your organisation has used up its Salesforce calls. It gets new ones within 24 hours.
source-salesforce-app = Salesforce knows the app, but doesn’t let it in. In its settings, turn on the client credentials flow and choose a user to run as; { $variable } is your organisation’s own My Domain address.
source-salesforce-address = Salesforce isn’t at the address in { $variable }: it looks like https://acme.my.salesforce.com
source-salesforce-unexpected = I don’t understand Salesforce’s answer. Try again later; if it keeps happening, tell the bot’s operator.
source-salesforce-not-ready = Salesforce isn’t set up yet: the bot’s operator sets its address in { $address }, and the app’s key and secret in { $id } and { $secret }.

## HubSpot

source-hubspot = HubSpot – deals
source-hubspot-measure = What to measure
source-hubspot-measure-hint = How many deals match, or the sum of one of their properties.
source-hubspot-measure-count = Number of deals
source-hubspot-measure-sum = Sum of a property
source-hubspot-amount = Property to sum
source-hubspot-amount-hint = Its internal name. Leave empty for amount. With several currencies: amount_in_home_currency
source-hubspot-date = Which date
source-hubspot-date-hint = A deal counts in the period of this date, up to now; “as of now” counts every deal that matches.
source-hubspot-date-closedate = Close date
source-hubspot-date-createdate = Create date
source-hubspot-date-now = None: every deal that matches, as of now
source-hubspot-pipeline = Pipeline
source-hubspot-pipeline-hint = Leave empty for all pipelines.
source-hubspot-stage = Stage
source-hubspot-stage-hint = The stage a deal is in now. Leave empty for all stages.
source-hubspot-filter = Filter
source-hubspot-filter-hint = One property=value with internal names, such as hs_is_closed_won=true. Leave empty for no filter.
source-hubspot-name = That isn’t the internal name of a property. One looks like amount_in_home_currency
source-hubspot-filter-form = A filter looks like property=value, such as hs_is_closed_won=true
source-hubspot-not-ready = HubSpot isn’t set up yet: the bot’s operator sets the token of a service key in { $variable }.
source-hubspot-no-pipeline = HubSpot has no pipeline “{ $name }” that I can see. Choose one from the list.
source-hubspot-no-stage = HubSpot has no stage “{ $name }”, or not in this pipeline. Choose one from the list.
source-hubspot-several = HubSpot has several called “{ $name }”. Choose one from the list, or choose the pipeline first.
source-hubspot-refused = HubSpot rejected the request. Check the internal names of the properties, in HubSpot’s settings under Properties.
source-hubspot-many = { $count } deals match, and I can read { $most } at most. Narrow them down by pipeline, stage or filter.
source-hubspot-missing = { $host } has no deals to read (404). The bot’s operator sets the address in { $variable }.
source-hubspot-unfit = I don’t understand HubSpot’s answer. Ask the bot’s operator to check HUBSPOT_URL and to update the bot.

## Mixpanel

source-mixpanel = Mixpanel – saved report
source-mixpanel-report = Insights report
source-mixpanel-report-hint = Its name, its id, or its address copied from the browser while it is open.
source-mixpanel-series = Line in the report
source-mixpanel-series-hint = For example Logged in, or Logged in / France if it is broken down by country. Only needed if there are several.
source-mixpanel-no-report = That isn’t a saved Mixpanel report. Choose one, or open it and copy its address, which has “report-” and a number in it.
source-mixpanel-other = That report is on { $host }, but I read { $own }. The bot’s operator sets the right host in { $variable }.
source-mixpanel-project = That report is in project { $project }, but I read project { $own }.
source-mixpanel-bad-project = The Mixpanel project has to be a number. The bot’s operator sets it in { $variable }.
source-mixpanel-not-ready = Mixpanel isn’t set up yet: the bot’s operator sets { $project }, { $account } and { $secret }.
source-mixpanel-missing = Mixpanel has no report { $report } in project { $project } that I can see. Check the id, that it’s an Insights report, and that my account is in that project.
source-mixpanel-plan = This project’s Mixpanel plan doesn’t let other tools read its reports. Ask the people who run Mixpanel.
source-mixpanel-unfit = I can’t read this kind of report. Choose an Insights report that shows a line over time, or one number.

## Jira

source-jira = Jira – issues or cycle time
source-jira-measure = What to measure
source-jira-measure-hint = Done and In Progress are Jira’s status categories, whatever your statuses are called.
source-jira-measure-count = Issues that match now
source-jira-measure-throughput = Issues done in each period
source-jira-measure-cycle_time = Cycle time: median days from In Progress to Done
source-jira-measure-time_to_market = Time to market: median days from capturing an idea to Done
source-jira-project = Project
source-jira-project-hint = Choose it by name, or give its key or the address of a page in it.
source-jira-jql = JQL
source-jira-jql-hint = Which issues, such as `type = Bug`. Leave empty for all issues in the project.
source-jira-nothing = Choose a project, or say in JQL which issues you mean.
source-jira-no-project = That isn’t a Jira project. Choose one, or give its key, such as PAY
source-jira-other = That project is on { $host }, but I read { $own }.
source-jira-no-site = I don’t know which links lead to this Jira. The bot’s operator sets the address people see in { $variable }.
source-jira-not-ready = Jira isn’t set up yet: the bot’s operator sets its address in { $address }, an account in { $email } and its token in { $secret }.
source-jira-missing = There is no Jira at the address in { $variable }. The bot’s operator should check the spelling, and the id in it.
source-jira-refused = The search failed in Jira: { $said }
source-jira-unfit = I don’t understand Jira’s answer. The bot’s operator should check that { $variable } is the address of a Jira Cloud.

## Tableau

source-tableau = Tableau – view
source-tableau-view = View
source-tableau-view-hint = Its name or its address. From a dashboard I only read the first sheet in alphabetical order: choose a sheet instead.
source-tableau-date = Date column
source-tableau-date-hint = Leave empty for the first date column.
source-tableau-value = Value column
source-tableau-value-hint = Leave empty for the first number column.
source-tableau-order = What 03/11/2026 means
source-tableau-order-hint = Only needed if the view’s dates can be read either way.
source-tableau-numbers = What 1,250 means
source-tableau-numbers-hint = Only needed if the view’s numbers can be read either way: choose how it writes one thousand two hundred and fifty and a half.
source-tableau-not-ready = Tableau isn’t set up yet: the bot’s operator sets its address in { $address }, and a token in { $named } and { $secret }.
source-tableau-no-view = That isn’t a Tableau view. Choose one, or give its address such as https://tableau.example.com/#/site/acme/views/Sales/Monthly
source-tableau-other = That view is somewhere else: I read { $own }, site “{ $site }”.
source-tableau-missing = Tableau has no such view that I can see. Check that it is still published, and what the token’s user can see.
source-tableau-no-table = Tableau didn’t answer with a table. Open the view there and download its data to see what’s wrong.
source-tableau-no-number = I found no number column in the view. Type its name, or show the numbers in full: 1,234 rather than 1.2K
source-tableau-no-date = The view returns several rows, but I found no date column. Type its name, or show whole dates in it: 2026-11-23
source-tableau-session = Tableau ended the session: something else signs in with the same token. Try again; the bot’s operator should use the token in { $variable } for the bot only.
source-tableau-address-missing = { $host } isn’t a Tableau, or it’s older than 2023.1 (404). The bot’s operator sets the address in { $variable }.
source-tableau-unfit = I don’t understand Tableau’s answer. Ask the bot’s operator to check TABLEAU_URL and to update the bot.

## Google Sheets

source-google_sheets = Google Sheets – spreadsheet
source-google_sheets-spreadsheet = Spreadsheet
source-google_sheets-spreadsheet-hint = Its address, copied from the browser. Share it with the bot’s account as Viewer.
source-google_sheets-tab = Tab
source-google_sheets-tab-hint = Leave empty for the tab in the address, or the first one.
source-google_sheets-kind = What to read
source-google_sheets-kind-hint = A date column with its values has a history; a cell is the value as of now.
source-google_sheets-kind-columns = A date column and a value column
source-google_sheets-kind-cell = One cell
source-google_sheets-date = Date column
source-google_sheets-date-hint = Its title in the first row, or its letter.
source-google_sheets-value = Value column
source-google_sheets-value-hint = Its title in the first row, or its letter.
source-google_sheets-cell = Cell
source-google_sheets-cell-hint = Its column and row, such as B2.
source-google_sheets-order = What 03/11/2026 means
source-google_sheets-order-hint = Only needed if dates are typed as text and can be read either way.
source-google_sheets-numbers = What 1,250 means
source-google_sheets-numbers-hint = Only needed if numbers are typed as text and can be read either way: choose how one thousand two hundred and fifty and a half is written there.
source-google_sheets-no-spreadsheet = That isn’t a Google Sheets spreadsheet. Its address looks like https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5…
source-google_sheets-bad-cell = That isn’t a cell. One looks like B2
source-google_sheets-missing = Google Sheets has no such spreadsheet. Check its address, and whether it was deleted.
source-google_sheets-share = I can’t read this spreadsheet. Share it with { $account } as Viewer.
source-google_sheets-off = The Google Sheets API isn’t enabled in the project of { $account }. The bot’s operator enables it in the Google Cloud console.
source-google_sheets-office = That is an Office file in Google Drive. Open it and save it as a Google spreadsheet (File, Save as Google Sheets).
source-google_sheets-range = The spreadsheet has no such tab, or the tab is smaller than the range you gave. Choose the tab from the list.
source-google_sheets-key = Google doesn’t accept the key in { $variable }. The key may be revoked or the account deleted, or this machine’s clock is wrong.
source-google_sheets-file = I can’t read the key file. { $variable } is the path of a service account’s key in JSON, as Google gives it.
source-google_sheets-driver = The library that signs in to Google is missing. The bot’s operator installs it: pip install { $package }
source-google_sheets-unexpected = I don’t understand Google Sheets’ answer. Try again later; if it keeps happening, tell the bot’s operator.
source-google_sheets-not-ready = Google Sheets isn’t set up yet: the bot’s operator sets the path of a service account’s key in { $variable }.

## What customers say

source-feedback-not-ready = { $system } isn’t set up yet: the bot’s operator sets its key in { $variable }.
source-feedback-missing = { $system } has nothing at the address in { $variable }. The bot’s operator should check it, and that the key may see this.
source-feedback-refused = { $system } rejected the request: { $said }
source-feedback-unfit = I don’t understand { $system }’s answer. The bot’s operator should check { $variable }.

## Tools that teams plan in

source-aha-due = { $item } is an idea, and ideas have no due date in { $system }. Link the feature it becomes.
source-aha-status = { $system } has no such status for { $item } any more. Look at the table of statuses.
source-aha-person = That person isn’t in { $system } any more, so { $item } keeps its assignee.
source-work-refused = { $system } doesn’t allow that: { $said }
source-work-forbidden = My account in { $system } may not do that ({ $said }). An administrator of { $system } can give it the right.
source-work-unchanged = { $system } answered, but didn’t change { $item }. Change it there.
source-work-not-ready = { $system } isn’t set up yet: the bot’s operator sets its address in { $address } and its key in { $variable }.
source-work-gone = { $system } no longer shows me { $item }: it was deleted, or my account may not see it.
source-work-busy = Someone is changing { $item } in { $system } right now. Try again in a moment.
source-work-transition = The workflow in { $system } has no step from { $was } to { $to }. From there it leads to: { $ways }. Move it in { $system }, or have the workflow changed.
source-work-stuck = In { $system } my account can’t move { $item } out of { $was }. Either it lacks the right to transition issues, or the workflow ends there.
source-work-screen = Before { $system } moves { $item } to { $to }, it asks for more: { $fields }. Move it there yourself.
source-work-required = { $system } asks for more than I can fill in: { $fields }. Choose another type, or create it there and link it.
source-work-place = That place isn’t in { $system } any more, or my account may not create anything in it. Choose another one.
source-asana-over = { $item } is in { $was } in Asana, which counts as dropped. Move it to another section there before it’s marked as complete.
source-trello-members = Several people are on { $item } in Trello, so I don’t know whom to replace. Change it there.

## Where companies read

source-page-changed = Someone changed { $item } in { $system } just before I did. I wrote nothing: look at what’s there now.
source-notion-unknown = A section of { $item } in Notion holds something I can’t read, such as a bookmark or an embed. Move it out of the section, then try again.
source-canvas-silent = Slack isn’t answering about canvases right now. I’ll try again.
source-canvas-unfit = Slack showed me a canvas without its text. I’ll try again.
source-canvas-large = { $item } is too long: a canvas holds a million characters.
source-canvas-scope = I may not use canvases here. Your Slack administrator can allow it: { $scope }
source-canvas-off = I can’t use canvases in this workspace. I can post the document as a message.
source-canvas-taken = This channel already has its one canvas: Slack’s free plan allows no more. I can post the document as a message.
