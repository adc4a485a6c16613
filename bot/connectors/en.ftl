### Where the values of KPIs come from.

source-manual = By hand

## What can go wrong on the way

source-busy = { $host } is still answering earlier questions. Try again in a moment.
source-http-unreachable = { $host } cannot be reached. Try again later; if it stays so, ask whoever runs it.
source-http-name = The name { $host } leads nowhere. Look at its spelling.
source-http-slow = { $host } took more than { $seconds } seconds. Try again later, or ask it for less.
source-http-certificate = The certificate of { $host } is not valid for it. Ask whoever runs it to renew it.
source-http-broken = { $host } broke off in the middle of its answer. Try again later.
source-http-malformed = { $host } cannot be asked: the address or the key is malformed. Ask the bot’s operator to look at both.
source-http-redirect = { $host } points to another address, and redirects are not followed. Give the final address.
source-http-refused = { $host } refused ({ $status }): it wants a key, or another one. Ask the bot’s operator.
source-http-refused-look = { $host } refused ({ $status }). The bot’s operator finds the key in { $variable }: it may be wrong, expired, or lack the right.
source-http-missing = { $host } knows nothing at this address (404). Look at its spelling, and whether it still exists.
source-http-wait = { $host } asks to be left alone for { $seconds } seconds. Try again after that.
source-http-many = { $host } is asked too often. Try again in a few minutes.
source-http-failed = { $host } has a problem of its own ({ $status }). Try again later.
source-http-status = { $host } did not accept the question ({ $status }). Look at the address and the settings.
source-http-not-json = { $host } answered, but not with JSON: often a sign-in page. Look at the address and the key.
source-http-large = { $host } answered with more than { $size } MB. Ask it for less.
source-http-pages = The answer has more than { $most } pages. Ask for less.
source-http-circle = The answer’s pages lead in a circle. Ask whoever runs the source.

## Addresses that people type

source-address-malformed = That is not a web address. It looks like https://api.example.com/figures
source-address-https = The address has to begin with https://
source-address-user = Take the name and password out of the address: the bot’s operator keeps keys.
source-address-host = { $host } is not on the list of hosts that may be asked. Ask the bot’s operator to add it to HTTP_JSON_HOSTS.
source-address-private = { $host } leads into a private network, where nobody may send the bot.
