### What the bot says of itself, whatever the feature.

slack-cancel = Cancel
slack-close = Close
slack-save = Save
slack-notice = Product Ops
slack-unexpected = Something went wrong on our side, and it has been logged. Please try again; if it happens again, give your administrator this reference: { $reference }.
slack-admins-only = Only owners and administrators of this Slack workspace can change this. Ask one of them.
slack-file-too-large = This file is too large: the limit is { $limit } MB. Split it and send the parts one after the other.
slack-file-unreachable = The file could not be fetched from Slack. Please upload it again.
slack-settings = Workspace settings
slack-language = Language of the workspace
slack-language-hint = Everyone reads the bot in the language of their own Slack. This one is for people whose Slack is in neither, and for posts to everyone.
slack-language-en = English
slack-language-fr = Français
slack-welcome = Welcome { $who }! Product Ops is installed, and only you can see this message. Four steps to begin, in this order:
