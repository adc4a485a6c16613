# What becomes of a tool's contract.
tools-renewal-ask-keep = Keep { $title }?
tools-renewal-ask-drop = Drop { $title }?
tools-renewal-ask-renegotiate = Renegotiate { $title }?
tools-renewal-drop-note = I record the decision and mark the tool as being phased out. Giving notice to the vendor is up to you.
tools-renewal-submit = Decide
tools-renewal-done-keep = Decided: { $title } stays. That’s decision #{ $number }, and I’ll ask again before the next deadline.
tools-renewal-done-drop = Decided: { $title } goes. That’s decision #{ $number }. Don’t forget to give notice.
tools-renewal-done-renegotiate = Decided: { $title } is renegotiated. That’s decision #{ $number }. I’ll ask what came of it before the deadline.
tools-renewal-decision = Open the decision
tools-renewal-tool = Open the tool
tools-renewal-title-keep = Keep { $tool } beyond { $day }
tools-renewal-title-drop = Drop { $tool } by { $day }
tools-renewal-title-renegotiate = Renegotiate { $tool } before { $day }
tools-renewal-topic = Tools
tools-renewal-error-none = Tool #{ $number } has no renewal ahead. Enter the day it renews first.
