# What the bot tells people of its own accord, in one message a day.
inquiries-title = Your message of the day
inquiries-brief = *{ $count } things for you today:*
inquiries-more = { $count ->
    [one] One more is on my Home tab.
   *[other] { $count } more are on my Home tab.
  }
