### Ce que le bot dit de lui-même, quelle que soit la fonction.

page-previous = Précédent
page-next = Suivant
page-newer = Plus récentes
page-older = Plus anciennes
slack-a-channel = un canal
slack-person-unknown = Personne ne s’appelle « { $name } » ici.
slack-person-several = Plusieurs personnes s’appellent « { $name } » : { $known }. Écrivez le nom en entier.
slack-groups-scope = Pour désigner des groupes d’utilisateurs, il faut l’autorisation `usergroups:read` : la personne qui administre Slack l’ajoute en collant à nouveau manifest.yml.
slack-groups-silent = Slack ne dit pas qui fait partie de ce groupe d’utilisateurs. Réessayez, ou choisissez des personnes.
slack-a-group = un groupe
slack-a-workspace = un espace de travail
slack-cancel = Annuler
slack-close = Fermer
slack-meant = Vouliez-vous dire `{ $command }` ?
slack-word-unknown = `{ $command }` ne connaît pas le mot `{ $word }`. Voici ceux qui marchent : { $words }.
slack-undo = Annuler
slack-save = Enregistrer
slack-conflict = Pendant que vous écriviez, quelqu’un d’autre a modifié : { $fields }. Tout ce que vous avez tapé est encore là. Relisez les champs accompagnés d’une remarque, puis enregistrez à nouveau.
slack-conflict-field = { $who } a écrit ici « { $value } » ({ $when }). Enregistrez pour mettre votre version à la place.
slack-conflict-empty = { $who } a vidé ce champ ({ $when }). Enregistrez pour y remettre votre version.
slack-meanwhile = Entre-temps, { $who } a modifié : { $fields }. Ces changements sont conservés.
slack-somebody = quelqu’un
slack-notice = Product Ops
slack-unexpected = Une erreur inattendue s’est produite de notre côté ; elle est consignée. Réessayez ; si elle se reproduit, donnez cette référence à l’exploitant du bot : { $reference }.
slack-missing-scope = Je ne peux pas le faire : il me manque l’autorisation `{ $scope }`. La personne qui gère l’application peut l’ajouter sur api.slack.com/apps, sous *OAuth & Permissions* → *Bot Token Scopes*, puis réinstaller l’application.
slack-form-too-old = Ce formulaire a expiré : rien n’a été enregistré. Ce que vous avez tapé est encore là : copiez-le, puis ouvrez à nouveau le formulaire.
slack-not-there = Slack ne trouve plus cette personne ou cette conversation, ou je n’y ai pas accès. Choisissez-en une autre.
slack-unavailable = Nos données sont momentanément indisponibles. Réessayez dans une minute.
slack-unsaved = Nos données sont momentanément indisponibles : rien n’a été enregistré. Réessayez dans une minute.
slack-uncertain = J’ai perdu la connexion à nos données pendant l’enregistrement : je ne sais pas s’il a abouti. Vérifiez avant de réessayer.
slack-disk-full = Je ne peux rien enregistrer pour le moment : le disque de ma base de données est plein. Prévenez l’exploitant du bot.
slack-read-only = Je ne peux rien enregistrer pour le moment : ma base de données est en lecture seule. Prévenez l’exploitant du bot.
slack-form-shut = Slack n’a pas ouvert le formulaire. Réessayez dans un instant.
slack-file-shut = Slack n’a pas accepté le fichier. Réessayez dans une minute.
slack-limited = Slack me demande de ralentir : rien n’a été envoyé. Réessayez dans une minute.
slack-silent = Slack n’a pas répondu à temps : je ne sais pas si cela a fonctionné. Vérifiez avant de réessayer.
slack-admins-only = Seuls les propriétaires et administrateurs de cet espace Slack peuvent le changer. Adressez-vous à l’un d’eux.
slack-file-too-large = Ce fichier est trop volumineux : la limite est de { $limit } Mo. Découpez-le et envoyez-en les parties l’une après l’autre.
slack-file-unreachable = Je n’ai pas pu récupérer le fichier dans Slack. Envoyez-le à nouveau.
slack-file-not-yours = Quelqu’un d’autre a envoyé ce fichier. Envoyez-le vous-même.
slack-not-member = Je ne suis pas membre de ce canal. Tapez-y /invite, choisissez-moi, puis cliquez à nouveau sur { $button }.
slack-archived = Ce canal est archivé. Choisissez-en un autre.
slack-settings = Réglages de l’espace
slack-managers = Responsables product ops
slack-managers-hint = Ils peuvent changer le statut de toute idée, fusionner des idées, révéler les notes, modifier tout indicateur et toute publication planifiée, et faire lire des valeurs dans un système. Les propriétaires et administrateurs de l’espace le peuvent toujours.
slack-managers-only = Seuls les responsables product ops peuvent le faire. Les propriétaires et administrateurs de l’espace les désignent avec `/productops réglages`.
slack-error-number = Donnez un nombre entier supérieur à 0.
slack-error-least = Donnez { $least } ou plus.
slack-linked = *Liens*
slack-linked-more = { $count ->
    [one] Un autre
   *[other] { $count } autres
  }
