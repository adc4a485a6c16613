# Documents people finish: begun with what is known, checked for what is missing, approved.
documents-title = Documents
documents-purpose = PRDs, briefs, checklists and guides that start with what’s already known.
documents-usage-show = shows document 42; if 42 is an idea, its documents, or the form for a new one
documents-usage-add = starts a document
documents-usage-about = starts a document about idea 42
documents-usage-check = what’s missing from document 50, and who can supply it
documents-usage-approve = approves document 50, if you’re its approver
documents-usage-list = all documents, and how many ideas have one
documents-usage-narrow = those of a template, a status, a team or a person (by @Priya)
documents-usage-search = the documents that contain these words
documents-usage-mine = what’s waiting for your approval, and your documents with gaps
documents-usage-templates = the templates; managers change them here
documents-usage-edit = changes the title, owner, approver or KPI of document 50
documents-usage-history = who changed what
documents-usage-link = links document 50 with decision 12
documents-usage-export = sends you the documents as markdown files
documents-usage-export-one = sends you document 50 as a markdown file
documents-usage-export-wiki = copies document 50 to Notion; also to Confluence, GitBook or a canvas
documents-usage-link-page = makes an existing page the copy of document 50, and overwrites nothing on it
documents-usage-help = this help
documents-form-add = Write a document
documents-form-edit = Edit a document
documents-form-section = Edit a section
documents-list = All documents
documents-none = No documents yet. Open an idea and press *Write a document*.
documents-added = Here it is, with what I know filled in. The gaps are listed below.
documents-mine = Waiting for me
documents-mine-none = Nothing is waiting for you.
documents-home-approve = Waiting for your approval
documents-home-gaps = Yours, with gaps
documents-home-review = In review
documents-of-idea = *Documents about #{ $number } { $title }*
documents-example = Where’s the PRD for { $topic }?
documents-field-title = Title
documents-field-owner = Owner
documents-field-approver = Approver
documents-field-team = Team
documents-field-kpi = KPI it should move
documents-field-links = Links
documents-field-template = Template
documents-field-follows = Template version
documents-field-language = Language
documents-field-body = Text
documents-field-status = Status
documents-field-about = About
documents-file-line = { $field }: { $value }
documents-hint-approver = One person, not the owner.
documents-hint-kpi = One of your KPIs; its value today comes with it.
documents-hint-links = The plan, the designs, the ticket.
documents-language-en = English
documents-language-fr = Français
documents-status-draft = Draft
documents-status-review = In review
documents-status-approved = Approved
documents-status-shipped = Shipped
documents-status-archived = Archived
documents-error-none = There’s no document #{ $number }.
documents-error-approver = Choose someone other than the owner.
documents-error-approver-name = Choose a person.
documents-error-no-approver = Name an approver first: press *Edit*.
documents-error-not-approver = Only its approver approves document #{ $number }.
documents-error-not-in-review = Document #{ $number } isn’t in review.
documents-error-section = Document #{ $number } no longer has that section.
documents-error-import = Documents are written here, not imported.
documents-error-key = Two sections have the same key.
documents-error-sections = A template has 1 to { $most } sections.
documents-error-asked = At most { $most } sections can be in the first form. Untick another one first.
documents-error-template = There’s no such template.
documents-error-template-changed = Someone else has just changed this template. Close the form and open it again.
documents-may-read = See documents, templates and what’s missing
documents-may-read-note = Documents about a private idea, or from a private conversation: its members only
documents-may-write = Start documents and write their sections
documents-may-write-note = Anyone may fill a gap; the history keeps who wrote what.
documents-may-change = Change a document’s title, owner, approver and status, send it for approval, delete it
documents-may-approve = Approve a document, or send it back
documents-may-export = Export documents as markdown
documents-may-design = Change templates
documents-template = Template
documents-templates = Templates
documents-template-line = *{ $title }* · version { $version }
    { $purpose }
