### What the bot says of itself, whatever the feature.

page-previous = Previous
page-next = Next
page-newer = Newer
page-older = Older
slack-a-channel = a channel
slack-person-unknown = I don’t know anyone called “{ $name }” here.
slack-person-several = Several people are called “{ $name }”: { $known }. Write the full name.
slack-groups-scope = To name user groups, the app needs the permission `usergroups:read`: an administrator of Slack adds it by pasting manifest.yml anew.
slack-groups-silent = Slack doesn’t say who is in this user group. Try again, or choose people.
slack-a-group = a group
slack-a-workspace = a workspace
slack-cancel = Cancel
slack-close = Close
slack-meant = Did you mean `{ $command }`?
slack-word-unknown = `{ $word }` isn’t a word that `{ $command }` knows. It knows { $words }.
slack-undo = Undo
slack-save = Save
slack-conflict = While you were writing, someone else changed { $fields } too. Everything you typed is still here. Check the fields with a note below them, then save again.
slack-conflict-field = { $who } changed this to “{ $value }” ({ $when }). Saving keeps yours.
slack-conflict-empty = { $who } cleared this field ({ $when }). Saving keeps yours.
slack-meanwhile = In the meantime, { $who } changed { $fields }. That change stays.
slack-somebody = someone
slack-notice = Product Ops
slack-unexpected = Something went wrong on our side, and it has been logged. Please try again; if it happens again, give the bot’s operator this reference: { $reference }.
slack-missing-scope = I can’t do this without the permission `{ $scope }`. Ask the person who manages the app to add it at api.slack.com/apps, under *OAuth & Permissions* → *Bot Token Scopes*, and to reinstall the app.
slack-form-too-old = This form has expired, so nothing was saved. What you typed is still here: copy it, then open the form again.
slack-not-there = Slack can’t find this person or conversation any more, or I can’t access it. Choose another one.
slack-unavailable = I can’t reach my database right now. Please try again in a minute.
slack-unsaved = I can’t reach my database right now, so this wasn’t saved. Please try again in a minute.
slack-uncertain = I lost the connection to my database while saving this, so I don’t know whether it was saved. Please check before you try again.
slack-disk-full = I can’t save anything right now: my database’s disk is full. Please tell the bot’s operator.
slack-read-only = I can’t save anything right now: my database is read-only. Please tell the bot’s operator.
slack-form-shut = Slack didn’t open the form. Try again in a moment.
slack-file-shut = Slack didn’t accept the file. Try again in a minute.
slack-limited = Slack is asking me to slow down, so this wasn’t sent. Try again in a minute.
slack-silent = Slack didn’t answer in time, so I don’t know whether it worked. Check before you try again.
slack-admins-only = Only owners and administrators of this Slack workspace can change this. Ask one of them.
slack-file-too-large = This file is too large: the limit is { $limit } MB. Split it and send the parts one by one.
slack-file-unreachable = I couldn’t fetch the file from Slack. Please upload it again.
slack-file-not-yours = Someone else uploaded this file. Please upload it yourself.
slack-not-member = I’m not in this channel. Type /invite there and choose me, then press { $button } again.
slack-archived = This channel is archived. Choose another one.
slack-settings = Workspace settings
slack-managers = Product-ops managers
slack-managers-hint = They can change the status of any idea, merge ideas, reveal scores, change any KPI or schedule, and have values read from systems. Workspace owners and administrators always can.
slack-managers-only = Only product-ops managers can do this. Workspace owners and administrators name them: `/productops settings`
slack-error-number = Enter a whole number above zero.
slack-error-least = Enter { $least } or more.
slack-linked = *Linked*
slack-linked-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
slack-link-itself = Something can’t be linked to itself.
slack-link-usage = Say what to link with what: link 12 idea 7.
slack-language = Workspace language
slack-language-hint = I answer everyone in the language of their own Slack. This one is for people whose Slack is in another language, and for posts in channels.
slack-language-en = English
slack-language-fr = Français
slack-language-said-en = English
slack-language-said-fr = French
slack-welcome = Welcome, { $who }! Product Ops is installed. Here is how to begin:

## Settings

