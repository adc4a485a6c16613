### The glossary.

glossary-title = Glossary
glossary-purpose = What a term means here, and who decided.
glossary-shortcut-message = Define a term from a message: the form opens filled from it, with its link as the source.
glossary-keep-as = A term
glossary-keep-as-purpose = A word, and what it means here
glossary-another = Define another term
glossary-defined-before = This message already defines { $terms }.
glossary-shortcut-global = Define a term from anywhere.

## How it is used

glossary-usage-find = what MVP means here; any spelling, alias or full name will do
glossary-usage-add = opens the form to define it
glossary-usage-define = defines it in one line
glossary-usage-search = finds words in the definitions
glossary-usage-list = all terms, by letter, team or owner
glossary-usage-team = the terms of one team
glossary-usage-edit = opens MVP for changes, or for a suggestion
glossary-usage-delete = deletes MVP, after asking you
glossary-usage-recent = what changed lately
glossary-usage-wanted = what was asked and nobody has defined yet
glossary-usage-export = sends you the glossary as a spreadsheet file
glossary-usage-import = takes a spreadsheet file, for glossary editors
glossary-usage-help = this help
glossary-help-text = Product Ops glossary
glossary-help-title = *One word, one meaning.* { $count ->
    [0] The glossary is empty so far: define the first term.
    [one] The glossary holds one meaning.
   *[other] The glossary holds { $count } meanings.
  }
glossary-help-more = A term named like one of these words goes in quotation marks: `/glossary "export"`. You can also mention me: “what is MVP?”, or use *Define a term* in the menu of any message.

## An answer

glossary-several = *{ $term }* has { $count } meanings here.
glossary-approved = Approved
glossary-context = Context: { $context }
glossary-aliases = Also known as { $aliases }
glossary-owner = Owner: { $owner }
glossary-source = Source
glossary-changed = Changed on { $when }
glossary-changed-by = Changed on { $when } by { $who }
glossary-review = To review by { $when }
glossary-review-overdue = Review overdue since { $when }
glossary-shared-by = Shared by { $who } from the glossary
glossary-more = { $count ->
    [one] One more meaning: type
   *[other] { $count } more meanings: type
  } `/glossary { $term }` to read everything.
glossary-share = Share in channel
glossary-edit = Edit
glossary-add-meaning = Add a meaning
glossary-history = History
glossary-approve = Approve
glossary-open = Open
glossary-define = Define it
glossary-ask = Ask for it
glossary-not-found = *{ $term }* is not in the glossary yet.
glossary-did-you-mean = Did you mean
glossary-was-deleted = *{ $term }* was deleted on { $when } by { $who }.
glossary-undo = Bring it back
glossary-asked = Noted. You will hear from me when *{ $term }* is defined.
glossary-asked-before = You are already on the list: you will hear from me when *{ $term }* is defined.
glossary-answered = *{ $term }*, which you asked for, is now defined:

## The form

glossary-form-add = Define a term
glossary-form-edit = Edit a meaning
glossary-form-suggest = Suggest a change
glossary-suggest = Suggest
glossary-suggest-note = Only its author, its owner and the glossary editors can change this meaning. Write what should change: an editor decides, and you hear from me.
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
glossary-field-context-hint = Where this meaning holds, when the term has several: Finance, Mobile team…
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
    [one] *{ $term }* already has a meaning. Saving adds another one beside it;
   *[other] *{ $term }* already has { $count } meanings. Saving adds another one beside them;
  } to change what is there, press Edit on it instead.
