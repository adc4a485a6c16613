### Where the values of KPIs come from.

source-manual = By hand

## What can go wrong on the way

source-busy = { $host } is still answering earlier requests. Try again in a moment.
source-http-unreachable = { $host } cannot be reached. Try again later; if it stays so, ask whoever runs it.
source-http-name = The name { $host } leads nowhere. Look at its spelling.
source-http-slow = { $host } took more than { $seconds } seconds. Try again later, or ask it for less.
source-http-certificate = The certificate of { $host } is not valid for it. Ask whoever runs it to renew it.
source-http-broken = { $host } broke off in the middle of its answer. Try again later.
source-http-malformed = { $host } cannot be asked: the address or the key is malformed. Ask the bot’s operator to look at both.
source-http-redirect = { $host } points to another address, and redirects are not followed. Give the final address.
source-http-refused = { $host } refused ({ $status }): it wants a key, or another one. Ask the bot’s operator.
source-http-refused-look = { $host } does not know the key ({ $status }): it may be wrong, expired or withdrawn. The bot’s operator finds it in { $variable }.
source-http-forbidden = { $host } knows the key, but it may not read this ({ $status }). Ask the bot’s operator to give it the right.
source-http-forbidden-look = { $host } knows the key, but it may not read this ({ $status }). The bot’s operator gives the key in { $variable } the right, and no other.
source-http-missing = { $host } knows nothing at this address (404). Look at its spelling, and whether it still exists.
source-http-wait = { $host }’s rate limit is used up until { $until }. I’ll try again then.
source-http-many = { $host } is getting too many requests. Try again in a few minutes.
source-http-failed = { $host } has a problem of its own ({ $status }). Try again later.
source-http-status = { $host } rejected the request ({ $status }). Check the address and the settings.
source-http-not-json = { $host } answered, but not with JSON: often a sign-in page. Look at the address and the key.
source-http-large = { $host } answered with more than { $size } MB. Ask it for less.
source-http-parts = { $host } answered with more than { $most } values, or with too many lists. Ask it for less.
source-http-pages = The answer has more than { $most } pages. Ask for less.
source-http-circle = The answer’s pages lead in a circle. Ask whoever runs the source.

## Addresses that people type

source-address-malformed = That is not a web address. It looks like https://api.example.com/figures
source-address-https = The address has to begin with https://
source-address-user = Take the name and password out of the address: the bot’s operator keeps keys.
source-address-host = { $host } is not on the list of hosts that may be asked. Ask the bot’s operator to add it to HTTP_JSON_HOSTS.
source-address-private = { $host } leads into a private network, where nobody may send the bot.

## What a source answered

source-series-empty = The source answered, but with no value. Look at whether there is anything to read there yet.
source-series-date = “{ $text }” isn’t a date. Dates look like 2026-11-23.
source-series-value = “{ $text }” isn’t a number.
source-series-value-at = { $at }: “{ $text }” isn’t a number.
source-series-twice = There are two values for { $at }. Group them, so that each date has one.
source-series-long = There are more than { $most } values. Ask for fewer, for instance one a day.

## A database

source-sql = SQL – database query
source-sql-database = Database
source-sql-database-hint = One of those the bot’s operator has named.
source-sql-query = Query
source-sql-query-hint = One SELECT that gives a single value, or rows of a date and a value. It may use :since, the first day wanted.
source-sql-select = A query begins with SELECT, WITH or VALUES: it reads and changes nothing.
source-sql-one = One query at a time: take out what follows the semicolon.
source-sql-word = { $word } may not be used: a query reads tables, and nothing else.
source-sql-parameter = { $name } means nothing here: the only parameter is :since. Put a space after a colon that is none.
source-sql-open = What { $text } begins has no end. Close it.
source-sql-unclear = { $text } is read in two ways by different databases. Write it another way, or leave it out.
source-sql-place = The query can’t be read at line { $line }, column { $column }: { $near } doesn’t belong there.
source-sql-unread = The query can’t be read. Try it in your usual tool, or simplify it.
source-sql-deep = The query has too many nested brackets. Name its parts with WITH.
source-sql-ascii = { $letter } ({ $code }) is only allowed in quotes or comments. Put the name that contains it in quotes.
source-sql-function = A query can’t call the function { $name }. Use another one, read a view that calls it, or ask the bot’s operator to allow it.
source-sql-growing = { $name } needs a plain whole number here, { $most } at most.
source-sql-one-value = { $count ->
    [one] The query gives 1 row of one column.
   *[other] The query gives { $count } rows of one column.
  } Give a single value, or a date and a value in each row.
