### Ce qui est publié automatiquement, et ce qu’il en est advenu.

## Quand

schedule-said-day = tous les jours à { $time } ({ $zone })
schedule-said-week =
    { $day ->
        [1] le lundi
        [2] le mardi
        [3] le mercredi
        [4] le jeudi
        [5] le vendredi
        [6] le samedi
       *[7] le dimanche
    } à { $time } ({ $zone })
schedule-said-month = le { $day } du mois à { $time } ({ $zone })
schedule-said-month-or-last = le { $day } du mois, ou son dernier jour, à { $time } ({ $zone })
schedule-said-month-last = le dernier jour du mois à { $time } ({ $zone })
schedule-said-nth = le { $day } du mois à { $time } ({ $zone })
schedule-nth =
    { $nth ->
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
       *[5] dernier
    } { $day ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
schedule-said-quarter = les { $day } janvier, avril, juillet et octobre à { $time } ({ $zone })
schedule-said-quarter-last = le dernier jour de janvier, d’avril, de juillet et d’octobre à { $time } ({ $zone })
schedule-said-once = une seule fois, le { $date } à { $time } ({ $zone })

schedule-clock = { $day }, { $time } ({ $zone })
schedule-period-week = semaine du { $day }
schedule-period-quarter = T{ $quarter } { $year }

## Ce que j’en dis au responsable

schedule-notice-title = À propos d’une publication
schedule-notice-failed = *{ $title }* n’a pas pu paraître dans { $place }.
schedule-notice-unknown = Je ne sais pas si *{ $title }* a bien paru dans { $place }.
schedule-notice-own-failed = Vous avez publié *{ $title }*, mais rien n’est arrivé dans { $place }.
schedule-notice-own-unknown = Vous avez publié *{ $title }*, mais je ne sais pas si c’est bien arrivé dans { $place }.
schedule-notice-skipped = Je suis resté trop longtemps à l’arrêt, ou sans pouvoir joindre Slack. Ces publications n’étant plus d’actualité, je ne les ai pas faites :
schedule-notice-skipped-one =
    { $times ->
        [one] *{ $title }* dans { $place } : { $first }
       *[other] *{ $title }* dans { $place } : { $times } fois ({ $first } – { $last })
    }
schedule-notice-more =
    { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
schedule-notice-next = Ce qui est planifié continue comme d’habitude.
schedule-notice-text-failed = Une publication prévue a échoué : { $title }
schedule-notice-text-unknown = À vérifier : cette publication a-t-elle bien paru ? { $title }
schedule-notice-text-once-failed = Ceci n’a pas pu être publié : { $title }
schedule-notice-text-skipped = Des publications n’ont pas paru
schedule-place-private = les messages privés de { $who }
schedule-place-owner = les messages privés de son responsable
schedule-place-thread = un fil ({ $place })
schedule-post = Publier
schedule-manage = Publications planifiées
schedule-purpose = Ce que je publie de moi-même : quoi, dans quel canal, et quand.
schedule-posting = C’est parti. Destination : { $place }.
schedule-posted-already = Il n’y a plus rien à faire : c’est déjà publié, ou sur le point de l’être. Destination : { $place }.
schedule-error-gone = Je n’ai plus trace de cette publication. Publiez-la à nouveau.

## Pourquoi, et que faire

schedule-mend-channel = Slack ne connaît plus ce canal, ou bien il est privé et je n’en fais pas partie. Invitez-moi, puis cliquez sur *Publier*, ou choisissez un autre canal.
schedule-mend-member = Je ne fais pas partie de ce canal. Tapez-y `/invite`, choisissez-moi, puis cliquez sur *Publier*.
schedule-mend-archived = Ce canal est archivé. Désarchivez-le, puis cliquez sur *Publier*, ou choisissez un autre canal.
schedule-mend-token = Slack n’accepte plus mon jeton. L’exploitant du bot doit réinstaller l’application et me donner le nouveau ; ensuite, cliquez sur *Publier*.
schedule-mend-scope = Il me manque une autorisation. `product-ops check` dit laquelle à l’exploitant du bot, qui doit réinstaller l’application ; ensuite, cliquez sur *Publier*.
schedule-mend-missing-scope = Il me manque l’autorisation `{ $scope }`. La personne qui gère l’application peut l’ajouter sur api.slack.com/apps, sous *OAuth & Permissions* → *Bot Token Scopes*, puis réinstaller l’application ; ensuite, cliquez sur *Publier*.
schedule-mend-restricted = Seules certaines personnes peuvent écrire dans ce canal. Un administrateur peut m’y autoriser ; ensuite, cliquez sur *Publier*. Sinon, choisissez un autre canal.
schedule-mend-content = Slack refuse le message tel que je l’ai composé. *Publier* le compose à nouveau ; s’il échoue encore, dites à l’exploitant du bot que Slack a répondu `{ $error }`.
schedule-mend-person = Impossible d’écrire à cette personne en privé : elle est partie, ou n’accepte pas les messages des applications. Choisissez un autre destinataire.
schedule-mend-owner = Le responsable indiqué n’est pas une personne de Slack. Désignez quelqu’un ; d’ici là, je vous préviens à sa place.
schedule-mend-stranger = Cette personne fait partie d’une autre entreprise. Choisissez quelqu’un de la vôtre.
schedule-mend-shared = Ce canal est partagé avec une autre entreprise, qui le lirait aussi. Si cela convient, publiez avec le bouton : les prochaines publications y paraîtront sans question.
schedule-mend-thread = Le message auquel je devais répondre a disparu. Publiez plutôt dans le canal.
schedule-mend-kind = Cette publication vient d’une partie de moi qui n’existe plus. Si elle est planifiée, supprimez sa planification.
schedule-mend-compose = Un incident s’est produit à plusieurs reprises pendant que je préparais cette publication. L’exploitant du bot en trouvera la trace dans le journal ; ensuite, cliquez sur *Publier*.
schedule-mend-look = La connexion à Slack a été coupée pendant l’envoi, et je n’ai pas le droit de lire cet endroit pour vérifier. Regardez, et si rien n’y est, cliquez sur *Publier*. Avec l’autorisation facultative de lire les messages (`{ $scope }`), je pourrai vérifier seul.
schedule-mend-look-refused = La connexion à Slack a été coupée pendant l’envoi, et quand j’ai voulu vérifier, Slack a répondu `{ $error }`. Regardez, et si rien n’y est, cliquez sur *Publier*.
schedule-mend-look-late = La connexion à Slack a été coupée pendant l’envoi, et pendant une journée je n’ai pas pu vérifier. Regardez, et si rien n’y est, cliquez sur *Publier*.
schedule-mend-other = Slack a répondu `{ $error }`. Une fois le problème réglé, cliquez sur *Publier*.

## Le formulaire qui planifie

schedule-edit-title = Planification
schedule-field-channel = Canal
schedule-field-every = Fréquence
schedule-every-day = Tous les jours
schedule-every-week = Toutes les semaines
schedule-every-month = Tous les mois
schedule-every-quarter = Tous les trimestres
schedule-field-day = Jour
schedule-field-weeks = Premier jour de la semaine
schedule-weekday-1 = Lundi
schedule-weekday-2 = Mardi
schedule-weekday-3 = Mercredi
schedule-weekday-4 = Jeudi
schedule-weekday-5 = Vendredi
schedule-weekday-6 = Samedi
schedule-weekday-7 = Dimanche
schedule-monthday-hint-quarter = De janvier, avril, juillet et octobre
schedule-monthday-last = Dernier jour
schedule-field-at = Heure
schedule-field-zone = Fuseau horaire
schedule-zone-other = Un autre…
schedule-field-zone-typed = Lequel ?
schedule-field-zone-typed-hint = Sa ville, par exemple Lisbonne, ou son nom, Europe/Lisbon
schedule-field-language = Langue
schedule-field-owner = Responsable
schedule-field-owner-hint = Cette personne est prévenue si la publication échoue
schedule-field-heir = Nouveau responsable

# Ce qui est enregistré

schedule-made = C’est planifié : { $when }, dans { $channel }.
schedule-kept = Enregistré : { $when }, dans { $channel }.
schedule-kept-paused = En pause.
schedule-first =
    { $tells ->
        [none] Première publication le { $day }.
       *[covers] Première publication le { $day } ; elle porte sur { $of }.
    }
schedule-next =
    { $tells ->
        [none] Prochaine publication le { $day }.
       *[covers] Prochaine publication le { $day } ; elle porte sur { $of }.
    }
schedule-next-done =
    { $every ->
        [day] Celle d’aujourd’hui
        [week] Celle de cette semaine
        [quarter] Celle de ce trimestre
       *[month] Celle de ce mois
    } est déjà faite ; { $tells ->
        [none] la prochaine arrive le { $day }.
       *[covers] la prochaine arrive le { $day } et porte sur { $of }.
    }
schedule-of-day = la veille
schedule-of-week = la semaine précédente
schedule-of-month = { $month }
schedule-of-quarter = le { $quarter }

## Ce qui est planifié

schedule-home-failed = Publications qui n’ont pas paru
schedule-home-coming = Prochaines publications
schedule-home-all = Tout ce qui est planifié
schedule-list = *Publications planifiées*
schedule-none = Rien n’est planifié pour l’instant.
schedule-all = Toutes les publications
schedule-called = *{ $title }* dans { $channel }
schedule-line = { $called } : { $said }
schedule-language = en { $language }
schedule-owner = Responsable : { $who }
schedule-orphan = Sans responsable
schedule-next-at = Prochaine publication : { $when }.
schedule-paused = *En pause.*
schedule-last = Dernière publication : { $outcome }
schedule-never = Rien n’a encore été publié.
schedule-last-posted = le { $when }.
schedule-last-empty = rien à signaler le { $when }.
schedule-last-skipped = non faite, car je suis resté trop longtemps à l’arrêt.
schedule-last-failed = échec le { $when }. { $why }
schedule-last-unknown = je ne sais pas si elle a bien paru le { $when }. { $why }
schedule-last-under-way = en cours.
schedule-post-now = Publier maintenant…
schedule-edit = Modifier
schedule-pause = Mettre en pause
schedule-resume = Reprendre
schedule-hand-over = Confier à quelqu’un
schedule-delete = Supprimer
schedule-delete-title = Ne plus publier ?
schedule-handed-over = { $who } s’en occupe désormais.
schedule-inherited = { $who } vous confie { $called } : { $when }. Je vous préviens si la publication échoue.

# Publier maintenant

schedule-preview = Publier maintenant
schedule-preview-composing = Je compose le message…
schedule-preview-how = Visible uniquement par vous. Il sera publié quand vous cliquerez sur *Publier*.
schedule-preview-nothing = Il n’y a rien à publier pour l’instant.
schedule-preview-post = Publier

## Ce qui ne va pas

schedule-error-channel = Choisissez le canal.
schedule-error-day = Choisissez le jour.
schedule-error-at = Choisissez l’heure.
schedule-error-zone = « { $zone } » n’est pas un fuseau horaire. Tapez-en un comme Europe/Paris.
schedule-error-heir = Choisissez qui s’en occupe désormais.
schedule-error-none = Cette planification n’existe plus.
schedule-error-rights = Seuls son responsable et les responsables product ops peuvent modifier cette planification.
schedule-error-only = C’est déjà planifié : modifiez-le dans les publications planifiées.

## Qui peut faire quoi

schedule-may-read = Voir ce qui est planifié
schedule-may-plan = Planifier une publication
schedule-may-plan-note = Les membres planifient les bilans ; les éditeurs du glossaire, la liste des termes à définir
schedule-may-change = Modifier, mettre en pause, confier, prévisualiser, publier ou supprimer une publication planifiée
schedule-may-change-note = Les éditeurs du glossaire peuvent aussi modifier la liste des termes à définir
schedule-may-post = Publier ce qui n’a pas paru
schedule-may-post-note = Responsable : la personne actuelle, et non celle qui a confié la publication
schedule-error-post = Seuls son responsable actuel et les responsables product ops peuvent publier ceci.
