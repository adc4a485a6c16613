# Asking in one's own words: what is said around the answers.
asking-unclear = I didn’t understand that. Here are some things you can ask me:
asking-unclear-yet = I didn’t understand that. I know terms, KPIs, ideas and decisions, but nobody has added any yet.
asking-guessed = I didn’t understand that. Did you mean { $count ->
    [one] this
   *[other] one of these
  }?
asking-help = Ask me about your terms, KPIs, ideas and decisions in your own words. For example:
asking-help-yet = I answer questions about terms, KPIs, ideas and decisions, as soon as someone has added some.
asking-help-more = You can also ask who owns something, what moved this week, what ranks first, what’s planned, or what’s waiting for you.
asking-file = I can’t read files sent here. To import one, type `{ $glossary }`, `{ $idea }` or `{ $kpi }`.
asking-empty = That message has no text I can read. Ask me in words, for example “what moved this week?”
asking-welcome = You’re welcome!
asking-prompts = What would you like to know?
asking-prompt-help = What can I ask you?
asking-may-ask = Ask me a question by mentioning me
asking-may-write = Ask me a question in a direct message