slack-link-itself = On ne relie pas une chose à elle-même.
slack-link-usage = Dites quoi relier à quoi : lier 12 idée 7.
slack-language = Langue de l’espace de travail
slack-language-hint = Chacun lit le bot dans la langue de son Slack. Celle-ci vaut pour les messages adressés à tous, et pour les personnes dont le Slack n’est ni en français ni en anglais.
slack-language-en = Anglais
slack-language-fr = Français
slack-language-said-en = anglais
slack-language-said-fr = français
slack-welcome = Bienvenue { $who } ! Product Ops est installé. Voici par où commencer :

## Réglages

settings-title = Réglages
settings-workspace = Espace de travail
settings-roles = Rôles
settings-error-nobody = Les réglages sont réservés aux administrateurs, aux responsables product ops et aux éditeurs du glossaire. Adressez-vous à l’un d’eux.
settings-saved = Réglages enregistrés : { $fields }.
settings-changes = Qui a changé quoi
settings-changes-none = Personne n’a encore rien changé.
settings-change = { $when }, { $who } : *{ $field }*, { $before } → { $after }
usage-settings = les réglages de l’espace, et qui peut faire quoi
    .example = réglages

## Enregistrer un message

keep-purpose = Enregistrer un message comme terme, idée, retour client ou décision : vous choisissez, et le formulaire s’ouvre prérempli.
keep-title = Enregistrer comme…
keep-kind = De quoi s’agit-il ?
keep-text = Texte à enregistrer
keep-next = Suivant
keep-again-title = Déjà enregistré
keep-message = message
keep-cut = Le message est trop long pour ce formulaire : la fin est coupée. Le { $message } contient tout.
keep-error-kind = Choisissez de quoi il s’agit.

## Le menu

menu-title = Product Ops
menu-purpose = Tout ce que fait Product Ops, en boutons.
menu-intro = Que voulez-vous faire ?
menu-unknown = Je n’ai pas compris « { $text } ». Voici ce que je sais faire.
menu-renamed = Je ne sais pas à laquelle de mes commandes correspond `{ $command }`. L’exploitant du bot l’indique dans SLACK_COMMANDS.
menu-waiting = Pour vous
menu-help = Aide
menu-usage-open = ouvre le menu de tout ce que je fais
menu-usage-waiting = montre ce qui vous attend
    .example = en attente
menu-usage-help = toutes les commandes
menu-error-line = Ce bouton n’est plus valable. Tapez la commande.

## Accueil

home-help = Aide
menu-help-fewer = Voici l’essentiel de chaque commande. Son aide dit tout : `{ $line }`.
home-help-more = Les réponses sont dans votre langue, et ne s’affichent que pour vous tant que vous ne les partagez pas.
home-help-shortcuts = Dans le menu d’un message
home-hello = Bonjour { $who }.
home-for-you = Pour vous
home-nothing = Rien ne vous attend.
home-all = Tout voir
home-browse = Toutes les fonctions
home-back = Retour à l’accueil
home-open = Ouvrir
home-more = Et aussi
home-alignment = Alignement
home-process = Planification et livraison
home-data = Clients et chiffres
home-scaling = Équipes et pratiques
home-list-empty = Il n’y a plus rien ici.
home-error-list = Cette liste n’existe plus. Rouvrez l’accueil.