source-sql-columns = The query gives { $count } columns. Give a single value, or a date and a value in each row.
source-sql-database-unknown = There is no database called { $name }. The bot’s operator names it with { $variable }.
source-sql-writes = { $name } refused: the query would do more than read.
source-sql-mistake = The query failed in { $name }: { $said }
source-sql-refused = { $name } refused the query. Try it in your usual tool, where the whole message shows.
source-sql-slow = { $name } took more than { $seconds } seconds. Ask for less, or for a table that is summed up already.
source-sql-large = { $name } answered with more than { $size } MB. Ask for a date and a number in each row, and no long texts.
source-sql-memory = The query on { $name } took more than { $size } MB of memory, so I stopped it. Ask for a date and a number in each row, and no long texts or lists.
source-sql-unreachable = The database { $name } cannot be reached. The bot’s operator finds its address in { $variable }.
source-sql-superuser = The bot reads { $name } as a superuser, who may read files too. Give { $variable } an account that may only read its tables.
source-sql-driver = The driver for { $name } is missing. The bot’s operator installs it: pip install { $package }
source-sql-url = The address of { $name } is malformed. The bot’s operator finds it in { $variable }.
source-sql-kind = The bot cannot keep { $name } from being written to. It knows { $known }; the bot’s operator finds the address in { $variable }.

source-series-column = There is no column called “{ $title }”. There are: { $titles }

## Setting a source up

source-setting-missing = This is needed.
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
source-csv-order-hint = Only needed where the dates of the file leave it open.
source-csv-numbers = What 1,250 means
source-csv-numbers-hint = Only needed where the numbers of the file leave it open: choose how one thousand two hundred and fifty and a half is written there.
source-csv-broken = The file cannot be read: it breaks off at line { $line }. Save it as CSV again.
source-csv-long = The table is too long or too wide: I stopped reading at line { $line }. Give me { $most } rows at most, and only the columns needed.
source-csv-bad-date = Line { $line }: “{ $text }” isn’t a date. Dates look like 2026-11-23 or 23/11/2026.
source-csv-bad-value = Line { $line }: “{ $text }” isn’t a number.
source-csv-short-year = Line { $line }: “{ $text }” may be several days. Write the year with four digits.
source-csv-encoding = The accented letters in this file can’t be read. Save it as UTF-8.
source-csv-unclear-order = { $text } may be two different days. Say which order the file has.
source-csv-unclear-numbers = { $text } may be two different numbers, and nothing else in its column says which. Choose how the file writes its numbers.
source-csv-missing = There is no file { $file } in the operator’s folder. Look at its spelling.
source-csv-name = That isn’t a file name: give it without a folder, such as signups.csv
source-csv-large = { $file } has more than { $size } MB. Keep a shorter one, with a row a day.
source-csv-no-folder = There is no folder for files yet. The bot’s operator names one in { $variable }.
source-csv-folder = The folder cannot be read. Look at { $variable } and at the rights of the account the bot runs under.

## Metabase

source-metabase = Metabase – saved question
source-metabase-card = Question
source-metabase-card-hint = Its number, or its address copied from the browser.
source-metabase-date = Date column
source-metabase-date-hint = Left empty: the first column of dates.
source-metabase-value = Value column
source-metabase-value-hint = Left empty: the first column of numbers.
source-metabase-no-card = That is no question of Metabase. Give its number, or its address such as https://metabase.example.com/question/12
source-metabase-not-ready = Metabase is not set up yet: the bot’s operator gives its address in { $address } and a key in { $secret }.
source-metabase-other = That question is in { $host }, and the bot asks { $own }.
source-metabase-missing = Metabase has no question { $card } that the bot may see. Look at the number, and at the rights of its key.
source-metabase-failed = Metabase could not run question { $card }. Open it there: it shows what is wrong.
source-metabase-no-number = The question has no column of numbers. Name the column.
source-metabase-no-date = The question gives several rows, and no column of dates. Name the column.

## HTTP JSON

