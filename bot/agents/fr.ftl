token-title = Jetons personnels
agents-usage = laisser un agent poser des questions en votre nom : créer, lister ou révoquer des jetons
agents-may-make = Créer un jeton personnel, avec lequel un agent pose des questions en son nom
agents-may-read = Voir ses propres jetons personnels
agents-may-revoke = Révoquer un jeton personnel
agents-may-oversee = Voir qui a des jetons personnels, pour quoi, et leur dernière utilisation
agents-may-set = Choisir qui crée des jetons personnels, et combien de questions un agent peut poser
agents-settings = Agents
agents-allowed = Jetons personnels pour les agents
agents-allowed-yes = Tout le monde peut en créer
agents-allowed-no = Personne ne peut, et aucun ne fonctionne
agents-private = Ce que Slackbot dit à une personne
agents-private-no = Ce que tout le monde peut voir
agents-private-yes = Aussi ce qu’elle peut voir dans les conversations privées
agents-pace = Questions par minute qu’un agent peut poser pour une personne
agents-intro = Avec un jeton personnel, un agent hors de Slack me pose des questions en votre nom. Il lit ce que vous pouvez lire et ne change rien.
agents-none = Vous n’avez pas encore de jeton.
agents-nobody = Personne n’a de jeton.
agents-new = Nouveau jeton
agents-new-title = Nouveau jeton
agents-everyone = Jetons de tout le monde
agents-form = L’agent verra ce que vous voyez, parmi ce que vous cochez ici. Je ne montre le jeton qu’une fois.
agents-label = À quoi sert-il ?
agents-label-hint = Par exemple le nom de l’agent et l’ordinateur où il tourne
agents-groups = Sur quoi peut-il poser des questions ?
agents-until = Jusqu’à quand est-il valable ?
agents-days = { $days ->
    [365] Un an
   *[other] { $days } jours
  }
agents-make = Créer
agents-group-glossary = Glossaire
agents-group-ideas = Idées et feuille de route
agents-group-kpis = Indicateurs
agents-group-decisions = Décisions
agents-group-insights = Retours clients
agents-group-documents = Documents
agents-group-impact = Impact
agents-group-private = Ce que je vois dans les conversations privées
agents-made-title = Votre jeton
agents-made = « { $label } » est valable jusqu’au { $until }. Copiez son jeton maintenant :
agents-address = L’agent pose ses questions à l’adresse `{ $address }` et envoie le jeton ainsi : `Authorization: Bearer`.
agents-no-address = Demandez l’adresse à l’exploitant du bot ; l’agent envoie le jeton ainsi : `Authorization: Bearer`.
agents-secret = Je ne pourrai plus le montrer. Avec ce jeton, on lit ce que vous pouvez lire : rangez-le comme un mot de passe et, en cas de doute, révoquez-le avec `/productops jeton`.
agents-shown = J’ai déjà créé et montré ce jeton. Si vous ne l’avez pas copié, révoquez-le avec `/productops jeton` et créez-en un autre.
agents-ends = jusqu’au { $when }
agents-ended = a expiré le { $when }
agents-used = dernière utilisation { $when }
agents-unused = jamais utilisé
agents-asked = { $count ->
    [one] { $count } question en 30 jours
   *[other] { $count } questions en 30 jours
  }
agents-revoke = Révoquer
agents-revoke-title = Révoquer ce jeton ?
agents-revoke-text = « { $label } » ne fonctionnera plus nulle part, tout de suite.
agents-keep = Ne rien changer
agents-revoked = J’ai révoqué « { $label } » : il n’obtient plus de réponse.
agents-gone = Ce jeton n’existe déjà plus.
agents-error-label = Dites à quoi sert le jeton, pour le reconnaître plus tard.
agents-error-groups = Cochez au moins un sujet de questions.
agents-error-many = Vous avez { $most } jetons, le maximum pour une personne. Révoquez-en un d’abord.
agents-error-off = Les jetons personnels sont désactivés dans cet espace. Les responsables product ops peuvent changer cela avec `/productops réglages`.
agents-error-owner = Seuls la personne qui l’a créé et les responsables product ops peuvent révoquer un jeton.
agents-refused-pace = Vous avez posé { $most } questions cette minute : c’est le maximum. Recommencez dans { $seconds } secondes.
agents-refused-scope = Ce jeton ne sert pas à cela, mais à ceci : { $groups }. La personne à qui il appartient peut en créer un autre avec /productops jeton.
agents-refused-trouble = Je ne peux pas répondre pour le moment. Recommencez dans une minute.
