### D’où viennent les valeurs des indicateurs.

source-manual = À la main

## Ce qui peut échouer en chemin

source-busy = { $host } répond encore à d’autres requêtes. Réessayez dans un instant.
source-http-unreachable = { $host } est injoignable. Réessayez plus tard ; si cela dure, prévenez la personne qui s’en occupe.
source-http-name = Le nom { $host } n’existe pas. Vérifiez son orthographe.
source-http-slow = { $host } n’a pas répondu en { $seconds } secondes. Réessayez plus tard, ou demandez-lui moins de données.
source-http-certificate = Le certificat de { $host } n’est pas valable pour ce nom. Demandez à la personne qui s’en occupe de le renouveler.
source-http-broken = { $host } s’est interrompu en pleine réponse. Réessayez plus tard.
source-http-malformed = Impossible d’interroger { $host } : l’adresse ou la clé est mal formée. Demandez à l’exploitant du bot de vérifier les deux.
source-http-plain = { $host } est configuré en http:// : la clé pourrait être lue en chemin. L’exploitant du bot donne une adresse en https:// ; http ne sert que sur cette machine.
source-http-redirect = { $host } renvoie vers une autre adresse, et les redirections ne sont pas suivies. Donnez l’adresse finale.
source-http-refused = { $host } a refusé ({ $status }) : il faut une clé, ou une autre. Demandez à l’exploitant du bot.
source-http-refused-look = { $host } ne connaît pas la clé ({ $status }) : elle est peut-être fausse, périmée ou retirée. L’exploitant du bot la trouvera dans { $variable }.
source-http-forbidden = { $host } connaît la clé, mais elle n’a pas le droit de lire ceci ({ $status }). Demandez à l’exploitant du bot de lui donner ce droit.
source-http-forbidden-look = { $host } connaît la clé, mais elle n’a pas le droit de lire ceci ({ $status }). L’exploitant du bot donne ce droit, et aucun autre, à la clé de { $variable }.
source-http-missing = { $host } n’a rien à cette adresse (404). Vérifiez l’adresse, et que ce qu’elle désigne existe encore.
source-http-wait = { $host } : limite d’appels atteinte jusqu’à { $until }. Nouvel essai ensuite.
source-http-many = { $host } reçoit trop de requêtes. Réessayez dans quelques minutes.
source-http-failed = { $host } a un problème de son côté ({ $status }). Réessayez plus tard.
source-http-status = { $host } a refusé la requête ({ $status }). Vérifiez l’adresse et les réglages.
source-http-not-json = { $host } a répondu, mais pas en JSON : souvent une page de connexion. Vérifiez l’adresse et la clé.
source-http-large = { $host } a répondu plus de { $size } Mo. Demandez-lui moins de données.
source-http-parts = { $host } a répondu par plus de { $most } valeurs, ou par trop de listes. Demandez-lui moins de données.
source-http-pages = La réponse compte plus de { $most } pages. Demandez moins de données.
source-http-circle = Les pages de la réponse tournent en rond. Prévenez la personne qui s’occupe de la source.

## Les adresses que l’on tape

source-address-malformed = Ce n’est pas une adresse web. Elle ressemble à https://api.example.com/chiffres
source-address-https = L’adresse doit commencer par https://
source-address-user = Retirez le nom et le mot de passe de l’adresse : c’est l’exploitant du bot qui enregistre les clés.
source-address-host = { $host } n’est pas sur la liste des hôtes autorisés. Demandez à l’exploitant du bot de l’ajouter à HTTP_JSON_HOSTS.
source-address-private = { $host } mène à un réseau privé, et je n’y vais pas.

## Ce qu’une source a répondu

source-series-empty = La source a répondu, mais sans aucune valeur. Vérifiez qu’il y a déjà quelque chose à lire.
source-series-date = « { $text } » n’est pas une date. Une date s’écrit 2026-11-23.
source-series-value = « { $text } » n’est pas un nombre.
source-series-value-at = { $at } : « { $text } » n’est pas un nombre.
source-series-twice = Il y a deux valeurs pour { $at }. Regroupez-les : une seule par date.
source-series-long = Il y a plus de { $most } valeurs. Demandez-en moins, par exemple une par jour.

## Une base de données

