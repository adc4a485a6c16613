### Le glossaire.

glossary-title = Glossaire
glossary-purpose = Ce qu’un terme veut dire ici, et qui en a décidé.
glossary-shortcut-message = Définir un terme depuis un message : le formulaire s’ouvre rempli, avec le lien du message comme source.
glossary-keep-as = Un terme
glossary-keep-as-purpose = Un mot, et ce qu’il veut dire ici
glossary-another = Définir un autre terme
glossary-defined-before = Ce message a déjà servi à définir { $terms }.
glossary-shortcut-global = Définir un terme depuis n’importe où.

## Mode d’emploi

glossary-usage-find = ce que MVP veut dire ici ; toute graphie, tout alias ou nom complet convient
glossary-usage-add = ouvre le formulaire pour le définir
glossary-usage-define = le définit en une ligne
glossary-usage-search = cherche des mots dans les définitions
glossary-usage-list = tous les termes, par lettre, équipe ou responsable
glossary-usage-team = les termes d’une équipe
glossary-usage-edit = ouvre MVP pour le modifier, ou proposer une modification
glossary-usage-delete = supprime MVP, après confirmation
glossary-usage-recent = ce qui a changé récemment
glossary-usage-wanted = ce qui a été demandé et que personne n’a encore défini
glossary-usage-export = vous envoie le glossaire dans un fichier pour tableur
glossary-usage-import = reprend un fichier de tableur, pour les éditeurs du glossaire
glossary-usage-help = cette aide
glossary-help-text = Glossaire de Product Ops
glossary-help-title = *Un mot, un sens.* { $count ->
    [0] Le glossaire est encore vide : définissez le premier terme.
    [one] Le glossaire contient un sens.
   *[other] Le glossaire contient { $count } sens.
  }
glossary-help-more = Un terme qui porte le nom d’une de ces commandes se met entre guillemets : `/glossary "export"`. Vous pouvez me mentionner : « c’est quoi un MVP ? », ou choisir *Define a term* dans le menu d’un message.

## Une réponse

glossary-several = *{ $term }* a { $count } sens ici.
glossary-approved = Approuvé
glossary-context = Contexte : { $context }
glossary-aliases = Aussi appelé { $aliases }
glossary-owner = Responsable : { $owner }
glossary-source = Source
glossary-changed = Modifié le { $when }
glossary-changed-by = Modifié le { $when } par { $who }
glossary-review = À revoir avant le { $when }
glossary-review-overdue = Révision en retard depuis le { $when }
glossary-shared-by = Partagé par { $who } depuis le glossaire
glossary-more = { $count ->
    [one] Encore un sens : tapez
   *[other] Encore { $count } sens : tapez
  } `/glossary { $term }` pour tout lire.
glossary-share = Partager ici
glossary-edit = Modifier
glossary-add-meaning = Ajouter un sens
glossary-history = Historique
glossary-approve = Approuver
glossary-open = Ouvrir
glossary-define = Le définir
glossary-ask = Le demander
glossary-not-found = *{ $term }* n’est pas encore dans le glossaire.
glossary-did-you-mean = Vouliez-vous dire
glossary-was-deleted = *{ $term }* a été supprimé le { $when } par { $who }.
glossary-undo = Le rétablir
glossary-asked = C’est noté. Je vous préviendrai quand *{ $term }* sera défini.
glossary-asked-before = Vous êtes déjà sur la liste : je vous préviendrai quand *{ $term }* sera défini.
glossary-answered = *{ $term }*, que vous aviez demandé, est maintenant défini :

## Le formulaire