## Fichiers

import-file = Fichier
import-mode = Que faire ?
import-try = Montrer seulement ce qui changerait
import-keep = Importer le fichier
import-submit = Importer
import-long = Textes de plus de 3 000 caractères
import-long-refuse = Refuser la ligne
import-long-cut = Couper le texte, conserver sa source
import-begun = Je lis *{ $name }*. Le compte rendu arrive dans nos messages directs.
import-now = Importer maintenant
import-match = Associer les colonnes
import-match-explain = Vos choix valent pour tout l’espace : je relis ce fichier, et les suivants seront lus de la même façon.
import-match-column = La colonne « { $word } » contient
import-match-status = Le statut « { $word } » signifie
import-match-ignore = Rien : l’ignorer
import-match-skip = Rien : laisser ces lignes de côté
import-match-submit = Enregistrer et relire
import-status-approved = Approuvé
import-status-draft = Brouillon
import-status-new = Nouvelle
import-status-in_progress = En cours
import-status-shipped = Livrée
import-status-declined = Refusée
import-status-planned-now = Planifiée pour maintenant
import-status-planned-next = Planifiée pour ensuite
import-status-planned-later = Planifiée pour plus tard
import-no-file = Choisissez un fichier.
import-reading = Lecture de *{ $name }*…
import-progress = *{ $name }* : { $done } sur { $of } enregistrés…
import-tried = Voici ce que ferait *{ $name }* ; rien n’est encore enregistré.
import-given-up = L’import de ce fichier a été interrompu plusieurs fois : j’ai abandonné. { $count ->
    [0] Rien n’a été importé.
    [one] Une seule ligne a été enregistrée, pas le reste.
   *[other] { $count } lignes ont été enregistrées, pas le reste.
} Découpez le fichier et importez les parties l’une après l’autre.
import-done = *{ $name }* est importé.
import-done-partly = *{ $name }* est importé en partie : { $count ->
    [one] une ligne a été refusée.
   *[other] { $count } lignes ont été refusées.
}
import-report = Le détail, ligne par ligne
sheet-line-named = Ligne { $line } : { $name }
sheet-line-untitled = Ligne { $line } (sans titre)
sheet-line-added = { $head } — ajoutée{ $why }
sheet-line-changed = { $head } — modifiée{ $why }
sheet-line-unchanged = { $head } — inchangée{ $why }
sheet-line-refused = { $head } — refusée{ $why }
sheet-line-left = { $head } — laissée de côté{ $why }
sheet-line-alias = { $head } — enregistrée comme alias{ $why }
sheet-line-wanted = { $head } — sans définition, ajoutée aux termes manquants{ $why }
sheet-file-added = { $name } — ajouté{ $why }
sheet-file-changed = { $name } — modifié{ $why }
sheet-file-unchanged = { $name } — inchangé{ $why }
sheet-file-refused = { $name } — refusé{ $why }
sheet-file-left = { $name } — laissé de côté{ $why }
sheet-archive-broken = Ce fichier ZIP est endommagé. Refaites-le.
sheet-archive-locked = Ce fichier ZIP demande un mot de passe. Refaites-le sans mot de passe.
sheet-archive-many = Ce fichier ZIP contient trop de fichiers ; la limite est de { $most }. Faites-en plusieurs.
sheet-archive-large = Ce fichier ZIP contient plus de { $most } Mo. Faites-en plusieurs.
sheet-archive-long = Ce texte dépasse { $most } ko.
sheet-changes = {" : "}
sheet-change = { $field } « { $was } » → « { $now } »
sheet-reason = { $count ->
    [one] Ligne { $lines } refusée : { $why }
   *[other] { $count } lignes refusées ({ $lines }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }) : { $why }
}
sheet-above = { $count ->
    [one] Une ligne au-dessus des titres a été ignorée.
   *[other] { $count } lignes au-dessus des titres ont été ignorées.
}
sheet-words = Statuts inconnus : { $words }
sheet-total-left = { $count ->
    [one] Une ligne laissée de côté.
   *[other] { $count } lignes laissées de côté.
}
sheet-total-alias = { $count ->
    [one] Un alias.
   *[other] { $count } alias.
}
sheet-total-wanted = { $count ->
    [one] Un terme sans définition.
   *[other] { $count } termes sans définition.
}
sheet-skipped = cet espace laisse de côté les lignes qui ont ce statut
sheet-cut = coupé de { $length } à { $limit } caractères
sheet-damaged = des lettres ont été perdues avant l’envoi du fichier. Enregistrez-le en UTF-8 depuis le programme d’où il vient
sheet-workbook-excel = C’est un classeur Excel, et je ne lis que le CSV. Dans Excel, choisissez Fichier > Enregistrer sous > CSV UTF-8, puis importez ce fichier.
sheet-workbook-calc = C’est un classeur LibreOffice, et je ne lis que le CSV. Dans LibreOffice, choisissez Fichier > Enregistrer sous > Texte CSV avec le jeu de caractères UTF-8, puis importez ce fichier.
sheet-workbook-numbers = C’est un classeur Numbers, et je ne lis que le CSV. Dans Numbers, choisissez Fichier > Exporter vers > CSV, puis importez ce fichier.
sheet-workbook-zip = C’est une archive ZIP, et je ne lis que le CSV. Décompressez-la et importez le fichier CSV qu’elle contient ; dans Google Sheets, téléchargez Valeurs séparées par des virgules.
sheet-workbook-web = C’est une page web ou un fichier XML, quoi qu’en dise son nom, et je ne lis que le CSV. Ouvrez-le dans un tableur, enregistrez-le en CSV UTF-8, puis importez ce fichier.
sheet-field = { $field } : { $why }
sheet-lack = Il manque une colonne, nécessaire à toute nouvelle ligne : { $columns }
sheet-columns = Colonnes ignorées, car leur nom n’est pas reconnu : { $columns }
sheet-refused = Rien n’a été importé de *{ $name }*.
sheet-same = *{ $name }* n’apporte rien de nouveau.
sheet-totals-none = { $refused ->
    [one] Aucune ligne importable ; une refusée.
   *[other] Aucune ligne importable ; { $refused } refusées.
  }
