# La guilde : les réunions de ceux qui portent les pratiques produit.
guild-title = Guilde
guild-purpose = La guilde : quand elle se réunit, qui anime, qui vient, et de quoi on parle.
guild-usage-next = les prochaines réunions, et les sujets en attente
guild-usage-show = montre la réunion 3
guild-usage-calendar = vous envoie la prochaine réunion pour votre agenda ; « agenda 3 », la réunion 3
guild-usage-add = ajoute une seule réunion
guild-usage-list = toutes les réunions
guild-usage-search = les réunions qui contiennent ces mots
guild-usage-mine = les réunions que vous animez, et celles qui attendent votre réponse
guild-usage-export = vous envoie les réunions en CSV
guild-usage-import = importe des réunions depuis un CSV
guild-usage-help = cette aide
guild-form-add = Ajouter une réunion
guild-form-edit = Modifier une réunion
guild-list = Toutes les réunions
guild-none = Aucune réunion pour l’instant.
guild-added = C’est enregistré.
guild-named = Guilde du { $day }
guild-field-title = Titre
guild-field-notes = Compte rendu
guild-field-owner = Animation
guild-field-held_on = Jour
guild-field-starts = Heure
guild-field-channels = Canal
guild-field-zone = Fuseau horaire
guild-field-minutes = Durée en minutes
guild-field-call = Lien de la visio
guild-field-language = Langue
guild-hint-notes = Une chose par ligne : chacune peut devenir une décision ou une idée, et « terme : définition » un terme.
guild-hint-channels = Un rappel y est publié la veille et une heure avant ; les changements y sont annoncés.
guild-status-planned = Prévue
guild-status-cancelled = Annulée
guild-status-past = Passée
guild-error-none = Il n’y a pas de réunion n° { $number }.
guild-error-starts = Indiquez une heure, par exemple 15:00.
guild-error-minutes = Indiquez des minutes entières, de 1 à { $most }.
guild-error-private = Ceci vient d’une conversation privée. Choisissez ce canal, ou aucun.
guild-error-over = La réunion n° { $number } est passée, ou n’a pas lieu.
guild-error-led = Quelqu’un anime déjà la réunion n° { $number }.
guild-error-not-yours = Ce n’est pas vous qui animez la réunion n° { $number }.
guild-error-no-meeting = Aucune réunion n’est prévue. Ajoutez-en une, ou planifiez des réunions régulières.
guild-minutes = Durée d’une réunion de la guilde (en minutes)
# Une réunion dans son canal.
guild-announced = { $title } approche.
guild-tomorrow = *Demain :* { $title }
guild-soon = *Dans une heure :* { $title }
guild-text = Réunion de la guilde : { $title }
guild-when = { $there } · chez vous : { $here }
guild-here = Chez vous : { $here }
guild-hosts = Animée par { $who }
guild-hosts-nobody = Personne n’anime encore. Qui s’en charge ?
guild-topics = *Sujets*
guild-counts = { $count ->
    [0] Personne n’a encore répondu.
   *[other] Viennent : { $yes } · peut-être : { $maybe } · ne viennent pas : { $no }
  }
guild-people-yes = Viennent : { $who }
guild-people-maybe = Peut-être : { $who }
guild-moved = { $title } est déplacée : { $when }
guild-off = { $title } est annulée.
guild-changed-text = Réunion de la guilde modifiée : { $title }
guild-say-yes = Je viens
guild-say-maybe = Peut-être
guild-say-no = Pas cette fois
guild-said-yes = Entendu, vous venez.
guild-said-maybe = Entendu, vous viendrez peut-être.
guild-said-no = Entendu, vous ne venez pas.
guild-said-nothing = Votre réponse est retirée.
guild-calendar = Ajouter à mon agenda
guild-calendar-ready = La réunion, pour votre agenda. Si elle est déplacée, redemandez le fichier : il remplace l’ancienne entrée.
guild-outcome = Donner suite
guild-outcome-title = Donner suite
# Qui anime.
guild-lead-it = Je l’anime
guild-lead-done = Vous animez cette réunion.
guild-pass-on = Je ne peux pas animer
guild-passed-on = C’est au tour de la personne suivante.
guild-passed = Il ne reste personne pour prendre la suite. La fiche demande maintenant qui s’en charge.
guild-you-host = Vous animez { $title } : { $when }
guild-you-host-text = Vous animez : { $title }
guild-take = Retenir
guild-taken = Le sujet est à l’ordre du jour.
# Ce qui vient.
guild-next = *Prochaines réunions*
guild-next-none = *Aucune réunion n’est prévue.*
guild-waiting = *Sujets en attente*
guild-home-hosting = Vous animez
guild-home-coming = Réunions à venir
guild-home-unanswered = Vous venez ?
guild-mine = Vos réunions de la guilde
guild-mine-none = Vous n’animez aucune réunion, et vous avez répondu à toutes.
# La planifier.
guild-plan-new = Planifier des réunions
guild-plan-list = *Réunions de la guilde planifiées*
guild-plan-none = Aucune réunion de la guilde n’est planifiée.
guild-plan-delete = Plus aucune réunion n’est annoncée. Celles qui le sont déjà restent.
guild-plan-day = Annoncée le
guild-plan-starts = { $count ->
    [one] la réunion a lieu le lendemain, à { $at }
   *[other] la réunion a lieu { $count } jours après, à { $at }
  }
guild-plan-note = { $count ->
    [one] Chaque réunion a lieu le lendemain de son annonce, à { $at }.
   *[other] Chaque réunion a lieu { $count } jours après son annonce, à { $at }.
  }
guild-days-after = La réunion a lieu
guild-days = { $count ->
    [one] le lendemain de l’annonce
   *[other] { $count } jours après l’annonce
  }
guild-people = Qui anime, à tour de rôle
guild-people-hint = Qui ne peut pas passe à la personne suivante.
guild-may-read = Consulter les réunions de la guilde
guild-may-come = Dire si l’on vient à une réunion de la guilde
guild-may-file = Recevoir une réunion de la guilde pour son agenda
guild-may-write = Ajouter une réunion de la guilde
guild-may-change = Écrire le compte rendu d’une réunion de la guilde, la déplacer, la modifier, l’annuler
guild-may-lead = Animer une réunion de la guilde que personne d’autre n’anime
guild-may-pass-on = Passer son tour d’animer une réunion de la guilde
guild-may-take = Mettre un sujet à l’ordre du jour de la prochaine réunion de la guilde
guild-may-export = Exporter les réunions de la guilde
guild-may-import = Importer des réunions de la guilde
guild-may-set = Choisir la durée d’une réunion de la guilde
guild-import = Importer des réunions
guild-import-explain = Un fichier CSV, une réunion par ligne. Une ligne ne modifie une réunion que si elle en porte le numéro. Rien n’est supprimé.
guild-import-file-hint = Colonnes obligatoires : { guild-field-title }, { guild-field-held_on }, { guild-field-starts }, { guild-field-zone }.
guild-error-header = Il manque la colonne « { guild-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
