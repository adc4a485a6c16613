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

glossary-usage-find = ce que MVP veut dire ici ; son nom complet ou une autre graphie conviennent
glossary-usage-add = ouvre le formulaire pour le définir
glossary-usage-define = le définit en une ligne
glossary-usage-search = cherche des mots dans les définitions
glossary-usage-list = tous les termes, par lettre, équipe ou responsable
glossary-usage-team = les termes d’une équipe
    .example = liste équipe:Checkout
glossary-usage-edit = ouvre MVP pour le modifier, ou proposer une modification
glossary-usage-delete = supprime MVP, après confirmation
glossary-usage-share = montre MVP à toute la conversation
glossary-usage-recent = ce qui a changé récemment
glossary-usage-wanted = ce qui a été demandé et reste à définir
glossary-usage-export = vous envoie le glossaire dans un fichier pour tableur
glossary-usage-import = importe un fichier de tableur, pour les éditeurs du glossaire
glossary-usage-help = cette aide
glossary-help-text = Glossaire de Product Ops
glossary-help-title = *Un mot, une définition.* { $count ->
    [0] Le glossaire est encore vide : définissez le premier terme.
    [one] Le glossaire contient une définition.
   *[other] Le glossaire contient { $count } définitions.
  }
glossary-help-more = Un terme qui porte le nom d’une de ces commandes se met entre guillemets : `/glossary "export"`. Vous pouvez aussi me mentionner (« c’est quoi un MVP ? ») ou choisir *Define a term* dans le menu d’un message.

## Une réponse

glossary-several = *{ $term }* a { $count } définitions ici.
glossary-approved = Approuvé
glossary-context = Contexte : { $context }
glossary-aliases = Aussi appelé { $aliases }
glossary-owner = Responsable : { $owner }
glossary-source = Source
glossary-changed = Modifié le { $when }
glossary-changed-by = Modifié le { $when } par { $who }
glossary-review = À revoir avant le { $when }
glossary-review-overdue = À revoir depuis le { $when }
glossary-shared-by = Partagé par { $who } depuis le glossaire
glossary-more = { $count ->
    [one] Encore une définition : tapez
   *[other] Encore { $count } définitions : tapez
  } `/glossary { $term }` pour tout lire.
glossary-share = Partager dans un canal
glossary-edit = Modifier
glossary-add-meaning = Ajouter une définition
glossary-history = Historique
glossary-approve = Approuver
glossary-open = Ouvrir
glossary-define = Le définir
glossary-ask = Le demander
glossary-not-found = *{ $term }* n’est pas encore dans le glossaire.
glossary-did-you-mean = Vouliez-vous dire
glossary-was-deleted = *{ $term }* a été supprimé le { $when } par { $who }.
glossary-undo = Le rétablir
glossary-asked = Entendu. Je vous préviendrai quand *{ $term }* sera défini.
glossary-asked-before = Vous êtes déjà sur la liste : je vous préviendrai quand *{ $term }* sera défini.
glossary-answered = Vous aviez demandé *{ $term }* ; le voici défini :

## Le formulaire

glossary-form-add = Définir un terme
glossary-form-edit = Modifier une définition
glossary-form-suggest = Proposer un changement
glossary-suggest = Proposer
glossary-suggest-note = Seuls l’auteur, le responsable et les éditeurs du glossaire peuvent modifier cette définition. Écrivez ce qui devrait changer : un éditeur décidera, et je vous préviendrai.
glossary-save = Enregistrer
glossary-field-term = Terme
glossary-field-expansion-own = Nom complet
glossary-field-expansion-example = Produit minimum viable
glossary-field-expansion-other = Nom complet, en anglais
glossary-field-definition-own = Définition
glossary-field-definition-other = Définition, en anglais
glossary-field-aliases = Aussi appelé
glossary-field-aliases-hint = Autres graphies et autres noms, séparés par des points-virgules
glossary-field-context = Équipe ou contexte
glossary-field-context-hint = Là où cette définition vaut, quand le terme en a plusieurs : Finance, équipe mobile…
glossary-field-owner = Responsable
glossary-field-source = Lien vers la source
glossary-field-review = À revoir avant le
glossary-name-term = Terme
glossary-name-expansion-own = Nom complet
glossary-name-expansion-other = Nom complet (anglais)
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
    [one] *{ $term }* a déjà une définition. Enregistrer en ajoute une autre ;
   *[other] *{ $term }* a déjà { $count } définitions. Enregistrer en ajoute une autre ;
  } pour changer ce qui existe, choisissez plutôt *Modifier*.
glossary-delete = Supprimer la définition
glossary-delete-title = Supprimer cette définition ?
glossary-delete-ask = Elle disparaîtra du glossaire pour tout le monde. Vous pourrez la rétablir.
glossary-keep = Ne pas supprimer
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
   *[other] *{ $term }* a { $count } définitions. Laquelle voulez-vous supprimer ? Vous pourrez la rétablir.
  }
