# Ce qui se dit des fichiers markdown.
madr-error-head = Les lignes entre les deux « --- » ne sont pas du YAML.
madr-error-status = Le statut « { $status } » m’est inconnu.
madr-owner = aucune personne connue n’y figure : l’approbateur est { $owner }
madr-owner-names = noms inconnus ici, repris tels quels : { $names }. L’approbateur est { $owner }
madr-people = noms inconnus ici, repris tels quels : { $names }
madr-cut = texte trop long, coupé : { $fields }
madr-ready = Voici les décisions, un fichier Markdown chacune (MADR).
