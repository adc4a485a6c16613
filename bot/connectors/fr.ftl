### D’où viennent les valeurs des indicateurs.

source-manual = À la main

## Ce qui peut échouer en chemin

source-busy = { $host } répond encore à d’autres questions. Réessayez dans un instant.
source-http-unreachable = { $host } est injoignable. Réessayez plus tard ; si cela dure, parlez-en à qui s’en occupe.
source-http-name = Le nom { $host } ne mène nulle part. Vérifiez son orthographe.
source-http-slow = { $host } a mis plus de { $seconds } secondes. Réessayez plus tard, ou demandez-lui moins de données.
source-http-certificate = Le certificat de { $host } n’est pas valable pour ce nom. Demandez à qui s’en occupe de le renouveler.
source-http-broken = { $host } s’est interrompu en pleine réponse. Réessayez plus tard.
source-http-malformed = Impossible d’interroger { $host } : l’adresse ou la clé est mal formée. Demandez à qui exploite le bot de vérifier les deux.
source-http-redirect = { $host } renvoie vers une autre adresse, et les redirections ne sont pas suivies. Donnez l’adresse finale.
source-http-refused = { $host } a refusé ({ $status }) : il faut une clé, ou une autre. Demandez à qui exploite le bot.
source-http-refused-look = { $host } a refusé ({ $status }). Qui exploite le bot trouvera la clé dans { $variable } : elle est peut-être fausse, périmée ou sans le droit voulu.
source-http-missing = { $host } ne connaît rien à cette adresse (404). Vérifiez-la, et si ce qu’elle désigne existe encore.
source-http-wait = { $host } demande une pause de { $seconds } secondes. Réessayez ensuite.
source-http-many = { $host } est interrogé trop souvent. Réessayez dans quelques minutes.
source-http-failed = { $host } a un problème de son côté ({ $status }). Réessayez plus tard.
source-http-status = { $host } n’a pas accepté la question ({ $status }). Vérifiez l’adresse et les réglages.
source-http-not-json = { $host } a répondu, mais pas en JSON : souvent une page de connexion. Vérifiez l’adresse et la clé.
source-http-large = { $host } a répondu plus de { $size } Mo. Demandez-lui moins de données.
source-http-pages = La réponse compte plus de { $most } pages. Demandez moins de données.
source-http-circle = Les pages de la réponse tournent en rond. Parlez-en à qui s’occupe de la source.

## Les adresses que l’on tape

source-address-malformed = Ce n’est pas une adresse web. Elle ressemble à https://api.example.com/chiffres
source-address-https = L’adresse doit commencer par https://
source-address-user = Retirez le nom et le mot de passe de l’adresse : les clés sont confiées à qui exploite le bot.
source-address-host = { $host } n’est pas sur la liste des hôtes à qui l’on peut s’adresser. Demandez à qui exploite le bot de l’ajouter à HTTP_JSON_HOSTS.
source-address-private = { $host } mène à un réseau privé, où personne ne peut envoyer le bot.
