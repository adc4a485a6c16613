# Le compte à rebours jusqu’à la fin du préavis d’un contrat.
tools-renewal-left = { $days ->
    [one] ⏳ Résiliable jusqu’au { $deadline } : *plus qu’un jour.*
   *[other] ⏳ Résiliable jusqu’au { $deadline } : *encore { $days } jours.*
  }
tools-renewal-today = ⏳ *C’est le dernier jour* pour résilier.
tools-renewal-missed = ⚠️ *Trop tard pour résilier :* c’était possible jusqu’au { $deadline }, et rien n’a été décidé.
tools-renewal-passed = On pouvait résilier jusqu’au { $deadline }.
tools-renewal-ended = Le contrat s’est terminé le { $day }. Modifiez l’outil s’il continue.
tools-renewal-itself = { $months ->
    [0] Tacite reconduction le { $day } ; pour combien de temps, on ne sait pas.
    [1] Tacite reconduction le { $day }, pour un mois.
    [12] Tacite reconduction le { $day }, pour un an.
    [24] Tacite reconduction le { $day }, pour deux ans.
    [36] Tacite reconduction le { $day }, pour trois ans.
   *[other] Tacite reconduction le { $day }, pour { $months } mois.
  }
tools-renewal-ends = Il se termine le { $day } si personne ne le renouvelle.
tools-renewal-unsure = Reconduit ou terminé le { $day } ? Personne ne l’a dit.
tools-renewal-no-notice = { $days ->
    [0] ⏳ *Le contrat court jusqu’à aujourd’hui.* Préavis inconnu.
    [one] ⏳ Le contrat court jusqu’au { $day } : *plus qu’un jour.* Préavis inconnu : il est peut-être déjà trop tard pour résilier.
   *[other] ⏳ Le contrat court jusqu’au { $day } : *encore { $days } jours.* Préavis inconnu : il faudra peut-être résilier plus tôt.
  }
tools-renewal-decided = Décidé : { $verdict } (décision #{ $number })
tools-renewal-asked = Que devient { $title } ?
tools-renewal-asked-left = { $who } s’occupait de { $title } et n’est plus là. Qu’en fait-on ?
tools-renewal-keep = Garder
tools-renewal-drop = Arrêter
tools-renewal-renegotiate = Renégocier
tools-renewal-of = { $who }
tools-renewal-of-nobody = sans responsable
tools-renewal-list = { $count ->
    [0] *Aucun renouvellement en vue.*
    [one] *Un renouvellement en vue*
   *[other] *{ $count } renouvellements en vue,* le préavis le plus proche d’abord
  }
tools-renewal-unknown = { $count ->
    [one] Un outil n’a pas encore de date de renouvellement.
   *[other] { $count } outils n’ont pas encore de date de renouvellement.
  }
tools-may-renew = Décider de garder, d’arrêter ou de renégocier un outil
tools-may-renew-note = Responsable : celui de l’outil ou son suppléant
tools-error-day = Choisissez un jour entre 2000 et 2100.
# Ce que devient le contrat d’un outil.
tools-renewal-ask-keep = Garder { $title } ?
tools-renewal-ask-drop = Arrêter { $title } ?
tools-renewal-ask-renegotiate = Renégocier { $title } ?
tools-renewal-drop-note = J’enregistre la décision, et l’outil passe « en cours d’abandon ». Résilier auprès de l’éditeur reste à faire.
tools-renewal-submit = Décider
tools-renewal-done-keep = C’est décidé : { $title } reste. Décision #{ $number } ; je vous interrogerai avant le prochain préavis.
tools-renewal-done-drop = C’est décidé : { $title } s’arrête. Décision #{ $number }. Pensez à résilier.
tools-renewal-done-renegotiate = C’est décidé : { $title } sera renégocié. Décision #{ $number } ; je vous demanderai avant le préavis ce que cela a donné.
tools-renewal-decision = Ouvrir la décision
tools-renewal-title-keep = Garder { $tool } après le { $day }
tools-renewal-title-drop = Arrêter { $tool } au { $day }
tools-renewal-title-renegotiate = Renégocier { $tool } avant le { $day }
tools-renewal-tool = Ouvrir l’outil
tools-renewal-topic = Outils
tools-renewal-error-none = Aucun renouvellement en vue pour l’outil #{ $number }. Indiquez d’abord le jour où il se renouvelle.