sheet-totals = Ajoutées : { $added } ; modifiées : { $changed } ; inchangées : { $unchanged } ; refusées : { $refused }.
sheet-broken = Le CSV n’est plus lisible à partir de la ligne { $line } : il y manque sans doute un guillemet fermant.
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
sheet-too-long = Le fichier compte { $rows } lignes ; la limite est de { $limit }. Découpez-le et importez-en les parties l’une après l’autre.
sheet-too-wide = La ligne { $line } a plus de { $limit } colonnes. Supprimez celles qui ne servent pas.
sheet-line-too-long = La ligne { $line } a plus de { $limit } caractères. Il y manque sans doute un guillemet fermant, ou ce fichier n’est pas un tableau.
sheet-toml-large = Le fichier compte plus de { $limit } caractères. Découpez-le et importez-en les parties l’une après l’autre.
sheet-toml-heavy = La lecture de ce fichier prend trop de temps ou de mémoire. Découpez-le, ou simplifiez-le.
sheet-toml-deep = « { $name } », ligne { $line }, imbrique trop de crochets ou compte trop de parties. Simplifiez cette ligne.
sheet-overtaken = quelqu’un a modifié la même chose pendant la lecture du fichier ; vérifiez, puis importez à nouveau cette ligne
sheet-meanwhile = quelqu’un a ajouté la même chose pendant la lecture du fichier ; vérifiez, puis importez à nouveau cette ligne
sheet-header = Il manque des colonnes indispensables. La première ligne du fichier doit nommer les colonnes. Colonnes trouvées : { $header }

## Les personnes d’une autre entreprise, dans les canaux partagés

slack-stranger = Je travaille pour une autre entreprise, et personne là-bas ne m’a autorisé à vous répondre ici.
slack-stranger-short = Je ne peux pas répondre ici à une autre entreprise
slack-stranger-role = { $who } fait partie d’une autre entreprise : choisissez quelqu’un de la vôtre.