glossary-delete = Delete this meaning
glossary-delete-title = Delete this meaning?
glossary-delete-ask = It leaves the glossary for everyone. You can bring it back.
glossary-keep = Keep it
glossary-done-added = *{ $term }* is in the glossary. This is what everyone now reads:
glossary-done-changed = Saved. This is what everyone now reads:
glossary-done-unchanged = Nothing changed:
glossary-done-repeated = *{ $term }* was saved already:
glossary-done-approved = Approved:
glossary-done-deleted = *{ $term }* is deleted.
glossary-done-restored = *{ $term }* is back:
glossary-done-published = Everybody in the workspace can see *{ $term }* now.

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
glossary-list-none = No term matches.
glossary-list-any-letter = Any letter
glossary-list-any-team = Any team
glossary-list-any-owner = Any owner
glossary-not-here = *{ $term }* is not in the glossary.
glossary-remove-ask = { $count ->
    [one] Do you want to delete *{ $term }*? You can bring it back.
   *[other] *{ $term }* has { $count } meanings. Which one do you want to delete? You can bring it back.
  }
glossary-error-which = Which term? For example `{ $command } MVP`.
glossary-search-none = No definition speaks of “{ $words }”.
glossary-empty = The glossary is empty so far. Define the first term: `/glossary add MVP`.
glossary-recent-title = What changed lately
glossary-wanted-title = Asked and not defined yet, most asked first
glossary-wanted-none = Nothing is missing: everything people asked for is defined.
glossary-wanted-row = *{ $term }* — asked { $times ->
    [one] once
    [2] twice
   *[other] { $times } times
  }, last on { $when }
glossary-wanted-open = Wanted terms
glossary-recent-open = Recent changes

## Proposals

glossary-proposed = Thank you. Your proposal for *{ $term }* is waiting for a glossary editor; you will hear what they decide.
glossary-proposal-text = A proposal for the glossary
glossary-proposal-added = { $who } proposes to define *{ $term }*.
glossary-proposal-changed = { $who } proposes to change *{ $term }*.
glossary-proposal-restored = { $who } proposes to restore *{ $term }*.
glossary-proposal-deleted = { $who } proposes to delete *{ $term }*.
glossary-proposal-moved = The glossary changed since you last looked. This is the proposal against what it says now.
glossary-proposal-gone = *{ $term }* has been deleted meanwhile. Approving this brings it back.
glossary-proposal-same = It says what the glossary says already.
glossary-proposal-was-approved = Approved by { $who } on { $when }.
glossary-proposal-was-declined = Declined by { $who } on { $when }.
glossary-decline = Decline
glossary-decline-title = Decline a proposal
glossary-decline-ask = { $who } will hear that the proposal for *{ $term }* was declined.
glossary-decline-reason = Why, for the person who proposed it
glossary-outcome-approved = { $who } approved your proposal for *{ $term }*.
glossary-outcome-declined = { $who } declined your proposal for *{ $term }*.
glossary-look = Look
glossary-look-title = A proposal

## Home and settings

glossary-home-title = Glossary
glossary-home-count = { $count ->
    [0] No term is defined yet.
    [one] One meaning.
   *[other] { $count } meanings.
  } Type `/glossary` and a term, in any conversation.
glossary-home-due = Yours to review
glossary-home-due-row = *{ $term }* — review by { $when }
glossary-home-overdue-row = *{ $term }* — review overdue since { $when }
glossary-review-now = Review
glossary-home-proposals = Proposals waiting for you
glossary-home-mine = Your proposals, waiting for an editor
glossary-home-mine-row = { $term }, since { $when }
glossary-settings-approval = Who decides what is in the glossary
glossary-settings-open = Anyone adds meanings and changes their own, at once
glossary-settings-editors = Changes wait for a glossary editor
glossary-editors = Glossary editors
glossary-weekly = Channel for what is missing
glossary-weekly-hint = Reads what was asked for in the last week and is not defined yet: { $when }. In a week without such terms nothing is posted.
glossary-weekly-when = Mondays at 09:00, your time
glossary-weekly-title = *Asked for this week, and not defined yet.* Whoever knows one of these: define it.
glossary-weekly-text = Terms asked for this week and not defined yet
glossary-weekly-more = There are more: `/glossary wanted`
glossary-plan-new = Post what is missing
glossary-plan-list = *The weekly list of what is missing*
glossary-plan-none = The list of what is missing is posted nowhere yet.
glossary-plan-delete = The list is posted no more. What was asked for stays in `/glossary wanted`.
glossary-editors-hint = They may change any meaning, decide proposals and import files. Owners and administrators of the workspace always may.
glossary-starter = Add the starter glossary
glossary-starter-offer = Begin with some sixty terms of product work, in English and French. Change or delete whatever does not fit.
glossary-starter-done = { $count ->
    [0] The starter glossary was here already: nothing was added.
    [one] One term of the starter glossary was added.
   *[other] { $count } meanings of the starter glossary were added.
  } Try `/glossary MVP`.