source-sql = SQL – requête sur une base de données
source-sql-database = Base de données
source-sql-database-hint = L’une de celles que l’exploitant du bot a déclarées.
source-sql-query = Requête
source-sql-query-hint = Un SELECT qui donne une seule valeur, ou des lignes date et valeur. Il peut utiliser :since, le premier jour voulu.
source-sql-select = Une requête commence par SELECT, WITH ou VALUES : elle lit, et ne change rien.
source-sql-one = Une requête à la fois : retirez ce qui suit le point-virgule.
source-sql-word = { $word } n’est pas permis : une requête lit des tables, et rien d’autre.
source-sql-parameter = { $name } n’existe pas : le seul paramètre est :since. Mettez une espace après un deux-points ordinaire.
source-sql-open = { $text } ouvre une partie qui n’est jamais fermée. Fermez-la.
source-sql-unclear = Les bases de données ne lisent pas toutes { $text } de la même façon. Écrivez-le autrement, ou retirez-le.
source-sql-place = La requête est illisible à la ligne { $line }, colonne { $column } : { $near } n’y a pas sa place.
source-sql-unread = La requête est illisible. Essayez-la dans votre outil habituel, ou simplifiez-la.
source-sql-deep = La requête imbrique trop de parenthèses. Nommez ses parties avec WITH.
source-sql-ascii = { $letter } ({ $code }) n’est permis qu’entre guillemets ou en commentaire. Mettez entre guillemets le nom qui le contient.
source-sql-function = Une requête ne peut pas appeler la fonction { $name }. Prenez-en une autre, lisez une vue qui l’appelle, ou demandez à l’exploitant du bot de l’autoriser.
source-sql-growing = { $name } demande ici un simple nombre entier, { $most } au plus.
source-sql-one-value = { $count ->
    [one] La requête donne une ligne d’une colonne.
   *[other] La requête donne { $count } lignes d’une colonne.
  } Donnez une seule valeur, ou une date et une valeur par ligne.
source-sql-columns = La requête donne { $count } colonnes. Donnez une seule valeur, ou une date et une valeur par ligne.
source-sql-database-unknown = Aucune base ne s’appelle { $name }. L’exploitant du bot la déclare avec { $variable }.
source-sql-writes = { $name } a refusé : la requête fait plus que lire.
source-sql-mistake = La requête a échoué dans { $name } : { $said }
source-sql-refused = { $name } a refusé la requête. Essayez-la dans votre outil habituel, qui montre le message entier.
source-sql-slow = { $name } n’a pas répondu en { $seconds } secondes. Demandez moins, ou une table déjà agrégée.
source-sql-large = { $name } a répondu par plus de { $size } Mo. Demandez une date et un nombre par ligne, et pas de longs textes.
source-sql-memory = La requête sur { $name } a pris plus de { $size } Mo de mémoire : je l’ai arrêtée. Demandez une date et un nombre par ligne, sans longs textes ni listes.
source-sql-unreachable = La base { $name } est injoignable. L’exploitant du bot trouvera son adresse dans { $variable }.
source-sql-superuser = Je lis { $name } en superutilisateur, qui peut aussi lire des fichiers. Donnez à { $variable } un compte qui ne peut que lire ses tables.
source-sql-driver = Il manque le pilote de { $name }. L’exploitant du bot l’installe : pip install { $package }
source-sql-url = L’adresse de { $name } est mal formée. L’exploitant du bot la trouvera dans { $variable }.
source-sql-kind = Je ne sais pas protéger { $name } contre l’écriture. Je connais { $known } ; l’exploitant du bot trouvera l’adresse dans { $variable }.

source-series-column = Aucune colonne ne s’appelle « { $title } ». Il y a : { $titles }

## Mettre une source en place

source-setting-missing = Remplissez ce champ.
source-setting-choice = Choisissez parmi : { $choices }

## Un fichier

source-csv = CSV – fichier de dates et de valeurs
source-csv-file = Fichier
source-csv-file-hint = Le nom d’un fichier du dossier de l’exploitant, ou une adresse https.
source-csv-date = Colonne des dates
source-csv-date-hint = Son titre, en première ligne du fichier.
source-csv-value = Colonne des valeurs
source-csv-value-hint = Son titre, en première ligne du fichier.
source-csv-order = Que veut dire 03/11/2026 ?
source-csv-order-hint = Utile seulement si les dates du fichier laissent un doute.
source-csv-numbers = Que veut dire 1,250 ?
source-csv-numbers-hint = Utile seulement si les nombres du fichier laissent un doute : choisissez comment il écrit mille deux cent cinquante et demi.
source-csv-broken = Le fichier est illisible : il s’interrompt à la ligne { $line }. Enregistrez-le de nouveau en CSV.
source-csv-long = Ce tableau est trop long ou trop large : je l’ai lu jusqu’à la ligne { $line }. Donnez-moi { $most } lignes au plus, et seulement les colonnes utiles.
source-csv-bad-date = Ligne { $line } : « { $text } » n’est pas une date. Une date s’écrit 23/11/2026 ou 2026-11-23.
source-csv-bad-value = Ligne { $line } : « { $text } » n’est pas un nombre.
source-csv-short-year = Ligne { $line } : « { $text } » peut désigner plusieurs jours. Écrivez l’année en quatre chiffres.
source-csv-encoding = Les lettres accentuées de ce fichier sont illisibles. Enregistrez-le en UTF-8.
source-csv-unclear-order = { $text } peut désigner deux jours. Dites dans quel ordre le fichier écrit ses dates.
source-csv-unclear-numbers = { $text } peut être deux nombres différents, et rien dans sa colonne ne tranche. Choisissez comment le fichier écrit ses nombres.
source-csv-missing = Il n’y a pas de fichier { $file } dans le dossier de l’exploitant. Vérifiez l’orthographe.
source-csv-name = Ce n’est pas un nom de fichier : donnez-le sans dossier, par exemple inscriptions.csv
source-csv-large = { $file } dépasse { $size } Mo. Raccourcissez-le, avec une ligne par jour.
source-csv-no-folder = Il n’y a pas encore de dossier pour les fichiers. L’exploitant du bot le nomme dans { $variable }.
source-csv-folder = Le dossier est illisible. Vérifiez { $variable } et les droits du compte sous lequel tourne le bot.