glossary-error-which = Quel terme ? Par exemple `{ $command } MVP`.
glossary-search-none = Aucune définition ne parle de « { $words } ».
glossary-empty = Le glossaire est encore vide. Définissez le premier terme : `/glossary ajouter MVP`.
glossary-recent-title = Ce qui a changé récemment
glossary-wanted-title = Termes à définir, les plus demandés d’abord
glossary-wanted-none = Rien ne manque : tout ce qui a été demandé est défini.
glossary-wanted-row = *{ $term }* — { $times ->
    [one] demandé une fois, le { $when }
   *[other] demandé { $times } fois, la dernière le { $when }
  }
glossary-wanted-open = Termes à définir
glossary-recent-open = Changements récents

## Propositions

glossary-proposed = Merci. Votre proposition pour *{ $term }* attend un éditeur du glossaire ; je vous dirai ce qu’il décide.
glossary-proposal-text = Une proposition pour le glossaire
glossary-proposal-added = { $who } propose de définir *{ $term }*.
glossary-proposal-changed = { $who } propose de modifier *{ $term }*.
glossary-proposal-restored = { $who } propose de rétablir *{ $term }*.
glossary-proposal-deleted = { $who } propose de supprimer *{ $term }*.
glossary-proposal-moved = Le glossaire a changé entre-temps. Voici la proposition face à ce qu’il dit maintenant.
glossary-proposal-gone = *{ $term }* a été supprimé entre-temps. Approuver le rétablit.
glossary-proposal-same = Le glossaire dit déjà la même chose.
glossary-proposal-was-approved = Approuvée par { $who } le { $when }.
glossary-proposal-was-declined = Refusée par { $who } le { $when }.
glossary-decline = Refuser
glossary-decline-title = Refuser la proposition
glossary-decline-ask = { $who } saura que sa proposition pour *{ $term }* est refusée.
glossary-decline-reason = Pourquoi ? La personne qui propose le lira
glossary-outcome-approved = { $who } a approuvé votre proposition pour *{ $term }*.
glossary-outcome-declined = { $who } a refusé votre proposition pour *{ $term }*.
glossary-look = Voir
glossary-look-title = Une proposition

## Accueil et réglages

glossary-home-title = Glossaire
glossary-home-count = { $count ->
    [0] Aucun terme n’est encore défini.
    [one] Une définition.
   *[other] { $count } définitions.
  } Tapez `/glossary` et un terme, dans n’importe quelle conversation.
glossary-home-due = À revoir par vous
glossary-home-due-row = *{ $term }* — à revoir avant le { $when }
glossary-home-overdue-row = *{ $term }* — à revoir depuis le { $when }
glossary-review-now = Revoir
glossary-home-proposals = Propositions qui vous attendent
glossary-home-mine = Vos propositions, en attente d’un éditeur
glossary-home-mine-row = { $term }, depuis le { $when }
glossary-settings-approval = Qui décide de ce que dit le glossaire ?
glossary-settings-open = Chacun ajoute des définitions et modifie les siennes, sans attendre
glossary-settings-editors = Un éditeur approuve chaque changement
glossary-editors = Éditeurs du glossaire
glossary-weekly = Canal des termes à définir
glossary-weekly-hint = On y lit ce qui a été demandé dans la semaine et reste à définir : { $when }. Rien n’est publié quand rien ne manque.
glossary-weekly-when = le lundi à 09:00, à votre heure
glossary-weekly-title = *Demandés cette semaine, et encore à définir.* Si vous connaissez l’un de ces termes, définissez-le.
glossary-weekly-text = Termes demandés cette semaine et encore à définir
glossary-weekly-more = Il y en a d’autres : `/glossary demandés`
glossary-plan-new = Planifier la liste
glossary-plan-list = *La liste hebdomadaire des termes à définir*
glossary-plan-none = La liste des termes à définir n’est encore publiée nulle part.
glossary-plan-delete = La liste ne sera plus publiée. Les termes demandés restent dans `/glossary demandés`.
glossary-editors-hint = Ils peuvent modifier toutes les définitions, décider des propositions et importer des fichiers. Les propriétaires et administrateurs de l’espace le peuvent toujours.
glossary-starter = Ajouter le glossaire de départ
glossary-starter-offer = Commencez avec une soixantaine de termes du produit, en anglais et en français. Modifiez ou supprimez ce qui ne convient pas.
glossary-starter-done = { $count ->
    [0] Le glossaire de départ était déjà là : rien n’a été ajouté.
    [one] Une définition du glossaire de départ a été ajoutée.
   *[other] { $count } définitions du glossaire de départ ont été ajoutées.
  } Essayez `/glossary MVP`.
glossary-first-starter = Remplissez le glossaire : une soixantaine de termes du produit, en anglais et en français, à modifier comme vous voulez.
glossary-first-editors = Choisissez qui prend soin du glossaire : ouvrez mon onglet Accueil, puis *Réglages*.
glossary-first-ask = Essayez : tapez `/glossary MVP` dans n’importe quelle conversation. La réponse ne s’affiche que pour vous, tant que vous ne cliquez pas sur *Partager ici*.
glossary-first-tell = Prévenez vos équipes : je compte ce qu’elles demandent sans le trouver, et vous saurez quoi définir ensuite.

