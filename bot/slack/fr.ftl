### Ce que le bot dit de lui-même, quelle que soit la fonction.

slack-cancel = Annuler
slack-close = Fermer
slack-meant = Vouliez-vous dire `{ $command }` ?
slack-save = Enregistrer
slack-notice = Product Ops
slack-unexpected = Une erreur inattendue s’est produite de notre côté ; elle est consignée. Réessayez ; si elle se reproduit, donnez cette référence à l’exploitant du bot : { $reference }.
slack-unavailable = Nos données sont momentanément indisponibles. Réessayez dans une minute.
slack-admins-only = Seuls les propriétaires et administrateurs de cet espace Slack peuvent changer ceci. Adressez-vous à l’un d’eux.
slack-file-too-large = Ce fichier est trop volumineux : la limite est de { $limit } Mo. Découpez-le et envoyez les parties l’une après l’autre.
slack-file-unreachable = Le fichier n’a pas pu être récupéré dans Slack. Envoyez-le à nouveau.
slack-not-member = Je ne suis pas membre de ce canal. Tapez-y /invite, choisissez-moi, puis cliquez à nouveau sur { $button }.
slack-archived = Ce canal est archivé. Choisissez-en un autre.
slack-settings = Réglages de l’espace
slack-language = Langue de l’espace de travail
slack-language-hint = Chacun lit le bot dans la langue de son Slack. Celle-ci sert aux personnes dont le Slack n’est ni en français ni en anglais, et aux messages adressés à tous.
slack-language-en = English
slack-language-fr = Français
slack-welcome = Bienvenue { $who } ! Product Ops est installé, et ce message n’est visible que de vous. Quatre étapes pour commencer, dans cet ordre :

## Fichiers

sheet-line-added = Ligne { $line } : { $name } — ajoutée{ $why }
sheet-line-changed = Ligne { $line } : { $name } — modifiée{ $why }
sheet-line-unchanged = Ligne { $line } : { $name } — inchangée{ $why }
sheet-line-refused = Ligne { $line } : { $name } — refusée{ $why }
sheet-columns = Colonnes ignorées, car leur nom n’est pas reconnu : { $columns }
sheet-refused = Rien n’a été importé de *{ $name }*.
sheet-same = *{ $name }* n’apporte rien de nouveau.
sheet-totals = Ajoutées : { $added } ; modifiées : { $changed } ; inchangées : { $unchanged } ; refusées : { $refused }.
sheet-broken = Le fichier n’est plus lisible comme CSV à partir de la ligne { $line } : un guillemet n’y est sans doute pas fermé.
sheet-encoding = Les lettres accentuées de ce fichier sont illisibles. Enregistrez-le en UTF-8, puis importez-le à nouveau.
sheet-unclear-numbers = « { $cell } », ligne { $line }, peut désigner deux nombres, et rien dans sa colonne ne tranche. Dites comment le fichier les écrit : --numbers 1,250.5 ou --numbers 1.250,5
sheet-unclear-dates = « { $cell } », ligne { $line }, peut désigner deux jours, et rien dans sa colonne ne tranche. Dites dans quel ordre le fichier les écrit : --dates D/M/Y ou --dates M/D/Y
sheet-unclear-scale = « { $cell } », ligne { $line }, peut être une part ou un pourcentage ({ $name }). Dites ce que contient le fichier : --scale share ou --scale percent
sheet-ask-numbers = *{ $file }* est en attente : rien n’est encore enregistré. « { $cell } », ligne { $line }, peut désigner deux nombres, et rien dans sa colonne ne tranche. Lequel est le bon ?
sheet-ask-dates = *{ $file }* est en attente : rien n’est encore enregistré. « { $cell } », ligne { $line }, peut désigner deux jours, et rien dans sa colonne ne tranche. Lequel est le bon ?
sheet-ask-scale = *{ $file }* est en attente : rien n’est encore enregistré. « { $cell } », ligne { $line }, est bien loin des valeurs habituelles de l’indicateur { $name }. Comment faut-il le lire ?
sheet-reading = { $cell }, c’est { $meaning }
sheet-scale-share = une part : { NUMBER($percent, maximumFractionDigits: 4) } %
sheet-scale-percent = un pourcentage : { $cell } %
sheet-empty = Le fichier est vide.
sheet-too-long = Le fichier compte { $rows } lignes ; la limite est de { $limit }. Découpez-le et importez les parties l’une après l’autre.
sheet-header = La première ligne du fichier doit nommer ses colonnes, et il en manque d’indispensables. Elle dit : { $header }