## Metabase

source-metabase = Metabase – question enregistrée
source-metabase-card = Question
source-metabase-card-hint = Son numéro, ou son adresse copiée du navigateur.
source-metabase-date = Colonne des dates
source-metabase-date-hint = Laissée vide : la première colonne de dates.
source-metabase-value = Colonne des valeurs
source-metabase-value-hint = Laissée vide : la première colonne de nombres.
source-metabase-no-card = Ce n’est pas une question de Metabase. Donnez son numéro ou son adresse, comme https://metabase.example.com/question/12
source-metabase-not-ready = Metabase n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address } et une clé dans { $secret }.
source-metabase-other = Cette question se trouve sur { $host }, alors que j’interroge { $own }.
source-metabase-missing = Je ne vois pas de question { $card } dans Metabase. Vérifiez le numéro, et les droits de ma clé.
source-metabase-failed = Metabase n’a pas pu exécuter la question { $card }. Ouvrez-la dans Metabase : elle montre ce qui ne va pas.
source-metabase-no-number = La question n’a aucune colonne de nombres. Nommez la colonne.
source-metabase-no-date = La question donne plusieurs lignes, et aucune colonne de dates. Nommez la colonne.

## HTTP JSON

source-http_json = HTTP – JSON à une adresse web
source-http_json-address = Adresse
source-http_json-address-hint = Elle commence par https:// et son hôte est autorisé par l’exploitant du bot.
source-http_json-expression = Expression
source-http_json-expression-hint = En JMESPath ; elle donne un nombre ou une liste de [date, valeur] : data[*].[day, total]
source-http_json-bad-expression = Ce n’est pas une expression JMESPath. Elle ressemble à data[*].[day, total]
source-http_json-branches = Cette expression construit trop de choses : { $most } éléments entre crochets au plus.
source-http_json-budget = L’expression a demandé plus de { $most } étapes et caractères : je l’ai arrêtée. Prenez moins dans la réponse, et n’assemblez pas de textes.
source-http_json-unfit = L’expression ne convient pas à ce que répond l’adresse.
source-http_json-nothing = L’expression ne trouve rien dans ce que répond l’adresse.
source-http_json-pairs = L’expression donne une liste, mais pas de [date, valeur]. Écrivez par exemple data[*].[day, total]
source-address-list = { $entry } n’est pas un hôte. Dans { $variable }, chacun ressemble à `api.example.com` ou `api.example.com:8443`

## Fivetran

source-fivetran = Fivetran – fraîcheur d’un pipeline
source-fivetran-connection = Connexion
source-fivetran-connection-hint = Son nom, son identifiant ou l’adresse de sa page. La valeur est le nombre d’heures depuis son dernier succès.
source-fivetran-no-connection = Ce n’est pas une connexion Fivetran. Choisissez-en une, ou donnez l’adresse de sa page, comme https://fivetran.com/dashboard/connections/warm_feather/status
source-fivetran-not-ready = Fivetran n’est pas encore configuré : l’exploitant du bot donne une clé dans { $variable } et son secret dans { $secret }.
source-fivetran-missing = Je ne vois pas de connexion { $connection } dans Fivetran. Vérifiez l’identifiant, et ce que ma clé peut lire.
source-fivetran-never = Cette connexion n’a encore jamais réussi. Regardez sa page dans Fivetran.
source-fivetran-unfit = Je ne connais pas la forme de cette réponse de Fivetran. Demandez à l’exploitant du bot de vérifier FIVETRAN_URL, et d’installer une version plus récente.

## Lignes d’un graphique

source-lines-several = Il y a plusieurs lignes. Nommez-en une : { $names }
source-lines-unknown = Aucune ligne ne s’appelle « { $name } », ou plusieurs. Il y a : { $names }
source-lines-pace = La source donne { $given ->
    [hour] une valeur par heure
    [day] une valeur par jour
    [week] une valeur par semaine
    [month] une valeur par mois
   *[other] des périodes qui lui sont propres
  }, alors que cet indicateur en a { $wanted ->
    [hour] une par heure
    [week] une par semaine
    [month] une par mois
   *[day] une par jour
  }. Réglez la même fréquence dans la source, ou changez celle de l’indicateur.