glossary-form-add = Définir un terme
glossary-form-edit = Modifier un sens
glossary-form-suggest = Proposer un changement
glossary-suggest = Proposer
glossary-suggest-note = Seuls son auteur, son responsable et les éditeurs du glossaire peuvent changer ce sens. Écrivez ce qui devrait changer : un éditeur décide, et je vous préviens.
glossary-save = Enregistrer
glossary-field-term = Terme
glossary-field-expansion-own = Signifie littéralement
glossary-field-expansion-example = Produit minimum viable
glossary-field-expansion-other = Signifie littéralement, en anglais
glossary-field-definition-own = Définition
glossary-field-definition-other = Définition, en anglais
glossary-field-aliases = Aussi appelé
glossary-field-aliases-hint = Autres graphies et autres noms, séparés par des points-virgules
glossary-field-context = Équipe ou contexte
glossary-field-context-hint = Là où ce sens vaut, quand le terme en a plusieurs : Finance, équipe mobile…
glossary-field-owner = Responsable
glossary-field-source = Lien vers la source
glossary-field-review = À revoir avant le
glossary-name-term = Terme
glossary-name-expansion-own = Signifie littéralement
glossary-name-expansion-other = Signifie littéralement (anglais)
glossary-name-definition-own = Définition
glossary-name-definition-other = Définition (anglais)
glossary-name-aliases = Aussi appelé
glossary-name-context = Contexte
glossary-name-owner = Responsable
glossary-name-source = Source
glossary-name-review-by = À revoir avant le
glossary-difference-field = { $field } :
glossary-difference-empty = rien
glossary-known = { $count ->
    [one] *{ $term }* a déjà un sens. Enregistrer en ajoute un autre à côté ;
   *[other] *{ $term }* a déjà { $count } sens. Enregistrer en ajoute un autre à côté ;
  } pour changer ce qui existe, appuyez plutôt sur Modifier.
glossary-delete = Supprimer ce sens
glossary-delete-title = Supprimer ce sens ?
glossary-delete-ask = Il quitte le glossaire pour tout le monde. Vous pourrez le rétablir.
glossary-keep = Le garder
glossary-done-added = *{ $term }* est dans le glossaire. Voici ce que tout le monde lit désormais :
glossary-done-changed = Enregistré. Voici ce que tout le monde lit désormais :
glossary-done-unchanged = Rien n’a changé :
glossary-done-repeated = *{ $term }* était déjà enregistré :
glossary-done-approved = Approuvé :
glossary-done-deleted = *{ $term }* est supprimé.
glossary-done-restored = *{ $term }* est rétabli :
glossary-done-published = Tout l’espace de travail peut maintenant voir *{ $term }*.

## Historique

glossary-by = par { $who }
glossary-version = *Version { $number }* — { $did } le { $when } { $who }
glossary-version-first = { $said }
glossary-did-added = ajouté
glossary-did-changed = modifié
glossary-did-approved = approuvé
glossary-did-deleted = supprimé
glossary-did-restored = rétabli
glossary-did-published = montré à tout le monde
glossary-restore = Rétablir

## Listes

glossary-search-title = Définitions avec « { $words } »
glossary-search-page = Définitions avec « { $words } », page { $page }
glossary-list-title = Tous les termes
glossary-list-open = Parcourir
glossary-list-clear = Voir tous les termes
glossary-list-none = Aucun terme ne correspond.
glossary-list-any-letter = Toutes les lettres
glossary-list-any-team = Toutes les équipes
glossary-list-any-owner = Tous les responsables
glossary-not-here = *{ $term }* n’est pas dans le glossaire.
glossary-remove-ask = { $count ->
    [1] Voulez-vous supprimer *{ $term }* ? Vous pourrez le rétablir.
   *[other] *{ $term }* a { $count } sens. Lequel voulez-vous supprimer ? Vous pourrez le rétablir.
  }
glossary-error-which = Quel terme ? Par exemple `{ $command } MVP`.
glossary-search-none = Aucune définition ne parle de « { $words } ».
glossary-empty = Le glossaire est encore vide. Définissez le premier terme : `/glossary ajouter MVP`.
glossary-recent-title = Ce qui a changé récemment
glossary-wanted-title = Demandés et pas encore définis, les plus demandés d’abord
glossary-wanted-none = Rien ne manque : tout ce qui a été demandé est défini.
glossary-wanted-row = *{ $term }* — demandé { $times ->
    [one] { $times } fois
   *[other] { $times } fois
  }, la dernière le { $when }
glossary-wanted-open = Termes demandés
glossary-recent-open = Changements récents

## Propositions

