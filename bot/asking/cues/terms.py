"""How people ask what something means and whose it is. Pure."""

import re

from bot.asking.cues.base import patterns

OF_WORDS = re.compile(
    r"\b(?:wrote|defin\w+|definition|term|wording|word|written|ecrit\w*|redig\w*|terme|mot|glossary|glossaire)\b"
)
"""That the term is meant, rather than the KPI of its name."""
OF_FIGURES = re.compile(r"\b(?:kpis?|indicateurs?|figures?|numbers?|metrics?|chiffres?)\b")

MEANING = patterns(
    r"\b(?:wording|definition|meaning) (?:for|of|de|du) .*[TK]|[TK] (?:anyone|anybody|quelqu un)\b",
    r"\b(?:not sure (?:i|we) (?:get|understand|know)|tl dr|beginners?|tu connais|connais tu|vous connaissez|"
    r"en (?:deux|quelques|trois) mots)\b.*[TK]|"
    r"[TK] (?:in (?:one|a) (?:sentence|word|nutshell)|for (?:beginners|dummies)|en (?:deux|quelques|trois|"
    r"un) mots?)\b",
    r"\b(?:what|whats|wot|wat) (?:\w+ ){0,5}[TK] (?:mean\w*|stand\w* for|is|are|refers?|actually|exactly|about)\b",
    r"\b(?<!i )mean(?:s|ing|t)?\b.*[TK]|[TK].*\b(?:(?<!i )mean(?:s|ing)?|stand\w* for|definition|means what)\b",
    r"\b(?:don t|dont|do not|didn t|never|can t|cannot) (?:\w+ )?(?:get|got|understand|understood|grasp|know|heard|"
    r"remember|follow)\b.*[TK]|[TK] (?:en francais|en anglais|in english|in french|c est a dire|a k a)\b",
    r"\b(?:spell out|full form|compris|jamais su|sais plus|sais pas|connais pas|oublie)\b.*[TK]",
    r"\b(?:definitions?|define\w*|def|meaning|explain\w*|explanation|describe|eli5|eli 5|clarify|acronym|"
    r"abbreviation|"
    r"short for|stands? for|refers? to|wtf|in plain|remind me what|count as|counts as|used for|heard of|"
    r"understand|understood|confused|lost on|no idea what|clue what|jargon|difference|differences|differ|vs|versus|"
    r"same as|tell me about|know about|wiki|look up)\b.*[TK]",
    r"[TK].*\b(?:definition|definitions|defined|calculated|computed|measured|explained|counted|differ|difference|"
    r"work|works|in plain|for dummies|meaning|again what|what is (?:it|that)|what s (?:it|that)|what is this)\b",
    r"\b(?:c est quoi|cest quoi|c quoi|c koi|ckoi|kesako|kezako|kezaco|quesaco|qu est ce que?|qu est ce(?! qui|"
    r" qu)|quest ce que?|"
    r"keske|kesk\w*|kwa|ce qu est|ce que c est)\b.*[TK]|[TK].*\b(?:c est quoi|c quoi|c koi|kesako|quesaco|kezako|"
    r"qu est ce que c est|qu est ce que|ce que c est|quesako)\b",
    r"\b(?:veut dire|veulent dire|voulait dire|veux dire|vouloir dire|signifie\w*|signification|sens de|sens du|"
    r"definition|def|definir|definis\w*|definit|defini|entend\w* par|entendre par|appelle\w*|difference|differences|"
    r"sigle|acronyme|abreviation|comprends?|comprend\w*|capte|pige|saisis|rappel\w*|sert a quoi|a quoi sert|"
    r"a quoi ca|"
    r"correspond\w*|designe\w*|consiste\w*|notion|concept|parle moi|parlez moi|terme|vulgaris\w+|entendu parler)\b"
    r".*[TK]",
    r"[TK].*\b(?:veut dire|veulent dire|signifie\w*|definition|correspond\w*|designe|consiste|sert a quoi|"
    r"se calcule\w*|"
    r"se mesure\w*|calcule|mesure|veut dire quoi|comprends|definit|defini|en clair|en gros|pour les nuls)\b",
    r"(?<!\ba )(?<!\bont )(?<!\bai )\b(?:expliqu\w*|explication\w*|decri\w*|eclair\w*)\b.*[TK]",
    r"\b(?:what|whats|wot|wat|wats|wots|quoi)(?: the)?(?: hell| heck| fuck)? (?:\w+ ){0,3}[TK](?! (?:meeting|email|"
    r"team))",
    r"\b(?:un|une|le|la|l|a|the) (?:quoi|what) [TK]",
)
EARLY_MEANING = patterns(
    r"\b(?:tu|vous|on|nous) (?:definir\w*|definis\w*)\b.*[TK]",
    r"\b(?:what|whats|wot|wat|wots|wats)(?: (?:the|on) (?:hell|heck|fuck|earth))? (?:is|s|are|"
    r"exactly is)(?: exactly)? "
    r"(?:an? |the |this |meant by |our idea of )?[TK](?: (?:exactly|again|anyway|please|pls|mean|means|and [TK]|"
    r"when it s at home))?$",
    r"\bwhat (?:is|s|are) an? [TK]|\bwhat (?:do|does|did) (?:\w+ ){0,3}(?:mean|call|understand) (?:by |"
    r"with )?(?:\w+ )?[TK]|"
    r"\b(?:explain|define|eli5)\b.*[TK]|\bplain english\b.*[TK]",
    r"\b(?:c est quoi|cest quoi|c quoi|c koi|ckoi|kesako|kezako|quesaco) (?:deja |donc |au juste )?(?:un |une |le |"
    r"la |l |les )?[TK]"
    r"(?: (?:deja|au juste|exactement|svp|stp|merci|en fait|et [TK]))?$",
    r"\b(?:appelle|appelons|appelez)\b.*[TK]",
    r"\b(?:definitions?|meaning|acronym|stand\w* for|difference between|veut dire|veulent dire|signifie\w*|definit|"
    r"difference entre|sens d\w+)\b.*[TK]|[TK].*\b(?:(?<!i )means?|stand\w* for|veut dire|veulent dire|"
    r"signifie\w*)\b",
    r"\bhow (?:is|are|do (?:we|you|they)) (?:\w+ ){0,2}(?:[TK] (?:defined|calculated|computed|measured|counted)|"
    r"(?:define|calculate|compute|measure|count) (?:\w+ )?[TK])\b",
    r"\bcomment (?:\w+ ){0,3}(?:calcule\w*|mesure\w*|definit|defini\w*|compte\w*) (?:\w+ ){0,2}[TK]|"
    r"\bcomment (?:\w+ )?(?:se )?(?:calcule|mesure|definit) (?:\w+ )?[TK]",
)

