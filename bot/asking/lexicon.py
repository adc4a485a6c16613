"""Words that say the same when something is asked, in both languages: what one is counted for counts for all. Pure.

A star stands for any ending. A word may be in several groups.
"""

from functools import lru_cache

GROUPS: dict[str, str] = {}
GROUPS["who"] = """
    who whos whose whom whoever qui
"""
GROUPS["what"] = """
    what whats quoi que qu quel quelle quels quelles which lequel laquelle lesquels lesquelles
"""
GROUPS["how"] = """
    how hows comment
"""
GROUPS["many"] = """
    many much combien number nombre count amount total
"""
GROUPS["when"] = """
    when whens quand eta date deadline due echeance soon until horizon
"""
GROUPS["where"] = """
    where ou wheres
"""
GROUPS["why"] = """
    why pourquoi come
"""
GROUPS["own"] = """
    own* responsib* responsable* accountable charge lead leads leading maintain* steward* referent* porteu* porte
    proprietaire* proprio contact* dri poc interlocut* pilot* gere* occupe* suit suivi repond behind derriere
    belong* appartien* author* auteur* autrice captain curator custod* keeper looks handles handle handling runs
    running drives driving manages manage manager chapeaute* incombe attitre* resp champion* sponsor* reports
"""
GROUPS["person"] = """
    person people someone somebody anyone anybody guy human colleague personne quelqu gens collegue* humain contact
    name nom teammate folks monsieur madame
"""
GROUPS["talk"] = """
    talk speak ask ping reach contact write email call dm message parler demander contacter ecrire joindre adresse*
    solliciter voir tourner tourne see turn raise escalate remonter prevenir
"""
GROUPS["mean"] = """
    mean means meant meaning meanings stand* define* defini* signif* veut veulent dire designe* correspond* sens
    acronym* abbreviation* abreviation* sigle* jargon terme* term terms word words mot mots wording notion* concept*
    refers refer def defs formula* glossa* lexique dico dictionary vocab* translate translation tradui* entend*
    appelle* appelons denomination interpret* recouvre* englobe* veux kesako kezako kezaco quesaco wdym eli5 tldr
"""
GROUPS["explain"] = """
    explain* explanation* expliqu* explication* eclair* enlighten clarif* describe decri* understand* understood
    comprend* compris pige* capte* saisi* grasp* clue vulgaris* confus* confond* lost rappel* remind* refresh forgot
    forget oublie* familiar heard parle simpl* plain basically concretely concretement layman* dummies nuls
    beginner* precis* recap
"""
GROUPS["calc"] = """
    calcul* comput* measur* mesur* counted counts count compte* qualif* consider* inclu* exclu* entre rentre worked
    obt* formula formule based basis
"""
GROUPS["know"] = """
    know knows sais sait savez savoir connais* connait idea idee sure sur unsure certain clue curious wonder*
    demande* doute
"""
GROUPS["change"] = """
    chang* move moved moves moving movement* mouv* drop* rise rises risen rising rose fell fall* improv* wors*
    spike* dip dips dipped collaps* declin* slow* crash* slump* climb* surg* stuck plateau* heading increas*
    decreas* shrink* shrank diminu* effondr* ralent* accel* stagn* explos* flambe* tank* jump* grow* grew recover*
    bounce* bouge* evolu* mont* remont* baiss* hausse* chut* progress* degrad* amelior* plong* grimp* augment*
    recul* redress* repris* decoll* decroch* devis* varia* fluctu* shift* swing* trend* tendance* courbe* slid*
    slip* sink* sank gain* lost losing lose soar* plummet* picked up down derap* degringol* bond* rebondi* repart*
"""
GROUPS["state"] = """
    healthy fine ok okay good bad well stable flat above below off better worse best worst red green bien mal mieux
    pire bon bonne bons bonnes mauvais* normal* inquiet* vert rouge dessus dessous atteint* depass* target* goal*
    objectif* cible* track worry* worried alarm* alert* concern* issue weird odd strange unusual anormal* bizarre*
    etrange* louche suspect trouble tenu tient clous
"""
GROUPS["doing"] = """
    doing going goes looking holding performing behaving va vont marche* roule* donne* port* avance* ressemble*
    faring fare stand standing sits sitting lands tourn*
"""
GROUPS["value"] = """
    value* valeur* figure* number* chiffre* level* niveau* reading current* actuel* latest dernier* stat stats
    status statut etat state score update* news nouvelles point rate taux pourcent* percent*
"""
GROUPS["figures"] = """
    kpi kpis metric* metriqu* indicator* indicateur* dashboard* tableau* data donnee* courbes compteur* numbers
    chiffres figures
"""
GROUPS["day"] = """
    today yesterday overnight daily tonight morning hier aujourd ajourd* matin nuit quotidien* journee jour days day
    24h
"""
GROUPS["week"] = """
    sun mon tue tues wed thu thur thurs fri sat week* semaine* hebdo* monday tuesday wednesday thursday friday saturday
    sunday lundi mardi mercredi jeudi vendredi samedi dimanche
"""
GROUPS["month"] = """
    month* mois mensuel* january february march april june july august september october november december janvier
    fevrier mars avril mai juin juillet aout septembre octobre novembre decembre nov dec jan feb
"""
GROUPS["year"] = """
    year* annee* an ans annuel* quarter* trimestre* semestre* half sprint* q1 q2 q3 q4 t1 t2 t3 t4 s1 s2 spring
    summer autumn winter christmas xmas noel printemps ete automne hiver rentree
"""
GROUPS["now"] = """
    now currently moment lately recently maintenant actuellement instant recemment dernierement present right these
    dernier derniere last since depuis before avant previous past passe passee precedent* ago date
"""
GROUPS["summary"] = """
    highlight* summar* recap* rundown roundup overview nutshell tldr brief review movers catch fill up speed picture
    takeaway* raconte* resum* synthese bilan topo condense tour marquant* saillant* essentiel wrap headlines gist
    grandes lignes nouveau neuf new news missed miss rate loupe manque happen* passe
"""
GROUPS["best"] = """
    best top first leading leads lead win wins winning winner won strongest biggest favourite* meilleur* premier*
    mieux gagn* mene* domine* emporte* remporte* tete ahead promising haut devant hot priorit* prio prios number
    numero no1 podium leader* highest most plus palmares favori*
"""
GROUPS["rank"] = """
    rank* class* ordre order position* spot place* rang rangs sort sorted tri trie* combieme combientieme overtak*
    passe beat* devant rice wsjf ice points votes
"""
GROUPS["idea"] = """
    idea* idee* backlog piste* suggestion* candidate* proposition* feature* fonctionnalite* project* projet* bet
    bets initiative* opportunit* sujet* item* things ones celle celles
"""
GROUPS["build"] = """
    build* built do tackle work begin start* pick choose focus prioritise prioritize invest attack attaque*
    construi* demarr* commenc* choisi* lanc* prioris* develop* privilegi* prend* retenir garder miser faire fait
    fera fasse faites bosse* travaill* plancher plance*
"""
GROUPS["plan"] = """
    plan* roadmap* upcoming coming pipeline store lined slated schedul* agenda horizon deck progress works future
    prevu* prevoi* programm* venir tuyaux suite calendrier chantier* prepare* mijote cooking brewing next prochain*
    ensuite soon bientot feuille route avenir
"""
GROUPS["ship"] = """
    ship* releas* deliver* launch* live land* out sort* livr* arriv* dispo* available rollout roll ready prete* pret
    prets prod production ga beta lance lancee
"""
GROUPS["score"] = """
    scor* rate rates rated rating* vote* note* evalu* review* round* avis opinion feedback input answer* repon*
    approve* decide valider relire mark marks grade* estimat* tour tours
"""
GROUPS["wait"] = """
    pending todo todos wait* attend* attente assigned owe owed overdue retard behind queue plate inbox left
    remaining missing need* outstanding open late done fini* termin* reste* block* bloqu* expected turn tache* task*
    action* trucs boulot taf stuff pile* traiter treat encore still yet
"""
GROUPS["me"] = """
    i me my mine myself je j moi mon ma mes m perso
"""
GROUPS["we"] = """
    we our ours us nous on notre nos
"""
GROUPS["you"] = """
    you your yours yourself tu te toi ton ta tes vous votre vos t
"""
GROUPS["bot"] = """
    bot robot app application appli outil tool assistant machin thing productops product ops ia ai
"""
GROUPS["can"] = """
    can could may might would will able peux peut pouvez pourrais pourriez pourrait capable puis
"""
GROUPS["show"] = """
    show* give* gimme list* get send share pull display see check fetch montre* donne* affiche* sors sortir envoie*
    file passe balance communique* indique* fournir fournis partage* rappelle* trouve* find tell dis dites dire need
    want besoin faut veux voudrais aimerais cherche* looking search
"""
GROUPS["help"] = """
    help* aide* assist* guide* manual manuel tutor* tuto instruct* notice doc docs documentation usage use utilis*
    sers sert servir command* option* fonction* works work start begin demarre* commence* example* exemple* possib*
    question* menu faq how
"""
GROUPS["aux"] = """
    is are was were did do does has have had will would should est sont etait a ont es
"""
GROUPS["neg"] = """
    not no never don didn doesn haven isn aren can won n ne pas jamais plus rien aucun* nothing none
"""
GROUPS["thing"] = """
    meeting* workshop* session* deck* slide* mail* email* document* page* spreadsheet* sheet* file* call* survey*
    interview* poster* agenda printout* demo* jobs screen* form* channel* presentation* training* invite* ticket*
    branch board* sync standup offsite reunion* atelier* seance* fichier* tableur* appel* sondage* enquete*
    entretien* revue* requete* ecran* canal salon* invitation* jira repo folder dossier* drive wiki retro point copy
    maquette* support
"""
GROUPS["errand"] = """
    book move update fix send remind schedule cancel rename delete remove add create invite push merge deploy order
    print reset install open close upload reserv* deplace* corrige* supprim* ajout* cree* modifi* mets mettre met
    envoy* imprim* installe* ferme* ouvre* pousse* decale* relance* note
"""
GROUPS["praise"] = """
    thanks thank cheers great nice awesome cool love merci bravo super top genial parfait nickel joli congrats well
    bien felicit* lol mdr haha
"""
GROUPS["office"] = """
    lunch dinner weather password wifi holiday* vacation* vacances conge* rtt salary salaire parking coffee cafe
    dejeuner midi meteo mdp badge porte code expenses frais train vol flight party fete apero weekend printer
    imprimante laptop vpn hr rh
"""
GROUPS["say"] = """
    say says said saying dit disent disait told mentioned talking talks heard entendu vu lu read saw parle parlent
    parlait dropped sorti
"""
GROUPS["think"] = """
    think feel believe guess hope prefer pense trouve crois espere prefere imagine suppose
"""

_WHOLE: dict[str, list[str]] = {}
_STEMS: dict[str, list[str]] = {}
for _group, _words in GROUPS.items():
    for _word in _words.split():
        (_STEMS if _word.endswith("*") else _WHOLE).setdefault(_word.rstrip("*"), []).append(_group)


@lru_cache(16384)  # whatever people type
def groups(word: str) -> tuple[str, ...]:
    """The groups that a folded word is in."""
    found = [*_WHOLE.get(word, ())]
    for length in range(3, len(word) + 1):
        found += _STEMS.get(word[:length], ())
    return tuple(dict.fromkeys(found))
