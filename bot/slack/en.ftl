### What the bot says of itself, whatever the feature.

slack-cancel = Cancel
slack-close = Close
slack-save = Save
slack-notice = Product Ops
slack-unexpected = Something went wrong on our side, and it has been logged. Please try again; if it happens again, give your administrator this reference: { $reference }.
slack-admins-only = Only owners and administrators of this Slack workspace can change this. Ask one of them.
slack-file-too-large = This file is too large: the limit is { $limit } MB. Split it and send the parts one after the other.
slack-file-unreachable = The file could not be fetched from Slack. Please upload it again.
slack-not-member = I am not in this channel. Type /invite there and choose me, then save again.
slack-archived = This channel is archived. Choose another one.
slack-settings = Workspace settings
slack-language = Language of the workspace
slack-language-hint = Everyone reads the bot in the language of their own Slack. This one is for people whose Slack is in neither, and for posts to everyone.
slack-language-en = English
slack-language-fr = Français
slack-welcome = Welcome { $who }! Product Ops is installed, and only you can see this message. Four steps to begin, in this order:

## Files of records

sheet-line-added = Line { $line }: { $name } — added{ $why }
sheet-line-changed = Line { $line }: { $name } — changed{ $why }
sheet-line-unchanged = Line { $line }: { $name } — unchanged{ $why }
sheet-line-refused = Line { $line }: { $name } — refused{ $why }
sheet-columns = Columns left out, because nothing here is called so: { $columns }
sheet-refused = Nothing was imported from *{ $name }*.
sheet-same = *{ $name }* holds nothing new.
sheet-totals = { $added } added, { $changed } changed, { $unchanged } unchanged, { $refused } refused.
sheet-broken = The file cannot be read as CSV from line { $line } on: a quotation mark is probably not closed there.
sheet-encoding = The letters beyond A to Z cannot be told in this file. Save it as UTF-8 and bring it again.
sheet-unclear-numbers = “{ $cell }” in line { $line } may be two numbers, and nothing else in its column says which. Say how the file writes them: --numbers 1,250.5 or --numbers 1.250,5
sheet-unclear-dates = “{ $cell }” in line { $line } may be two days, and nothing else in its column says which. Say in which order the file writes them: --dates D/M/Y or --dates M/D/Y
sheet-unclear-scale = “{ $cell }” in line { $line } may be a share or a percentage of { $name }. Say which the file has: --scale share or --scale percent
sheet-ask-numbers = *{ $file }* waits, and nothing of it is kept yet. “{ $cell }” in line { $line } may be two numbers, and nothing else in its column says which. How is it meant?
sheet-ask-dates = *{ $file }* waits, and nothing of it is kept yet. “{ $cell }” in line { $line } may be two days, and nothing else in its column says which. How is it meant?
sheet-ask-scale = *{ $file }* waits, and nothing of it is kept yet. “{ $cell }” in line { $line } is far below what { $name } usually is. How is it meant?
sheet-reading = { $cell } is { $meaning }
sheet-scale-share = a share: { NUMBER($percent, maximumFractionDigits: 4) } %
sheet-scale-percent = a percentage: { $cell } %
sheet-empty = The file is empty.
sheet-too-long = The file has { $rows } lines; the limit is { $limit }. Split it and import the parts one after the other.
sheet-header = The first line of the file must name its columns, and the ones it cannot do without are not there. It says: { $header }
