trial-title = Bilan de la semaine
trial-wrong = Les chiffres ont disparu. Choisissez-en d’autres.