source-http_json = HTTP – JSON at a web address
source-http_json-address = Address
source-http_json-address-hint = It begins with https:// and its host is one the bot’s operator allows.
source-http_json-expression = Expression
source-http_json-expression-hint = JMESPath, giving a number or a list of [date, value]: data[*].[day, total]
source-http_json-bad-expression = That is no JMESPath expression. It looks like data[*].[day, total]
source-http_json-branches = That expression builds too much: { $most } parts in brackets at most.
source-http_json-budget = The expression took more than { $most } steps and characters, so I stopped it. Pick less from the answer, and don’t join texts.
source-http_json-unfit = The expression does not fit what the address answers.
source-http_json-nothing = The expression finds nothing in what the address answers.
source-http_json-pairs = The expression gives a list, but not of [date, value]. Write for instance data[*].[day, total]
source-address-list = { $entry } is no host. In { $variable } each one looks like `api.example.com` or `api.example.com:8443`

## Fivetran

source-fivetran = Fivetran – freshness of a pipeline
source-fivetran-connection = Connection
source-fivetran-connection-hint = Its name; or its id, or the address of its page. The value is the hours since it last succeeded.
source-fivetran-no-connection = That is no connection of Fivetran. Choose one, or give the address of its page such as https://fivetran.com/dashboard/connections/warm_feather/status
source-fivetran-not-ready = Fivetran is not set up yet: the bot’s operator gives a key in { $variable } and its secret in { $secret }.
source-fivetran-missing = Fivetran has no connection { $connection } that the bot may see. Look at the id, and at what its key may read.
source-fivetran-never = This connection has not succeeded once yet. Look at its page in Fivetran.
source-fivetran-unfit = Fivetran answered in a form the bot does not know. Ask the bot’s operator to look at FIVETRAN_URL, and for a newer bot.

## Lines of a chart

source-lines-several = It has several lines. Name one of them: { $names }
source-lines-unknown = There is no line called “{ $name }”, or more than one. There are: { $names }
source-lines-pace = It gives { $given ->
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
  }. Set it to the same there, or change how often the KPI has a value.
source-lines-monday = Its weeks don’t begin on Monday, but this KPI’s do. Set the beginning of the week there, or choose weeks from Sunday here.
source-lines-zone = { $variable } is “{ $zone }”, which is no time zone. The bot’s operator writes it as in America/Los_Angeles.
source-lines-sunday = Its weeks don’t begin on Sunday, but this KPI’s do. Set the beginning of the week there, or choose weeks from Monday here.

## Amplitude

source-amplitude = Amplitude – chart or event
source-amplitude-measure = What to read
source-amplitude-measure-hint = A chart keeps its own filters and dates; an event is counted in the KPI’s periods.
source-amplitude-measure-chart = A saved chart
source-amplitude-measure-event = An event
source-amplitude-chart = Chart
source-amplitude-chart-hint = The address of a saved chart copied from the browser, or the id at its end.
source-amplitude-series = Line of the chart
source-amplitude-series-hint = Its name in the legend. Only needed where the chart has several.
source-amplitude-event = Event
source-amplitude-event-hint = Its name in the raw data, capitals and all.
source-amplitude-count = What to count
source-amplitude-count-hint = A person who did it twice in a period is one person, and two times.
source-amplitude-count-uniques = How many people did it
source-amplitude-count-totals = How many times it happened
source-amplitude-no-chart = That is no saved chart of Amplitude. Save it, and give its address such as https://app.amplitude.com/analytics/acme/chart/abc123
source-amplitude-other = That chart is in { $host }, and the bot asks { $own }. The bot’s operator gives the right host in { $variable }.
source-amplitude-not-ready = Amplitude is not set up yet: the bot’s operator gives a project’s keys in { $variable } and { $secret }.
source-amplitude-missing = Amplitude has no chart { $chart } in the bot’s project. Look at the id, whether it is saved, and which project it belongs to.
source-amplitude-chart-unfit = The bot cannot read a chart of this kind. Choose one that shows values over time, such as a line chart of a segmentation.
source-amplitude-event-unfit = Amplitude answered in a form the bot does not know. Ask the bot’s operator to look at AMPLITUDE_URL, and for a newer bot.
source-amplitude-no-event = Amplitude does not accept the event “{ $event }”. Look at its spelling, capitals and all.

## Zendesk

