# The pulse: how long it takes to agree.
impact-pulse-title = Pulse: time to agree
impact-pulse-ask = *Ten seconds:* over the last two weeks, how many hours did you spend agreeing on roadmap and priorities? Open until { $day }.
impact-pulse-band-0 = Under 1 h
impact-pulse-band-1 = 1–2 h
impact-pulse-band-3 = 3–5 h
impact-pulse-band-6 = 6–10 h
impact-pulse-band-11 = Over 10 h
impact-pulse-private = Nobody sees who said what: once it closes I keep only how many chose each answer, and below five answers not even that.
impact-pulse-thanks = Thanks. *{ $band }* counts; press another answer to change it until { $day }.
impact-pulse-open = *The pulse is open* until { $day }. { $count ->
    [0] Nobody has answered yet.
    [one] One person has answered.
   *[other] { $count } people have answered.
  }
impact-pulse-planned = *The next pulse* opens on { $day }. It asks each person one question, twice a quarter.
impact-pulse-never = There is no pulse. Product-ops managers turn it on in the settings.
impact-pulse-last = *Last time:* { $text }
impact-pulse-median = { $band } (median of { $answered } answers, { $asked } asked)
impact-pulse-few-answers = no figure: { $answered } of { $asked } answered, and below five there is none
impact-pulse-low-rate = no figure: { $answered } of { $asked } answered, and below 40% there is none
impact-pulse-error-closed = This pulse is closed. Thanks anyway.
impact-pulse-error-asked = This question went to others.
impact-pulse = Pulse: twice a quarter, ask how long agreeing takes
impact-pulse-off = No
impact-pulse-may-read = See how the pulse stands
impact-pulse-may-answer = Answer the pulse
impact-pulse-on = Yes
impact-whom = Whom the pulse asks
impact-whom-which = { $value ->
    [champions] Champions only
   *[people] Everyone in a team
  }