settings-title = Settings
settings-workspace = Workspace
settings-roles = Roles
settings-error-nobody = Only administrators, product-ops managers and glossary editors can open the settings. Ask one of them.
settings-saved = Settings saved: { $fields }.
settings-changes = Who changed what
settings-changes-none = Nobody has changed anything yet.
settings-change = { $when }, { $who }: *{ $field }*, from { $before } to { $after }
usage-settings = the workspace’s settings, and who can do what

## Keeping a message

keep-purpose = Turn a message into a term, an idea, an insight or a decision: you choose which, and its form comes filled in.
keep-title = Keep this as…
keep-kind = What is it?
keep-text = Text
keep-next = Next
keep-again-title = Already saved
keep-message = message
keep-cut = This is too long for the form, so the end is cut off. The { $message } has all of it.
keep-error-kind = Choose what it is.

## The menu

menu-title = Product Ops
menu-purpose = Everything Product Ops does, one button each.
menu-intro = What would you like to do?
menu-unknown = I didn’t understand “{ $text }”. Here is what I can do.
menu-renamed = I don’t know which of my commands `{ $command }` is. The bot’s operator can say so in SLACK_COMMANDS.
menu-waiting = For you
menu-help = Help
menu-usage-open = opens the menu of everything
menu-usage-waiting = shows what is waiting for you
menu-usage-help = every command
menu-error-line = This button is out of date. Type the command instead.

## Home

home-help = Help
menu-help-fewer = These are the first words of each command. Its own help has them all: `{ $line }`.
home-help-more = I answer in your language, and only you see the answer until you share it.
home-help-shortcuts = In a message’s menu
home-hello = Hello { $who }.
home-for-you = For you
home-nothing = Nothing is waiting for you.
home-all = See all
home-browse = All features
home-back = Back to Home
home-open = Open
home-more = More
home-alignment = Alignment
home-process = Planning and delivery
home-data = Customers and figures
home-scaling = Teams and practice
home-list-empty = There’s nothing left here.
home-error-list = This list is gone. Open Home again.

## Files of records