# A term that nobody knows stands as "x".
_X = r"(?P<x>[^ ]+(?: [^ ]+){0,4}?)"
_EN_ARTICLE = r"(?:an? |the |this |our |your )?"
_FR_ARTICLE = r"(?:un |une |le |la |l |les |des |du |de la |de l |de |d |cette? |ce |notre |nos )?"
UNKNOWN = patterns(
    rf"\b(?:never (?:came across|heard of|seen|met)|jamais (?:croise|vu|entendu parler d\w*|"
    rf"rencontre)) {_FR_ARTICLE}{_X}(?: before| avant|$)",
    rf"\b(?:what|whats|wot|wat|wats|wots) (?:the (?:hell|heck|fuck) )?(?:do |does |did |is |s |are |was |"
    rf"exactly is )+"
    rf"(?:(?:we|you|they|people|i|u) (?:mean|call|count as|understand) (?:by |with )?)?{_EN_ARTICLE}{_X}"
    r"(?: mean| means| stand for| stands for| meaning| refer to| about| actually mean)?$",
    rf"\bwhats {_EN_ARTICLE}{_X}(?: mean| means)?$",
    rf"\bwhat {_EN_ARTICLE}{_X} (?:means?|stands? for|is|are|refers to)$",
    rf"\b(?:define|(?:the )?definition of|(?:the )?meaning of|explain|eli5|wtf is|def of|definition for|"
    rf"short for) {_EN_ARTICLE}{_X}$",
    rf"^{_EN_ARTICLE}{_X} (?:meaning|definition|means what|stands for what|defined|stands for|mean)$",
    rf"\b(?:c est quoi|cest quoi|c quoi|c koi|ckoi|kesako|quesaco|kezako|keske c est|qu est ce que c est que?|"
    rf"qu est ce que?|quest ce que?|ce qu est|ce que c est que?) {_FR_ARTICLE}{_X}$",
    rf"\b(?:veut dire quoi|ca veut dire quoi|cela veut dire quoi|(?:que|ce que|qu est ce que) (?:ca |"
    rf"cela )?(?:veut dire|"
    rf"signifie|designe)|signification|definition|def|definis(?:sez)?(?: moi)?|definir|sens|sigle|acronyme) "
    rf"{_FR_ARTICLE}{_X}$",
    rf"\b(?:expliquer?|expliquez|rappeler?)(?: moi)? (?:ce que c est que? |ce qu est )?{_FR_ARTICLE}{_X}$",
    rf"\b(?:entend|entendez|entends|entendre|appelle|appelez) (?:quoi |on |vous |tu )?(?:par )?{_FR_ARTICLE}{_X}$",
    rf"^{_FR_ARTICLE}{_X} (?:c est quoi|c quoi|c koi|ca veut dire quoi|veut dire quoi|signifie quoi|kesako|"
    rf"qu est ce que c est|ca signifie quoi|definition)$",
)
DIFFERENCE = re.compile(
    rf"\b(?:difference|differences|diff) (?:between|entre) {_FR_ARTICLE}{_EN_ARTICLE}(?P<x>.+?) (?:and|et) "
    rf"{_FR_ARTICLE}{_EN_ARTICLE}(?P<y>.+)$"
)

DEFINING = re.compile(
    r"\b(?:what|whats|wot|define|definition|mean\w*|stand\w* for|explain|quoi|koi|veut dire|signifie|definir|definis|"
    r"def|kesako|qu est ce)\b"
)
"""That something is to be defined."""
