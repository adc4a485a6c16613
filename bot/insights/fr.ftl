# Ce que disent et font les clients, et à quel point cela soutient une idée.
insights-title = Retours clients
insights-purpose = Ce que disent les clients, et les idées que cela soutient.
insights-usage-add = ouvre le formulaire avec ce retour
    .example = Les acheteurs veulent un prix unique
insights-usage-show = montre le retour 12
insights-usage-list = tous les retours
insights-usage-narrow = ceux d’un domaine, d’un type, d’une importance ou d’une origine
    .example = liste domaine:tarifs
insights-usage-search = les retours qui contiennent ces mots
insights-usage-triage = les retours pas encore reliés à une idée
insights-usage-trends = combien de tickets de support portent sur chaque domaine
insights-usage-trends-area = la même chose semaine après semaine, pour un domaine
    .example = tendances prix
insights-usage-session = la prochaine séance d’écoute, la dernière, et vos heures
insights-usage-loop = les clients à prévenir de ce qu’une idée est devenue
insights-usage-triage-area = ceux d’un domaine
    .example = tri facturation
insights-usage-supersede = remplace le retour 12 par un autre
insights-usage-link = relie le retour 12 à l’idée 7
insights-usage-edit = ouvre le retour 12 pour le modifier
insights-usage-export = vous envoie les retours en CSV
insights-usage-import = importe des retours depuis un CSV
insights-usage-help = cette aide
insights-shortcut-message = Consigner ce qu’a dit un client, à partir de ce message
insights-keep-as = Un retour client
insights-keep-as-purpose = Ce qu’un client a dit ou fait, et l’idée que cela soutient
insights-another = Consigner un autre retour
insights-form-add = Consigner un retour
insights-form-edit = Modifier un retour
insights-list = Tous les retours
insights-none = Aucun retour pour l’instant.
insights-added = C’est consigné.
insights-field-title = Ce qu’on en retient
insights-field-area = Domaine du produit
insights-field-customer = Client
insights-field-kind = Type
insights-field-importance = Importance pour le client
insights-field-verbatim = Avec ses mots
insights-field-source = Origine
insights-field-sentiment = Humeur
insights-field-occurred_on = Date
insights-field-contact = Qui l’a dit
insights-field-tags = Étiquettes
insights-field-recording = Enregistrement
insights-field-links = Liens
insights-hint-recording = Un lien, et le passage : https://… 12:34
insights-hint-sentiment = Votre appréciation : rien n’est deviné.
insights-kind-request = Demande
insights-kind-complaint = Plainte
insights-kind-praise = Compliment
insights-kind-question = Question
insights-kind-observation = Observation
insights-kind-churn_reason = Raison de départ
insights-kind-lost_deal = Vente perdue
insights-kind-bug = Bug
insights-importance-nice = Un plus
insights-importance-important = Important
insights-importance-critical = Critique
insights-source-slack = Slack
insights-source-call = Appel
insights-source-interview = Entretien
insights-source-support = Support
insights-source-survey = Sondage
insights-source-review = Avis
insights-source-sales = Ventes
insights-source-analytics = Données d’usage
insights-source-experiment = Expérience
insights-source-other = Autre
insights-sentiment-positive = Positive
insights-sentiment-neutral = Neutre
insights-sentiment-negative = Négative
insights-sentiment-mixed = Partagée
insights-status-new = Pas encore relié
insights-status-linked = Relié
insights-status-archived = Archivé
insights-status-superseded = Remplacé
insights-link = Relier à une idée
insights-archive = Archiver
insights-archived = C’est archivé.
insights-new-idea = Nouvelle idée
insights-supersede = Remplacer
insights-by = Retour qui le dit mieux
insights-by-number = Ou son numéro
insights-by-hint = Celui-ci reste tel quel et mène à l’autre.
insights-supersedes = Remplace le retour n° { $number }
insights-superseded = Remplacé par le retour n° { $number }
insights-error-itself = Un retour ne peut pas se remplacer lui-même.
insights-error-loop = Cela tournerait en rond : le n° { $number } remplace déjà ce retour, directement ou non.
insights-error-closed = Le n° { $number } est lui-même archivé ou remplacé. Choisissez un retour qui ne l’est pas.
insights-error-closed-link = Le n° { $number } est archivé ou remplacé : il ne compterait pas. Changez d’abord son statut : /insight { $number }
insights-again = Vous l’avez déjà consigné : n° { $number }.
insights-idea = Idée
insights-of-idea = *Ce que disent les clients de l’idée #{ $number }*
insights-stance = Pour ou contre ?
insights-supports = Pour
insights-contradicts = Contre
insights-linked = C’est relié : le retour figure sur la fiche de l’idée.
insights-may-be-about = Est-ce à propos de l’une de ces idées ?
insights-triage = *Pas encore reliés à une idée*
insights-triage-none = Tous les retours sont reliés ou archivés.
insights-triage-button = Trier les retours
insights-home-new = Retours pas encore reliés
insights-evidence = *Côté clients :* { $insights ->
    [one] un retour
   *[other] { $insights } retours
  }{ $whose ->
    [own] , de notre propre entreprise
    [unknown] , client non précisé
   *[customers] {" "}{ $customers ->
        [one] d’un client
       *[other] de { $customers } clients
    }
  }{ $segments ->
    [0] {""}
    [one] {""}
   *[other] , dans { $segments } segments
  }, { $insights ->
    [one] consigné le { $when }
   *[other] le dernier consigné le { $when }
  }.