import-file = File
import-mode = What to do
import-try = Show what would change, without saving
import-keep = Import it
import-submit = Import
import-long = Texts over 3,000 characters
import-long-refuse = Reject the line
import-long-cut = Shorten the text and keep its source
import-begun = I’m reading *{ $name }*. I’ll send the report to our direct messages.
import-now = Import now
import-match = Match columns
import-match-explain = I’ll remember your choices for this workspace: I’ll try this file again with them, and read later files the same way.
import-match-column = The column “{ $word }” holds
import-match-status = The status “{ $word }” means
import-match-ignore = Nothing: ignore it
import-match-skip = Nothing: leave these lines out
import-match-submit = Save and try again
import-status-approved = Approved
import-status-draft = Draft
import-status-new = New
import-status-in_progress = In progress
import-status-shipped = Shipped
import-status-declined = Declined
import-status-planned-now = Planned for now
import-status-planned-next = Planned for next
import-status-planned-later = Planned for later
import-no-file = Choose a file.
import-reading = Reading *{ $name }*…
import-progress = *{ $name }*: { $done } of { $of } saved…
import-tried = Here is what *{ $name }* would change. Nothing is saved yet.
import-given-up = The import of this file was interrupted several times, so I stopped. { $count ->
    [0] Nothing was imported.
    [one] One line was saved; the rest wasn’t.
   *[other] { $count } lines were saved; the rest weren’t.
} Split the file and import the parts one by one.
import-done = Imported *{ $name }*.
import-done-partly = Imported part of *{ $name }*: { $count ->
    [one] one line was
   *[other] { $count } lines were
} rejected.
import-report = Line-by-line report
sheet-line-named = Line { $line }: { $name }
sheet-line-untitled = Line { $line } (no title)
sheet-line-added = { $head } — added{ $why }
sheet-line-changed = { $head } — changed{ $why }
sheet-line-unchanged = { $head } — unchanged{ $why }
sheet-line-refused = { $head } — rejected{ $why }
sheet-line-left = { $head } — left out{ $why }
sheet-line-alias = { $head } — saved as an alias{ $why }
sheet-line-wanted = { $head } — has no definition, added to the missing terms{ $why }
sheet-file-added = { $name } — added{ $why }
sheet-file-changed = { $name } — changed{ $why }
sheet-file-unchanged = { $name } — unchanged{ $why }
sheet-file-refused = { $name } — rejected{ $why }
sheet-file-left = { $name } — left out{ $why }
sheet-archive-broken = This ZIP file is damaged. Pack it again.
sheet-archive-locked = This ZIP file needs a password. Pack it without one.
sheet-archive-many = This ZIP file holds too many files; the limit is { $most }. Pack them in several.
sheet-archive-large = This ZIP file holds more than { $most } MB. Pack its files in several.
sheet-archive-long = This text is longer than { $most } kB.
sheet-changes = {": "}
sheet-change = { $field } “{ $was }” → “{ $now }”
sheet-reason = { $count ->
    [one] Line { $lines } rejected: { $why }
   *[other] { $count } lines rejected ({ $lines }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }): { $why }
}
sheet-above = { $count ->
    [one] One line above the header was ignored.
   *[other] { $count } lines above the header were ignored.
}
sheet-words = Statuses I don’t know: { $words }
sheet-total-left = { $count ->
    [one] One line left out.
   *[other] { $count } lines left out.
}
sheet-total-alias = { $count ->
    [one] One alias.
   *[other] { $count } aliases.
}
sheet-total-wanted = { $count ->
    [one] One term without a definition.
   *[other] { $count } terms without a definition.
}
sheet-skipped = this workspace leaves out lines with this status
sheet-cut = cut from { $length } to { $limit } characters
sheet-damaged = some letters were lost before the file reached me. Save it as UTF-8 from the program it comes from
sheet-workbook-excel = This is an Excel workbook, and I read CSV. In Excel choose File > Save as > CSV UTF-8, then import that file.
sheet-workbook-calc = This is a LibreOffice workbook, and I read CSV. In LibreOffice choose File > Save as > Text CSV with the character set UTF-8, then import that file.
sheet-workbook-numbers = This is a Numbers workbook, and I read CSV. In Numbers choose File > Export To > CSV, then import that file.
sheet-workbook-zip = This is a ZIP archive, and I read CSV. Unpack it and import the CSV file in it; from Google Sheets, download Comma-separated values.
sheet-workbook-web = This is a web page or an XML file, whatever its name says, and I read CSV. Open it in a spreadsheet, save it as CSV UTF-8, then import that file.
sheet-field = { $field }: { $why }
sheet-lack = There is no column for { $columns }, which every new line needs.
sheet-columns = Columns ignored, because I don’t know their names: { $columns }
sheet-refused = Nothing was imported from *{ $name }*.
sheet-same = *{ $name }* contains nothing new.
sheet-totals-none = Nothing in it can be imported: { $refused } rejected.
sheet-totals = { $added } added, { $changed } changed, { $unchanged } unchanged, { $refused } rejected.
sheet-broken = I can’t read the file as CSV from line { $line } on: a quotation mark there is probably not closed.
sheet-encoding = I can’t read the accented letters in this file. Save it as UTF-8 and import it again.
sheet-unclear-numbers = “{ $cell }” in line { $line } could be two numbers, and nothing else in its column settles it. Say how the file writes them: --numbers 1,250.5 or --numbers 1.250,5
sheet-unclear-dates = “{ $cell }” in line { $line } could be two days, and nothing else in its column settles it. Say in which order the file writes them: --dates D/M/Y or --dates M/D/Y
sheet-unclear-scale = “{ $cell }” in line { $line } could be a share or a percentage of { $name }. Say which the file has: --scale share or --scale percent
sheet-ask-numbers = *{ $file }* is on hold: nothing is saved yet. “{ $cell }” in line { $line } could be two numbers, and nothing else in its column settles it. Which one is it?
sheet-ask-dates = *{ $file }* is on hold: nothing is saved yet. “{ $cell }” in line { $line } could be two days, and nothing else in its column settles it. Which one is it?
sheet-ask-scale = *{ $file }* is on hold: nothing is saved yet. “{ $cell }” in line { $line } is far below what { $name } usually is. Which one is it?
sheet-reading = { $cell } is { $meaning }
sheet-scale-share = a share: { NUMBER($percent, maximumFractionDigits: 4) }%
sheet-scale-percent = a percentage: { $cell }%
sheet-empty = The file is empty.
sheet-too-long = The file has { $rows } lines; the limit is { $limit }. Split it and import the parts one by one.
sheet-too-wide = Line { $line } has more than { $limit } columns. Remove the ones you don’t need.
sheet-line-too-long = Line { $line } has more than { $limit } characters. A quotation mark is probably not closed, or this is not a table.
sheet-toml-large = The file has more than { $limit } characters. Split it and import the parts one by one.
sheet-toml-heavy = Reading this file takes too much time or memory. Split it, or simplify it.
sheet-toml-deep = “{ $name }” in line { $line } has too many nested brackets or too many parts. Simplify it.
sheet-overtaken = someone changed it while I was reading the file; check it, then import this line again
sheet-meanwhile = someone added it while I was reading the file; check it, then import this line again
sheet-header = The first line of the file must name its columns, and some required ones are missing. Columns found: { $header }