source-zendesk = Zendesk – tickets or satisfaction
source-zendesk-measure = What to measure
source-zendesk-measure-hint = Tickets by the day, week or month they were created in, or how many there are now.
source-zendesk-measure-tickets = Tickets created in each period
source-zendesk-measure-matching = Tickets that match a search now
source-zendesk-measure-view = Tickets in a view now
source-zendesk-measure-satisfaction = Percentage of good ratings, by when tickets were created
source-zendesk-query = Search
source-zendesk-query-hint = As in Zendesk’s own search, such as `group:Billing -tags:spam`. Left empty: all tickets.
source-zendesk-view = View
source-zendesk-view-hint = Choose one by its name; its number or the address of its page will do too.
source-zendesk-no-view = That is no view of Zendesk. Choose one, or give the address of its page such as https://example.zendesk.com/agent/filters/360001
source-zendesk-other = That view is in { $host }, and the bot asks { $own }.
source-zendesk-type = Only tickets can be searched. Take `type:` out of the search.
source-zendesk-not-ready = Zendesk is not set up yet: the bot’s operator gives its address in { $address }, and an OAuth client in { $client } and { $secret }.
source-zendesk-missing = There is no Zendesk at the address in { $variable }. The bot’s operator looks at its spelling: https://example.zendesk.com
source-zendesk-view-missing = Zendesk has no view { $view } that the bot may see. Choose another, or share it with everybody in Zendesk.
source-zendesk-counting = Zendesk is still counting this view. Try again in a minute.
source-zendesk-refused = The search failed in Zendesk: { $said }
source-zendesk-client = Zendesk gives the OAuth client no access. The bot’s operator looks at { $variable }, and whether the client is a confidential one.
source-zendesk-unfit = Zendesk answered in a form the bot does not know. The bot’s operator looks whether { $variable } is the address of a Zendesk.

## Salesforce

source-salesforce = Salesforce – records
source-salesforce-measure = What to measure
source-salesforce-measure-hint = Sales are a sum of amounts; new customers are a number of records.
source-salesforce-measure-count = The number of records
source-salesforce-measure-sum = The sum of a field
source-salesforce-over = Which records
source-salesforce-over-hint = Won deals fall into periods; the open pipeline is what there is now.
source-salesforce-over-period = Those dated within each period
source-salesforce-over-now = All there are now
source-salesforce-object = Object
source-salesforce-object-hint = What the records are, or the address of their list. Left empty: opportunities.
source-salesforce-date = Date field
source-salesforce-date-hint = Left empty: the close date of opportunities, the day others were created.
source-salesforce-amount = Field to sum
source-salesforce-amount-hint = Left empty: the amount of opportunities.
source-salesforce-where = Condition
source-salesforce-where-hint = As after WHERE in SOQL: IsWon = true AND Type = 'New Customer'. Left empty: all of them.
source-salesforce-name = That is no name of Salesforce’s. It looks like Opportunity or Renewal__c
source-salesforce-open = What { $text } begins or ends is not whole: look at the quotes and brackets.
source-salesforce-word = { $word } may not be used here: give the condition alone, as it stands after WHERE.
source-salesforce-mark = { $text } means nothing in a condition. Texts stand between single quotes: Type = 'New Customer'
source-salesforce-field = { $thing } has no such field { $name } that the bot may see, or it is of another kind. Choose one from the list.
source-salesforce-hour = { $name } holds days, not hours. Choose a field with a time, or measure the KPI by the day.
source-salesforce-missing = Salesforce has no object { $name } that the bot may see. Look at its name, and at the rights of the app’s user.
source-salesforce-mistake = The query failed in Salesforce: { $said }
source-salesforce-slow = Salesforce took too long. Ask for less: a narrower condition, or one on a field with an index.
source-salesforce-limit = Your organisation has used up its calls to Salesforce. They come back within 24 hours.
source-salesforce-app = Salesforce knows the app, but does not let it in. In its settings, turn on the client credentials flow and choose a user to run as; { $variable } is the organisation’s own My Domain address.
source-salesforce-address = Salesforce is not at the address in { $variable }: it looks like https://acme.my.salesforce.com
source-salesforce-unexpected = Salesforce answered in a form the bot does not know. Try again later; if it stays so, tell the bot’s operator.
source-salesforce-not-ready = Salesforce is not set up yet: the bot’s operator gives its address in { $address }, and the app’s key and secret in { $id } and { $secret }.

## HubSpot