source-lines-monday = Les semaines de la source ne commencent pas le lundi, contrairement à celles de cet indicateur. Changez le début de la semaine dans la source, ou choisissez ici des semaines à partir du dimanche.
source-lines-zone = { $variable } vaut « { $zone } », qui n’est pas un fuseau horaire. L’exploitant du bot l’écrit comme dans America/Los_Angeles.
source-lines-sunday = Les semaines de la source ne commencent pas le dimanche, contrairement à celles de cet indicateur. Changez le début de la semaine dans la source, ou choisissez ici des semaines à partir du lundi.

## Amplitude

source-amplitude = Amplitude – graphique ou évènement
source-amplitude-measure = Ce qu’il faut lire
source-amplitude-measure-hint = Un graphique conserve ses filtres et ses dates ; un évènement est compté dans les périodes de l’indicateur.
source-amplitude-measure-chart = Un graphique enregistré
source-amplitude-measure-event = Un évènement
source-amplitude-chart = Graphique
source-amplitude-chart-hint = L’adresse d’un graphique enregistré, copiée du navigateur, ou l’identifiant à sa fin.
source-amplitude-series = Ligne du graphique
source-amplitude-series-hint = Son nom dans la légende. Utile seulement si le graphique en a plusieurs.
source-amplitude-event = Évènement
source-amplitude-event-hint = Son nom dans les données brutes, majuscules comprises.
source-amplitude-count = Ce qu’il faut compter
source-amplitude-count-hint = Une personne qui l’a fait deux fois dans la période compte pour une personne, ou pour deux fois.
source-amplitude-count-uniques = Combien de personnes l’ont fait
source-amplitude-count-totals = Combien de fois il a eu lieu
source-amplitude-no-chart = Ce n’est pas un graphique enregistré d’Amplitude. Enregistrez-le et donnez son adresse, comme https://app.amplitude.com/analytics/acme/chart/abc123
source-amplitude-other = Ce graphique se trouve sur { $host }, alors que j’interroge { $own }. L’exploitant du bot donne le bon hôte dans { $variable }.
source-amplitude-not-ready = Amplitude n’est pas encore configuré : l’exploitant du bot donne les clés d’un projet dans { $variable } et { $secret }.
source-amplitude-missing = Amplitude n’a pas de graphique { $chart } dans mon projet. Vérifiez son identifiant, qu’il est enregistré, et à quel projet il appartient.
source-amplitude-chart-unfit = Je ne sais pas lire ce genre de graphique. Choisissez-en un qui montre des valeurs dans le temps, comme la courbe d’une segmentation.
source-amplitude-event-unfit = Je ne connais pas la forme de cette réponse d’Amplitude. Demandez à l’exploitant du bot de vérifier AMPLITUDE_URL, et d’installer une version plus récente.
source-amplitude-no-event = Amplitude n’accepte pas l’évènement « { $event } ». Vérifiez son orthographe, majuscules comprises.

## Zendesk

source-zendesk = Zendesk – tickets ou satisfaction
source-zendesk-measure = Ce qui est mesuré
source-zendesk-measure-hint = Les tickets selon le jour, la semaine ou le mois de leur création, ou leur nombre actuel.
source-zendesk-measure-tickets = Tickets créés pendant chaque période
source-zendesk-measure-matching = Tickets qui répondent à une recherche, en ce moment
source-zendesk-measure-view = Tickets d’une vue, en ce moment
source-zendesk-measure-satisfaction = Pourcentage de bonnes évaluations, selon la création du ticket
source-zendesk-query = Recherche
source-zendesk-query-hint = Comme dans Zendesk, par exemple : `group:Facturation -tags:spam`. Laissée vide : tous les tickets.
source-zendesk-view = Vue
source-zendesk-view-hint = Choisissez-la par son nom ; son numéro ou l’adresse de sa page conviennent aussi.
source-zendesk-no-view = Ce n’est pas une vue de Zendesk. Choisissez-en une, ou donnez l’adresse de sa page, comme https://example.zendesk.com/agent/filters/360001
source-zendesk-other = Cette vue se trouve sur { $host }, alors que j’interroge { $own }.
source-zendesk-type = Seuls les tickets peuvent être cherchés. Retirez `type:` de la recherche.
source-zendesk-not-ready = Zendesk n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address }, et un client OAuth dans { $client } et { $secret }.
source-zendesk-missing = Il n’y a pas de Zendesk à l’adresse de { $variable }. L’exploitant du bot vérifie son orthographe : https://example.zendesk.com
source-zendesk-view-missing = Je ne vois pas de vue { $view } dans Zendesk. Choisissez-en une autre, ou partagez-la avec tous dans Zendesk.
source-zendesk-counting = Zendesk compte encore les tickets de cette vue. Réessayez dans une minute.
source-zendesk-refused = La recherche a échoué dans Zendesk : { $said }
source-zendesk-client = Zendesk ne donne pas accès au client OAuth. L’exploitant du bot vérifie { $variable }, et que ce client est bien confidentiel.
source-zendesk-unfit = Je ne connais pas la forme de cette réponse de Zendesk. L’exploitant du bot vérifie que { $variable } est bien l’adresse d’un Zendesk.

