# What programs are told that ask for somebody. "I" is the bot; what is said of a page comes first, its rows below it.
answers-page = These are { $first } to { $last } of { $total }; ask again with the cursor for more.
answers-page-least = These are { $first } to { $last } of more than { $total }; ask again with the cursor for more.
answers-truncated = That was too much for one answer, so I left out { $left ->
    [one] one row
   *[other] { $left } rows
  }; the cursor goes on with them.
answers-cut = Long texts end in “…”; “cut” says how long they are.
answers-end = There’s nothing after that page any more.

answers-error-question = There’s no question “{ $name }”. You can ask: { $known }.
answers-error-arguments = Arguments have to be an object, with a name and a value for each.
answers-error-missing = “{ $argument }” is missing. Say what it is and ask again.
answers-error-unknown = “{ $argument }” isn’t an argument of this question. It takes: { $known }.
answers-error-kind = “{ $argument }” has to be of the kind { $kind }.
answers-error-choice = “{ $argument }” can’t be “{ $given }”. Choose one of: { $known }.
answers-error-range = “{ $argument }” has to be from { $least } to { $most }.
answers-error-long = “{ $argument }” has { $length } characters and may have { $most }. Shorten it and ask again.
answers-error-cursor = That cursor isn’t one I gave you for this question and these arguments. Leave it out to begin with the first page.

answers-term = *{ $term }*: { $meant }
answers-term-context = *{ $term }* ({ $context }): { $meant }
answers-term-found = { $count ->
    [one] What { $term } means here:
   *[other] { $term } has { $count } definitions here:
  }
answers-term-unknown = Nobody has defined “{ $term }” yet. Ask someone who uses it, and define it with `/glossary add`.
answers-term-near = Nobody has defined “{ $term }”. These terms are spelled nearly so: { $near }. Ask about one of them.
answers-terms = Terms that match “{ $words }”:
answers-terms-none = No term has the words “{ $words }”. Try other words; anyone who knows the term can define it with `/glossary add`.

answers-right = { $who } decides on *{ $topic }*.
answers-right-backup = { $who } decides on *{ $topic }*; { $backup } stands in.
answers-right-gone = { $who }, who decided on *{ $topic }*, has left. Ask a product-ops manager who decides now.
answers-right-gone-backup = { $who }, who decided on *{ $topic }*, has left; { $backup } decides meanwhile.
answers-rights = Who decides on “{ $topic }”:
answers-right-none = Nobody is named to decide on “{ $topic }”. A product-ops manager can say who does, with `/raci add`.
answers-right-near = Nobody is named to decide on “{ $topic }”. Did you mean { $near }?
