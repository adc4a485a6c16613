# Enrolment: a plan begins.
enrolment-new = Start a plan
enrolment-begin = Start
enrolment-people = Manager and buddy
enrolment-people-buddy = Choose the buddy
enrolment-people-save = Save
enrolment-people-done = Saved. A new manager or buddy hears of it from me.
enrolment-person = Whose plan is it?
enrolment-role = Role
enrolment-start = First day
enrolment-manager = Manager
enrolment-manager-hint = Sees which steps are done, never when or how.
enrolment-buddy-label = Buddy
enrolment-buddy-hint = Gets a short note once a week, without the steps.
enrolment-invitation = { $count ->
    [one] { $who } suggests a plan for your first 90 days: *{ $role }*, one step. It starts if you say so, and you can stop it any time with /onboarding.
   *[other] { $who } suggests a plan for your first 90 days: *{ $role }*, { $count } steps on days 1, 7, 30, 60 and 90. It starts if you say so, and you can stop it any time with /onboarding.
  }
enrolment-agree = Start my plan
enrolment-decline = No, thanks
enrolment-began = Your plan is running. I tell you on days 1, 7, 30, 60 and 90 what comes next.
enrolment-no = No plan, then. I won’t ask again.
enrolment-put-up = I’ll ask them on the first day. Nothing happens until they say yes.
enrolment-buddy-first = You’re the buddy of { $who } ({ $role }). Say hello, and agree on a time to talk each week.
enrolment-buddy = Week { $week } of { $who } ({ $role }): ask what’s unclear, and who they should meet next.
enrolment-running = { $who } has a plan for the first 90 days ({ $role }), with you as manager. /onboarding shows you what’s done.
enrolment-declined = { $who } prefers to start without a plan ({ $role }).
enrolment-stopped = { $who } stopped the plan ({ $role }).
enrolment-done = { $who } has finished the plan ({ $role }). 🎉
enrolment-over = The first 90 days of { $who } are over ({ $role }).
enrolment-starters = Who can start an onboarding plan for someone else
enrolment-starters-managers = Product-ops managers
enrolment-starters-members = Every member
enrolment-weekly = Weekly note to the buddy
enrolment-weekly-yes = Yes
enrolment-weekly-no = No
enrolment-may-start = Start an onboarding plan
enrolment-may-start-note = For oneself; for someone else product-ops managers, or every member where the settings say so. The person is asked first
enrolment-may-agree = Say yes or no to an onboarding plan
enrolment-may-people = Choose the manager and the buddy of an onboarding plan
enrolment-may-people-note = The person both, their manager the buddy
enrolment-may-set = Choose who can start onboarding plans for others, and whether buddies get a weekly note
enrolment-error-starter = Only product-ops managers can start a plan for someone else. Start your own, or ask one of them.
enrolment-error-role = There’s no playbook for “{ $role }”. Choose from: { $known }.
enrolment-error-twice = This person already has a plan. Another one can start once it ends.
enrolment-error-oneself = Choose another person.
enrolment-error-gone = This person has left.
enrolment-error-start = Choose a day from { $before } days ago up to { $after } days ahead.