## Salesforce

source-salesforce = Salesforce – enregistrements
source-salesforce-measure = Ce qui est mesuré
source-salesforce-measure-hint = Les ventes sont une somme de montants ; les nouveaux clients, un nombre d’enregistrements.
source-salesforce-measure-count = Le nombre d’enregistrements
source-salesforce-measure-sum = La somme d’un champ
source-salesforce-over = Quels enregistrements
source-salesforce-over-hint = Les affaires gagnées se comptent par période ; le pipeline ouvert, à l’instant présent.
source-salesforce-over-period = Ceux dont la date tombe dans la période
source-salesforce-over-now = Tous ceux qui existent maintenant
source-salesforce-object = Objet
source-salesforce-object-hint = Ce que sont les enregistrements, ou l’adresse de leur liste. Laissé vide : les opportunités.
source-salesforce-date = Champ de la date
source-salesforce-date-hint = Laissé vide : la date de clôture des opportunités, le jour de création pour le reste.
source-salesforce-amount = Champ à additionner
source-salesforce-amount-hint = Laissé vide : le montant des opportunités.
source-salesforce-where = Condition
source-salesforce-where-hint = Comme après WHERE en SOQL : IsWon = true AND Type = 'New Customer'. Laissée vide : tous.
source-salesforce-name = Ce n’est pas un nom d’objet ou de champ Salesforce. Il ressemble à Opportunity ou Renewal__c
source-salesforce-open = { $text } n’est pas complet : vérifiez les apostrophes et les parenthèses.
source-salesforce-word = { $word } ne peut pas servir ici : donnez la condition seule, telle qu’elle suit WHERE.
source-salesforce-mark = { $text } n’a pas de sens dans une condition. Un texte se met entre apostrophes droites : Type = 'New Customer'
source-salesforce-field = Je ne vois pas de champ { $name } sur { $thing }, ou il est d’un autre type. Choisissez-en un dans la liste.
source-salesforce-hour = { $name } contient des jours, pas des heures. Choisissez un champ avec une heure, ou mesurez l’indicateur par jour.
source-salesforce-missing = Je ne vois pas d’objet { $name } dans Salesforce. Vérifiez son nom, et les droits de l’utilisateur de l’application.
source-salesforce-mistake = La requête a échoué dans Salesforce : { $said }
source-salesforce-slow = Salesforce a mis trop de temps. Demandez moins : une condition plus étroite, ou sur un champ indexé.
source-salesforce-limit = Votre organisation a épuisé ses appels à Salesforce. Ils reviennent sous 24 heures.
source-salesforce-app = Salesforce connaît l’application, mais ne la laisse pas entrer. Dans ses réglages, activez le flux d’identification du client et choisissez un utilisateur d’exécution ; { $variable } est l’adresse My Domain de l’organisation.
source-salesforce-address = Salesforce n’est pas à l’adresse donnée dans { $variable } : elle ressemble à https://acme.my.salesforce.com
source-salesforce-unexpected = Je ne connais pas la forme de cette réponse de Salesforce. Réessayez plus tard ; si cela dure, prévenez l’exploitant du bot.
source-salesforce-not-ready = Salesforce n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address }, la clé et le secret de l’application dans { $id } et { $secret }.

## HubSpot

