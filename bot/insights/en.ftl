# What customers say and do, and how far it supports an idea.
insights-title = Customer insights
insights-purpose = What customers say, and which ideas it supports.
insights-usage-add = opens the form with this insight
insights-usage-show = shows insight 12
insights-usage-list = all insights
insights-usage-narrow = those of an area, a kind, an importance or a source
insights-usage-search = the insights that contain these words
insights-usage-triage = the insights not linked to an idea yet
insights-usage-session = the next insight session, the last one, and your hours
insights-usage-trends = how many support tickets came about each area
insights-usage-trends-area = the same over the weeks, for one area
insights-usage-loop = the customers to tell that an idea shipped or was declined
insights-usage-triage-area = those of an area
insights-usage-supersede = supersedes insight 12 with another one
insights-usage-link = links insight 12 with idea 7
insights-usage-edit = opens insight 12 so you can change it
insights-usage-export = sends you the insights as a CSV file
insights-usage-import = imports insights from a CSV file
insights-usage-help = this help
insights-shortcut-message = Log what a customer said, from this message
insights-keep-as = A customer insight
insights-keep-as-purpose = What a customer said or did, and which idea it speaks for
insights-another = Log another insight
insights-form-add = Log an insight
insights-form-edit = Edit an insight
insights-list = All insights
insights-none = No insights yet.
insights-added = Logged.
insights-field-title = What we learned
insights-field-area = Product area
insights-field-customer = Customer
insights-field-kind = Kind
insights-field-importance = How much it matters to them
insights-field-verbatim = In their words
insights-field-source = Where it comes from
insights-field-sentiment = Mood
insights-field-occurred_on = When
insights-field-contact = Who said it
insights-field-tags = Tags
insights-field-recording = Recording
insights-field-links = Links
insights-hint-recording = A link, and where it begins: https://… 12:34
insights-hint-sentiment = Your judgement; nothing is guessed.
insights-kind-request = Request
insights-kind-complaint = Complaint
insights-kind-praise = Praise
insights-kind-question = Question
insights-kind-observation = Observation
insights-kind-churn_reason = Reason for leaving
insights-kind-lost_deal = Lost deal
insights-kind-bug = Bug
insights-importance-nice = Nice to have
insights-importance-important = Important
insights-importance-critical = Critical
insights-source-slack = Slack
insights-source-call = Call
insights-source-interview = Interview
insights-source-support = Support
insights-source-survey = Survey
insights-source-review = Review
insights-source-sales = Sales
insights-source-analytics = Analytics
insights-source-experiment = Experiment
insights-source-other = Other
insights-sentiment-positive = Positive
insights-sentiment-neutral = Neutral
insights-sentiment-negative = Negative
insights-sentiment-mixed = Mixed
insights-status-new = Not linked yet
insights-status-linked = Linked
insights-status-archived = Archived
insights-status-superseded = Superseded
insights-link = Link to an idea
insights-archive = Archive
insights-archived = Archived.
insights-new-idea = New idea
insights-supersede = Supersede
insights-by = Insight that says it better
insights-by-number = Or its number
insights-by-hint = This one stays as it is and leads to that one.
insights-supersedes = Supersedes insight #{ $number }
insights-superseded = Superseded by insight #{ $number }
insights-error-itself = An insight can’t supersede itself.
insights-error-loop = That would be a circle: #{ $number } was itself superseded by that insight, directly or not.
insights-error-closed = #{ $number } is archived or superseded itself. Choose an insight that isn’t.
insights-error-closed-link = #{ $number } is archived or superseded, so it wouldn’t count. Change its status first: /insight { $number }
insights-again = You already logged this as #{ $number }.
insights-idea = Idea
insights-of-idea = *What customers say about idea #{ $number }*
insights-stance = Is it for or against?
insights-supports = For it
insights-contradicts = Against it
insights-linked = Linked. It’s on the idea’s card now.
insights-may-be-about = Is it about one of these?
insights-triage = *Not linked to an idea yet*
insights-triage-none = Every insight is linked or archived.
insights-triage-button = Triage
insights-home-new = Insights not linked yet
insights-evidence = *Customer evidence:* { $insights ->
    [one] one insight
   *[other] { $insights } insights
  }{ $whose ->
    [own] , from our own company
    [unknown] , customer not known
   *[customers] {" "}from { $customers ->
        [one] one customer
       *[other] { $customers } customers
    }
  }{ $segments ->
    [0] {""}
    [one] {""}
   *[other] {" "}in { $segments } segments
  }, { $insights ->
    [one] logged { $when }
   *[other] the latest logged { $when }
  }.