glossary-proposed = Merci. Votre proposition pour *{ $term }* attend un éditeur du glossaire ; vous saurez ce qu’il décide.
glossary-proposal-text = Une proposition pour le glossaire
glossary-proposal-added = { $who } propose de définir *{ $term }*.
glossary-proposal-changed = { $who } propose de modifier *{ $term }*.
glossary-proposal-restored = { $who } propose de rétablir *{ $term }*.
glossary-proposal-deleted = { $who } propose de supprimer *{ $term }*.
glossary-proposal-moved = Le glossaire a changé depuis votre dernier regard. Voici la proposition face à ce qu’il dit maintenant.
glossary-proposal-gone = *{ $term }* a été supprimé entre-temps. Approuver le rétablit.
glossary-proposal-same = Elle dit ce que le glossaire dit déjà.
glossary-proposal-was-approved = Approuvée par { $who } le { $when }.
glossary-proposal-was-declined = Refusée par { $who } le { $when }.
glossary-decline = Refuser
glossary-decline-title = Refuser la proposition
glossary-decline-ask = { $who } saura que la proposition pour *{ $term }* est refusée.
glossary-decline-reason = Pourquoi, pour la personne qui l’a faite
glossary-outcome-approved = { $who } a approuvé votre proposition pour *{ $term }*.
glossary-outcome-declined = { $who } a refusé votre proposition pour *{ $term }*.
glossary-look = Regarder
glossary-look-title = Une proposition

## Accueil et réglages

glossary-home-title = Glossaire
glossary-home-count = { $count ->
    [0] Aucun terme n’est encore défini.
    [one] Un sens.
   *[other] { $count } sens.
  } Tapez `/glossary` et un terme, dans n’importe quelle conversation.
glossary-home-due = À revoir par vous
glossary-home-due-row = *{ $term }* — à revoir avant le { $when }
glossary-home-overdue-row = *{ $term }* — révision en retard depuis le { $when }
glossary-review-now = Revoir
glossary-home-proposals = Propositions qui vous attendent
glossary-home-mine = Vos propositions, en attente d’un éditeur
glossary-home-mine-row = { $term }, depuis le { $when }
glossary-settings-approval = Qui décide de ce que dit le glossaire
glossary-settings-open = Chacun ajoute des sens et modifie les siens, sans attendre
glossary-settings-editors = Les changements attendent un éditeur
glossary-editors = Éditeurs du glossaire
glossary-weekly = Canal pour ce qui manque
glossary-weekly-hint = On y lit ce qui a été demandé la semaine passée et n’est pas encore défini : { $when }. Une semaine sans demande ne donne lieu à aucun message.
glossary-weekly-when = le lundi à 09:00, à votre heure
glossary-weekly-title = *Demandés cette semaine, et pas encore définis.* Si vous connaissez l’un de ces termes, définissez-le.
glossary-weekly-text = Termes demandés cette semaine et pas encore définis
glossary-weekly-more = Il y en a d’autres : `/glossary demandés`
glossary-plan-new = Publier ce qui manque
glossary-plan-list = *La liste hebdomadaire de ce qui manque*
glossary-plan-none = La liste de ce qui manque n’est encore publiée nulle part.
glossary-plan-delete = La liste ne sera plus publiée. Ce qui a été demandé reste dans `/glossary demandés`.
glossary-editors-hint = Ils peuvent modifier tous les sens, décider des propositions et importer des fichiers. Les propriétaires et administrateurs de l’espace le peuvent toujours.
glossary-starter = Ajouter le glossaire de départ
glossary-starter-offer = Commencez avec une soixantaine de termes du produit, en anglais et en français. Changez ou supprimez ce qui ne convient pas.
glossary-starter-done = { $count ->
    [0] Le glossaire de départ était déjà là : rien n’a été ajouté.
    [one] Un sens du glossaire de départ a été ajouté.
   *[other] { $count } sens du glossaire de départ ont été ajoutés.
  } Essayez `/glossary MVP`.
glossary-first-starter = Remplissez le glossaire : une soixantaine de termes du produit, en anglais et en français, à modifier comme vous voulez.
glossary-first-editors = Nommez ceux qui prennent soin du glossaire : ouvrez mon onglet Accueil, puis *Réglages*.
glossary-first-ask = Essayez : tapez `/glossary MVP` dans n’importe quelle conversation. Vous seul voyez la réponse, tant que vous n’appuyez pas sur *Partager ici*.
glossary-first-tell = Prévenez vos équipes : ce qu’elles demandent sans le trouver est compté ; vous saurez quoi définir ensuite.

## Fichiers

glossary-export = Exporter
glossary-export-coming = Je vous envoie le fichier en message privé.
glossary-export-ready = { $count ->
    [one] Le glossaire, un sens.
   *[other] Le glossaire, { $count } sens.
  } Il peut être modifié dans un tableur et importé à nouveau.
