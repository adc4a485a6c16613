# Les parcours : les 90 premiers jours dans un poste.
playbooks-title = Parcours d’intégration
playbooks-purpose = Les 90 premiers jours dans un poste, étape par étape.
playbooks-usage-all = les parcours de tous les postes
playbooks-usage-show = montre le parcours 3
playbooks-usage-add = ouvre le formulaire d’un parcours à vous
playbooks-usage-list = les vôtres, à feuilleter
playbooks-usage-help = cette aide
playbooks-form-add = Rédiger un parcours
playbooks-form-edit = Modifier un parcours
playbooks-list = Nos parcours
playbooks-none = Vous n’avez pas encore de parcours à vous.
playbooks-added = C’est enregistré. Les plans qui démarrent désormais le suivront.
playbooks-field-title = Poste
playbooks-field-steps = Étapes
playbooks-field-owner = Responsable
playbooks-hint-steps = Une étape par ligne : un jour (1, 7, 30, 60 ou 90), puis faire, lire, rencontrer, regarder ou ailleurs, puis l’étape. Terminez par « = 5 termes » et je la coche moi-même. Je vois aussi : indicateurs, décisions, sujets, éléments, documents, retours, idées, votes, évaluations et séances.
playbooks-hint-owner = Peut le modifier, et reçoit les remarques des nouveaux.
playbooks-status-active = En service
playbooks-status-retired = Retiré
playbooks-intro = Un *parcours* dit ce que fait quelqu’un qui arrive à un poste, aux jours 1, 7, 30, 60 et 90, en { $most } étapes au plus. Un plan garde la version avec laquelle il a démarré.
playbooks-ships = { $count ->
    [one] *{ $title }* : 1 étape
   *[other] *{ $title }* : { $count } étapes
  }
playbooks-ours = En faire le nôtre
playbooks-day = *Jour { $day }*
playbooks-seen = 👁 Je coche ces étapes moi-même dès que c’est fait ici.
playbooks-error-twice = Le n° { $number } est déjà le parcours de ce poste. Modifiez-le.
playbooks-error-none = Il n’y a pas de parcours n° { $number }.
playbooks-error-line = Ligne { $line } : « { $text } ». Commencez par le jour, 1, 7, 30, 60 ou 90, puis dites quoi faire.
playbooks-error-check = Ligne { $line } : je ne vois pas « { $word } ». Après « = », je comprends { $words }.
playbooks-error-times = Ligne { $line } : comptez de 1 à { $most }.
playbooks-error-long = Ligne { $line } : une étape tient en { $most } caractères.
playbooks-error-many = C’est trop, avec { $count } étapes ; { $most } au plus tiennent ici.
playbooks-may-read = Consulter les parcours d’intégration
playbooks-may-write = Rédiger un parcours d’intégration
playbooks-may-change = Modifier ou retirer un parcours d’intégration
playbooks-may-export = Exporter les parcours d’intégration
playbooks-may-import = Importer des parcours d’intégration
playbooks-import = Importer des parcours
playbooks-import-explain = Un fichier CSV avec un parcours par ligne. Une ligne ne modifie un parcours que si elle porte son numéro. Rien n’est supprimé.
playbooks-import-file-hint = Colonnes obligatoires : { playbooks-field-title }, { playbooks-field-steps }.
playbooks-error-header = Il manque la colonne « { playbooks-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
# Les postes fournis.
playbooks-role-general = Tout le monde
playbooks-role-product-manager = Chef de produit
playbooks-role-designer = Designer
playbooks-role-engineer = Développeur
playbooks-role-analyst = Analyste
playbooks-role-support = Support
# Leurs étapes.
playbooks-step-buddy = Saluer votre parrain ou marraine et convenir d’un moment chaque semaine
playbooks-step-no-buddy = Choisir un parrain ou une marraine sous « Qui m’accompagne », et convenir d’un moment chaque semaine
playbooks-step-rights = Voir qui décide de quoi : /raci
playbooks-step-terms = Chercher cinq termes entendus cette semaine : /glossary MVP
playbooks-step-month = Demander à votre responsable ce que serait un bon premier mois
playbooks-step-decision = Lire une décision de votre domaine : /decision liste
playbooks-step-roadmap = Ouvrir un élément de la feuille de route de votre équipe : /roadmap
playbooks-step-session = Participer à une séance d’écoute : /insight séance
playbooks-step-insight = Consigner ce qu’un client a dit : /insight
playbooks-step-score = Évaluer une idée : /idea liste
playbooks-step-definition = Proposer une meilleure définition pour un terme qui vous a dérouté
playbooks-step-feedback = Demander à votre responsable et à votre parrain ou marraine ce qui va et ce qui peut changer
playbooks-step-lookback = Dire à votre responsable ce que vous changeriez à ce parcours
playbooks-step-kpis = Ouvrir trois indicateurs et comprendre leur calcul : /kpi
playbooks-step-interviews = Parler avec trois clients
playbooks-step-documents = Lire deux documents de projets livrés : /prd liste
playbooks-step-ideas = Recueillir trois idées auxquelles vous croyez : /idea
playbooks-step-decide = Mener une décision de la question à la réponse : /decision
playbooks-step-recordings = Regarder deux entretiens clients enregistrés
playbooks-step-critique = Montrer un travail en cours à une revue de design
playbooks-step-usability = Faire un test d’utilisabilité avec trois personnes
playbooks-step-insights = Consigner trois choses que des clients ont dites : /insight
playbooks-step-pattern = Améliorer un élément du design system
playbooks-step-setup = Faire tourner le produit sur votre machine
playbooks-step-fix = Livrer une petite correction
playbooks-step-effort = Évaluer l’effort de trois idées : /idea liste
playbooks-step-calls = Écouter deux appels du support
playbooks-step-change = Livrer une évolution de la feuille de route, du début à la fin
playbooks-step-access = Obtenir l’accès aux données utiles
playbooks-step-trace = Remonter un indicateur jusqu’à sa source
playbooks-step-review = Trouver un indicateur trompeur et en parler à son responsable
playbooks-step-target = Convenir d’une cible avec le responsable d’un indicateur
playbooks-step-tickets = Regarder arriver les tickets de support pendant une heure
playbooks-step-vote = Voter pour trois idées utiles à vos clients : /idea liste
playbooks-step-owners = Rencontrer les responsables des trois domaines dont on vous parle le plus
playbooks-step-loop = Dire à trois clients ce que nous avons fait de leurs retours : /insight prévenir
