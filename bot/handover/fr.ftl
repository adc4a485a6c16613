# Transmettre ce dont quelqu'un est responsable.
handover-title = Passation
handover-error-who = Dites qui part : /onboarding départ @nom.
handover-error-heir = Choisissez quelqu’un qui reste.
handover-nothing = { $who } n’est responsable de rien ici.
handover-held = { $count ->
    [one] *{ $who }* est responsable d’une chose :
   *[other] *{ $who }* est responsable de { $count } choses :
  }
handover-others = { $count ->
    [one] et une autre
   *[other] et { $count } autres
  }
handover-unseen = { $count ->
    [one] 🔒 L’une d’elles vient d’une conversation privée où vous n’êtes pas. Seule une personne qui y est peut la reprendre.
   *[other] 🔒 { $count } d’entre elles viennent de conversations privées où vous n’êtes pas. Seules des personnes qui y sont peuvent les reprendre.
  }
handover-start = Transmettre
handover-choose = { $who } transmet : qui prend la suite ? Vous verrez d’abord un aperçu, rien ne change encore.
handover-all = Tout
handover-room = { $room }, si c’est quelqu’un d’autre
handover-look = Aperçu
handover-waiting = Un instant…
handover-resumed = J’ai été interrompu pendant une passation ({ $who }). En voici la suite.
handover-stopped = J’ai été interrompu pendant une passation ({ $who }). Entre-temps, une personne qui devait prendre la suite est partie : reprenez ce qui reste avec `/onboarding départ`.
handover-preview = { $count ->
    [0] Rien ne peut être transmis.
    [one] *Une chose* change de mains. Elle reste modifiable ensuite :
   *[other] *{ $count } choses* changent de mains. Chacune reste modifiable ensuite :
  }
handover-done = { $count ->
    [0] Il n’y avait plus rien à transmettre.
    [one] C’est fait. *Une chose* a changé de mains :
   *[other] C’est fait. *{ $count } choses* ont changé de mains :
  }
handover-line = { $room } : { $count } → { $who }
handover-stays = *Ceci ne change pas :*
handover-unseen-stays = { $count ->
    [one] 🔒 Une chose privée ne change pas : la personne choisie n’est pas dans sa conversation.
   *[other] 🔒 { $count } choses privées ne changent pas : la personne choisie n’est pas dans leurs conversations.
  }
handover-private = la personne choisie ne peut pas la voir.
handover-given = { $count ->
    [one] { $by } vous a transmis une chose dont { $who } était responsable. Elle est dans mon onglet Accueil.
   *[other] { $by } vous a transmis { $count } choses dont { $who } était responsable. Elles sont dans mon onglet Accueil.
  }
handover-taken = { $count ->
    [one] { $by } a transmis une chose dont vous étiez responsable.
   *[other] { $by } a transmis { $count } choses dont vous étiez responsable.
  }
handover-may = Voir ce dont quelqu’un est responsable, et le transmettre
handover-may-note = Ce qui est privé à une conversation ne va qu’à quelqu’un qui y est ; les responsables qui n’y sont pas en voient le nombre
