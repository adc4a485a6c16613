# La revue mensuelle de la feuille de route : ce qui a changé, qui le dit, et ce qui reste à décider.
roadmap-review-title = Revue de la feuille de route
roadmap-usage-review = où en est la revue de la feuille de route ; les responsables product ops l’ouvrent
roadmap-usage-review-close = clôt la revue avec les réponses déjà reçues
    .example = revue clore
roadmap-usage-snapshot = enregistre la feuille de route telle qu’elle est, et montre les instantanés précédents
roadmap-usage-snapshot-day = la feuille de route telle qu’elle était un jour donné
    .example = instantané 3 novembre 2026
roadmap-review-none = La feuille de route n’a pas encore été passée en revue.
roadmap-review-ask = Ouvrir une revue
roadmap-review-ask-do = Ouvrir
roadmap-review-ask-text =
    La feuille de route { $items ->
        [0] ne compte aucun élément à faire
        [one] compte un élément à faire
       *[other] compte { $items } éléments à faire
    }. { $owners ->
        [0] Je n’interroge personne
        [one] J’interroge un responsable en privé
       *[other] J’interroge { $owners } responsables en privé
    }, et je publie trois jours ouvrés plus tard ce qui a changé.
roadmap-review-opened = La revue est ouverte. J’interroge les responsables en privé ; ce qui a changé paraîtra dans { $place } le { $day }.
roadmap-review-open = Ouverte. Publication dans { $place } : { $due } ; clôture au plus tard : { $end }.
roadmap-review-closed = Close { $when }.
roadmap-review-close = Clore la revue
roadmap-review-close-sure = Ce qui a changé est publié tout de suite, et plus personne ne peut répondre.
roadmap-review-close-done = La revue est close.
roadmap-review-previous = Revue précédente
roadmap-review-mine = Mes éléments
roadmap-review-see = Répondre
roadmap-review-see-all =
    { $count ->
        [one] Mon élément
       *[other] Mes { $count } éléments
    }
roadmap-review-home = Une revue de la feuille de route vous attend

## La planification

roadmap-review-plan-new = Planifier la revue
roadmap-review-plan-list = *Revues de la feuille de route*
roadmap-review-plan-none = Aucune revue de la feuille de route n’est planifiée. Elle a lieu d’habitude le premier mardi du mois.
roadmap-review-plan-delete = Aucune revue ne s’ouvrira plus d’elle-même. Celle qui est ouverte le reste, et sa publication paraîtra.
roadmap-review-plan-day = S’ouvre le
roadmap-review-plan-opened = ouverte le { $when }.

## Ce qui est demandé aux responsables

roadmap-review-asked = *Revue de la feuille de route :* { $count ->
        [one] votre élément avance-t-il
       *[other] vos { $count } éléments avancent-ils
    } comme prévu ? Répondez d’ici au { $day } : je publierai alors dans { $place } ce qui a changé.
roadmap-review-warned = À regarder : { $warnings }
roadmap-review-warning-owner = sans responsable
roadmap-review-warning-rank = sa place au classement a changé
roadmap-review-warning-evidence = sans preuve
roadmap-review-warning-stale = inchangé depuis 60 jours
roadmap-review-say-on_track = Comme prévu
roadmap-review-say-move = Déplacer…
roadmap-review-say-stop = Arrêter…
roadmap-review-say-decide = Demander une décision…
roadmap-review-form-move = Déplacer un élément
roadmap-review-form-stop = Arrêter un élément
roadmap-review-form-decide = Demander une décision
roadmap-review-why = Pourquoi
roadmap-review-what = Que faut-il décider ?
roadmap-review-accountable = Qui est l’approbateur ?
roadmap-review-by = Pour quand
roadmap-review-own-on_track = Vous dites qu’il avance comme prévu.
roadmap-review-own-move = Vous l’avez déplacé.
roadmap-review-own-stop = Vous l’avez arrêté.
roadmap-review-own-decide = Vous avez demandé une décision.
roadmap-review-history = Revue de la feuille de route, { $month }
roadmap-review-history-why = Revue de la feuille de route, { $month } : { $why }
roadmap-review-topic = Feuille de route
roadmap-review-context = Demandée dans la revue de la feuille de route, à propos de l’élément #{ $number } { $title }.
roadmap-review-unowned = *Revue de la feuille de route :* { $count ->
        [one] un élément n’a pas de responsable, ou n’en a plus.
       *[other] { $count } éléments n’ont pas de responsable, ou n’en ont plus.
    }
