# Asking in one's own words: what is said around the answers.
asking-unclear = Je n’ai pas compris. Voici ce que vous pouvez me demander :
asking-unclear-yet = Je n’ai pas compris. Je connais des termes, des indicateurs, des idées et des décisions, mais personne n’en a encore ajouté.
asking-guessed = Je n’ai pas compris. { $count ->
    [one] Vouliez-vous poser cette question
   *[other] Vouliez-vous poser l’une de ces questions
  } ?
asking-help = Posez-moi vos questions sur vos termes, vos indicateurs, vos idées et vos décisions, avec vos mots. Par exemple :
asking-help-yet = Je réponds aux questions sur les termes, les indicateurs, les idées et les décisions, dès que quelqu’un en a ajouté.
asking-help-more = Demandez-moi aussi qui s’occupe de quoi, ce qui a bougé cette semaine, quelle idée est en tête, ce qui est prévu ou ce qui vous attend.
asking-file = Je ne lis pas les fichiers envoyés ici. Pour en importer un, tapez `{ $glossary }`, `{ $idea }` ou `{ $kpi }`.
asking-empty = Ce message ne contient aucun texte que je puisse lire. Posez votre question avec des mots, par exemple « qu’est-ce qui a bougé cette semaine ? »
asking-welcome = Avec plaisir !
asking-prompts = Que voulez-vous savoir ?
asking-prompt-help = Que puis-je vous demander ?
asking-may-ask = Poser une question au bot en le mentionnant
asking-may-write = Poser une question au bot dans un message direct