insights-unknown = customer not known
insights-for-against = { $supporting } for, { $contradicting } against.
insights-one-customer = ⚠️ Most of these come from one customer, { $who }.
insights-one-source = ⚠️ Most of these come from one source: { $source }.
insights-quote-supports = For: { $who }, #{ $number }
insights-quote-contradicts = Against: { $who }, #{ $number }
insights-confidence = { $percent ->
    [none] *No confidence to suggest.*
   *[other] *Suggested confidence: { $percent }%.*
  } { $why }
insights-level-opinion = So far it’s opinion: no customer outside the company supports it.
insights-level-anecdotal = { $behind ->
    [one] One customer supports it.
   *[other] { $behind } customers support it.
  }
insights-level-market = { $behind ->
    [one] One review or survey answer supports it.
   *[other] { $behind } reviews or survey answers support it.
  }
insights-level-user = { $behind } customers, interviewed or observed, support it.
insights-level-test = { $behind ->
    [one] One experiment supports it.
   *[other] { $behind } experiments support it.
  }
insights-use = Use it
insights-see = See all insights
insights-percent = { $value ->
    [none] Suggest nothing
   *[other] { $value }%
  }
insights-opinion = Confidence on opinion alone (%)
insights-anecdotal = Confidence with a few customers (%)
insights-market = Confidence with surveys or reviews (%)
insights-user = Confidence with twenty customers interviewed or observed (%)
insights-test = Confidence with an experiment (%)
insights-import = Import insights
insights-import-explain = A CSV file with one insight a line. A line changes an insight only if it has its number. Nothing is deleted.
insights-import-file-hint = It needs these columns: { insights-field-title }, { insights-field-area }.
insights-error-header = I can’t find the column “{ insights-field-title }” in this file. Its first line must name the columns. It has: { $header }
insights-may-read = Look up insights
insights-may-read-note = What was logged in a private conversation is shown to its members only
insights-may-write = Log an insight
insights-may-change = Edit, remove, restore or archive an insight
insights-may-link = Link insights to ideas
insights-may-export = Export insights
insights-may-export-note = Customers and who said it are left out for everyone but product-ops managers
insights-may-import = Import insights
insights-may-set = Choose how sure each kind of evidence is
insights-doubted = But { $against ->
    [one] one of { $customers } customers speaks
   *[other] { $against } of { $customers } customers speak
  } against it{ $less }.
insights-less = { $percent ->
    [none] , so nothing is suggested instead of { $before }%
   *[other] , hence { $percent }% instead of { $before }%
  }
insights-error-none = There’s no insight #{ $number }.
insights-of-customer = *What they said*
insights-said = *What customers said lately*
insights-said-none = Nothing that customers said is logged where you can see it.
insights-example = what do customers say about { $area }?
insights-said-of = *What customers say about { $topic }*
insights-said-of-none = No customer feedback on “{ $topic }” among what you can see.
insights-said-by = *What { $topic } said*
insights-said-by-none = Nothing that { $topic } said is logged where you can see it.
insights-quote = { $who }, #{ $number }
insights-weekly-text = This week’s insights
insights-weekly-title = *This week’s insights*
insights-weekly-came = { $insights ->
    [one] One insight
   *[other] { $insights } insights
  }{ $customers ->
    [0] {""}
    [one] {" "}from one customer
   *[other] {" "}from { $customers } customers
  } came in.
insights-weekly-area = { $area } ({ $count })
insights-weekly-waiting = { $count ->
    [one] One insight isn’t linked to an idea yet.
   *[other] { $count } insights aren’t linked to an idea yet.
  }
insights-plan-new = Post the week’s insights
insights-plan-list = *Weekly insights*
insights-plan-none = The week’s insights aren’t posted anywhere yet.
insights-plan-delete = The week’s insights won’t be posted there any more. The insights themselves stay.