source-hubspot = HubSpot – transactions
source-hubspot-measure = Ce qui est mesuré
source-hubspot-measure-hint = Le nombre de transactions retenues, ou la somme d’une de leurs propriétés.
source-hubspot-measure-count = Nombre de transactions
source-hubspot-measure-sum = Somme d’une propriété
source-hubspot-amount = Propriété à additionner
source-hubspot-amount-hint = Son nom interne. Laissé vide : amount. S’il y a plusieurs devises : amount_in_home_currency
source-hubspot-date = Selon quelle date
source-hubspot-date-hint = Une transaction compte dans la période de cette date, jusqu’à maintenant ; « aucune » les compte toutes.
source-hubspot-date-closedate = Date de fermeture
source-hubspot-date-createdate = Date de création
source-hubspot-date-now = Aucune : toutes celles retenues, à l’instant présent
source-hubspot-pipeline = Pipeline
source-hubspot-pipeline-hint = Laissé vide : tous les pipelines.
source-hubspot-stage = Phase
source-hubspot-stage-hint = Laissée vide : toutes les phases. Celle où la transaction se trouve maintenant.
source-hubspot-filter = Filtre
source-hubspot-filter-hint = Un filtre propriété=valeur en noms internes, comme hs_is_closed_won=true. Laissé vide : aucun.
source-hubspot-name = Ce n’est pas le nom interne d’une propriété. Il ressemble à amount_in_home_currency
source-hubspot-filter-form = Un filtre s’écrit propriété=valeur, par exemple hs_is_closed_won=true
source-hubspot-not-ready = HubSpot n’est pas encore configuré : l’exploitant du bot donne le jeton d’une clé de service dans { $variable }.
source-hubspot-no-pipeline = Je ne vois pas de pipeline « { $name } » dans HubSpot. Choisissez-en un dans la liste.
source-hubspot-no-stage = Il n’y a pas de phase « { $name } » dans HubSpot, ou pas dans ce pipeline. Choisissez-en une dans la liste.
source-hubspot-several = Plusieurs portent le nom « { $name } » dans HubSpot. Choisissez dans la liste, ou d’abord le pipeline.
source-hubspot-refused = HubSpot a refusé la requête. Vérifiez les noms internes des propriétés, dans les paramètres de HubSpot, sous Propriétés.
source-hubspot-many = { $count } transactions sont retenues ; je peux en lire { $most } au plus. Restreignez-les par pipeline, phase ou filtre.
source-hubspot-missing = { $host } ne connaît aucune transaction (404). L’exploitant du bot trouvera l’adresse dans { $variable }.
source-hubspot-unfit = Je ne connais pas la forme de cette réponse de HubSpot. Demandez à l’exploitant du bot de vérifier HUBSPOT_URL, et d’installer une version plus récente.

## Mixpanel

source-mixpanel = Mixpanel – rapport enregistré
source-mixpanel-report = Rapport Insights
source-mixpanel-report-hint = Son nom, son identifiant, ou son adresse copiée du navigateur pendant qu’il est ouvert.
source-mixpanel-series = Ligne du rapport
source-mixpanel-series-hint = Par exemple Logged in, ou Logged in / France pour une répartition par pays. Utile seulement s’il y en a plusieurs.
source-mixpanel-no-report = Ce n’est pas un rapport enregistré de Mixpanel. Choisissez-en un, ou ouvrez-le et copiez son adresse, qui contient « report- » et un nombre.
source-mixpanel-other = Ce rapport se trouve sur { $host }, alors que j’interroge { $own }. L’exploitant du bot donne le bon hôte dans { $variable }.
source-mixpanel-project = Ce rapport se trouve dans le projet { $project }, alors que je lis le projet { $own }.
source-mixpanel-bad-project = Le projet de Mixpanel doit être un nombre. L’exploitant du bot le donne dans { $variable }.
source-mixpanel-not-ready = Mixpanel n’est pas encore configuré : l’exploitant du bot donne { $project }, { $account } et { $secret }.
source-mixpanel-missing = Mixpanel ne donne pas de rapport { $report } du projet { $project }. Vérifiez son identifiant, que c’est un rapport Insights, et que mon compte fait partie de ce projet.
source-mixpanel-plan = L’abonnement de ce projet chez Mixpanel ne permet pas à d’autres outils de lire ses rapports. Parlez-en à la personne qui s’occupe de Mixpanel.
source-mixpanel-unfit = Je ne sais pas lire ce genre de rapport. Choisissez un rapport Insights qui montre une courbe dans le temps, ou un seul nombre.

## Jira

source-jira = Jira – tickets ou temps de cycle
source-jira-measure = Ce qui est mesuré
source-jira-measure-hint = « Terminé » et « En cours » sont les catégories d’états de Jira, quel que soit le nom de vos états.
source-jira-measure-count = Tickets qui répondent à la recherche, en ce moment
source-jira-measure-throughput = Tickets terminés pendant chaque période
source-jira-measure-cycle_time = Temps de cycle : médiane des jours entre « En cours » et « Terminé »
source-jira-measure-time_to_market = Délai de mise sur le marché : médiane des jours, de l’idée à sa fin
source-jira-project = Projet
source-jira-project-hint = Choisissez-le par son nom ; sa clé ou l’adresse d’une de ses pages conviennent aussi.
source-jira-jql = JQL
source-jira-jql-hint = Quels tickets, par exemple `type = Bug`. Laissé vide : tous ceux du projet.
source-jira-nothing = Choisissez un projet, ou dites en JQL de quels tickets il s’agit.
source-jira-no-project = Ce n’est pas un projet de Jira. Choisissez-en un, ou donnez sa clé, comme PAY
source-jira-other = Ce projet se trouve sur { $host }, alors que j’interroge { $own }.
source-jira-no-site = Je ne sais pas quels liens mènent à ce Jira. L’exploitant du bot donne dans { $variable } l’adresse que tout le monde utilise.
source-jira-not-ready = Jira n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address }, un compte dans { $email } et son jeton dans { $secret }.
source-jira-missing = Il n’y a pas de Jira à l’adresse de { $variable }. L’exploitant du bot vérifie son orthographe, et l’identifiant qu’elle contient.
source-jira-refused = La recherche a échoué dans Jira : { $said }
source-jira-unfit = Je ne connais pas la forme de cette réponse de Jira. L’exploitant du bot vérifie que { $variable } est bien l’adresse d’un Jira Cloud.

