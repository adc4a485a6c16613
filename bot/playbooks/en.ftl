# Playbooks: the first 90 days in a role.
playbooks-title = Playbooks
playbooks-purpose = The first 90 days in a role, step by step.
playbooks-usage-all = the playbooks of all roles
playbooks-usage-show = shows playbook 3
playbooks-usage-add = opens the form for a playbook of your own
playbooks-usage-list = your own, to page through
playbooks-usage-help = this help
playbooks-form-add = Write a playbook
playbooks-form-edit = Edit a playbook
playbooks-list = Our playbooks
playbooks-none = You have no playbook of your own yet.
playbooks-added = Saved. Plans that start from now on follow it.
playbooks-field-title = Role
playbooks-field-steps = Steps
playbooks-field-owner = Owner
playbooks-hint-steps = A step a line: a day (1, 7, 30, 60 or 90), then do, read, meet, watch or external, then what to do. End a line with “= 5 terms” and I tick it myself. I also see kpis, decisions, topics, items, documents, insights, ideas, votes, scores and sessions.
playbooks-hint-owner = Can edit it, and hears what newcomers would change.
playbooks-status-active = In use
playbooks-status-retired = Retired
playbooks-intro = *Playbooks* say what someone new in a role does on days 1, 7, 30, 60 and 90, in up to { $most } steps. A plan stays with the version it started with.
playbooks-ships = { $count ->
    [one] *{ $title }*: one step
   *[other] *{ $title }*: { $count } steps
  }
playbooks-ours = Make it ours
playbooks-day = *Day { $day }*
playbooks-seen = 👁 I tick these myself once they’re done here.
playbooks-error-twice = #{ $number } is already the playbook of this role. Edit that one.
playbooks-error-none = There’s no playbook #{ $number }.
playbooks-error-line = Line { $line }: “{ $text }”. Start with the day, 1, 7, 30, 60 or 90, then say what to do.
playbooks-error-check = Line { $line }: I can’t see “{ $word }”. After “=” I understand { $words }.
playbooks-error-times = Line { $line }: count from 1 to { $most }.
playbooks-error-long = Line { $line }: { $most } characters fit in a step.
playbooks-error-many = That’s { $count } steps; { $most } fit here.
playbooks-may-read = Look up playbooks
playbooks-may-write = Write a playbook
playbooks-may-change = Edit or retire a playbook
playbooks-may-export = Export playbooks
playbooks-may-import = Import playbooks
playbooks-import = Import playbooks
playbooks-import-explain = A CSV file with one playbook a line. A line changes a playbook only if it has its number. Nothing is deleted.
playbooks-import-file-hint = It needs these columns: { playbooks-field-title }, { playbooks-field-steps }.
playbooks-error-header = I can’t find the column “{ playbooks-field-title }” in this file. Its first line must name the columns. It has: { $header }
# The roles that ship.
playbooks-role-general = Everyone
playbooks-role-product-manager = Product manager
playbooks-role-designer = Designer
playbooks-role-engineer = Engineer
playbooks-role-analyst = Analyst
playbooks-role-support = Support
# Their steps.
playbooks-step-buddy = Say hello to your buddy and agree on a time to talk each week
playbooks-step-no-buddy = Choose a buddy under “Manager and buddy”, and agree on a time to talk each week
playbooks-step-rights = See who decides what: /raci
playbooks-step-terms = Look up five terms you’ve heard: /glossary MVP
playbooks-step-month = Ask your manager what a good first month looks like
playbooks-step-decision = Read a decision in your area: /decision list
playbooks-step-roadmap = Open a roadmap item your team works on: /roadmap
playbooks-step-session = Attend an insight session: /insight session
playbooks-step-insight = Write down something a customer said: /insight
playbooks-step-score = Score an idea: /idea list
playbooks-step-definition = Suggest a better definition for a term that confused you
playbooks-step-feedback = Ask your manager and your buddy what to keep doing and what to change
playbooks-step-lookback = Tell your manager what you’d change in this playbook
playbooks-step-kpis = Open three KPIs and find out how they’re counted: /kpi
playbooks-step-interviews = Talk to three customers
playbooks-step-documents = Read two documents of work that shipped: /prd list
playbooks-step-ideas = Capture three ideas you’d bet on: /idea
playbooks-step-decide = Lead a decision from the question to the answer: /decision
playbooks-step-recordings = Watch two recorded customer interviews
playbooks-step-critique = Show unfinished work in a design review
playbooks-step-usability = Run a usability test with three people
playbooks-step-insights = Write down three things customers said: /insight
playbooks-step-pattern = Improve one part of the design system
playbooks-step-setup = Get the product running on your machine
playbooks-step-fix = Ship a small fix
playbooks-step-effort = Score the effort of three ideas: /idea list
playbooks-step-calls = Sit in on two support calls
playbooks-step-change = Ship a change from the roadmap, from start to finish
playbooks-step-access = Get access to the data you need
playbooks-step-trace = Follow one KPI back to its source
playbooks-step-review = Find a KPI that misleads people, and say so to its owner
playbooks-step-target = Agree a target for a KPI with its owner
playbooks-step-tickets = Watch an hour of support tickets come in
playbooks-step-vote = Vote for three ideas your customers need: /idea list
playbooks-step-owners = Meet the owners of the three areas you hear most about
playbooks-step-loop = Tell three customers what we did with what they said: /insight loop