## Ce qui vient d’une conversation privée

slack-private = Visible seulement par les membres de { $channel } et par la personne qui l’a saisi.
slack-private-direct = Cela vient d’un message privé : seule la personne qui l’a saisi le voit.
slack-private-show = Montrer à tout le monde
slack-private-show-title = Montrer à tous ?
slack-private-show-sure = Tous les membres de l’espace de travail pourront le lire.
slack-private-shown = Tout l’espace de travail peut maintenant le voir.
slack-private-share = Cela vient d’une conversation privée, et d’autres le liraient ici. Montrez-le d’abord à tout le monde, puis partagez-le.

slack-share-title = Partager dans un canal
slack-share-channel = Canal
slack-share-submit = Partager
slack-share-none = Choisissez un canal.
slack-share-done = Partagé dans { $channel }.
slack-shared = Ce canal est partagé avec une autre entreprise
slack-shared-tick = Publier quand même : cette entreprise le lira aussi
slack-shared-untick = Cochez cette case pour publier quand même, ou choisissez un autre canal.
slack-shared-ask = { $channel } est partagé avec une autre entreprise, qui lira aussi ce message.
slack-shared-post = Partager quand même
slack-shared-done = Partagé.
settings-connect = Autres entreprises
slack-connect = Canaux où d’autres entreprises peuvent m’utiliser
slack-connect-hint = Dans un canal partagé avec une autre entreprise, je réponds à ses membres que je ne peux pas les aider. Dans les canaux choisis ici, ils lisent et font ce que peut faire tout membre. Ils n’ont jamais de rôle.

## Qui peut faire quoi

slack-members-only = Les invités et les personnes d’une autre entreprise ne peuvent pas le faire. Demandez à un membre de cet espace.
slack-not-yours = Vous n’êtes pas dans ce canal : je ne peux pas y publier pour vous. Choisissez-en un dont vous faites partie.
slack-gone-role = { $who } n’est plus là : choisissez quelqu’un d’autre.
slack-guest-role = { $who } est un invité de cet espace : choisissez un membre.
slack-may-intro = Une coche : ce rôle peut le faire. Les autres apprennent, dans leur langue, à qui s’adresser. Un rôle s’ajoute aux droits d’un membre, sans en retirer aucun.
slack-may-what = Action
slack-may-also = Précision
slack-may-settings = Réglages
slack-may-outsider = Autre entreprise¹
slack-may-guest = Invité²
slack-may-member = Membre
slack-may-asked = Contributeur
slack-may-author = Auteur
slack-may-owner = Responsable
slack-may-editor = Éditeur du glossaire
slack-may-manager = Responsable product ops
slack-may-administrator = Administrateur³
slack-may-note-outsider = ¹ Les personnes d’une autre entreprise, dans les canaux Slack Connect où un responsable product ops les laisse m’utiliser. Ailleurs, elles ne peuvent rien faire. Elles n’ont aucun rôle ici, même si elles administrent leur propre espace.
slack-may-note-guest = ² Les invités de cet espace peuvent lire, demander, recueillir, voter et évaluer. Ils n’ont aucun rôle, n’exportent pas de fichiers, ne publient pas de bilans, et ne publient que dans les canaux dont ils font partie.
slack-may-note-administrator = ³ Les propriétaires et administrateurs de cet espace Slack. Ils ont les droits des éditeurs du glossaire et des responsables product ops sans être désignés.
slack-may-note-private = Ce qui vient d’une conversation privée ne peut être lu ou modifié que par ses membres et par la personne qui l’a saisi, quoi que dise le tableau.
slack-may-note-channel = Personne ne peut me faire publier dans un canal privé sans en faire partie.
home-may-read = Ouvrir l’accueil et l’aide
keep-may = Enregistrer un message comme terme ou comme idée
settings-may-open = Ouvrir les réglages et voir qui a changé quoi
settings-may-language = Changer la langue de l’espace
settings-may-roles = Désigner les responsables product ops
settings-may-connect = Choisir les canaux où d’autres entreprises peuvent m’utiliser
slack-more = et { $count } de plus
