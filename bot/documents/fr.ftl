# Des documents que l’on termine : commencés avec ce que l’on sait, vérifiés, approuvés.
documents-title = Documents
documents-purpose = Spécifications, notes, listes et guides qui partent de ce que l’on sait déjà.
documents-usage-show = montre le document 42 ; si 42 est une idée, ses documents, ou le formulaire d’un nouveau
documents-usage-add = commence un document
documents-usage-about = commence un document sur l’idée 42
documents-usage-check = ce qui manque au document 50, et qui peut l’apporter
documents-usage-approve = approuve le document 50, si vous en êtes l’approbateur
documents-usage-list = tous les documents, et combien d’idées en ont un
documents-usage-narrow = ceux d’un modèle, d’un statut, d’une équipe ou d’une personne (par @Priya)
    .example = liste modèle:prd statut:brouillon
documents-usage-search = les documents qui contiennent ces mots
documents-usage-mine = ce que vous avez à approuver, et vos documents incomplets
documents-usage-templates = les modèles ; les responsables product ops les modifient ici
documents-usage-edit = change le titre, le responsable, l’approbateur ou l’indicateur du document 50
documents-usage-history = qui a changé quoi
documents-usage-link = relie le document 50 à la décision 12
documents-usage-export = vous envoie les documents en fichiers markdown
documents-usage-export-one = vous envoie le document 50 en fichier markdown
documents-usage-export-wiki = copie le document 50 vers Notion ; ou vers Confluence, GitBook ou un canevas
documents-usage-link-page = fait d’une page existante la copie du document 50 ; rien n’y est écrasé
documents-usage-help = cette aide
documents-form-add = Écrire un document
documents-form-edit = Modifier un document
documents-form-section = Modifier une section
documents-list = Tous les documents
documents-none = Pas encore de document. Ouvrez une idée et cliquez sur *Écrire un document*.
documents-added = Le voici, avec ce que je sais déjà. Ce qui manque figure ci-dessous.
documents-mine = Ce qui m’attend
documents-mine-none = Rien ne vous attend.
documents-home-approve = À approuver
documents-home-gaps = Vos documents incomplets
documents-home-review = En relecture
documents-of-idea = *Documents sur l’idée #{ $number } { $title }*
documents-example = Où est la spécification pour { $topic } ?
documents-field-title = Titre
documents-field-owner = Responsable
documents-field-approver = Approbateur
documents-field-team = Équipe
documents-field-kpi = Indicateur à faire bouger
documents-field-links = Liens
documents-field-template = Modèle
documents-field-follows = Version du modèle
documents-field-language = Langue
documents-field-body = Texte
documents-field-status = Statut
documents-field-about = Sujet
documents-file-line = { $field } : { $value }
documents-hint-approver = Une personne, autre que le responsable.
documents-hint-kpi = Un de vos indicateurs ; sa valeur du jour l’accompagne.
documents-hint-links = Le plan, les maquettes, le ticket.
documents-language-en = English
documents-language-fr = Français
documents-status-draft = Brouillon
documents-status-review = En relecture
documents-status-approved = Approuvé
documents-status-shipped = Livré
documents-status-archived = Archivé
documents-error-none = Il n’y a pas de document #{ $number }.
documents-error-approver = L’approbateur est quelqu’un d’autre que le responsable.
documents-error-approver-name = Choisissez une personne.
documents-error-no-approver = Nommez d’abord un approbateur : cliquez sur *Modifier*.
documents-error-not-approver = Seul son approbateur approuve le document #{ $number }.
documents-error-not-in-review = Le document #{ $number } n’est pas en relecture.
documents-error-section = Le document #{ $number } n’a plus cette section.
documents-error-import = Les documents s’écrivent ici et ne s’importent pas.
documents-error-key = Deux sections ont la même clé.
documents-error-sections = Un modèle a de 1 à { $most } sections.
documents-error-asked = Le premier formulaire contient { $most } sections au plus. Décochez-en une d’abord.
documents-error-template = Ce modèle n’existe pas.
documents-error-template-changed = Quelqu’un vient de changer ce modèle. Fermez le formulaire et rouvrez-le.
documents-may-read = Voir les documents, les modèles et ce qui manque
documents-may-read-note = Ce qui porte sur une idée privée, ou a commencé dans une conversation privée, n’est vu que de ses membres.
documents-may-write = Commencer un document et en écrire les sections
documents-may-write-note = Chacun peut combler un manque ; l’historique dit qui a écrit quoi.
documents-may-change = Changer le titre, le responsable, l’approbateur et le statut d’un document, en demander l’approbation, le supprimer
documents-may-approve = Approuver un document, ou demander des changements
documents-may-export = Exporter les documents en markdown
documents-may-design = Changer les modèles
documents-template = Modèle
documents-templates = Modèles
documents-template-line = *{ $title }* · version { $version }
    { $purpose }