roadmap-review-to-decide = { $who } vous demande une décision dans la revue de la feuille de route :
roadmap-review-more =
    { $count ->
        [one] …et un autre
       *[other] …et { $count } autres
    }

## La publication

roadmap-review-heading = *Revue de la feuille de route, { $month }.*
roadmap-review-first = C’est la première : il n’y a rien à quoi comparer. Voici où en est chaque élément.
roadmap-review-since =
    { $count ->
        [one] Un élément a
       *[other] { $count } éléments ont
    } changé depuis le { $day }.
roadmap-review-quiet = Rien n’a changé depuis le { $day }.
roadmap-review-answered =
    { $count ->
        [one] Son responsable { $answered ->
            [0] n’a pas répondu
           *[other] a répondu
        }.
       *[other] Les responsables ont répondu pour { $answered } des { $count } éléments.
    }
roadmap-review-last = *Décidé la dernière fois. Est-ce fait ?*
roadmap-review-decisions = *À décider*
roadmap-review-row = { $title } : { $said }
roadmap-review-decision = { $title } : { $status }, { $who }
roadmap-review-decision-by = { $title } : { $status }, { $who }, pour le { $day }
roadmap-review-class-shipped = Livrés
roadmap-review-class-dropped = Abandonnés
roadmap-review-class-slipped = Retardés
roadmap-review-class-pulled_in = Avancés
roadmap-review-class-moved = Modifiés
roadmap-review-class-added = Ajoutés
roadmap-review-class-blocked = Bloqués
roadmap-review-class-owner = Sans responsable
roadmap-review-class-rank = Place changée au-delà de l’incertitude
roadmap-review-class-evidence = Sans preuve
roadmap-review-class-stale = Inchangés depuis 60 jours
roadmap-review-class-planned-now = Maintenant
roadmap-review-class-planned-next = Ensuite
roadmap-review-class-planned-later = Plus tard
roadmap-review-class-in_progress = En cours
roadmap-review-in-thread =
    { $count ->
        [one] …et un autre, dans le fil
       *[other] …et { $count } autres, dans le fil
    }
roadmap-review-back-shipped = { $now }, alors que c’était livré
roadmap-review-back-dropped = { $now }, alors que c’était abandonné
roadmap-review-then = { $before } → { $now }
roadmap-review-field = { $field } : { $said }
roadmap-review-said-on_track = comme prévu, selon { $who }
roadmap-review-said-on_track-why = comme prévu, selon { $who }
roadmap-review-said-move = déplacé par { $who }
roadmap-review-said-move-why = déplacé par { $who } : { $why }
roadmap-review-said-stop = arrêté par { $who }
roadmap-review-said-stop-why = arrêté par { $who } : { $why }
roadmap-review-said-decide = { $who } demande une décision
roadmap-review-said-decide-why = { $who } demande une décision
roadmap-review-unanswered = { $who } n’a pas répondu
roadmap-review-after = *Ce qui a changé entre la publication et la clôture de la revue*

## Instantanés

roadmap-review-snapshots-title = Instantanés
roadmap-review-snapshots = *Instantanés de la feuille de route*
roadmap-review-snapshots-none = Il n’y a pas encore d’instantané de la feuille de route.
roadmap-review-snapshot-line = *{ $number }.* { $when }, par { $who }
roadmap-review-snapshot-title = *La feuille de route, { $when } :* { $count ->
        [0] rien de prévu que vous puissiez voir.
        [one] un élément à faire.
       *[other] { $count } éléments à faire.
    }
roadmap-review-bot = moi
roadmap-review-keep = Enregistrer un instantané
roadmap-review-keep-done = L’instantané { $number } est enregistré.

## Ce qui ne va pas

roadmap-review-error-open = Une revue est déjà ouverte. Commencez par la clore.
roadmap-review-error-none = Cette revue n’existe pas.
roadmap-review-error-closed = Cette revue est close depuis le { $day }. Modifiez l’élément lui-même, ou attendez la prochaine revue.
roadmap-review-error-item = L’élément #{ $number } ne faisait pas partie de cette revue.
roadmap-review-error-rights = Seuls le responsable de l’élément et les responsables product ops peuvent répondre pour lui.
roadmap-review-error-day = Ce jour est à venir. Choisissez une date passée.
roadmap-review-error-snapshot = Il n’y a pas d’instantané { $number }.

## Qui peut faire quoi

roadmap-review-may-read = Voir les revues et les instantanés de la feuille de route
roadmap-review-may-open = Ouvrir, planifier et clore les revues de la feuille de route ; enregistrer des instantanés
roadmap-review-may-answer = Répondre pour un élément dans une revue de la feuille de route
