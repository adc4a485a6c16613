# Copies of documents in Notion, Confluence, GitBook and canvases.
copies-title = Copies of documents
copies-broken = Something went wrong on my side. I’ll try again later.
copies-overtaken = Someone asked for something else meanwhile.
copies-document-gone = Document #{ $number } was deleted. Restore it, or forget its copy.
copies-nobody = nobody yet
copies-introduction = *{ $status } · Owner: { $owner } · This is a copy. The original is document #{ $number } in Slack: /prd { $number }*

# On the card of a document.
copies-heading = *Copies*
copies-export = Copy to a wiki…
copies-checking = I’m looking at the copies again. If one has changed, I’ll tell you here.
copies-checked = Just looked at the copies of *#{ $number } { $title }*:
copies-of = *#{ $number } { $title }*
copies-state-same = ✓ { $system }: same as here.
copies-state-ours-newer = ↑ { $system }: this document is newer.
copies-state-edited-outside = ⚠ { $system }: edited there { $dated ->
        [yes] by { $who }, { $when }
       *[no] by { $who }
    }. I won’t overwrite it: someone has to choose.
copies-state-gone = ✗ { $system }: the page is gone, or I may no longer read it.
copies-state-none = { $system }: no page yet.
copies-left = { $who } chose to leave both as they are.
copies-late = { $why } Next try: { $when }.
copies-failed = { $why }
copies-create-wanted = On its way to { $system }.
copies-update-wanted = The update is on its way to { $system }.
copies-reviewed = What I write in { $system } waits as a change request until someone there merges it.
copies-automatic-on = Stays up to date: what you change here goes there by itself.
copies-update = Update
copies-again = Try again
copies-compare = Compare
copies-anew = Copy it again…
copies-automatic-start = Keep up to date
copies-automatic-stop = Stop keeping up to date
copies-forget = Forget
copies-forget-sure = I’ll forget this copy. The page itself stays where it is.

# Both texts, and the choice.
copies-here = Here
copies-there = In { $system }
copies-above = Title and introduction
copies-above-stays = The title, status and owner come from this document: change them here. *Keep ours* puts them back there.
copies-missing = This section isn’t there.
copies-nothing = (empty)
copies-more = { $count ->
    [one] One more section differs: open the page to read it.
   *[other] { $count } more sections differ: open the page to read them.
}
copies-newer-here = Changed only here since the last copy: { $titles }. *Take theirs* leaves that as it is here.
copies-no-headings = The page has none of this document’s headings, so I can’t tell which text belongs to which section. This is what’s on it:
copies-no-difference = The page in { $system } says the same as this document. Only the layout may differ.
copies-keep = Keep ours
copies-keep-sure = What was written in { $system } is replaced by this document.
copies-take = Take theirs
copies-leave = Leave both
copies-choice = *Keep ours* replaces the page in { $system }. *Take theirs* makes a new version of this document, in your name. *Leave both* changes nothing.
copies-choice-of-two = *Keep ours* replaces the page in { $system }. *Leave both* changes nothing.
copies-looking = I’m reading the page in { $system }…
copies-keeping = Our text is on its way to { $system }. If the page changes before it arrives, I’ll stop and tell you.
copies-left-now = Document #{ $number } and its page in { $system } stay as they are.
copies-taken = Document #{ $number } now says what { $system } says, as version { $version } in your name.
copies-taken-not = Not on the page, so unchanged here: { $titles }.
copies-updating = The update is on its way to { $system }. I’ll tell you when it’s there.
copies-follows = From now on { $system } follows document #{ $number }, unless someone edits the page there.
copies-follows-not = From now on the copy of document #{ $number } in { $system } changes only when someone presses *Update*.
copies-forgotten = I’ve forgotten the copy of document #{ $number } in { $system }. The page stays where it is: { $url }

# Making one.
copies-export-title = Copy to a wiki
copies-export-what = *#{ $number } { $title }* gets a page of its own. Slack keeps the original.
copies-export-submit = Copy
copies-wiki = Where
copies-place = Place in { $system }
copies-channel = Channel
copies-exporting = Document #{ $number } is on its way to { $system }. I’ll tell you when it’s there.
copies-adopted = The page in { $system } is now the copy of document #{ $number }. I haven’t changed it: compare, then choose.
copies-no-canvases = This workspace has no canvases. I can post the document here as a message, section by section.
copies-parts-post = Post its sections
copies-error-wiki = That wiki isn’t set up any more.
copies-error-none-ready = No wiki is set up. Ask the bot’s operator to add Notion, Confluence or GitBook.
copies-error-not-ready = { $system } isn’t set up. Ask the bot’s operator to add it.
copies-error-unknown = { $url } isn’t in any wiki I know: { $systems }.
copies-error-missing = I found no page there, or I’m not allowed to read it. Share it with me in { $system }, then try again.
copies-error-place = Choose a place.
copies-error-private = Document #{ $number } is private, and others would read it there. Only a canvas in its own channel can hold a copy.
copies-error-twice = Document #{ $number } already has a copy in { $system }. Open the document to update it.
copies-error-taken = That page in { $system } is the copy of another document.
copies-error-none = Document #{ $number } no longer has that copy.
copies-error-edited = Someone edited the page in { $system }. Compare first.
copies-error-moved = The page in { $system } has changed again. Compare once more.
copies-error-chosen = Someone has already chosen for { $system }. Open the document to see how its copy stands.
copies-error-headings = The page in { $system } has none of this document’s headings, so I can’t take its text. Copy what you need by hand, or add the headings there.
copies-error-gone = The page in { $system } is gone.

# Beside a shared link.
copies-preview = *#{ $number } { $title }*
    { $status } · Owner: { $owner }{ $gaps ->
        [0] {""}
        [one] {" "}· one gap
       *[other] {" "}· { $gaps } gaps
    }
copies-gaps-label = Gaps

copies-may-see = See how copies of documents stand, and compare them
copies-may-copy = Copy a document to a wiki, update the copy, and choose which text stands where both changed
copies-may-copy-note = A private document goes nowhere but into a canvas of its own channel.