insights-unknown = client non précisé
insights-for-against = { $supporting } pour, { $contradicting } contre.
insights-one-customer = ⚠️ La plupart viennent d’un seul client, { $who }.
insights-one-source = ⚠️ La plupart viennent d’une seule origine : { $source }.
insights-quote-supports = Pour : { $who }, n° { $number }
insights-quote-contradicts = Contre : { $who }, n° { $number }
insights-confidence = { $percent ->
    [none] *Pas de confiance à suggérer.*
   *[other] *Confiance suggérée : { $percent } %.*
  } { $why }
insights-level-opinion = C’est encore une opinion : aucun client extérieur ne la soutient.
insights-level-anecdotal = { $behind ->
    [one] Un client la soutient.
   *[other] { $behind } clients la soutiennent.
  }
insights-level-market = { $behind ->
    [one] Un avis ou une réponse à un sondage la soutient.
   *[other] { $behind } avis ou réponses à des sondages la soutiennent.
  }
insights-level-user = { $behind } clients, interrogés ou observés, la soutiennent.
insights-level-test = { $behind ->
    [one] Une expérience la soutient.
   *[other] { $behind } expériences la soutiennent.
  }
insights-use = Utiliser
insights-see = Voir tous les retours
insights-percent = { $value ->
    [none] Ne rien suggérer
   *[other] { $value } %
  }
insights-opinion = Confiance sur simple opinion (en %)
insights-anecdotal = Confiance avec quelques clients (en %)
insights-market = Confiance avec sondages ou avis (en %)
insights-user = Confiance avec vingt clients interrogés ou observés (en %)
insights-test = Confiance avec une expérience (en %)
insights-import = Importer des retours
insights-import-explain = Un fichier CSV, un retour par ligne. Une ligne ne modifie un retour que si elle en porte le numéro. Rien n’est supprimé.
insights-import-file-hint = Colonnes obligatoires : { insights-field-title }, { insights-field-area }.
insights-error-header = Il manque la colonne « { insights-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
insights-may-read = Consulter les retours
insights-may-read-note = Ce qui a été consigné dans une conversation privée n’est montré qu’à ses membres
insights-may-write = Consigner un retour
insights-may-change = Modifier, retirer, rétablir ou archiver un retour
insights-may-link = Relier des retours à des idées
insights-may-export = Exporter les retours
insights-may-export-note = Sans les clients ni les personnes qui ont parlé, sauf pour les responsables product ops
insights-may-import = Importer des retours
insights-may-set = Choisir la confiance que donne chaque type de preuve
insights-doubted = Mais { $against ->
    [one] un client sur { $customers } s’y oppose
   *[other] { $against } clients sur { $customers } s’y opposent
  }{ $less }.
insights-less = { $percent ->
    [none] , d’où aucune suggestion au lieu de { $before } %
   *[other] , d’où { $percent } % au lieu de { $before } %
  }
insights-error-none = Il n’y a pas de retour n° { $number }.
insights-of-customer = *Ce que dit ce client*
insights-said = *Ce que les clients ont dit récemment*
insights-said-none = Rien de ce qu’ont dit les clients n’est consigné là où vous pouvez le voir.
insights-example = que disent les clients sur { $area } ?
insights-said-of = *Ce que disent les clients : { $topic }*
insights-said-of-none = Aucun retour client sur « { $topic } » parmi ceux que vous pouvez voir.
insights-said-by = *Ce qu’a dit le client : { $topic }*
insights-said-by-none = Aucun retour du client « { $topic } » parmi ceux que vous pouvez voir.
insights-quote = { $who }, n° { $number }
insights-weekly-text = Les retours de la semaine
insights-weekly-title = *Les retours de la semaine*
insights-weekly-came = { $insights ->
    [one] { $insights } retour est arrivé
   *[other] { $insights } retours sont arrivés
  }{ $customers ->
    [0] {""}
    [one] , de { $customers } client
   *[other] , de { $customers } clients
  }.
insights-weekly-area = { $area } ({ $count })
insights-weekly-waiting = { $count ->
    [one] { $count } retour n’est pas encore relié à une idée.
   *[other] { $count } retours ne sont pas encore reliés à une idée.
  }
insights-plan-new = Publier les retours de la semaine
insights-plan-list = *Retours de la semaine*
insights-plan-none = Les retours de la semaine ne sont encore publiés nulle part.
insights-plan-delete = Les retours de la semaine n’y seront plus publiés. Les retours eux-mêmes restent.