## Fichiers

glossary-export = Exporter
glossary-export-coming = Je vous envoie le fichier en message privé.
glossary-export-ready = { $count ->
    [one] Le glossaire, une définition.
   *[other] Le glossaire, { $count } définitions.
  } Vous pouvez modifier le fichier dans un tableur et l’importer à nouveau.
glossary-import = Importer un glossaire
glossary-import-explain = Un fichier CSV, une définition par ligne. Une ligne ne modifie une définition que si elle en porte l’identifiant (id) ; rien n’est supprimé, et seule une ligne approuvée modifie une définition approuvée.
glossary-import-file-hint = Il lui faut une colonne pour le terme et une pour la définition ou le nom complet ; alias, contexte, responsable, source, date de revue et statut sont lus quand ils y sont.
glossary-import-alike = Termes déjà présents
glossary-import-alike-hint = Pour les lignes sans l’identifiant d’une définition.
glossary-import-beside = Ajouter une autre définition
glossary-import-leave = Laisser la ligne de côté
glossary-import-another = ce terme a déjà une définition : celle-ci s’y ajoute
glossary-import-known = ce terme est déjà présent
glossary-import-defined = ce terme est défini
glossary-import-alias = de { $term }
glossary-import-repeated = identique à une ligne précédente
glossary-import-approved = cette définition est approuvée, mais pas la ligne
glossary-import-header = Aucun glossaire dans ce fichier. Sa première ligne doit nommer une colonne pour le terme et une pour la définition. Colonnes trouvées : { $header }

## Ce qui peut mal tourner

glossary-error-term-empty = Quel terme ? Tapez des lettres ou des chiffres, par exemple `/glossary MVP`.
glossary-error-term-long = Un terme a au plus { $limit } caractères ; celui-ci en a { $length }. Pour chercher des mots dans les définitions, tapez `/glossary chercher` et quelques mots.
glossary-error-search-empty = Quels mots ? Par exemple `/glossary chercher coût du retard`.
glossary-error-too-long = { $limit } caractères au plus ; il y en a { $length }.
glossary-error-nothing-said = Donnez le nom complet ou la définition, dans l’une des deux langues.
glossary-error-source = Donnez une adresse web qui commence par https:// ou http://, ou laissez vide.
glossary-error-review-by = Donnez une date comme 2026-12-31, ou laissez vide.
glossary-error-aliases = { $limit } autres noms au plus.
glossary-error-twin = *{ $term }* a déjà exactement cette définition.
glossary-error-message = *{ $term }* vient d’être défini à partir de ce message. Annulez pour en rester là, ou changez le terme.
glossary-error-gone = Cette définition n’est plus dans le glossaire. Redemandez le terme pour voir où il en est.
glossary-error-deleted = *{ $term }* a été supprimé entre-temps. Redemandez le terme pour le rétablir.
glossary-error-rights = Seuls l’auteur, le responsable et les éditeurs du glossaire peuvent modifier cette définition de *{ $term }*. Vous pouvez en ajouter une autre.
glossary-error-publish = Dans cet espace de travail, un éditeur du glossaire décide de ce que tout le monde lit. Demandez à un éditeur présent dans cette conversation de montrer *{ $term }*, ou proposez-le à nouveau ailleurs.
glossary-error-editors-only = Seuls les éditeurs du glossaire peuvent le faire. Les propriétaires et administrateurs de l’espace les désignent dans mon onglet Accueil.
glossary-error-decided = Quelqu’un a déjà décidé de cette proposition.

## Qui peut faire quoi

glossary-may-read = Consulter, chercher et partager des termes ; voir ce qui manque et le demander
glossary-may-read-note = Le partage se fait dans la conversation où vous êtes, ou dans un canal de votre choix
glossary-may-define = Définir un terme, ou ajouter une définition
glossary-may-define-note = Si l’approbation est activée, un éditeur approuve ce qu’écrivent les autres
glossary-may-suggest = Proposer de modifier un terme
glossary-may-change = Modifier, supprimer ou rétablir un terme, ou le montrer à tout le monde
glossary-may-change-note = Auteur : la personne qui l’a défini. Si l’approbation est activée, un éditeur approuve les modifications
glossary-may-decide = Approuver des termes et décider des propositions
glossary-may-begin = Ajouter le glossaire de départ
glossary-may-begin-note = Ouvert à tous tant que le glossaire est vide et l’approbation désactivée
glossary-may-export = Exporter le glossaire
glossary-may-import = Importer un glossaire
glossary-may-set = Désigner les éditeurs, activer ou désactiver l’approbation, choisir le canal de la liste hebdomadaire
glossary-may-plan = Planifier la liste hebdomadaire des termes à définir

# Asked in one's own words
glossary-example = Que veut dire { $term } ?
glossary-who-owns = *{ $term }* : la définition a pour responsable { $who }.
glossary-who-wrote = *{ $term }* : la définition a été écrite par { $who } et n’a pas encore de responsable.
glossary-who-nobody = *{ $term }* : la définition n’a pas encore de responsable.