## Tableau

source-tableau = Tableau – vue
source-tableau-view = Vue
source-tableau-view-hint = Son nom ou son adresse. D’un tableau de bord, je ne lis que la première feuille, par ordre alphabétique : préférez une feuille.
source-tableau-date = Colonne des dates
source-tableau-date-hint = Laissée vide : la première colonne de dates.
source-tableau-value = Colonne des valeurs
source-tableau-value-hint = Laissée vide : la première colonne de nombres.
source-tableau-order = Que veut dire 03/11/2026 ?
source-tableau-order-hint = Utile seulement si les dates de la vue laissent un doute.
source-tableau-numbers = Que veut dire 1,250 ?
source-tableau-numbers-hint = Utile seulement si les nombres de la vue laissent un doute : choisissez comment elle écrit mille deux cent cinquante et demi.
source-tableau-not-ready = Tableau n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address }, et un jeton dans { $named } et { $secret }.
source-tableau-no-view = Ce n’est pas une vue Tableau. Choisissez-en une, ou donnez son adresse, comme https://tableau.example.com/#/site/acme/views/Ventes/Mensuel
source-tableau-other = Cette vue se trouve ailleurs : j’interroge { $own }, site « { $site } ».
source-tableau-missing = Je ne vois pas cette vue dans Tableau. Vérifiez qu’elle est toujours publiée, et les droits de l’utilisateur du jeton.
source-tableau-no-table = Tableau n’a pas renvoyé les données d’une vue. Ouvrez-y la vue et téléchargez ses données : vous verrez ce qui ne va pas.
source-tableau-no-number = La vue n’a aucune colonne de nombres. Nommez la colonne, ou affichez les nombres en entier : 1 234 et non 1,2 k
source-tableau-no-date = La vue donne plusieurs lignes, et aucune colonne de dates. Nommez la colonne, ou affichez-y des dates entières : 2026-11-23
source-tableau-session = Tableau a mis fin à la session : le même jeton sert ailleurs. Réessayez ; l’exploitant du bot me réserve le jeton de { $variable }.
source-tableau-address-missing = { $host } n’est pas un Tableau, ou un Tableau antérieur à 2023.1 (404). L’exploitant du bot trouvera l’adresse dans { $variable }.
source-tableau-unfit = Je ne connais pas la forme de cette réponse de Tableau. Demandez à l’exploitant du bot de vérifier TABLEAU_URL, et d’installer une version plus récente.

## Google Sheets

source-google_sheets = Google Sheets – feuille de calcul
source-google_sheets-spreadsheet = Feuille de calcul
source-google_sheets-spreadsheet-hint = Son adresse copiée du navigateur. Partagez-la en lecture avec mon compte.
source-google_sheets-tab = Onglet
source-google_sheets-tab-hint = Laissé vide : l’onglet de l’adresse, ou sinon le premier.
source-google_sheets-kind = Ce qui est lu
source-google_sheets-kind-hint = Une colonne de dates et ses valeurs ont un historique ; une cellule est la valeur du moment.
source-google_sheets-kind-columns = Une colonne de dates et une de valeurs
source-google_sheets-kind-cell = Une cellule
source-google_sheets-date = Colonne des dates
source-google_sheets-date-hint = Son titre en première ligne, ou sa lettre.
source-google_sheets-value = Colonne des valeurs
source-google_sheets-value-hint = Son titre en première ligne, ou sa lettre.
source-google_sheets-cell = Cellule
source-google_sheets-cell-hint = Sa colonne et sa ligne, par exemple B2.
source-google_sheets-order = Que veut dire 03/11/2026 ?
source-google_sheets-order-hint = Utile seulement pour des dates saisies comme texte qui laissent un doute.
source-google_sheets-numbers = Que veut dire 1,250 ?
source-google_sheets-numbers-hint = Utile seulement pour des nombres saisis comme texte qui laissent un doute : choisissez comment la feuille écrit mille deux cent cinquante et demi.
source-google_sheets-no-spreadsheet = Ce n’est pas une feuille de calcul Google Sheets. Son adresse ressemble à https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5…
source-google_sheets-bad-cell = Ce n’est pas une cellule. Elle ressemble à B2
source-google_sheets-missing = Google Sheets n’a pas cette feuille de calcul. Vérifiez son adresse, et qu’elle n’a pas été supprimée.
source-google_sheets-share = Je n’ai pas le droit de lire cette feuille de calcul. Partagez-la en lecture avec { $account }.
source-google_sheets-off = L’API Google Sheets n’est pas activée dans le projet de { $account }. L’exploitant du bot l’active dans la console Google Cloud.
source-google_sheets-office = C’est un fichier Office dans Google Drive. Ouvrez-le et enregistrez-le en Google Sheets (Fichier, Enregistrer en tant que Google Sheets).
source-google_sheets-range = La feuille de calcul n’a pas cet onglet, ou il est plus petit que la plage demandée. Choisissez l’onglet dans la liste.
source-google_sheets-key = Google n’accepte pas la clé de { $variable }. La clé est révoquée, son compte supprimé, ou l’horloge de cette machine fausse.
source-google_sheets-file = Le fichier de clé est illisible. { $variable } est le chemin de la clé d’un compte de service en JSON, telle que Google la donne.
source-google_sheets-driver = Il manque la bibliothèque qui signe pour Google. L’exploitant du bot l’installe : pip install { $package }
source-google_sheets-unexpected = Je ne connais pas la forme de cette réponse de Google Sheets. Réessayez plus tard ; si cela dure, prévenez l’exploitant du bot.
source-google_sheets-not-ready = Google Sheets n’est pas encore configuré : l’exploitant du bot donne le chemin de la clé d’un compte de service dans { $variable }.

