### The glossary.

glossary-title = Glossary
glossary-purpose = What a term means here, and who decided.
glossary-shortcut-message = Define a term from a message: the form comes filled in, with a link to the message as the source.
glossary-keep-as = A term
glossary-keep-as-purpose = A word, and what it means here
glossary-another = Define another term
glossary-defined-before = This message already defines { $terms }.
glossary-shortcut-global = Define a term from anywhere.

## How it is used

glossary-usage-find = what MVP means here; any spelling, alias or full name works
glossary-usage-add = opens the form to define it
glossary-usage-define = defines it in one line
glossary-usage-search = finds words in the definitions
glossary-usage-list = all terms, by letter, team or owner
glossary-usage-team = the terms of one team
glossary-usage-edit = opens MVP so you can change it, or suggest a change
glossary-usage-delete = deletes MVP, after asking you
glossary-usage-share = shows MVP to everyone in the conversation
glossary-usage-recent = what changed lately
glossary-usage-wanted = terms people asked for that nobody has defined yet
glossary-usage-export = sends you the glossary as a spreadsheet file
glossary-usage-import = imports a spreadsheet file, for glossary editors
glossary-usage-help = this help
glossary-help-text = Product Ops glossary
glossary-help-title = *One word, one meaning.* { $count ->
    [0] The glossary is still empty: define the first term.
    [one] The glossary has one definition.
   *[other] The glossary has { $count } definitions.
  }
glossary-help-more = If a term is also one of these words, put it in quotation marks: `/glossary "export"`. You can also mention me, as in “what is MVP?”, or use *Define a term* in a message’s menu.

## An answer

glossary-several = *{ $term }* has { $count } definitions here.
glossary-approved = Approved
glossary-context = Context: { $context }
glossary-aliases = Also known as { $aliases }
glossary-owner = Owner: { $owner }
glossary-source = Source
glossary-changed = Changed on { $when }
glossary-changed-by = Changed on { $when } by { $who }
glossary-review = Review by { $when }
glossary-review-overdue = Review overdue since { $when }
glossary-shared-by = Shared by { $who } from the glossary
glossary-more = { $count ->
    [one] One more definition: type
   *[other] { $count } more definitions: type
  } `/glossary { $term }` to read all of it.
glossary-share = Share in channel
glossary-edit = Edit
glossary-add-meaning = Add a definition
glossary-history = History
glossary-approve = Approve
glossary-open = Open
glossary-define = Define it
glossary-ask = Ask for it
glossary-not-found = *{ $term }* isn’t in the glossary yet.
glossary-did-you-mean = Did you mean
glossary-was-deleted = *{ $term }* was deleted on { $when } by { $who }.
glossary-undo = Bring it back
glossary-asked = Noted. I’ll tell you when *{ $term }* is defined.
glossary-asked-before = You’re already on the list: I’ll tell you when *{ $term }* is defined.
glossary-answered = *{ $term }*, which you asked for, is now defined:

## The form

glossary-form-add = Define a term
glossary-form-edit = Edit a definition
glossary-form-suggest = Suggest a change
glossary-suggest = Suggest
glossary-suggest-note = Only the author, the owner and the glossary editors can change this definition. Write what should change: an editor decides, and I’ll tell you.
glossary-save = Save
glossary-field-term = Term
glossary-field-expansion-own = Stands for
glossary-field-expansion-example = Minimum viable product
glossary-field-expansion-other = Stands for, in French
glossary-field-definition-own = Definition
glossary-field-definition-other = Definition, in French
glossary-field-aliases = Also known as
glossary-field-aliases-hint = Other spellings and names, separated by semicolons
glossary-field-context = Team or context
glossary-field-context-hint = Where this definition applies, if the term has several: Finance, Mobile team…
glossary-field-owner = Owner
glossary-field-source = Link to the source
glossary-field-review = Review by
glossary-name-term = Term
glossary-name-expansion-own = Stands for
glossary-name-expansion-other = Stands for (French)
glossary-name-definition-own = Definition
glossary-name-definition-other = Definition (French)
glossary-name-aliases = Also known as
glossary-name-context = Context
glossary-name-owner = Owner
glossary-name-source = Source
glossary-name-review-by = Review by
glossary-difference-field = { $field }:
glossary-difference-empty = nothing
glossary-known = { $count ->
    [one] *{ $term }* already has a definition. Saving adds another one;
   *[other] *{ $term }* already has { $count } definitions. Saving adds another one;
  } to change an existing one, press Edit on it instead.
