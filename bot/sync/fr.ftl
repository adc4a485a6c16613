# La feuille de route et les outils où les équipes planifient.
sync-title = Outils de planification
sync-standing = Outils et liens…
sync-every = À quelle fréquence je relis les outils liés
sync-every-minutes = Toutes les { $value } minutes
sync-none = Aucun outil de planification n’est configuré. Demandez à l’exploitant du bot d’en ajouter un.
sync-broken = Une erreur s’est produite de mon côté. Je réessaierai plus tard.
sync-nothing = rien
sync-field-title = Titre
sync-field-status = Statut
sync-field-owner = Responsable
sync-field-due = Échéance

# Sur la fiche d’un élément.
sync-line = { $work } dans { $system } : { $said }
sync-due = échéance : { $day }
sync-gone = Introuvable dans { $system } : supprimé, ou je n’y ai plus accès.
sync-follows = Affiché seulement : seul le premier lien d’un élément est synchronisé.
sync-private = Cet élément est privé : je n’en écris rien dans { $system } tant que personne n’appuie sur le bouton.
sync-unclear-status = Je ne sais pas ce que « { $theirs } », dans { $system }, veut dire sur la feuille de route. Un responsable product ops peut le préciser avec `/roadmap synchroniser`.
sync-unclear-owner = Je ne sais pas qui est ici { $theirs } ({ $system }).
sync-unplaced-status = Dans { $system }, aucun statut ne correspond à « { $ours } ». Un responsable product ops peut en choisir un avec `/roadmap synchroniser`.
sync-unplaced-owner = Je ne sais pas qui est { $ours } dans { $system }.
sync-refused = { $field } : { $system } a refusé notre valeur. { $why }
sync-failed = { $field } : l’élément n’accepte pas ce que dit { $system }. { $why }
sync-late = { $field } : pas encore dans { $system }. { $why } Prochain essai : { $when }.
sync-link-button = Lier à un outil…
sync-unlink = Délier
sync-unlink-sure = { $work } et l’élément suivront chacun leur chemin. Aucun des deux ne change.
sync-allow = Écrire aussi dans { $system }
sync-again = Réessayer avec { $system }
sync-who = Qui est-ce ?
sync-create = Créer dans { $system }…
sync-making = En route vers { $system }.
sync-making-late = Pas encore dans { $system }. { $why } Je réessaierai.
sync-unmade = Je n’ai pas pu le créer dans { $system }. { $why }
sync-made = { $work } existe dans { $system }, lié à l’élément #{ $number }.

# Conflits.
sync-conflict = *{ $field }* : modifié ici et dans { $system }.
    Ici : { $ours } ({ $who }, { $when })
    { $work } : { $theirs }{ $dated ->
        [yes] {" "}(dernière modification : { $changed })
       *[no] {""}
    }
sync-differ = *{ $field }* : pas la même valeur ici et dans { $system }.
    Ici : { $ours }
    { $work } : { $theirs }{ $dated ->
        [yes] {" "}(dernière modification : { $changed })
       *[no] {""}
    }
sync-keep = Garder la nôtre
sync-take = Prendre la leur ({ $system })
sync-settled-ours = Notre valeur reste : l’élément #{ $number } ne change pas, et { $work } la reçoit aussi.
sync-settled-ours-here = Notre valeur reste : l’élément #{ $number } ne change pas. Je ne l’écris pas dans { $system } : { $work } garde la sienne.
sync-settled-theirs = L’élément #{ $number } dit maintenant la même chose que { $work } dans { $system }.
sync-conflicts = Conflits
sync-conflicts-none = Aucun conflit : la feuille de route et les outils liés sont d’accord.
sync-conflicts-count = { $count ->
    [one] Un conflit
   *[other] { $count } conflits
}
sync-conflicts-more = { $count ->
    [one] Et un autre, une fois ceux-ci réglés.
   *[other] Et { $count } autres, une fois ceux-ci réglés.
}
sync-conflicts-yours = { $count ->
    [one] Un de vos éléments ne dit pas la même chose ici et dans un autre outil.
   *[other] Vos éléments ne disent pas la même chose ici et dans un autre outil : { $count } champs diffèrent.
}