glossary-import = Importer un glossaire
glossary-import-explain = Un fichier CSV, un sens par ligne. Une ligne ne modifie un sens que si elle en porte l’identifiant (id) ; rien n’est supprimé, et seule une ligne approuvée modifie un sens approuvé.
glossary-import-file-hint = Il lui faut une colonne pour le terme et une pour la définition ou le nom complet ; alias, contexte, responsable, source, date de revue et statut sont repris quand ils y sont.
glossary-import-alike = Termes déjà présents
glossary-import-alike-hint = Pour les lignes sans l’identifiant d’un sens.
glossary-import-beside = Ajouter la ligne comme autre sens
glossary-import-leave = Laisser la ligne de côté
glossary-import-known = ce terme est déjà présent
glossary-import-defined = ce terme est défini
glossary-import-alias = de { $term }
glossary-import-repeated = identique à une ligne précédente
glossary-import-approved = ce sens est approuvé et la ligne ne l’est pas
glossary-import-header = Aucun glossaire dans ce fichier. Sa première ligne doit nommer une colonne pour le terme et une pour la définition ; elle dit : { $header }

## Ce qui peut mal tourner

glossary-error-term-empty = Quel terme ? Tapez des lettres ou des chiffres, par exemple `/glossary MVP`.
glossary-error-term-long = Un terme a au plus { $limit } caractères ; celui-ci en a { $length }. Pour chercher des mots dans les définitions, tapez `/glossary chercher` et quelques mots.
glossary-error-search-empty = Quels mots ? Par exemple `/glossary chercher coût du retard`.
glossary-error-too-long = { $limit } caractères au plus tiennent ici ; il y en a { $length }.
glossary-error-nothing-said = Dites ce que cela signifie littéralement ou ce que cela veut dire, dans l’une des deux langues.
glossary-error-source = Donnez une adresse web qui commence par https:// ou http://, ou laissez vide.
glossary-error-review-by = Donnez un jour sous la forme AAAA-MM-JJ, ou laissez vide.
glossary-error-aliases = { $limit } autres noms au plus tiennent ici.
glossary-error-twin = *{ $term }* a déjà exactement ce sens.
glossary-error-message = *{ $term }* vient d’être défini à partir de ce message. Annulez pour garder ce sens, ou changez le terme.
glossary-error-gone = Ceci n’est plus dans le glossaire. Redemandez le terme pour voir ce qu’il y a.
glossary-error-deleted = *{ $term }* a été supprimé entre-temps. Redemandez le terme pour le rétablir.
glossary-error-rights = Seuls son auteur, son responsable et les éditeurs du glossaire peuvent changer ce sens de *{ $term }*. Vous pouvez ajouter un sens à vous.
glossary-error-publish = Dans cet espace de travail, un éditeur du glossaire décide de ce que tout le monde lit. Demandez à un éditeur qui est dans cette conversation de montrer *{ $term }*, ou proposez-le à nouveau ailleurs.
glossary-error-editors-only = Seuls les éditeurs du glossaire peuvent faire cela. Les propriétaires et administrateurs de l’espace les nomment dans mon onglet Accueil.
glossary-error-decided = Quelqu’un a déjà décidé de cette proposition.

## Qui peut faire quoi

glossary-may-read = Consulter, chercher et partager des termes ; voir ce qui manque et le demander
glossary-may-read-note = Le partage se fait dans la conversation où vous êtes
glossary-may-define = Définir un terme, ou ajouter un sens
glossary-may-define-note = Si l’approbation est activée, un éditeur approuve ce qu’écrivent les autres
glossary-may-suggest = Proposer un changement à un terme
glossary-may-change = Modifier, supprimer ou rétablir un terme, ou le montrer à tout le monde
glossary-may-change-note = Auteur : la personne qui l’a défini. Si l’approbation est activée, un éditeur approuve les modifications
glossary-may-decide = Approuver des termes et décider des propositions
glossary-may-begin = Ajouter le glossaire de départ
glossary-may-begin-note = Ouvert à tous tant que le glossaire est vide et l’approbation désactivée
glossary-may-export = Exporter le glossaire
glossary-may-import = Importer un glossaire
glossary-may-set = Désigner les éditeurs, activer ou désactiver l’approbation, choisir le canal de la liste hebdomadaire
glossary-may-plan = Planifier la liste hebdomadaire de ce qui manque

# Asked in one's own words
glossary-example = Que veut dire { $term } ?
glossary-who-owns = La définition de *{ $term }* a pour responsable { $who }.
glossary-who-wrote = La définition de *{ $term }* a été écrite par { $who }. Elle n’a pas de responsable.
glossary-who-nobody = La définition de *{ $term }* n’a pas de responsable.