documents-template-show = Show
documents-template-use = Use this template
documents-template-own = This is your workspace’s own version. Documents say which version they follow.
documents-template-ours = Your first change makes your workspace’s own version; documents keep the one they follow.
documents-template-reset = Back to the original
documents-template-reset-sure = New documents follow the original again. Those that follow your version stay as they are.
documents-template-saved = Saved as version { $version }.
documents-section-add = Add a section
documents-section-form = Section of a template
documents-section-after = Comes after
documents-section-title = Title
documents-section-guidance = What it’s for
documents-section-text = What it starts with
documents-section-required = Required
documents-section-required-tick = A document without it has a gap
documents-section-is-required = Required.
documents-section-asked = First form
documents-section-asked-tick = Asked first, when someone starts a document
documents-section-smallest = Minimum number of points
documents-section-smallest-is = { $count ->
        [one] At least one point.
       *[other] At least { $count } points.
    }
documents-section-any = Any number
documents-section-prefill = Filled in with
documents-section-begins = Starts with: { $what }.
documents-section-remove = Remove
documents-section-remove-tick = Take this section out of the template
documents-prefills-request = the idea’s description
documents-prefills-quotes = what customers said
documents-prefills-customers = how many customers, and who
documents-prefills-score = the score and its range
documents-prefills-kpi = the KPI today
documents-prefills-decisions = decisions made
documents-prefills-plan = the roadmap
documents-prefills-terms = terms of the glossary
documents-prefill-somebody = a customer
documents-prefill-supports = { $who }, for it (insight #{ $number })
documents-prefill-contradicts = { $who }, against it (insight #{ $number })
documents-prefill-customers = { $insights ->
        [one] One insight
       *[other] { $insights } insights
    } from { $customers ->
        [0] customers who aren’t named.
        [one] one customer:
       *[other] { $customers } customers:
    }
documents-prefill-score = { $framework }: { $score }, between { $low } and { $high }, from { $scorers ->
        [one] one person.
       *[other] { $scorers } people.
    }
documents-prefill-place = Place { $best } of { $of }.
documents-prefill-places = Place { $best } to { $worst } of { $of }.
documents-prefill-decision = Decision #{ $number }, { $day }: { $title }
documents-prefill-plan = On the roadmap: { $horizon }.
documents-prefill-due = Due: { $target }.
documents-horizon-now = now
documents-horizon-next = next
documents-horizon-later = later
documents-label-kpi = KPI:
documents-label-now = Now:
documents-label-target = Target:
documents-label-by = By:
documents-label-counter = Counter-metric:
documents-next = Next
documents-begin = Start
documents-known = I fill in what’s known: quotes, score, KPI, decisions, roadmap and terms. These parts need you.
documents-private = This idea is private: only people who can see it will see the document.
documents-markdown = Markdown works: **bold**, - a point, - [ ] a task, > a quotation, [a link](https://…).
documents-follows = Follows *{ $template }*, version { $version }.
documents-newer = Version { $version } is out.
documents-upgrade = Follow it
documents-upgraded = It follows version { $version } now. New sections are empty; nothing you wrote is lost.
documents-changed = ⚠️ Changed since it was approved on { $day }. What was approved is in the history.
documents-metric-now = { $kpi } today: *{ $value }*
documents-decide = Decide
documents-check = See all gaps
documents-check-title = { $title }
    { $count ->
        [one] One thing is missing.
       *[other] { $count } things are missing.
    }
documents-gaps = { $count ->
        [one] *One gap*
       *[other] *{ $count } gaps*
    }
documents-gaps-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
documents-whole = ✓ Nothing is missing.
documents-write = Write it
documents-want = Ask for these terms
documents-wanted = Asked for: { $words }. Glossary editors see it, and you’ll hear once they’re defined.
documents-gap = { $gap } → { $who }
documents-gap-owner = No owner
documents-gap-approver = No approver
documents-gap-problem-who = *{ $section }*: who has the problem?
documents-gap-problem-since = *{ $section }*: since when?
documents-gap-evidence = *{ $section }*: no insight is linked, and nobody wrote “no evidence yet”
documents-gap-metric = *{ $section }*: no KPI of ours is named
documents-gap-metric-unknown = *{ $section }*: “{ $words }” isn’t one of our KPIs
documents-gap-metric-baseline = *{ $section }*: where does the KPI stand today?
documents-gap-metric-target = *{ $section }*: what’s the target?
documents-gap-metric-date = *{ $section }*: by when?
documents-gap-counter-metric = *{ $section }*: what must not get worse?
documents-gap-alternatives = *{ $section }*: { $count ->
        [one] one alternative is missing
       *[other] { $count } alternatives are missing
    }
documents-gap-out-of-scope = *{ $section }*: what won’t we do?
documents-gap-assumptions = *{ $section }*: what has to be true?
documents-gap-assumptions-test = *{ $section }*: how do we test { $count ->
        [one] “{ $words }”?
       *[other] { $count } of them, “{ $words }” first?
    }
documents-gap-questions-owner = *{ $section }*: who answers { $count ->
        [one] “{ $words }”?
       *[other] { $count } of them, “{ $words }” first?
    }
documents-gap-questions-date = *{ $section }*: by when is { $count ->
        [one] “{ $words }” answered?
       *[other] each of { $count } answered, “{ $words }” first?
    }
documents-gap-risks = *{ $section }*: what could go wrong?
documents-gap-risks-privacy = *{ $section }*: nothing about privacy
documents-gap-rollout = *{ $section }*: who gets it first, and who comes next?
documents-gap-rollback = *{ $section }*: how do we roll it back?
documents-gap-plan = No link to the plan, though the idea has reached “next”
documents-gap-guidance = *{ $section }*: the template’s guidance is still in the text
documents-gap-placeholder = *{ $section }*: “{ $words }” is still to be filled in
documents-gap-empty = *{ $section }*: nothing written yet
documents-gap-few = *{ $section }*: { $count ->
        [one] one more point is needed
       *[other] { $count } more points are needed
    }
documents-gap-capitals = Not in the glossary: { $words }
documents-supplier-owner = the owner
documents-supplier-customers = someone who talks to customers
documents-supplier-metrics = the KPI’s owner
documents-supplier-builders = the people who build it
documents-supplier-privacy = legal or privacy
documents-supplier-editors = a glossary editor
documents-supplier-planner = the owner on the roadmap
documents-ask = Send for approval
documents-asked = It’s in review, and I’m asking the approver.
documents-approve = Approve
documents-approve-whole = Nothing is missing.
documents-approve-gaps = { $count ->
        [one] One thing is still missing.
       *[other] { $count } things are still missing.
    } You can still approve it.
documents-approved = Approved, and recorded as a decision.
documents-decided = We build on document #{ $number }, { $title }
documents-send-back = Ask for changes
documents-wanted-first = What should change?
documents-sent-back = Sent back as a draft, with what you wrote.
documents-approval-asked = { $who } asks you to approve { $title }.
documents-approval-text = To approve: { $title }
documents-old-gaps = { $title } has had { $count ->
        [one] a gap
       *[other] { $count } gaps
    } for a week.
documents-old-gaps-text = { $count ->
        [one] One gap
       *[other] { $count } gaps
    } for a week: { $title }
documents-digest = { $count ->
        [one] *A document that names you has moved*
       *[other] *{ $count } documents that name you have moved*
    }
documents-became = { $what }
documents-became-draft = back to a draft
documents-became-review = in review
documents-became-approved = approved
documents-became-shipped = shipped
documents-became-archived = archived
documents-adoption = { $total ->
        [one] One idea has reached “next”: { $written } with a document, *{ $present }* on the current template.
       *[other] Of { $total } ideas that have reached “next”: { $written } with a document, *{ $present }* on the current template.
    }
documents-adoption-team = { $team }: { $present } of { $total }
documents-file = Markdown
documents-file-ready = The document, as markdown.
documents-files-ready = Your documents, a markdown file each.