# Lier.
sync-link = Lier à un outil
sync-typed = Clé ou adresse
sync-typed-hint = Par exemple CHK-412, ou l’adresse de la page. Outils : { $systems }
sync-looking = Je cherche { $work } dans { $system }…
sync-which = Dans quel outil se trouve { $typed } ?
sync-linked = L’élément #{ $number }, { $title }, est lié à { $work } dans { $system }.{ $conflicts ->
    [0] {""}
    [one] {" "}Un champ diffère : choisissez la valeur à retenir.
   *[other] {" "}{ $conflicts } champs diffèrent : choisissez les valeurs à retenir.
}
sync-unlinked = { $work } n’est plus lié à l’élément #{ $number }.
sync-allowed = Désormais, { $system } suit l’élément #{ $number } : { $work } reçoit ce qui peut sortir.
sync-trying = J’essaie à nouveau { $work } dans { $system }.
sync-error-none = Aucun outil de planification n’est configuré. Adressez-vous à l’exploitant du bot.
sync-error-item = Dites quel élément et à quoi le lier : `/roadmap lier 12 CHK-412`, ou une adresse à la place de la clé.
sync-error-unknown = Je ne connais pas « { $text } ». Tapez une clé ou une adresse de l’un de ces outils : { $systems }.
sync-error-missing = Je ne trouve pas { $work } dans { $system }. Vérifiez votre saisie, ou demandez à l’exploitant du bot ce que je peux y voir.
sync-error-missing-key = Je ne trouve pas { $work } dans { $system }. Vérifiez la clé, ou demandez à l’exploitant du bot ce que je peux y voir. Pour un autre outil, tapez l’adresse.
sync-error-twice = { $work }, dans { $system }, est déjà lié à cet élément.
sync-error-taken = { $work }, dans { $system }, est lié à l’élément #{ $number }. Déliez-le d’abord.
sync-error-taken-private = { $work }, dans { $system }, est lié à un autre élément.
sync-error-unlinked = Ce lien n’existe plus.
sync-error-settled = Cela a changé entre-temps. Rouvrez l’élément.
sync-error-unclear = Je ne sais pas encore ce que cette valeur veut dire ici. Ouvrez l’élément pour voir ce qu’il me manque.
sync-error-there = L’élément #{ $number } est déjà lié à { $system }.
sync-error-place = Choisissez où le créer.
sync-error-person = Choisissez une personne.
sync-item-gone = L’élément #{ $number } n’est plus sur la feuille de route.

# Créer ailleurs.
sync-create-title = Créer dans un outil
sync-create-what = Je crée « { $title } » (#{ $number }) dans { $system } et je lie les deux.
sync-place = Où
sync-creating = Je crée l’élément #{ $number } dans { $system }. Je vous préviens ensuite.
sync-who-here = Qui est { $who } ({ $system }) ? Je m’en souviendrai.
sync-who-there = Qui est { $who } dans { $system } ? Je m’en souviendrai.
sync-person = Personne
sync-known = Je me souviendrai de qui c’est dans { $system }.

# Où en est chaque outil.
sync-links = { $count ->
    [0] Aucun lien pour l’instant
    [one] Un lien
   *[other] { $count } liens
}
sync-last = Dernière lecture : { $when }
sync-total-waiting = { $count ->
    [one] Une modification à envoyer
   *[other] { $count } modifications à envoyer
}
sync-troubles-more = { $count ->
    [one] Et un autre point à voir, une fois ceux-ci réglés.
   *[other] Et { $count } autres points à voir, une fois ceux-ci réglés.
}
sync-how = Pour lier un élément : `/roadmap lier 12`, puis sa clé ou son adresse là-bas, ou *Lier à un outil…* sur sa fiche.
sync-wrong = { $why } Prochain essai : { $when }.
sync-now = Synchroniser
sync-reading = Je lis { $system } maintenant.
sync-settings = Réglages
sync-saved = C’est enregistré pour { $system }.
sync-terms = Jusqu’où la feuille de route suit *{ $system }*
sync-level = Niveau
sync-level-off = Désactivé : ni lecture ni écriture
sync-level-read = Lecture : ce qui bouge là-bas bouge ici
sync-level-two_ways = Deux sens : ce qui bouge ici bouge aussi là-bas
sync-direction-off = Pas synchronisé
sync-direction-in = Entrant : l’outil décide
sync-direction-out = Sortant : la feuille de route décide
sync-direction-set_once = Une seule fois : le côté vide est rempli
sync-direction-both = Dans les deux sens
sync-statuses = Ce que chaque statut veut dire sur la feuille de route ({ $system }). Un statut laissé vide est signalé sur la fiche.
sync-statuses-none = Les statuts ({ $system }) apparaissent ici dès qu’un élément est lié.
sync-means-nothing = Ne veut rien dire ici

sync-may-see = Voir où en sont les outils liés, et les faire relire
sync-may-link = Lier et délier des éléments, créer des tickets dans les outils, dire qui est qui
sync-may-link-note = L’auteur et le responsable de l’élément, et les responsables product ops
sync-may-settle = Régler les conflits avec un outil lié, réessayer ce qu’il a refusé
sync-may-manage = Dire jusqu’où la feuille de route suit chaque outil
roadmap-usage-link-tool = lie l’élément 12 à CHK-412, dans un outil de planification
roadmap-usage-sync = où en sont les outils liés
roadmap-usage-conflicts = ce qui a changé des deux côtés
sync-history = Dans { $system }, { $work }
