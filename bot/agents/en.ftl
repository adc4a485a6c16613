token-title = Personal tokens
agents-usage = let an agent ask in your name: make, list or revoke tokens
agents-may-make = Make a personal token, with which an agent asks in one’s name
agents-may-read = See one’s own personal tokens
agents-may-revoke = Revoke a personal token
agents-may-oversee = See who has personal tokens, for what, and when each was last used
agents-may-set = Decide whether people make personal tokens, and how much agents may ask
agents-settings = Agents
agents-allowed = Personal tokens for agents
agents-allowed-yes = Everyone can make them
agents-allowed-no = Nobody can, and none works
agents-private = What Slackbot tells people
agents-private-no = What everyone can see
agents-private-yes = Also what they can see in private conversations
agents-pace = Questions an agent can ask in a minute, for one person
agents-intro = With a personal token, an agent outside Slack asks me in your name. It reads what you can read, changes nothing, and answers to you.
agents-none = You have no token yet.
agents-nobody = Nobody has a token.
agents-new = New token
agents-new-title = New token
agents-everyone = Everyone’s tokens
agents-form = The agent will see what you see, of what you tick here. I show the token once.
agents-label = What is it for?
agents-label-hint = For instance the agent’s name, and the computer it runs on
agents-groups = What may it ask about?
agents-until = How long is it good for?
agents-days = { $days ->
    [365] A year
   *[other] { $days } days
  }
agents-make = Make it
agents-group-glossary = Glossary
agents-group-ideas = Ideas and roadmap
agents-group-kpis = KPIs
agents-group-decisions = Decisions
agents-group-insights = Customer insights
agents-group-documents = Documents
agents-group-impact = Impact
agents-group-private = What I see in private conversations
agents-made-title = Your token
agents-made = “{ $label }” is good until { $until }. Copy its token now:
agents-address = The agent asks at `{ $address }`, and sends the token as `Authorization: Bearer`.
agents-no-address = Ask the bot’s operator for the address; the agent sends the token as `Authorization: Bearer`.
agents-secret = I can’t show it again. Anyone who has it reads what you can read: keep it as you keep a password, and revoke it with `/productops token` when in doubt.
agents-shown = I have made and shown that token already. If you didn’t copy it, revoke it with `/productops token` and make another.
agents-ends = until { $when }
agents-ended = ended on { $when }
agents-used = last used { $when }
agents-unused = never used
agents-asked = { $count ->
    [one] one question in 30 days
   *[other] { $count } questions in 30 days
  }
agents-revoke = Revoke
agents-revoke-title = Revoke this token?
agents-revoke-text = “{ $label }” stops working at once, wherever it’s used.
agents-keep = Keep it
agents-revoked = I revoked “{ $label }”: it gets no more answers.
agents-gone = That token is already gone.
agents-error-label = Say what the token is for, so that you know it again.
agents-error-groups = Tick at least one thing that it may ask about.
agents-error-many = You have { $most } tokens, as many as one person can have. Revoke one first.
agents-error-off = Personal tokens are off in this workspace. Product-ops managers can change that with `/productops settings`.
agents-error-owner = Only its owner and product-ops managers can revoke a token.
agents-refused-pace = That was { $most } questions in this minute, as many as you may ask. Ask again in { $seconds } seconds.
agents-refused-scope = This token isn’t for that. It may ask about: { $groups }. Its owner can make another with /productops token.
agents-refused-trouble = I can’t answer right now. Ask again in a minute.