glossary-delete = Delete this definition
glossary-delete-title = Delete this definition?
glossary-delete-ask = It disappears from the glossary for everyone. You can bring it back.
glossary-keep = Keep it
glossary-done-added = *{ $term }* is in the glossary. Here is what everyone now reads:
glossary-done-changed = Saved. Here is what everyone now reads:
glossary-done-unchanged = Nothing changed:
glossary-done-repeated = *{ $term }* was already saved:
glossary-done-approved = Approved:
glossary-done-deleted = *{ $term }* is deleted.
glossary-done-restored = *{ $term }* is back:
glossary-done-published = Everyone in the workspace can see *{ $term }* now.

## History

glossary-by = by { $who }
glossary-version = *Version { $number }* — { $did } on { $when } { $who }
glossary-version-first = { $said }
glossary-did-added = added
glossary-did-changed = changed
glossary-did-approved = approved
glossary-did-deleted = deleted
glossary-did-restored = restored
glossary-did-published = shown to everyone
glossary-restore = Restore

## Lists

glossary-search-title = Definitions with “{ $words }”
glossary-search-page = Definitions with “{ $words }”, page { $page }
glossary-list-title = All terms
glossary-list-open = Browse
glossary-list-clear = Show all terms
glossary-list-none = No terms match.
glossary-list-any-letter = Any letter
glossary-list-any-team = Any team
glossary-list-any-owner = Any owner
glossary-not-here = *{ $term }* isn’t in the glossary.
glossary-remove-ask = { $count ->
    [one] Do you want to delete *{ $term }*? You can bring it back.
   *[other] *{ $term }* has { $count } definitions. Which one do you want to delete? You can bring it back.
  }
glossary-error-which = Which term? For example `{ $command } MVP`.
glossary-search-none = No definition contains “{ $words }”.
glossary-empty = The glossary is still empty. Define the first term: `/glossary add MVP`.
glossary-recent-title = Recent changes
glossary-wanted-title = Missing terms, most asked first
glossary-wanted-none = Nothing is missing: every term people asked for is defined.
glossary-wanted-row = *{ $term }* — asked { $times ->
    [one] once
    [2] twice
   *[other] { $times } times
  }, last on { $when }
glossary-wanted-open = Missing terms
glossary-recent-open = Recent changes

## Proposals

glossary-proposed = Thanks. Your proposal for *{ $term }* is waiting for a glossary editor; I’ll tell you what they decide.
glossary-proposal-text = A proposal for the glossary
glossary-proposal-added = { $who } proposes to define *{ $term }*.
glossary-proposal-changed = { $who } proposes to change *{ $term }*.
glossary-proposal-restored = { $who } proposes to restore *{ $term }*.
glossary-proposal-deleted = { $who } proposes to delete *{ $term }*.
glossary-proposal-moved = The glossary has changed since you last looked. Here is the proposal against what it says now.
glossary-proposal-gone = *{ $term }* was deleted in the meantime. Approving this brings it back.
glossary-proposal-same = This is what the glossary already says.
glossary-proposal-was-approved = Approved by { $who } on { $when }.
glossary-proposal-was-declined = Declined by { $who } on { $when }.
glossary-decline = Decline
glossary-decline-title = Decline a proposal
glossary-decline-ask = I’ll tell { $who } that their proposal for *{ $term }* was declined.
glossary-decline-reason = Why? The person who proposed it will see this
glossary-outcome-approved = { $who } approved your proposal for *{ $term }*.
glossary-outcome-declined = { $who } declined your proposal for *{ $term }*.
glossary-look = View
glossary-look-title = A proposal

## Home and settings

glossary-home-title = Glossary
glossary-home-count = { $count ->
    [0] No terms yet.
    [one] One definition.
   *[other] { $count } definitions.
  } Type `/glossary` and a term in any conversation.
glossary-home-due = Yours to review
glossary-home-due-row = *{ $term }* — review by { $when }
glossary-home-overdue-row = *{ $term }* — review overdue since { $when }
glossary-review-now = Review
glossary-home-proposals = Proposals waiting for you
glossary-home-mine = Your proposals, waiting for an editor
glossary-home-mine-row = { $term }, since { $when }
glossary-settings-approval = Who decides what is in the glossary
glossary-settings-open = Anyone adds definitions and changes their own, without approval
glossary-settings-editors = A glossary editor approves every change
glossary-editors = Glossary editors
glossary-weekly = Channel for missing terms
glossary-weekly-hint = It gets the terms people asked for in the past week that are still not defined: { $when }. If there are none, nothing is posted.
glossary-weekly-when = Mondays at 09:00, your time
glossary-weekly-title = *Missing terms this week.* If you know one of these, define it.
glossary-weekly-text = Missing terms this week
glossary-weekly-more = There are more: `/glossary wanted`
glossary-plan-new = Post missing terms
glossary-plan-list = *Weekly list of missing terms*
glossary-plan-none = The list of missing terms isn’t posted anywhere yet.
glossary-plan-delete = The list won’t be posted any more. Missing terms stay in `/glossary wanted`.
glossary-editors-hint = They can change any definition, decide on proposals and import files. Workspace owners and administrators always can.
glossary-starter = Add the starter glossary
glossary-starter-offer = Start with some sixty product terms, in English and French. Change or delete whatever doesn’t fit.
glossary-starter-done = { $count ->
    [0] The starter glossary was already here: nothing was added.
    [one] One term from the starter glossary was added.
   *[other] { $count } definitions from the starter glossary were added.
  } Try `/glossary MVP`.
