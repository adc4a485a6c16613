### D’où viennent les valeurs des indicateurs.

source-manual = À la main

## Ce qui peut échouer en chemin

source-busy = { $host } répond encore à d’autres questions. Réessayez dans un instant.
source-http-unreachable = { $host } est injoignable. Réessayez plus tard ; si cela dure, parlez-en à qui s’en occupe.
source-http-name = Le nom { $host } ne mène nulle part. Vérifiez son orthographe.
source-http-slow = { $host } a mis plus de { $seconds } secondes. Réessayez plus tard, ou demandez-lui moins de données.
source-http-certificate = Le certificat de { $host } n’est pas valable pour ce nom. Demandez à qui s’en occupe de le renouveler.
source-http-broken = { $host } s’est interrompu en pleine réponse. Réessayez plus tard.
source-http-malformed = Impossible d’interroger { $host } : l’adresse ou la clé est mal formée. Demandez à l’exploitant du bot de vérifier les deux.
source-http-redirect = { $host } renvoie vers une autre adresse, et les redirections ne sont pas suivies. Donnez l’adresse finale.
source-http-refused = { $host } a refusé ({ $status }) : il faut une clé, ou une autre. Demandez à l’exploitant du bot.
source-http-refused-look = { $host } a refusé ({ $status }). L’exploitant du bot trouvera la clé dans { $variable } : elle est peut-être fausse, périmée ou sans le droit voulu.
source-http-missing = { $host } ne connaît rien à cette adresse (404). Vérifiez-la, et si ce qu’elle désigne existe encore.
source-http-wait = { $host } demande une pause de { $seconds } secondes. Réessayez ensuite.
source-http-many = { $host } est interrogé trop souvent. Réessayez dans quelques minutes.
source-http-failed = { $host } a un problème de son côté ({ $status }). Réessayez plus tard.
source-http-status = { $host } n’a pas accepté la question ({ $status }). Vérifiez l’adresse et les réglages.
source-http-not-json = { $host } a répondu, mais pas en JSON : souvent une page de connexion. Vérifiez l’adresse et la clé.
source-http-large = { $host } a répondu plus de { $size } Mo. Demandez-lui moins de données.
source-http-pages = La réponse compte plus de { $most } pages. Demandez moins de données.
source-http-circle = Les pages de la réponse tournent en rond. Parlez-en à qui s’occupe de la source.

## Les adresses que l’on tape

source-address-malformed = Ce n’est pas une adresse web. Elle ressemble à https://api.example.com/chiffres
source-address-https = L’adresse doit commencer par https://
source-address-user = Retirez le nom et le mot de passe de l’adresse : les clés sont confiées à l’exploitant du bot.
source-address-host = { $host } n’est pas sur la liste des hôtes à qui l’on peut s’adresser. Demandez à l’exploitant du bot de l’ajouter à HTTP_JSON_HOSTS.
source-address-private = { $host } mène à un réseau privé, où personne ne peut envoyer le bot.

## Ce qu’une source a répondu

source-series-empty = La source a répondu, mais sans aucune valeur. Vérifiez qu’il y a déjà quelque chose à lire.
source-series-date = « { $text } » n’est pas une date. Une date s’écrit 2026-11-23 ou 2026-11-23T09:00:00Z.
source-series-value = « { $text } » n’est pas un nombre.
source-series-twice = Il y a deux valeurs pour { $at }. Regroupez-les : une seule par date.
source-series-long = Il y a plus de { $most } valeurs. Demandez-en moins, par exemple une par jour.

## Une base de données

source-sql = Une requête sur une base de données (SQL)
source-sql-database = Base de données
source-sql-database-hint = L’une de celles que l’exploitant du bot a déclarées.
source-sql-query = Requête
source-sql-query-hint = Un SELECT qui donne une seule valeur, ou des lignes date et valeur. Il peut utiliser :since, le premier jour voulu.
source-sql-select = Une requête commence par SELECT ou WITH : elle lit et ne change rien.
source-sql-one = Une requête à la fois : retirez ce qui suit le point-virgule.
source-sql-word = { $word } n’est pas permis : une requête lit des tables, et rien d’autre.
source-sql-parameter = { $name } ne veut rien dire ici : le seul paramètre est :since. Mettez une espace après un deux-points ordinaire.
source-sql-open = Ce que { $text } ouvre n’est jamais fermé. Fermez-le.
source-sql-unclear = Les bases de données ne lisent pas toutes { $text } de la même façon. Écrivez-le autrement, ou retirez-le.
source-sql-one-value = La requête donne { $count } lignes d’une colonne. Donnez une seule valeur, ou une date et une valeur par ligne.
source-sql-columns = La requête donne { $count } colonnes. Donnez une seule valeur, ou une date et une valeur par ligne.
source-sql-database-unknown = Aucune base ne s’appelle { $name }. L’exploitant du bot la déclare avec { $variable }.
source-sql-writes = { $name } a refusé : la requête ferait plus que lire.
source-sql-mistake = { $name } ne comprend pas la requête : { $said }
source-sql-refused = { $name } a refusé la requête. Essayez-la dans votre outil habituel, qui montre le message entier.
source-sql-slow = { $name } a mis plus de { $seconds } secondes. Demandez moins, ou une table déjà agrégée.
source-sql-unreachable = La base { $name } est injoignable. L’exploitant du bot trouvera son adresse dans { $variable }.
source-sql-superuser = Le bot lit { $name } en superutilisateur, qui peut aussi lire des fichiers. Donnez à { $variable } un compte qui ne peut que lire ses tables.
source-sql-driver = Il manque le pilote de { $name }. L’exploitant du bot l’installe : pip install { $package }
source-sql-url = L’adresse de { $name } est mal formée. L’exploitant du bot la trouvera dans { $variable }.
source-sql-kind = Le bot ne saurait pas protéger { $name } contre l’écriture. Il connaît { $known } ; l’exploitant du bot trouvera l’adresse dans { $variable }.