## Ce que disent les clients

source-feedback-not-ready = { $system } n’est pas encore configuré : l’exploitant du bot donne sa clé dans { $variable }.
source-feedback-missing = { $system } n’a rien à l’adresse de { $variable }. L’exploitant du bot vérifie cette adresse, et que la clé y donne accès.
source-feedback-refused = { $system } a refusé la demande : { $said }
source-feedback-unfit = { $system } a répondu sous une forme que je ne connais pas. L’exploitant du bot vérifie { $variable }.

## Les outils où les équipes planifient

source-aha-due = { $item } est une idée, et les idées n’ont pas d’échéance dans { $system }. Liez plutôt la fonctionnalité qu’elle devient.
source-aha-status = { $system } n’a plus ce statut pour { $item }. Revoyez la correspondance des statuts.
source-aha-person = Cette personne n’est plus dans { $system } : { $item } garde son responsable.
source-work-refused = { $system } ne le permet pas : { $said }
source-work-forbidden = Mon compte n’en a pas le droit dans { $system } ({ $said }). Un administrateur de ce système peut le lui donner.
source-work-unchanged = { $system } a répondu, mais { $item } n’a pas changé. Modifiez-le là-bas.
source-work-not-ready = { $system } n’est pas encore configuré : l’exploitant du bot donne son adresse dans { $address } et sa clé dans { $variable }.
source-work-gone = { $system } ne me montre plus { $item } : il a été supprimé, ou mon compte ne le voit pas.
source-work-busy = Une autre personne modifie { $item } dans { $system } en ce moment. Réessayez dans un instant.
source-work-transition = Dans { $system }, le statut « { $was } » ne mène pas à « { $to } », mais à : { $ways }. Faites-le là-bas, ou ajoutez ce passage au workflow.
source-work-stuck = Dans { $system }, mon compte ne peut pas faire sortir { $item } du statut « { $was } » : il lui manque le droit d’effectuer des transitions, ou le workflow s’arrête là.
source-work-screen = { $system } demande d’autres informations pour passer { $item } au statut « { $to } » : { $fields }. Faites-le là-bas.
source-work-required = { $system } demande des informations que je ne sais pas donner : { $fields }. Choisissez un autre type, ou créez-le là-bas puis liez-le.
source-work-place = { $system } n’a plus cet endroit, ou mon compte n’y peut rien créer. Choisissez-en un autre.
source-asana-over = Dans Asana, { $item } est dans « { $was } » : la tâche serait terminée et abandonnée à la fois. Déplacez-la là-bas.
source-trello-members = Plusieurs personnes sont sur { $item } dans Trello : je ne sais pas qui remplacer. Faites-le là-bas.

## Là où l’entreprise lit

source-page-changed = Une autre personne a modifié { $item } dans { $system } au moment où j’allais le faire. Je n’ai rien écrit : regardez d’abord ce qui s’y trouve.
source-notion-unknown = { $item } : dans Notion, une section contient quelque chose que je ne sais pas lire, par exemple un signet ou un contenu intégré. Sortez-le de la section, puis réessayez.
source-canvas-silent = Pour les canevas, Slack ne répond pas en ce moment. Je réessaierai.
source-canvas-unfit = Slack m’a montré un canevas sans son contenu. Je réessaierai.
source-canvas-large = { $item } est trop long : un canevas contient un million de caractères.
source-canvas-scope = Je n’ai pas le droit d’utiliser les canevas ici. La personne qui m’a installé peut me le donner : { $scope }
source-canvas-off = Je n’ai pas accès aux canevas dans cet espace. Je peux publier le document en message.
source-canvas-taken = Ce canal a déjà son canevas : l’offre gratuite de Slack n’en permet qu’un. Je peux publier le document en message.