glossary-first-starter = Fill the glossary: some sixty terms of product work, in English and French, for you to change.
glossary-first-editors = Name who looks after the glossary: open my Home tab, then *Settings*.
glossary-first-ask = Try it: type `/glossary MVP` in any conversation. Only you see the answer, until you press *Share in channel*.
glossary-first-tell = Tell your teams: whatever they ask and do not find is counted, so that you know what to define next.

## Files

glossary-export = Export
glossary-export-coming = I’m sending the file to our direct messages.
glossary-export-ready = { $count ->
    [one] The glossary, one meaning.
   *[other] The glossary, { $count } meanings.
  } It can be changed in a spreadsheet and imported again.
glossary-import = Import a glossary
glossary-import-explain = A CSV file with one meaning a line. A line changes a meaning only if it has its id; nothing is deleted, and only an approved line changes an approved meaning.
glossary-import-file-hint = It needs a column for the term and one for the definition or the full name; aliases, context, owner, source, review date and status are taken when they are there.
glossary-import-alike = Terms that are already here
glossary-import-alike-hint = For lines without the id of a meaning.
glossary-import-beside = Add the line as another meaning
glossary-import-leave = Leave the line out
glossary-import-known = this term is already here
glossary-import-defined = this term is defined
glossary-import-alias = of { $term }
glossary-import-repeated = the same as a line above
glossary-import-approved = this meaning is approved and the line is not
glossary-import-header = No glossary was found in this file. Its first line must name a column for the term and one for the definition; it says: { $header }

## What can go wrong

glossary-error-term-empty = Which term? Type letters or digits, for example `/glossary MVP`.
glossary-error-term-long = A term has at most { $limit } characters; this has { $length }. To look for words in definitions, type `/glossary search` and a few words.
glossary-error-search-empty = Which words? For example `/glossary search cost of delay`.
glossary-error-too-long = At most { $limit } characters fit here; this has { $length }.
glossary-error-nothing-said = Say what it stands for or what it means, in either language.
glossary-error-source = Give a web address that begins with https:// or http://, or leave it empty.
glossary-error-review-by = Give a day as YYYY-MM-DD, or leave it empty.
glossary-error-aliases = At most { $limit } other names fit here.
glossary-error-twin = *{ $term }* already has exactly this meaning.
glossary-error-message = *{ $term }* has just been defined from this message. Cancel to leave it at that, or change the term.
glossary-error-gone = This is no longer in the glossary. Ask for the term again to see what there is.
glossary-error-deleted = *{ $term }* has been deleted meanwhile. Ask for the term again to bring it back.
glossary-error-rights = Only its author, its owner and the glossary editors can change this meaning of *{ $term }*. You can add a meaning of your own.
glossary-error-publish = In this workspace an editor decides what everyone reads. Ask one who is in that conversation to show *{ $term }*, or propose it again outside.
glossary-error-editors-only = Only glossary editors can do this. Owners and administrators of the workspace name them on my Home tab.
glossary-error-decided = Somebody has decided this proposal already.

## Who may do what

glossary-may-read = Look up, search and share terms; see what is missing and ask for it
glossary-may-read-note = Terms are shared in the conversation you’re in
glossary-may-define = Define a term, or add a meaning
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
glossary-may-plan = Schedule the weekly list of what is missing

# Asked in one's own words
glossary-example = What does { $term } mean?
glossary-who-owns = { $who } owns the definition of *{ $term }*.
glossary-who-wrote = { $who } wrote the definition of *{ $term }*. It has no owner.
glossary-who-nobody = *{ $term }* has no owner.
