# Copies des documents dans Notion, Confluence, GitBook et les canevas.
copies-title = Copies des documents
copies-broken = Une erreur s’est produite de mon côté. Je réessaierai plus tard.
copies-overtaken = Quelqu’un a demandé autre chose entre-temps.
copies-document-gone = Le document #{ $number } a été supprimé. Rétablissez-le, ou oubliez sa copie.
copies-nobody = personne pour l’instant
copies-introduction = *{ $status } · Responsable : { $owner } · Ceci est une copie. L’original est le document #{ $number } dans Slack : /prd { $number }*

# Sur la fiche d’un document.
copies-heading = *Copies*
copies-export = Copier vers un wiki…
copies-checking = Je relis les copies. Si l’une d’elles a changé, je vous le dis ici.
copies-checked = Je viens de relire les copies de *#{ $number } { $title }* :
copies-of = *#{ $number } { $title }*
copies-state-same = ✓ { $system } : identique.
copies-state-ours-newer = ↑ { $system } : ce document est plus récent.
copies-state-edited-outside = ⚠ { $system } : modifié là-bas { $dated ->
        [yes] par { $who }, { $when }
       *[no] par { $who }
    }. Je n’écrase rien : à quelqu’un de choisir.
copies-state-gone = ✗ { $system } : la page a disparu, ou je ne peux plus la lire.
copies-state-none = { $system } : pas encore de page.
copies-left = { $who } a choisi de laisser les deux tels quels.
copies-late = { $why } Prochain essai : { $when }.
copies-failed = { $why }
copies-create-wanted = En route vers { $system }.
copies-update-wanted = La mise à jour est en route vers { $system }.
copies-reviewed = Ce que j’écris dans { $system } y devient une demande de modification, à accepter là-bas.
copies-automatic-on = Tenue à jour : ce que vous modifiez ici y arrive tout seul.
copies-update = Mettre à jour
copies-again = Réessayer
copies-compare = Comparer
copies-anew = Recréer…
copies-automatic-start = Tenir à jour
copies-automatic-stop = Ne plus tenir à jour
copies-forget = Oublier
copies-forget-sure = J’oublie cette copie. La page elle-même reste où elle est.

# Les deux textes, et le choix.
copies-here = Ici
copies-there = Dans { $system }
copies-above = Titre et introduction
copies-above-stays = Le titre, l’état et le responsable viennent de ce document : changez-les ici. *Garder le nôtre* les y remet.
copies-missing = Cette section n’y est pas.
copies-nothing = (vide)
copies-more = { $count ->
    [one] Une autre section diffère : ouvrez la page pour la lire.
   *[other] { $count } autres sections diffèrent : ouvrez la page pour les lire.
}
copies-newer-here = Modifié seulement ici depuis la dernière copie : { $titles }. *Prendre le leur* n’y touche pas.
copies-no-headings = La page n’a aucun des titres de ce document : je ne sais pas quel texte va dans quelle section. Voici ce qui s’y trouve :
copies-no-difference = La page dans { $system } dit la même chose que ce document ; seule la mise en forme peut différer.
copies-keep = Garder le nôtre
copies-keep-sure = Ce document remplace ce qui a été écrit dans { $system }.
copies-take = Prendre le leur
copies-leave = Laisser les deux
copies-choice = *Garder le nôtre* remplace la page dans { $system }. *Prendre le leur* fait une nouvelle version de ce document, à votre nom. *Laisser les deux* ne change rien.
copies-choice-of-two = *Garder le nôtre* remplace la page dans { $system }. *Laisser les deux* ne change rien.
copies-looking = Je lis la page dans { $system }…
copies-keeping = Notre texte est en route vers { $system }. Si la page change entre-temps, je m’arrête et je vous le dis.
copies-left-now = Le document #{ $number } et sa page dans { $system } restent tels quels.
copies-taken = Le document #{ $number } dit maintenant la même chose que la page dans { $system } : c’est la version { $version }, à votre nom.
copies-taken-not = Absent de la page, donc inchangé ici : { $titles }.
copies-updating = La mise à jour est en route vers { $system }. Je vous préviens dès qu’elle y est.
copies-follows = Désormais, { $system } suit le document #{ $number }, sauf si quelqu’un modifie la page là-bas.
copies-follows-not = Désormais, la copie du document #{ $number } dans { $system } ne change que si quelqu’un clique sur *Mettre à jour*.
copies-forgotten = J’ai oublié la copie du document #{ $number } dans { $system }. La page reste où elle est : { $url }

# En faire une.
copies-export-title = Copier vers un wiki
copies-export-what = *#{ $number } { $title }* aura sa propre page. L’original reste dans Slack.
copies-export-submit = Copier
copies-wiki = Où
copies-place = Emplacement dans { $system }
copies-channel = Canal
copies-exporting = Le document #{ $number } est en route vers { $system }. Je vous préviens dès qu’il y est.
copies-adopted = La page dans { $system } est maintenant la copie du document #{ $number }. Je n’y ai rien changé : comparez, puis choisissez.
copies-no-canvases = Cet espace n’a pas de canevas. Je peux publier le document ici, en message, section par section.
copies-parts-post = Publier ses sections
copies-error-wiki = Ce wiki n’est plus configuré.
copies-error-none-ready = Aucun wiki n’est configuré. Demandez à l’exploitant du bot d’ajouter Notion, Confluence ou GitBook.
copies-error-not-ready = { $system } n’est pas configuré. Demandez à l’exploitant du bot de l’ajouter.
copies-error-unknown = { $url } n’est dans aucun wiki que je connais : { $systems }.
copies-error-missing = Je n’y trouve aucune page, ou je n’ai pas le droit de la lire. Partagez-la avec moi dans { $system }, puis réessayez.
copies-error-place = Choisissez un emplacement.
copies-error-private = Le document #{ $number } est privé, et d’autres le liraient là-bas. Seul un canevas de son propre canal peut en avoir une copie.
copies-error-twice = Le document #{ $number } a déjà une copie dans { $system }. Ouvrez le document pour la mettre à jour.
copies-error-taken = Cette page, dans { $system }, est la copie d’un autre document.
copies-error-none = Le document #{ $number } n’a plus cette copie.
copies-error-edited = Quelqu’un a modifié la page dans { $system }. Comparez d’abord.
copies-error-moved = La page dans { $system } a encore changé. Comparez de nouveau.
copies-error-chosen = Quelqu’un a déjà choisi pour { $system }. Ouvrez le document pour voir où en est sa copie.
copies-error-headings = La page dans { $system } n’a aucun des titres de ce document : je ne peux pas reprendre son texte. Recopiez ce qu’il vous faut, ou ajoutez-y les titres.
copies-error-gone = La page dans { $system } a disparu.

# À côté d’un lien partagé.
copies-preview = *#{ $number } { $title }*
    { $status } · Responsable : { $owner }{ $gaps ->
        [0] {""}
        [one] {" "}· il manque une chose
       *[other] {" "}· il manque { $gaps } choses
    }
copies-gaps-label = Ce qui manque

copies-may-see = Voir où en sont les copies des documents, et les comparer
copies-may-copy = Copier un document vers un wiki, mettre la copie à jour, et choisir le texte à retenir quand les deux ont changé
copies-may-copy-note = Un document privé ne va nulle part, sauf dans un canevas de son propre canal.
