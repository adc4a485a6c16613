# Impact, publié une fois par mois.
impact-post-text = L’impact des six derniers mois
impact-frozen = Publié sous le n° { $number } : les lignes derrière ces chiffres restent telles qu’aujourd’hui.
impact-plan-new = Publier l’impact chaque mois
impact-plan-list = *Impact mensuel*
impact-plan-none = L’impact n’est encore publié nulle part. D’habitude, il vient le premier mardi du mois.
impact-plan-delete = L’impact n’y sera plus publié. Ce qui l’a été reste, avec ses lignes.
impact-may-plan = Faire publier l’impact chaque mois