glossary-first-starter = Fill the glossary: add some sixty product terms, in English and French, then make them yours.
glossary-first-editors = Name the glossary editors: open my Home tab, then *Settings*.
glossary-first-ask = Try it: type `/glossary MVP` in any conversation. Only you see the answer until you press *Share in channel*.
glossary-first-tell = Tell your teams. When a term is missing, I count how often people ask for it, so you know what to define next.

## Files

glossary-export = Export
glossary-export-coming = I’m sending the file to our direct messages.
glossary-export-ready = { $count ->
    [one] Your glossary: one definition.
   *[other] Your glossary: { $count } definitions.
  } You can change it in a spreadsheet and import it again.
glossary-import = Import a glossary
glossary-import-explain = A CSV file with one definition a line. A line changes a definition only if it has its id; nothing is deleted, and only an approved line changes an approved definition.
glossary-import-file-hint = It needs a column for the term and one for the definition or the full name. Aliases, context, owner, source, review date and status are imported if they are there.
glossary-import-alike = Terms that are already here
glossary-import-alike-hint = For lines without a definition’s id.
glossary-import-beside = Add the line as another definition
glossary-import-leave = Leave the line out
glossary-import-another = this term has a definition already: this one comes beside it
glossary-import-known = this term is already here
glossary-import-defined = this term is defined
glossary-import-alias = of { $term }
glossary-import-repeated = the same as a line above
glossary-import-approved = this definition is approved and the line isn’t
glossary-import-header = I found no glossary in this file. Its first line must name a column for the term and one for the definition. Columns found: { $header }

## What can go wrong

glossary-error-term-empty = Which term? Type letters or digits, for example `/glossary MVP`.
glossary-error-term-long = A term has at most { $limit } characters; this one has { $length }. To look for words in definitions, type `/glossary search` and a few words.
glossary-error-search-empty = Which words? For example `/glossary search cost of delay`.
glossary-error-too-long = At most { $limit } characters fit here; this has { $length }.
glossary-error-nothing-said = Say what it stands for or what it means, in either language.
glossary-error-source = Give a web address that begins with https:// or http://, or leave it empty.
glossary-error-review-by = Give a day as YYYY-MM-DD, or leave it empty.
glossary-error-aliases = At most { $limit } aliases fit here.
glossary-error-twin = *{ $term }* already has exactly this definition.
glossary-error-message = *{ $term }* was just defined from this message. Cancel to leave it at that, or change the term.
glossary-error-gone = This is no longer in the glossary. Look the term up again to see what there is.
glossary-error-deleted = *{ $term }* was deleted in the meantime. Look the term up again to bring it back.
glossary-error-rights = Only the author, the owner and the glossary editors can change this definition of *{ $term }*. You can add a definition of your own.
glossary-error-publish = In this workspace an editor decides what everyone reads. Ask one who is in that conversation to show *{ $term }*, or propose it again somewhere else.
glossary-error-editors-only = Only glossary editors can do this. Workspace owners and administrators name them on my Home tab.
glossary-error-decided = Someone has already decided on this proposal.

## Who may do what

glossary-may-read = Look up, search and share terms; see what is missing and ask for it
glossary-may-read-note = Terms are shared in the conversation you’re in, or in a channel you choose
glossary-may-define = Define a term, or add a definition
glossary-may-define-note = With approval on, an editor approves what others write
glossary-may-suggest = Suggest a change to a term
glossary-may-change = Edit, delete or restore a term, or show it to everyone
glossary-may-change-note = Author: the person who defined it. With approval on, an editor approves changes
glossary-may-decide = Approve terms and decide on proposals
glossary-may-begin = Add the starter glossary
glossary-may-begin-note = Anyone can while the glossary is empty and approval is off
glossary-may-export = Export the glossary
glossary-may-import = Import a glossary
glossary-may-set = Name the editors, turn approval on or off, choose the channel for the weekly list
glossary-may-plan = Schedule the weekly list of missing terms

# Asked in one's own words
glossary-example = What does { $term } mean?
glossary-who-owns = { $who } owns the definition of *{ $term }*.
glossary-who-wrote = { $who } wrote the definition of *{ $term }*. It has no owner.
glossary-who-nobody = *{ $term }* has no owner.