## People of another company, in channels that both share

slack-stranger = I work for another company, and nobody there has allowed me to answer you here.
slack-stranger-short = I can’t answer people from another company here
slack-stranger-role = { $who } works for another company: choose someone from yours.

## What was captured in a private conversation

slack-private = Only the members of { $channel } and the person who captured this can see it.
slack-private-direct = This comes from a direct message: only the person who captured it can see it.
slack-private-show = Show to everyone
slack-private-show-title = Show to everyone?
slack-private-show-sure = Everyone in the workspace will be able to read this.
slack-private-shown = Everyone in the workspace can see this now.
slack-private-share = This was captured in a private conversation, and others would read it here. Show it to everyone first, then share it.

slack-share-title = Share in a channel
slack-share-channel = Channel
slack-share-submit = Share
slack-share-none = Choose a channel.
slack-share-done = Shared in { $channel }.
slack-shared = This channel is shared with another company
slack-shared-tick = Post anyway: people there can read this too
slack-shared-untick = Tick this to post there, or choose another channel.
slack-shared-ask = { $channel } is shared with another company, whose people will read this too.
slack-shared-post = Share it there
slack-shared-done = Shared.
settings-connect = Other companies
slack-connect = Channels where people from other companies can use me
slack-connect-hint = In a channel shared with another company, I tell its people that I can’t answer them. In the channels chosen here, they can do what any member can. They never hold a role.

## Who may do what

slack-members-only = Guests and people from another company can’t do this. Ask a member of this workspace.
slack-not-yours = You’re not in this channel, so I can’t post there for you. Choose one you’re in.
slack-gone-role = { $who } has left: choose someone who’s still here.
slack-guest-role = { $who } is a guest in this workspace: choose a member.
slack-may-intro = A tick means this role can do it. Anyone else is told who can, in their own language. A role adds to what members can do, and takes nothing away.
slack-may-what = Action
slack-may-also = Note
slack-may-settings = Settings
slack-may-outsider = Another company¹
slack-may-guest = Guest²
slack-may-member = Member
slack-may-asked = Contributor
slack-may-author = Author
slack-may-owner = Owner
slack-may-editor = Glossary editor
slack-may-manager = Product-ops manager
slack-may-administrator = Administrator³
slack-may-note-outsider = ¹ People from another company, in Slack Connect channels where a manager lets them use me. Elsewhere they can do nothing. They hold no role here, even if they administer their own workspace.
slack-may-note-guest = ² Guests in this workspace can read, ask, capture, vote and score. They hold no role, can’t export files or post digests, and post only in channels they’re in.
slack-may-note-administrator = ³ Owners and administrators of this Slack workspace. They have the rights of glossary editors and product-ops managers without being named.
slack-may-note-private = What was captured in a private conversation can be read or changed only by its members and the person who captured it, whatever the table says.
slack-may-note-channel = Nobody can have me post in a private channel they aren’t in.
home-may-read = Open Home and the help
keep-may = Keep a message as a term or an idea
settings-may-open = Open the settings and see who changed what
settings-may-language = Change the workspace language
settings-may-roles = Name the product-ops managers
settings-may-connect = Choose the channels where people from other companies can use me
slack-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
