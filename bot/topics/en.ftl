# Topics: what people want to talk of.
topics-title = Topics
topics-purpose = What the guild could talk about next, most votes first.
topics-usage-propose = proposes a topic
topics-usage-show = shows topic 4
topics-usage-list = all topics
topics-form-add = Propose a topic
topics-form-edit = Edit a topic
topics-list = All topics
topics-none = No topic has been proposed yet.
topics-added = Proposed.
topics-field-title = Topic
topics-field-notes = About
topics-field-owner = Presenter
topics-hint-owner = Leave it empty if you don’t know yet.
topics-status-open = Waiting
topics-status-taken = Taken up
topics-status-dropped = Dropped
topics-error-none = There’s no topic #{ $number }.
topics-alike = Looks like { $records }. If it’s the same topic, one is enough.
topics-error-over = Topic #{ $number } isn’t waiting any more.
topics-say-vote = Vote
topics-said-vote = Your vote counts.
topics-said-nothing = Your vote no longer counts.
topics-line = { $count ->
    [0] { $title }
    [one] { $title } · one vote
   *[other] { $title } · { $count } votes
  }
topics-votes = { $count ->
    [0] No votes yet.
    [one] One vote.
   *[other] { $count } votes.
  }
topics-home-waiting = Topics waiting
topics-may-read = Look up topics
topics-may-vote = Vote for a topic
topics-may-vote-note = Votes are stored with the name, and shown as a number
topics-may-propose = Propose a topic
topics-may-change = Edit or drop a topic
topics-may-export = Export topics
topics-may-import = Import topics
topics-import = Import topics
topics-import-explain = A CSV file with one topic a line. A line changes a topic only if it has its number. Nothing is deleted.
topics-import-file-hint = It needs this column: { topics-field-title }.
topics-error-header = I can’t find the column “{ topics-field-title }” in this file. Its first line must name the columns. It has: { $header }