source-hubspot = HubSpot – deals
source-hubspot-measure = What to measure
source-hubspot-measure-hint = How many deals match, or the sum of one of their properties.
source-hubspot-measure-count = Number of deals
source-hubspot-measure-sum = Sum of a property
source-hubspot-amount = Property to sum
source-hubspot-amount-hint = Its internal name. Left empty: amount. With several currencies: amount_in_home_currency
source-hubspot-date = Which date
source-hubspot-date-hint = A deal counts in the period of this date, up to now; “as of now” counts all that match.
source-hubspot-date-closedate = Close date
source-hubspot-date-createdate = Create date
source-hubspot-date-now = None: all that match, as of now
source-hubspot-pipeline = Pipeline
source-hubspot-pipeline-hint = Left empty: all pipelines.
source-hubspot-stage = Stage
source-hubspot-stage-hint = Left empty: all stages. The one a deal is in now.
source-hubspot-filter = Filter
source-hubspot-filter-hint = One property=value by internal names, such as hs_is_closed_won=true. Left empty: none.
source-hubspot-name = That is no internal name of a property. It looks like amount_in_home_currency
source-hubspot-filter-form = A filter looks like property=value, such as hs_is_closed_won=true
source-hubspot-not-ready = HubSpot is not set up yet: the bot’s operator gives the token of a service key in { $variable }.
source-hubspot-no-pipeline = HubSpot has no pipeline “{ $name }” that the bot may see. Choose one of the list.
source-hubspot-no-stage = There is no stage “{ $name }” in HubSpot, or not in this pipeline. Choose one of the list.
source-hubspot-several = HubSpot has several called “{ $name }”. Choose one of the list, or the pipeline first.
source-hubspot-refused = HubSpot rejected the request. Check the internal names of the properties, in HubSpot’s settings under Properties.
source-hubspot-many = { $count } deals match, and at most { $most } can be read. Narrow them by pipeline, stage or filter.
source-hubspot-missing = { $host } knows no deals (404). The bot’s operator finds the address in { $variable }.
source-hubspot-unfit = HubSpot answered in a form the bot does not know. Ask the bot’s operator to look at HUBSPOT_URL, and for a newer bot.

## Mixpanel

source-mixpanel = Mixpanel – saved report
source-mixpanel-report = Insights report
source-mixpanel-report-hint = Its name; or its id, or its address copied from the browser while it is open.
source-mixpanel-series = Line of the report
source-mixpanel-series-hint = For example Logged in, or Logged in / France where it is broken down by country. Only needed where there are several.
source-mixpanel-no-report = That is no saved report of Mixpanel. Choose one, or open it and copy its address, which has “report-” and a number in it.
source-mixpanel-other = That report is in { $host }, and the bot asks { $own }. The bot’s operator gives the right host in { $variable }.
source-mixpanel-project = That report is in project { $project }, and the bot reads project { $own }.
source-mixpanel-bad-project = The project of Mixpanel has to be a number. The bot’s operator gives it in { $variable }.
source-mixpanel-not-ready = Mixpanel is not set up yet: the bot’s operator gives { $project }, { $account } and { $secret }.
source-mixpanel-missing = Mixpanel gives no report { $report } of project { $project }. Look at the id, whether it is an Insights report, and whether the bot’s account is in that project.
source-mixpanel-plan = The plan of this project in Mixpanel does not let its reports be read by other tools. Ask whoever runs Mixpanel.
source-mixpanel-unfit = The bot cannot read a report of this kind. Choose an Insights report that shows a line over time, or one number.

## Jira

source-jira = Jira – issues or cycle time
source-jira-measure = What to measure
source-jira-measure-hint = Done and In Progress are Jira’s categories of statuses, whatever your statuses are called.
source-jira-measure-count = Issues that match now
source-jira-measure-throughput = Issues done in each period
source-jira-measure-cycle_time = Cycle time: median days from In Progress to Done
source-jira-measure-time_to_market = Time to market: median days from capturing an idea to Done
source-jira-project = Project
source-jira-project-hint = Choose one by its name; its key or the address of a page in it will do too.
source-jira-jql = JQL
source-jira-jql-hint = Which issues, such as `type = Bug`. Left empty: all of the project.
source-jira-nothing = Choose a project, or say in JQL which issues are meant.
source-jira-no-project = That is no project of Jira. Choose one, or give its key, such as PAY
source-jira-other = That project is in { $host }, and the bot asks { $own }.
source-jira-no-site = The bot does not know which links lead to this Jira. Its operator gives the address people see in { $variable }.
source-jira-not-ready = Jira is not set up yet: the bot’s operator gives its address in { $address }, an account in { $email } and its token in { $secret }.
source-jira-missing = There is no Jira at the address in { $variable }. The bot’s operator looks at its spelling, and at the id in it.
source-jira-refused = The search failed in Jira: { $said }
source-jira-unfit = Jira answered in a form the bot does not know. The bot’s operator looks whether { $variable } is the address of a Jira Cloud.

## Tableau

