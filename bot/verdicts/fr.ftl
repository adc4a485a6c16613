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
tools-renewal-tool = Ouvrir l’outil
tools-renewal-title-keep = Garder { $tool } après le { $day }
tools-renewal-title-drop = Arrêter { $tool } au { $day }
tools-renewal-title-renegotiate = Renégocier { $tool } avant le { $day }
tools-renewal-topic = Outils
tools-renewal-error-none = Aucun renouvellement en vue pour l’outil #{ $number }. Indiquez d’abord le jour où il se renouvelle.
