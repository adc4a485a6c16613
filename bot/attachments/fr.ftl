# Les preuves d’un élément, là où le travail se fait.
attachments-title = Preuves
attachments-may-attach = Mettre les preuves d’un élément dans son ticket
attachments-may-attach-note = Ce qui est privé reste ici ; les clients sont comptés, pas nommés
attachments-put = Mettre les preuves dans { $work }
attachments-again = Mettre à jour les preuves dans { $work }
attachments-preview = Voici ce qui ira dans { $work } :
attachments-readers = Toute personne qui voit le ticket dans { $system } peut le lire. Les clients y sont comptés sans être nommés, et rien de privé n’y figure.
attachments-waiting = Les preuves sont en route vers { $work }.
attachments-there = Preuves dans { $work } depuis { $when }.
attachments-failed = Les preuves ne sont pas dans { $work } : { $why }
attachments-arrived = Les preuves de l’élément #{ $number } sont maintenant dans { $work }.
attachments-broken = Je ne comprends pas la réponse que j’ai reçue. L’exploitant du bot trouvera pourquoi dans le journal.
attachments-gone = L’élément #{ $number } n’est plus lié à ce ticket, ou il est privé.
attachments-error-private = L’élément #{ $number } est privé : ses preuves restent ici. Montrez-le à tout le monde, puis mettez les preuves dans { $work }.
attachments-error-unlinked = L’élément #{ $number } n’est plus lié à ce ticket. Liez-le de nouveau : `/roadmap lier { $number } CHK-412`
attachments-error-off = Rien ne peut aller dans { $work } : son outil n’est pas configuré, ou il est désactivé ici. Un responsable product ops peut y remédier.
attachments-error-nothing = L’élément #{ $number } n’a pas encore de preuves. Reliez-y des retours, choisissez son indicateur, ou ajoutez des liens Figma, Miro ou Hotjar.
attachments-error-changed = Les preuves pour { $work } ont été rouvertes entre-temps. Relisez-les, puis envoyez-les.
attachments-heading = Preuves venues de Product Ops, { $on }
attachments-kpi = { $kpi } : { $value } le { $on }
attachments-kpi-target = { $kpi } : { $value } le { $on } ({ $target })
attachments-insights = { $count ->
    [one] Un retour
   *[other] { $count } retours
  } { $customers ->
    [0] sans nom de client
    [one] d’un client
   *[other] de { $customers } clients
  }
attachments-stances = { $supporting } pour, { $contradicting } contre ; le plus récent est du { $newest }
attachments-decision = Décision n° { $number } – { $title }