documents-template-show = Voir
documents-template-use = Utiliser ce modèle
documents-template-own = C’est la version de votre espace. Chaque document dit laquelle il suit.
documents-template-ours = Votre premier changement crée la version de votre espace ; les documents gardent celle qu’ils suivent.
documents-template-reset = Revenir à l’original
documents-template-reset-sure = Les nouveaux documents suivront l’original. Ceux qui suivent votre version restent tels quels.
documents-template-saved = Enregistré : version { $version }.
documents-section-add = Ajouter une section
documents-section-form = Section de modèle
documents-section-after = À placer après
documents-section-title = Titre
documents-section-guidance = À quoi elle sert
documents-section-text = Par quoi elle commence
documents-section-required = Obligatoire
documents-section-required-tick = Sans elle, un document est incomplet
documents-section-is-required = Obligatoire.
documents-section-asked = Premier formulaire
documents-section-asked-tick = Demandée avant tout le reste, quand on commence un document
documents-section-smallest = Nombre minimal de points
documents-section-smallest-is = { $count ->
        [one] Un point au moins.
       *[other] { $count } points au moins.
    }
documents-section-any = Peu importe
documents-section-prefill = Remplie avec
documents-section-begins = Commence par : { $what }.
documents-section-remove = Retirer
documents-section-remove-tick = Retirer cette section du modèle
documents-prefills-request = la description de l’idée
documents-prefills-quotes = ce qu’ont dit les clients
documents-prefills-customers = combien de clients, et lesquels
documents-prefills-score = la note et sa marge
documents-prefills-kpi = l’indicateur du jour
documents-prefills-decisions = les décisions prises
documents-prefills-plan = la feuille de route
documents-prefills-terms = les termes du glossaire
documents-prefill-somebody = un client
documents-prefill-supports = { $who }, pour (retour #{ $number })
documents-prefill-contradicts = { $who }, contre (retour #{ $number })
documents-prefill-customers = { $insights ->
        [one] Un retour
       *[other] { $insights } retours
    } de { $customers ->
        [0] clients dont nous n’avons pas le nom.
        [one] un client :
       *[other] { $customers } clients :
    }
documents-prefill-score = { $framework } : { $score }, entre { $low } et { $high }, { $scorers ->
        [one] d’après une personne.
       *[other] d’après { $scorers } personnes.
    }
documents-prefill-place = Place { $best } sur { $of }.
documents-prefill-places = De la place { $best } à la place { $worst }, sur { $of }.
documents-prefill-decision = Décision #{ $number }, { $day } : { $title }
documents-prefill-plan = Sur la feuille de route : { $horizon }.
documents-prefill-due = Échéance : { $target }.
documents-horizon-now = maintenant
documents-horizon-next = ensuite
documents-horizon-later = plus tard
documents-label-kpi = Indicateur :
documents-label-now = Aujourd’hui :
documents-label-target = Cible :
documents-label-by = Échéance :
documents-label-counter = Garde-fou :
documents-next = Suivant
documents-begin = Commencer
documents-known = Je remplis ce que l’on sait : citations, note, indicateur, décisions, feuille de route et termes. Ces parties-ci, seule une personne peut les écrire.
documents-private = Cette idée est privée : seuls ceux qui la voient verront le document.
documents-markdown = Le markdown fonctionne : **gras**, - un point, - [ ] une tâche, > une citation, [un lien](https://…).
documents-follows = Suit *{ $template }*, version { $version }.
documents-newer = La version { $version } est parue.
documents-upgrade = Passer à cette version
documents-upgraded = Il suit maintenant la version { $version }. Les nouvelles sections sont vides ; rien de ce que vous avez écrit n’est perdu.
documents-changed = ⚠️ Modifié depuis son approbation, le { $day }. Le texte approuvé est dans l’historique.
documents-metric-now = { $kpi }, aujourd’hui : *{ $value }*
documents-decide = Décider
documents-check = Tout ce qui manque
documents-check-title = { $title }
    { $count ->
        [one] Il manque une chose.
       *[other] Il manque { $count } choses.
    }
documents-gaps = { $count ->
        [one] *Il manque une chose*
       *[other] *Il manque { $count } choses*
    }
documents-gaps-more = { $count ->
        [one] Et une autre.
       *[other] Et { $count } autres.
    }
documents-whole = ✓ Il ne manque rien.
documents-write = Compléter
documents-want = Demander leur définition
documents-wanted = Demandés : { $words }. Les éditeurs du glossaire les voient, et je vous préviens dès qu’ils sont définis.
documents-gap = { $gap } → { $who }
documents-gap-owner = Sans responsable
documents-gap-approver = Sans approbateur
documents-gap-problem-who = *{ $section }* : qui rencontre le problème ?
documents-gap-problem-since = *{ $section }* : depuis quand ?
documents-gap-evidence = *{ $section }* : aucun retour n’est relié, et personne n’a écrit « pas encore de preuve »
documents-gap-metric = *{ $section }* : aucun de nos indicateurs n’est nommé
documents-gap-metric-unknown = *{ $section }* : « { $words } » n’est pas un de nos indicateurs
documents-gap-metric-baseline = *{ $section }* : où en est l’indicateur aujourd’hui ?
documents-gap-metric-target = *{ $section }* : quelle est la cible ?
documents-gap-metric-date = *{ $section }* : pour quand ?
documents-gap-counter-metric = *{ $section }* : qu’est-ce qui ne doit pas se dégrader ?
documents-gap-alternatives = *{ $section }* : { $count ->
        [one] il manque une autre option
       *[other] il manque { $count } autres options
    }
documents-gap-out-of-scope = *{ $section }* : que ne ferons-nous pas ?
documents-gap-assumptions = *{ $section }* : qu’est-ce qui doit être vrai ?
documents-gap-assumptions-test = *{ $section }* : comment vérifier { $count ->
        [one] « { $words } » ?
       *[other] { $count } d’entre elles, d’abord « { $words } » ?
    }
documents-gap-questions-owner = *{ $section }* : qui répond à { $count ->
        [one] « { $words } » ?
       *[other] { $count } d’entre elles, d’abord à « { $words } » ?
    }
documents-gap-questions-date = *{ $section }* : pour quand { $count ->
        [one] la réponse à « { $words } » ?
       *[other] la réponse à { $count } d’entre elles, d’abord à « { $words } » ?
    }
documents-gap-risks = *{ $section }* : qu’est-ce qui peut mal tourner ?
documents-gap-risks-privacy = *{ $section }* : rien sur les données personnelles
documents-gap-rollout = *{ $section }* : qui l’aura en premier, et qui ensuite ?
documents-gap-rollback = *{ $section }* : comment revient-on en arrière ?
documents-gap-plan = Pas de lien vers le plan, alors que l’idée est prévue maintenant ou ensuite
documents-gap-guidance = *{ $section }* : une consigne du modèle est restée dans le texte
documents-gap-placeholder = *{ $section }* : « { $words } » reste à remplir
documents-gap-empty = *{ $section }* : rien n’est écrit
documents-gap-few = *{ $section }* : { $count ->
        [one] il faut encore un point
       *[other] il faut encore { $count } points
    }
documents-gap-capitals = Absents du glossaire : { $words }
documents-supplier-owner = le responsable
documents-supplier-customers = ceux qui parlent aux clients
documents-supplier-metrics = le responsable de l’indicateur
documents-supplier-builders = ceux qui le construisent
documents-supplier-privacy = le service juridique
documents-supplier-editors = un éditeur du glossaire
documents-supplier-planner = le responsable sur la feuille de route
documents-ask = Demander l’approbation
documents-asked = En relecture. Je sollicite l’approbateur.
documents-approve = Approuver
documents-approve-whole = Il ne manque rien.
documents-approve-gaps = { $count ->
        [one] Il manque encore une chose.
       *[other] Il manque encore { $count } choses.
    } Vous pouvez approuver malgré tout.
documents-approved = Approuvé, et consigné comme décision.
documents-decided = Nous nous appuyons sur le document #{ $number }, { $title }
documents-send-back = Demander des changements
documents-wanted-first = Que faut-il changer ?
documents-sent-back = De nouveau un brouillon, avec ce que vous avez écrit.
documents-approval-asked = { $who } vous demande d’approuver { $title }.
documents-approval-text = À approuver : { $title }
documents-old-gaps = { $count ->
        [one] Il manque une chose
       *[other] Il manque { $count } choses
    } depuis une semaine : { $title }
documents-old-gaps-text = { $count ->
        [one] Une chose manque
       *[other] { $count } choses manquent
    } depuis une semaine : { $title }
documents-digest = { $count ->
        [one] *Un document qui vous concerne a avancé*
       *[other] *{ $count } documents qui vous concernent ont avancé*
    }
documents-became = { $what }
documents-became-draft = de nouveau un brouillon
documents-became-review = en relecture
documents-became-approved = approuvé
documents-became-shipped = livré
documents-became-archived = archivé
documents-adoption = { $total ->
        [one] Une idée est prévue maintenant ou ensuite : { $written } avec un document, *{ $present }* sur le modèle actuel.
       *[other] { $total } idées sont prévues maintenant ou ensuite : { $written } avec un document, *{ $present }* sur le modèle actuel.
    }
documents-adoption-team = { $team } : { $present } sur { $total }
documents-file = Markdown
documents-file-ready = Le document, en markdown.
documents-files-ready = Vos documents, un fichier markdown chacun.
