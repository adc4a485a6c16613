# Le démarrage d'un plan.
enrolment-new = Démarrer un plan
enrolment-begin = Démarrer
enrolment-people = Qui m’accompagne
enrolment-people-buddy = Choisir parrain ou marraine
enrolment-people-save = Enregistrer
enrolment-people-done = C’est enregistré. Je préviens la personne qui arrive dans ce rôle.
enrolment-person = Pour qui ?
enrolment-role = Poste
enrolment-start = Premier jour
enrolment-manager = Responsable
enrolment-manager-hint = Voit quelles étapes sont faites, jamais quand ni comment.
enrolment-buddy-label = Parrain ou marraine
enrolment-buddy-hint = Reçoit un petit mot chaque semaine, sans les étapes.
enrolment-invitation = { $count ->
    [one] { $who } vous propose un plan pour vos 90 premiers jours : *{ $role }*, 1 étape. Il démarre si vous le voulez, et vous l’arrêtez quand vous voulez avec /onboarding.
   *[other] { $who } vous propose un plan pour vos 90 premiers jours : *{ $role }*, { $count } étapes aux jours 1, 7, 30, 60 et 90. Il démarre si vous le voulez, et vous l’arrêtez quand vous voulez avec /onboarding.
  }
enrolment-agree = Démarrer mon plan
enrolment-decline = Non merci
enrolment-began = Votre plan est en cours. Je vous dis aux jours 1, 7, 30, 60 et 90 ce qui vient ensuite.
enrolment-no = Alors, pas de plan. Je ne vous le proposerai plus.
enrolment-put-up = Je pose la question le premier jour. Sans un oui, rien ne se passe.
enrolment-buddy-first = Vous accompagnez { $who } ({ $role }). Allez vous saluer, et convenez d’un moment chaque semaine.
enrolment-buddy = Semaine { $week } de { $who } ({ $role }) : demandez ce qui n’est pas clair, et qui rencontrer ensuite.
enrolment-running = { $who } a un plan pour ses 90 premiers jours ({ $role }), et vous en êtes responsable. /onboarding vous montre ce qui est fait.
enrolment-declined = { $who } préfère commencer sans plan ({ $role }).
enrolment-stopped = { $who } a arrêté son plan ({ $role }).
enrolment-done = { $who } a terminé son plan ({ $role }). 🎉
enrolment-over = Les 90 premiers jours sont passés pour { $who } ({ $role }).
enrolment-starters = Qui peut démarrer un plan d’intégration pour quelqu’un d’autre
enrolment-starters-managers = Les responsables product ops
enrolment-starters-members = Tous les membres
enrolment-weekly = Petit mot de la semaine au parrain ou à la marraine
enrolment-weekly-yes = Oui
enrolment-weekly-no = Non
enrolment-may-start = Démarrer un plan d’intégration
enrolment-may-start-note = Pour soi ; pour quelqu’un d’autre, les responsables product ops, ou tous les membres si les réglages le permettent. La personne dit d’abord oui ou non
enrolment-may-agree = Accepter ou refuser un plan d’intégration
enrolment-may-people = Choisir le responsable et le parrain ou la marraine d’un plan d’intégration
enrolment-may-people-note = La personne choisit les deux ; son responsable, le parrain ou la marraine
enrolment-may-set = Choisir qui démarre des plans d’intégration pour les autres, et si le parrain ou la marraine reçoit un mot chaque semaine
enrolment-error-starter = Seuls les responsables product ops démarrent un plan pour quelqu’un d’autre. Démarrez le vôtre, ou demandez-leur.
enrolment-error-role = Il n’y a pas de parcours pour « { $role } ». Choisissez parmi : { $known }.
enrolment-error-twice = Cette personne a déjà un plan. Un autre pourra démarrer quand il sera terminé.
enrolment-error-oneself = Choisissez une autre personne.
enrolment-error-gone = Cette personne n’est plus là.
enrolment-error-start = Choisissez un jour entre { $before } jours en arrière et { $after } jours en avant.