source-tableau = Tableau – view
source-tableau-view = View
source-tableau-view-hint = Its name or its address. Of a dashboard only the first sheet is read, by alphabet: rather choose a sheet.
source-tableau-date = Date column
source-tableau-date-hint = Left empty: the first column of dates.
source-tableau-value = Value column
source-tableau-value-hint = Left empty: the first column of numbers.
source-tableau-order = What 03/11/2026 means
source-tableau-order-hint = Only needed where the dates of the view leave it open.
source-tableau-numbers = What 1,250 means
source-tableau-numbers-hint = Only needed where the numbers of the view leave it open: choose how one thousand two hundred and fifty and a half is written there.
source-tableau-not-ready = Tableau is not set up yet: the bot’s operator gives its address in { $address }, and a token in { $named } and { $secret }.
source-tableau-no-view = That is no view of Tableau. Choose one, or give its address such as https://tableau.example.com/#/site/acme/views/Sales/Monthly
source-tableau-other = That view is elsewhere: the bot asks { $own }, site “{ $site }”.
source-tableau-missing = Tableau has no such view that the bot may see. Look whether it is still published, and at the rights of the token’s user.
source-tableau-no-table = Tableau did not answer with the table of a view. Open the view there and download its data: it shows what is wrong.
source-tableau-no-number = The view has no column of numbers. Name the column, or show the numbers in full: 1,234 and not 1.2K
source-tableau-no-date = The view gives several rows, and no column of dates. Name the column, or show whole dates in it: 2026-11-23
source-tableau-session = Tableau ended the session: something else signs in with the same token. Try again; the bot’s operator gives the token in { $variable } to the bot alone.
source-tableau-address-missing = { $host } is no Tableau, or one older than 2023.1 (404). The bot’s operator finds the address in { $variable }.
source-tableau-unfit = Tableau answered in a form the bot does not know. Ask the bot’s operator to look at TABLEAU_URL, and for a newer bot.

## Google Sheets

source-google_sheets = Google Sheets – spreadsheet
source-google_sheets-spreadsheet = Spreadsheet
source-google_sheets-spreadsheet-hint = Its address copied from the browser. It is shared with the bot’s account as Viewer.
source-google_sheets-tab = Tab
source-google_sheets-tab-hint = Left empty: the tab in the address, or else the first.
source-google_sheets-kind = What to read
source-google_sheets-kind-hint = A column of dates with its values has a history; a cell is the value as of now.
source-google_sheets-kind-columns = A date column and a value column
source-google_sheets-kind-cell = One cell
source-google_sheets-date = Date column
source-google_sheets-date-hint = Its title in the first row, or its letter.
source-google_sheets-value = Value column
source-google_sheets-value-hint = Its title in the first row, or its letter.
source-google_sheets-cell = Cell
source-google_sheets-cell-hint = Its column and row, such as B2.
source-google_sheets-order = What 03/11/2026 means
source-google_sheets-order-hint = Only needed for dates typed as text that leave it open.
source-google_sheets-numbers = What 1,250 means
source-google_sheets-numbers-hint = Only needed for numbers typed as text that leave it open: choose how one thousand two hundred and fifty and a half is written there.
source-google_sheets-no-spreadsheet = That is no spreadsheet of Google Sheets. Its address looks like https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5…
source-google_sheets-bad-cell = That is no cell. It looks like B2
source-google_sheets-missing = Google Sheets has no such spreadsheet. Look at its address, and whether it was deleted.
source-google_sheets-share = The bot may not read this spreadsheet. Share it with { $account } as Viewer.
source-google_sheets-off = The Google Sheets API is not enabled in the project of { $account }. The bot’s operator enables it in the Google Cloud console.
source-google_sheets-office = That is an Office file in Google Drive. Open it and save it as a Google spreadsheet (File, Save as Google Sheets).
source-google_sheets-range = The spreadsheet has no such tab, or it is smaller than what is asked for. Choose the tab from the list.
source-google_sheets-key = Google does not accept the key in { $variable }. It may be withdrawn or the account deleted, or this machine’s clock is wrong.
source-google_sheets-file = The key file cannot be read. { $variable } is the path of a service account’s key in JSON, as Google gives it.
source-google_sheets-driver = What signs for Google is missing. The bot’s operator installs it: pip install { $package }
source-google_sheets-unexpected = Google Sheets answered in a form the bot does not know. Try again later; if it stays so, tell the bot’s operator.
source-google_sheets-not-ready = Google Sheets is not set up yet: the bot’s operator gives the path of a service account’s key in { $variable }.
