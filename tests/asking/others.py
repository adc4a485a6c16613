"""Ways of asking that were written after the reader, batch by batch, each before it was mended for the last.

In each language: what is asked (several with a semicolon) and messages that ask it, one a line; "⏎" begins a new line
of a message. They are about the workspace of world.toml.
"""

OTHERS: dict[str, dict[str, str]] = {}

OTHERS["en 1"] = {
    "meaning WSJF": """
        I never know what WSJF is about
        somebody said WSJF in standup and I just smiled, what does it mean
        wdym by wsjf
        what's wsjf supposed to be
    """,
    "meaning churn": """
        what do people here understand under churn?
        whats the meanign of churn
        in our company, churn is what exactly?
        do we have an official definition for attrition
    """,
    "meaning cohort": """
        cohort... remind me?
        trying to understand what a cohort is
    """,
    "meaning dogfooding": """
        ok I give up, dogfooding?
        what is dogfooding and why does everybody talk about it
    """,
    "meaning PII": """
        is there a glossary entry on PII
        PII = ??
    """,
    "meaning feature flag": """
        Can you enlighten me on feature flags?
    """,
    "meaning north star metric": """
        I'd love to know what NSM stands for
    """,
    "meaning burn rate": """
        what's a burn rate?
    """,
    "owner Cycle time": """
        who's the point person for cycle time
        need to talk to whoever is in charge of cycle time
        I have a question about cycle time, whom should I contact
    """,
    "owner Data freshness": """
        data freshness looks broken, who can fix it?
        can you tell me the name of the data freshness owner
    """,
    "owner #8": """
        who pitched idea 8?
    """,
    "owner Orders": """
        is it Oliver who owns Orders?
    """,
    "value Logo churn": """
        are we still losing customers, how's logo churn
        whats the latest figure for logo churn
        logo churn — better or worse than last month?
    """,
    "value Weekly app users": """
        I'm curious how many weekly app users we're at
        weekly app users yesterday pls
    """,
    "value NPS": """
        What was our NPS at the end of October?
        did NPS move at all after the release
    """,
    "value Data freshness": """
        is data freshness ok?
    """,
    "value #21": """
        how far along is idea 21
    """,
    "movement week": """
        tl;dr of the week in numbers?
        what should I look at in the KPIs this week
        how did we do this week
    """,
    "movement month": """
        which of our metrics are worse off than a month ago
    """,
    "movement": """
        anything alarming in our KPIs?
    """,
    "ranking": """
        what's the next big thing
        what's top of the list
        if I had one sprint free, what should the team work on first?
        which one of the ideas do people rate the highest
    """,
    "ranking Mobile": """
        what should the mobile team tackle first
    """,
    "plan": """
        what's the plan for next quarter
        show me what's coming down the road
        what will we have shipped by March
    """,
    "plan Data platform": """
        What's data platform busy with
    """,
    "plan #7": """
        any idea when saved carts across devices will land?
    """,
    "scores": """
        do you need anything from me?
        which ones are left for me to rate
        am I blocking a round
        have I got any ideas to score this week
    """,
    "help": """
        what sort of stuff can I ask here
        first time here, how do I use this
        can you give me a quick tour
        how am I supposed to talk to you
    """,
    "none": """
        good stuff everyone
        NPS survey goes out on Monday, please don't reply all
        Priya will present the cohort analysis at 4
        <@U0PRIYA> could you update the onboarding page please
        can you turn the volume down
        lol that churn joke
        who is coming to the team dinner on Thursday?
        I moved the OKR review to next week
        the weather is awful
        sorry wrong channel
        just testing
    """,
    "command /kpi list": """
        show all kpis
    """,
    "command /glossary export": """
        can you export the glossary
    """,
    "command /idea list": """
        list me all ideas please
    """,
    "meaning OKR; meaning key result": """
        how is an OKR different from a key result?
    """,
    "meaning MRR; owner MRR": """
        what does MRR mean and who looks after it
    """,
    "value Orders; value Sign-ups": """
        how are orders and sign-ups?
    """,
    "plan Mobile; ranking": """
        What's Mobile building? Also, which idea is on top?
    """,
}

OTHERS["fr 1"] = {
    "meaning WSJF": """
        j'aimerais savoir ce qu'est le WSJF
        wsjf sa veut dire koi
        on me parle de WSJF à chaque réunion, c'est quoi ?
        je sais jamais ce que c'est WSJF
    """,
    "meaning churn": """
        c quoi dja le churn ??
        quelqu'un pourrait m'expliquer le churn en deux mots
        la signfication de churn svp
        vous entendez quoi quand vous dites churn
    """,
    "meaning cohort": """
        une cohorte, kesako
        ça désigne quoi une cohorte
    """,
    "meaning soft launch": """
        lancement progressif = ?
        Qu'est-ce que vous appelez un lancement progressif ?
    """,
    "meaning PII": """
        PII ça signifie quoi dsl je suis nouveau
        besoin d'une définition de PII
    """,
    "meaning bounce rate": """
        comment est calculé le taux de rebond ?
    """,
    "meaning feature flag": """
        un drapeau de fonctionnalité, qu'est-ce que c'est que ça ?
    """,
    "meaning burn rate": """
        c'est quoi le burn rate ?
    """,
    "owner Cycle time": """
        chez qui je vais pour cycle time
        Qui est le référent de Cycle time ?
        j'ai une question sur le cycle time, je la pose à qui ?
    """,
    "owner Data freshness": """
        data freshness c'est toi ou Priya qui gère ?
        le contact pour data freshness stp
    """,
    "owner #21": """
        qui a déposé l'idée 21
    """,
    "owner Panier moyen": """
        le panier moyen, c'est l'équipe de qui ? je veux dire qui en répond
    """,
    "value Logo churn": """
        logo churn ça dit quoi
        il est à combien le logo churn maintenant
        le logo churn s'arrange ou pas
    """,
    "value Panier moyen": """
        dsl de déranger, le panier moyen d'hier ?
        j'ai besoin du panier moyen de novembre
    """,
    "value NPS": """
        on a quel NPS ?
        le NPS a-t-il remonté depuis la sortie
    """,
    "value Data freshness": """
        data freshness, tout va bien ?
    """,
    "value #8": """
        où en est-on du champ code promo sur mobile
    """,
    "movement week": """
        tu me racontes la semaine en chiffres ?
        quels indicateurs surveiller cette semaine ?
        alors cette semaine, quoi de neuf côté kpi
    """,
    "movement month": """
        qu'est-ce qui s'est cassé la figure ce mois-ci dans les chiffres
    """,
    "movement": """
        rien d'inquiétant dans les KPI ?
    """,
    "ranking": """
        c'est quoi la priorité n° 1
        par laquelle on attaque ?
        on devrait construire quoi ensuite selon les notes
        l'idée qui a le plus de points
    """,
    "ranking Mobile": """
        chez Mobile, quelle idée passe en premier ?
    """,
    "plan": """
        qu'est-ce qu'on va livrer d'ici mars
        c'est quoi le plan pour le trimestre prochain
        quelles nouveautés arrivent
    """,
    "plan Data platform": """
        Data platform est sur quoi en ce moment
    """,
    "plan #12": """
        le guest checkout, on l'aura quand ?
    """,
    "scores": """
        il faut que je note quelque chose ?
        tu veux mon avis sur quelles idées
        est-ce qu'il y a un tour qui attend ma réponse
        il m'en reste à noter ?
    """,
    "help": """
        je débute, comment je t'utilise
        c'est quoi les questions possibles
        tu peux me montrer ce que tu sais faire
        à quoi ça sert ce bot
    """,
    "none": """
        bien joué à toute l'équipe
        l'enquête NPS part lundi, merci de ne pas répondre à tous
        Priya présente l'analyse de cohorte à 16h
        <@U0PRIYA> tu peux mettre à jour la page onboarding stp
        baisse le son s'il te plaît
        haha le churn de mon abonnement à la salle de sport
        qui vient au resto jeudi ?
        j'ai déplacé la revue OKR à la semaine prochaine
        quel temps pourri
        pardon, mauvais canal
        juste un test
    """,
    "command /kpi list": """
        affiche tous les indicateurs
    """,
    "command /glossary export": """
        tu peux exporter le glossaire ?
    """,
    "command /idea list": """
        montre-moi la liste des idées
    """,
    "meaning OKR; meaning key result": """
        un OKR et un résultat clé c'est quoi la différence
    """,
    "meaning MRR; owner MRR": """
        ça veut dire quoi MRR et qui s'en charge
    """,
    "value Orders; value Sign-ups": """
        ça donne quoi les commandes et les inscriptions ?
    """,
    "plan Mobile; ranking": """
        Mobile fait quoi ? et sinon quelle idée est première ?
    """,
}

OTHERS["en 2"] = {
    "meaning LTV": """
        haven't the foggiest what LTV is
        is LTV the same thing as lifetime value? what is it
        <@U0BOT> LTV means...?
        /glossary> what's ltv
    """,
    "meaning time to market": """
        what do you guys understand by time to market
        Priya keeps throwing "TTM" around, <@U0BOT> what is she talking about?
        time to market - definition please
    """,
    "meaning guardrail metric": """
        so... a guardrail metric is?
        <@U0BOT> gaurdrail metric meaning
    """,
    "meaning discovery": """
        what would you call discovery
        is there a page that says what product discovery is
    """,
    "meaning conversion": """
        which formula do we use for conversion rate
        how do u define conversion
    """,
    "meaning soft launch": """
        &gt; we'll do a soft launch in Belgium first⏎<@U0BOT> translation please?
        soft launch, anybody?
    """,
    "meaning MVP": """
        mvp = most valuable player or?
        Could you please remind the new joiners what an MVP is? Thanks in advance <@U0BOT>
    """,
    "owner Checkout conversion": """
        who keeps an eye on checkout conversion
        <@U0BOT> Checkout conversion: owner?
        /kpi> who's on checkout conversion
    """,
    "owner NPS": """
        who should I bug about NPS numbers
        NPS is whose responsibility
    """,
    "owner #17": """
        <@U0BOT> who had the churn survey idea
        who do I talk to about #17
    """,
    "value Sign-ups": """
        sign-ups since monday?
        <@U0BOT> any improvement in sign ups
        did we get more signups this week than last
        /kpi> how are we on sign ups
    """,
    "value Monthly recurring revenue": """
        <@U0BOT> where did MRR end up last month
        MRR now vs target
        hit our mrr goal yet?
    """,
    "value Panier moyen": """
        what does panier moyen look like at the moment
    """,
    "value #23": """
        hows the cohort retention dashboard coming along
        <@U0BOT> did anything happen with #23?
    """,
    "movement week": """
        <@U0BOT> give us the gist of this week's metrics
        which kpi surprised us this week
        week in review?
        /kpi> anything to worry about this week
    """,
    "movement day": """
        did any numbers jump overnight
    """,
    "movement month": """
        <@U0BOT> how's the month looking
    """,
    "ranking": """
        <@U0BOT> what's our best bet right now
        which idea gives most bang for the buck
        /idea> what's winning
        so which of these should we actually do first, by the scores?
    """,
    "ranking Data platform": """
        what's data platform's top idea
    """,
    "ranking #5": """
        <@U0BOT> how does #5 compare in the ranking
    """,
    "plan Checkout": """
        /roadmap> checkout
        what has checkout got coming up
        when's the next thing from the Checkout team
    """,
    "plan": """
        <@U0BOT> what can we tell customers is coming
        roadmap for Q1 pls
    """,
    "plan #3": """
        will dark mode be in the next release
        <@U0BOT> when do we get dark mode
    """,
    "scores": """
        <@U0BOT> what do you still need from me
        any rounds I haven't answered?
        did I already rate everything
        what's in my queue
    """,
    "help": """
        <@U0BOT> hi, what are you able to do?
        not sure how this works
        commands pls
        what can i type
    """,
    "none": """
        <@U0BOT> see you all at the MVP demo on Friday
        fixed the typo in the OKR doc
        Can somebody bring the NPS posters to room 4?
        awesome, thanks for the explanation!
        we decided to park the loyalty thing
        ugh, mondays
        I agree with Oliver about churn
        /idea> Let guests see their order history
        <@U0BOT> never mind, found it
        my order hasn't arrived and I'm hungry
        &gt; conversion is up⏎<@U0BOT> :heart:
    """,
    "command /kpi schedules": """
        <@U0BOT> kpi schedules
    """,
    "command /glossary list": """
        show me the whole glossary
    """,
    "meaning WAU; value Weekly app users": """
        <@U0BOT> what does WAU stand for and where are we with it?
    """,
    "owner Orders; owner Panier moyen": """
        who owns orders and panier moyen?
    """,
    "meaning cohort; meaning PII; ranking": """
        1) what's a cohort⏎2) what's PII⏎3) which idea is number one
    """,
    "plan #12; owner #12": """
        when's guest checkout due and who is behind it
    """,
    "value NPS; value Logo churn": """
        <@U0BOT> NPS and logo churn right now?
    """,
}

OTHERS["fr 2"] = {
    "meaning LTV": """
        LTV, jamais entendu parler, c'est ?
        je nage complètement avec la LTV, une âme charitable ?
        /glossary> c quoi la ltv
        <@U0BOT> c'est la même chose LTV et valeur vie client ? ça veut dire quoi
    """,
    "meaning time to market": """
        qu'est-ce que Priya veut dire avec son TTM ?
        délai de mise sur le marché : définition svp
        <@U0BOT> comment vous définissez le time to market
    """,
    "meaning guardrail metric": """
        métrique garde-fou ??
        un guardrail c'est pour quoi faire
    """,
    "meaning discovery": """
        c'est quoi la discovery en vrai
        où est-ce que je trouve la définition de la découverte produit
    """,
    "meaning conversion": """
        quelle formule pour le taux de conversion ?
        on compte comment la conversion
    """,
    "meaning MVP": """
        &gt; on livre le MVP vendredi⏎<@U0BOT> traduction ?
        mvp ça vient de quoi
        Serait-il possible d'avoir la définition de MVP, merci d'avance
    """,
    "owner Checkout conversion": """
        Checkout conversion : responsable ?
        <@U0BOT> qui surveille la conversion du checkout
        /kpi> qui a checkout conversion
    """,
    "owner NPS": """
        le NPS est sous la responsabilité de qui
        je dois relancer qui pour les chiffres du NPS
    """,
    "owner #17": """
        <@U0BOT> l'auteur de l'idée 17 ?
        qui a pensé à la #17
    """,
    "value Sign-ups": """
        les inscriptions depuis lundi ?
        <@U0BOT> du mieux sur les inscriptions ?
        on a fait combien de sign-ups la semaine dernière
        /kpi> alors les inscriptions
    """,
    "value Monthly recurring revenue": """
        <@U0BOT> le MRR a fini à combien en octobre
        MRR actuel vs objectif
        on y est au niveau du MRR ?
    """,
    "value Taux de rebond": """
        il en est où notre taux de rebond
    """,
    "value #14": """
        l'export du tableau de bord en pdf ça avance ?
        <@U0BOT> quoi de neuf sur l'idée 14
    """,
    "movement week": """
        <@U0BOT> les grandes lignes de la semaine côté chiffres
        quel kpi nous a surpris cette semaine
        /kpi> y a-t-il de quoi s'inquiéter cette semaine
        la semaine, elle a donné quoi ?
    """,
    "movement day": """
        des chiffres ont bougé cette nuit ?
    """,
    "movement month": """
        <@U0BOT> ça se présente comment ce mois-ci
    """,
    "ranking": """
        <@U0BOT> on mise sur quoi en premier
        quelle idée rapporte le plus de points
        /idea> laquelle gagne
        au vu des scores, on s'y met par quel bout
    """,
    "ranking Data platform": """
        c'est quoi l'idée numéro un de Data platform
    """,
    "ranking #5": """
        <@U0BOT> la #5 elle est combientième
    """,
    "plan Checkout": """
        /roadmap> checkout svp
        Checkout a quoi dans les cartons
        prochaine livraison de l'équipe Checkout ?
    """,
    "plan": """
        <@U0BOT> qu'est-ce qu'on peut annoncer aux clients comme nouveautés à venir
        roadmap T1 svp
    """,
    "plan #3": """
        le dark mode sera dans la prochaine version ?
        <@U0BOT> c'est pour bientôt le dark mode
    """,
    "scores": """
        <@U0BOT> t'as encore besoin de quoi de ma part
        y a des tours où j'ai pas répondu ?
        est-ce que j'ai déjà noté toutes les idées
        c'est quoi ma liste
    """,
    "help": """
        <@U0BOT> salut, t'es capable de quoi ?
        pas compris comment ça marche ton truc
        qu'est-ce que je peux écrire ici
    """,
    "none": """
        <@U0BOT> rdv à tous à la démo du MVP vendredi
        j'ai corrigé la faute dans le doc OKR
        Quelqu'un peut apporter les affiches NPS en salle 4 ?
        super, merci pour l'explication !
        on a décidé de laisser tomber le programme de fidélité
        vivement le week-end
        je suis d'accord avec Oliver sur le churn
        /idea> Laisser les invités voir leurs commandes
        <@U0BOT> c'est bon j'ai trouvé
        ma commande n'est toujours pas arrivée et j'ai faim
        &gt; la conversion monte⏎<@U0BOT> :heart:
    """,
    "command /kpi schedules": """
        <@U0BOT> kpi planning
    """,
    "command /glossary list": """
        montre tout le glossaire
    """,
    "meaning WAU; value Weekly app users": """
        <@U0BOT> WAU ça veut dire quoi et on en est où ?
    """,
    "owner Orders; owner Panier moyen": """
        qui gère les commandes et le panier moyen ?
    """,
    "meaning cohort; meaning PII; ranking": """
        1) c'est quoi une cohorte⏎2) c'est quoi PII⏎3) quelle idée est numéro un
    """,
    "plan #12; owner #12": """
        guest checkout c'est pour quand et c'est qui derrière
    """,
    "value NPS; value Logo churn": """
        <@U0BOT> NPS et logo churn en ce moment ?
    """,
}

OTHERS["en 3"] = {
    "meaning RICE": """
        My manager wants me to "do a RICE" by Friday. <@U0BOT> what is she on about?
        <@U0BOT> RICE? as in the food?
        people, what's this rice thing in the scoring
        I keep mixing up the letters, what do they stand for in RICE
    """,
    "meaning bounce rate": """
        not asking for the number, just what bounce rate means
        how exactly is the bounce rate worked out
        bounce rate: how do we define it
    """,
    "meaning onboarding": """
        when we say onboarding, what does that include?
        onboarding means what in this company
    """,
    "meaning cost of delay": """
        CoD - call of duty or something else? :sweat_smile:
        anyone care to explain cost of delay like I'm five
        <@U0BOT> cost of delay pls
    """,
    "meaning sign-up": """
        what qualifies as a sign-up
    """,
    "meaning conversion": """
        /glossary> conversion rate?
        could do with a definition of conversion
    """,
    "meaning NSM": """
    """,
    "meaning ARPU": """
        what's ARPU?
        ARPU?
        never came across ARPU before, what is it
    """,
    "owner Weekly app users": """
        who's accountable for weekly app users?
        weekly app users - who watches that one
        <@U0BOT> I want to complain about weekly app users, to whom?
        name of whoever runs weekly app users pls
    """,
    "owner Taux de rebond": """
        taux de rebond is owned by?
    """,
    "owner Logo churn": """
        /kpi> logo churn owner
        <@U0BOT> which person reports logo churn
    """,
    "owner #9": """
        <@U0BOT> who put forward #9
    """,
    "value Cycle time": """
        cycle time any better lately?
        has our cycle time gone down
        <@U0BOT> give me cycle time
        what did cycle time do in the last weeks
    """,
    "value Orders": """
        <@U0BOT> is it true orders collapsed?
        orders?? what's up
        how many orders so far this month
    """,
    "value Taux de rebond": """
        where's our bounce rate at these days
    """,
    "value #11": """
        <@U0BOT> what's the state of play on shorter onboarding for trial teams
        anyone know if #11 is moving
    """,
    "movement week": """
        <@U0BOT> what are the headlines from the KPIs this week
        in two lines, how did the week go
        which numbers need a closer look this week
    """,
    "movement": """
        is everything ok with the metrics
        which way are the KPIs heading
        /kpi> what's new
    """,
    "movement month": """
        <@U0BOT> november in numbers, what changed this month
    """,
    "ranking": """
        <@U0BOT> so what wins?
        what's highest on the list
        what would you build first if it was up to the scores
        which ideas are in the lead
    """,
    "ranking Checkout": """
        <@U0BOT> what's number one for Checkout
    """,
    "plan": """
        what can we look forward to
        <@U0BOT> anything shipping before Christmas?
        what's in the works
    """,
    "plan Mobile": """
        what's cooking at Mobile
        <@U0BOT> what are the mobile folks up to next quarter
    """,
    "plan #21": """
        have we got a date for #21
    """,
    "scores": """
        am I done with my scoring?
        <@U0BOT> got something for me to rate?
        which ideas are still waiting for my score
        what did I give #5... I mean show me my scores
    """,
    "help": """
        <@U0BOT> explain how to use you
        what are my options here
        I'm new, what's this bot about
        hello? anybody there
    """,
    "none": """
        <@U0BOT> we should celebrate, great week for orders
        I'll own the NPS follow-up
        the first item on the agenda is the budget
        Oliver owns the keys to the office
        you can drop me from the invite
        please stop posting here
        <@U0BOT> is wrong again lol
        let me know when you're back
        who left the milk out
        <@U0OLIVER> who do we invite to the WSJF workshop?
        I rated the restaurant 5 stars
    """,
    "command /glossary wanted": """
        glossary wanted terms
    """,
    "command /kpi add": """
        add a new kpi
    """,
    "owner MRR; value Monthly recurring revenue": """
        who's in charge of MRR, and what is it at right now?
    """,
    "meaning CAC; meaning CAC payback": """
        CAC and CAC payback, what do these mean?
    """,
    "value Activation; value NPS; movement week": """
        how's activation? and NPS? anything else that moved this week?
    """,
    "ranking; plan; scores": """
        Three things please: top idea, roadmap, my scores
    """,
}

OTHERS["fr 3"] = {
    "meaning RICE": """
        Ma cheffe me demande de « faire un RICE » pour vendredi. <@U0BOT> elle parle de quoi ?
        <@U0BOT> RICE ? comme le riz ?
        c'est quoi cette histoire de RICE dans les notes
        je mélange toujours les lettres, RICE c'est pour quoi
    """,
    "meaning bounce rate": """
        je demande pas le chiffre, juste ce que veut dire taux de rebond
        le taux de rebond est obtenu comment, quelle formule
        taux de rebond : on le définit comment
    """,
    "meaning onboarding": """
        quand on dit onboarding, ça comprend quoi ?
        onboarding ça signifie quoi dans cette boîte
    """,
    "meaning cost of delay": """
        CoD, c'est Call of Duty ou autre chose ? :sweat_smile:
        qqn pour m'expliquer le coût du délai svp
        <@U0BOT> coût du délai svp
    """,
    "meaning sign-up": """
        qu'est-ce qui compte comme une inscription
    """,
    "meaning conversion": """
        /glossary> taux de conversion ?
        il me faudrait une définition de la conversion
    """,
    "meaning ARPU": """
        c'est quoi l'ARPU ?
        ARPU ?
        jamais croisé ARPU, ça veut dire quoi
    """,
    "owner Weekly app users": """
        qui répond de weekly app users ?
        weekly app users, qui regarde ça
        <@U0BOT> je veux me plaindre de weekly app users, à qui ?
        le nom de la personne qui suit weekly app users stp
    """,
    "owner Taux de rebond": """
        le taux de rebond, c'est le rayon de qui ?
    """,
    "owner Logo churn": """
        /kpi> responsable logo churn
        <@U0BOT> quelle personne remonte le logo churn
    """,
    "owner #9": """
        <@U0BOT> qui a lancé la #9
    """,
    "value Cycle time": """
        cycle time va mieux dernièrement ?
        est-ce que notre cycle time a diminué
        <@U0BOT> file-moi cycle time
        il a fait quoi cycle time ces dernières semaines
    """,
    "value Orders": """
        <@U0BOT> c'est vrai que les commandes se sont effondrées ?
        les commandes ?? il se passe quoi
        combien de commandes depuis le début du mois
    """,
    "value Taux de rebond": """
        on tourne à combien en taux de rebond
    """,
    "value #21": """
        <@U0BOT> quel est l'état d'avancement des notifications de livraison
        quelqu'un sait si la #21 bouge
    """,
    "movement week": """
        <@U0BOT> les gros titres des KPI cette semaine
        en deux lignes, la semaine s'est passée comment
        quels chiffres méritent un coup d'œil cette semaine
    """,
    "movement": """
        tout va bien du côté des indicateurs ?
        les KPI vont dans quel sens
        /kpi> quoi de neuf
    """,
    "movement month": """
        <@U0BOT> novembre en chiffres, qu'est-ce qui a changé ce mois-ci
    """,
    "ranking": """
        <@U0BOT> alors, qui l'emporte ?
        qu'est-ce qui est tout en haut de la liste
        tu ferais quoi en premier si on suivait les notes
        quelles idées sont en tête
    """,
    "ranking Checkout": """
        <@U0BOT> le numéro un de Checkout c'est quoi
    """,
    "plan": """
        à quoi peut-on s'attendre pour la suite
        <@U0BOT> quelque chose sort avant Noël ?
        qu'est-ce qui se prépare
    """,
    "plan Mobile": """
        ça mijote quoi chez Mobile
        <@U0BOT> l'équipe mobile fait quoi au prochain trimestre
    """,
    "plan #21": """
        on a une date pour la #21
    """,
    "scores": """
        j'ai fini de noter ?
        <@U0BOT> t'as quelque chose à me faire évaluer ?
        quelles idées attendent encore ma note
        montre ce que j'ai donné comme notes
    """,
    "help": """
        <@U0BOT> explique comment t'utiliser
        j'ai quoi comme options ici
        je suis nouvelle, c'est quoi ce bot
        allô ? y a quelqu'un
    """,
    "none": """
        <@U0BOT> faut fêter ça, super semaine pour les commandes
        je prends le suivi du NPS
        le premier point de l'ordre du jour c'est le budget
        Oliver a les clés du bureau
        tu peux me retirer de l'invitation
        arrête de poster ici stp
        <@U0BOT> se trompe encore mdr
        préviens-moi quand tu reviens
        qui a laissé traîner le lait
        <@U0OLIVER> on invite qui à l'atelier WSJF ?
        j'ai mis 5 étoiles au resto
    """,
    "command /glossary wanted": """
        glossaire wanted
    """,
    "command /kpi add": """
        ajoute un nouveau kpi
    """,
    "owner MRR; value Monthly recurring revenue": """
        qui est en charge du MRR, et il est à combien là ?
    """,
    "meaning CAC; meaning CAC payback": """
        CAC et CAC payback, ça veut dire quoi ?
    """,
    "value Activation; value NPS; movement week": """
        comment va l'activation ? et le NPS ? autre chose qui a bougé cette semaine ?
    """,
    "ranking; plan; scores": """
        Trois choses stp : la meilleure idée, la roadmap, mes notes
    """,
}

OTHERS["en 4"] = {
    "meaning OKR": """
        <@U0BOT> what are OKRs?
        &gt; OKRs are due on Friday⏎<@U0BOT> and those are what exactly?
        OKR, in a sentence?
    """,
    "meaning MRR": """
        hello <@U0BOT>, could you possibly tell me what MRR is? everyone but me seems to know
        /glossary> mrr pls
    """,
    "meaning feature flag": """
        wots a feature toggle
        <@U0BOT> WHY DOES NOBODY TELL ME WHAT A FEATURE FLAG IS
        tldr on feature flags
    """,
    "meaning discovery": """
        When <@U0AMELIE> says "discovery", what does she actually mean? <@U0BOT>
        how does one define discovery
    """,
    "meaning cohort": """
        i have to present on cohorts tomorrow and i have no idea what they are
        /glossary> what do people mean with cohort
    """,
    "meaning north star metric": """
        <@U0BOT> the "north star", what's that
        northstar metric??
    """,
    "meaning LTV; meaning MRR": """
        how does LTV differ from MRR
    """,
    "meaning story point": """
        <@U0BOT> whats a story point
        does anyone remember what a story point is
    """,
    "meaning sign-up": """
        can you tell me when somebody counts as a sign-up
    """,
    "owner Cycle time": """
        <@U0BOT> who has cycle time on their desk
        whom do i pester about cycle time
        /kpi> who does cycle time belong to
    """,
    "owner #23": """
        <@U0BOT> Who's the brain behind #23?
        idea 23 was whose
    """,
    "owner PII": """
        <@U0BOT> who came up with our definition of PII
    """,
    "owner Monthly recurring revenue": """
        mrr is whose problem
    """,
    "value NPS": """
        <@U0BOT> has NPS fallen off a cliff?
        is our nps still embarrassing
    """,
    "value Sign-ups": """
        how did sign-ups go on 20 November
        /kpi> sign ups last tuesday
        <@U0BOT> sign-ups looking healthy?
    """,
    "value Logo churn": """
        logo churn right this second?
        Evening <@U0BOT> :crescent_moon: are we losing fewer logos, I mean how is logo churn
    """,
    "value Data freshness": """
        <@U0BOT> data freshness at?
        what's the damage on data freshness
    """,
    "value #17": """
        any movement on the churn survey
    """,
    "movement week": """
        <@U0BOT> who are the winners and losers this week, kpi wise
        has anything gone sideways in the metrics since monday
        a quick rundown of the week please
    """,
    "movement month": """
        <@U0BOT> did any kpi get better this month
    """,
    "movement day": """
        anything happen in the numbers since yesterday
    """,
    "ranking": """
        <@U0BOT> which idea is leading the pack?
        which idea got the most points
        /idea> what's our favourite right now
        <@U0BOT> gun to my head, one idea only, which one by score
    """,
    "ranking Checkout": """
        best three ideas for Checkout pls
    """,
    "plan": """
        what's the roadmap looking like
        what lands in Q1
    """,
    "plan Data platform": """
        /roadmap> what have data platform got lined up
        <@U0BOT> does anyone know what data platform is doing in january
    """,
    "plan #9": """
        <@U0BOT> when do we get paiement en un clic?
    """,
    "scores": """
        my ratings pls
        <@U0BOT> does anything need my attention?
        how many do I have left to score
        show me what I've voted on
    """,
    "help": """
        <@U0BOT> what's your deal
        how do i talk to you
        usage?
        heyyy
    """,
    "none": """
        <@U0BOT> the cohort workshop got pushed to Wednesday
        cheers!
        ta <@U0BOT>, legend
        :ok_hand:
        <@U0BOT> can you order more sticky notes for the retro
        <@U0PRIYA> would you have a look at the sign-up form before the release? thx
        open the window please
        <@U0BOT> right, moving on
        what a meeting :melting_face:
        who's up for pizza
        *Alert resolved* :white_check_mark: checkout latency back to 210 ms⏎• conversion job finished in 3m 2s⏎<https://mon.example.com/a/1|Details>
    """,
    "command /idea list": """
        /idea lsit
    """,
    "command /glossary recent": """
        <@U0BOT> glossary recent
    """,
    "meaning churn; meaning conversion": """
        <@U0BOT> what's churn? and what's conversion?
    """,
    "value Orders; owner Orders": """
        where do orders stand and who's responsible?
    """,
    "meaning DoD; value NPS; plan Checkout": """
    """,
    "meaning RICE; ranking; plan Mobile": """
        Hi <@U0BOT>, for Thursday:⏎- what RICE stands for⏎- our number one idea⏎- what Mobile has planned⏎Thanks!
    """,
    "meaning Activation; owner Activation; value Activation": """
        Activation: definition, owner, where it stands?
    """,
}

OTHERS["fr 4"] = {
    "meaning OKR": """
        <@U0BOT> c'est quoi les OKR ?
        &gt; les OKR sont à rendre vendredi⏎<@U0BOT> et c'est quoi au juste ?
        OKR, en une phrase ?
    """,
    "meaning MRR": """
        Bonjour <@U0BOT>, aurais-tu la gentillesse de m'expliquer le MRR ? tout le monde a l'air de savoir sauf moi
        /glossary> mrr stp
    """,
    "meaning feature flag": """
        cé koi un feature flag
        <@U0BOT> POURQUOI PERSONNE NE ME DIT CE QU'EST UN FEATURE FLAG
        résume-moi le concept de feature flag
    """,
    "meaning discovery": """
        Quand <@U0AMELIE> dit « discovery », elle veut dire quoi au fond ? <@U0BOT>
        la discovery se définit comment
    """,
    "meaning cohort": """
        je présente les cohortes demain et j'ai aucune idée de ce que c'est
        /glossary> on entend quoi par cohorte
    """,
    "meaning north star metric": """
        <@U0BOT> la « métrique étoile polaire », c'est quoi ça
        northstar metric ??
    """,
    "meaning LTV; meaning MRR": """
        en quoi la LTV est différente du MRR
    """,
    "meaning story point": """
        <@U0BOT> c quoi un story point
        quelqu'un se souvient de ce qu'est un story point
    """,
    "meaning sign-up": """
        à partir de quand on compte une inscription
    """,
    "owner Cycle time": """
        <@U0BOT> qui a cycle time dans son périmètre
        j'embête qui pour cycle time
        /kpi> cycle time appartient à qui
    """,
    "owner #23": """
        <@U0BOT> qui est à l'origine de la #23 ?
        l'idée 23 elle est de qui
    """,
    "owner PII": """
        <@U0BOT> qui a écrit notre définition de PII
    """,
    "owner Monthly recurring revenue": """
        le mrr c'est le problème de qui
    """,
    "value NPS": """
        <@U0BOT> le NPS s'est effondré ou quoi ?
        notre nps est toujours aussi honteux ?
    """,
    "value Sign-ups": """
        ça a donné quoi les sign-ups le 20 novembre
        /kpi> sign-ups mardi dernier
        <@U0BOT> les sign-ups sont en forme ?
    """,
    "value Logo churn": """
        logo churn à l'instant t ?
        Bonsoir <@U0BOT> :crescent_moon: on perd moins de clients ? le logo churn, quoi
    """,
    "value Data freshness": """
        <@U0BOT> data freshness à combien ?
        c'est grave docteur, data freshness ?
    """,
    "value #17": """
        du mouvement sur l'idée 17 ?
    """,
    "movement week": """
        <@U0BOT> les gagnants et les perdants de la semaine côté kpi
        y a un truc qui a dérapé dans les chiffres depuis lundi
        un petit topo de la semaine svp
    """,
    "movement month": """
        <@U0BOT> un kpi qui s'est amélioré ce mois-ci ?
    """,
    "movement day": """
        il s'est passé quelque chose dans les chiffres depuis hier
    """,
    "ranking": """
        <@U0BOT> quelle idée mène la danse ?
        quelle idée a récolté le plus de points
        /idea> c'est laquelle la préférée en ce moment
        <@U0BOT> s'il fallait n'en garder qu'une d'après les scores, ce serait laquelle
    """,
    "ranking Checkout": """
        les trois meilleures idées pour Checkout stp
    """,
    "plan": """
        elle ressemble à quoi la roadmap
        qu'est-ce qui tombe au T1
    """,
    "plan Data platform": """
        /roadmap> data platform a quoi sous le coude
        <@U0BOT> quelqu'un sait ce que fait data platform en janvier
    """,
    "plan #12": """
        <@U0BOT> il arrive quand le guest checkout ?
    """,
    "scores": """
        mes votes stp
        <@U0BOT> y a-t-il quelque chose qui requiert mon attention ?
        il m'en reste combien à noter
        montre-moi ce que j'ai voté
    """,
    "help": """
        <@U0BOT> t'es quoi toi
        comment je te parle
        mode d'emploi ?
        wesh
    """,
    "none": """
        <@U0BOT> l'atelier cohortes est repoussé à mercredi
        nickel !
        merci <@U0BOT>, t'es un champion
        :ok_hand:
        <@U0BOT> commande des post-it pour la rétro
        <@U0PRIYA> tu regardes le formulaire d'inscription avant la mise en prod ? merci
        ouvre la fenêtre stp
        <@U0BOT> bon, on avance
        quelle réunion :melting_face:
        qui est chaud pour une pizza
        *Alerte résolue* :white_check_mark: latence du checkout revenue à 210 ms⏎• job conversion terminé en 3 min 2 s⏎<https://mon.example.com/a/1|Détails>
    """,
    "command /kpi schedules": """
        kpi plannings
    """,
    "command /idea list": """
        /idea lsite
    """,
    "command /glossary recent": """
        <@U0BOT> glossaire récents
    """,
    "meaning churn; meaning conversion": """
        <@U0BOT> c'est quoi le churn ? et la conversion ?
    """,
    "value Orders; owner Orders": """
        où en sont les commandes et qui est responsable ?
    """,
    "meaning RICE; ranking; plan Mobile": """
        Bonjour <@U0BOT>, pour jeudi :⏎- ce que veut dire RICE⏎- notre idée numéro un⏎- ce que Mobile a de prévu⏎Merci !
    """,
    "meaning Activation; owner Activation; value Activation": """
        Activation : définition, responsable, où on en est ?
    """,
}

OTHERS["en 5"] = {
    "meaning RICE": """
        RICE score, what goes into it?
        <@U0BOT> i keep hearing rice rice rice. explain
    """,
    "meaning churn": """
        Priya says our churn is fine but fine compared to what, what even is churn
        the word churn, please
    """,
    "meaning WAU": """
        is WAU weekly or workday active users
        <@U0BOT> do you have WAU in the glossary
    """,
    "meaning key result": """
        example of what we'd call a key result?
        <@U0BOT> key results: meaning?
    """,
    "meaning PII": """
        what falls under PII
    """,
    "meaning definition of done": """
        where can I read our definition of done
        DoD stands for department of defense right? right??
    """,
    "meaning soft launch": """
        <@U0BOT> what's the deal with soft launches
    """,
    "meaning CSAT": """
        what do you mean by CSAT
        CSAT - meaning?
    """,
    "owner Orders": """
        who would know about Orders
        orders: who do I go to
        <@U0BOT> who's your contact for orders
    """,
    "owner #26": """
        who proposed offline mode for the app
    """,
    "value Activation": """
        is activation rate up
        any good news about activation
        what percentage is activation at today
        /kpi> activation this month please
    """,
    "value Panier moyen": """
        <@U0BOT> panier moyen trend?
        how much is panier moyen these days
    """,
    "value #3": """
        is anybody working on dark mode
        dark mode status
    """,
    "movement week": """
        show this week's biggest changes
        <@U0BOT> what caught your eye in the data this week
        kpis this week?
    """,
    "movement": """
        are our metrics healthy
    """,
    "ranking": """
        which idea should we go for
        <@U0BOT> current number 1?
        what's winning the vote
        sort the ideas by score
    """,
    "plan": """
        what's going to ship soon
        <@U0BOT> what's happening in Q1
    """,
    "plan Checkout": """
        what will the checkout team do next
    """,
    "plan #5": """
        when is pay in three instalments planned
    """,
    "scores": """
        whats my todo
        <@U0BOT> do i still owe scores
        list the ideas I have to score
    """,
    "help": """
        what do you understand
        show help
        <@U0BOT> how can I use you best
    """,
    "none": """
        <@U0BOT> brilliant, that helped
        we need more churn interviews
        the NPS slide has a typo
        Oliver is on holiday until Monday
        can you all mute please
        <@U0AMELIE> please send me the cohort sheet
        I love this team
        deploy finished
    """,
    "meaning OKR; owner OKR": """
        what's an OKR and who wrote that definition?
    """,
    "value NPS; value Orders": """
        NPS and orders please, how are they doing
    """,
}

OTHERS["fr 5"] = {
    "meaning RICE": """
        le score RICE, on y met quoi ?
        <@U0BOT> j'entends RICE à longueur de journée, explique
    """,
    "meaning churn": """
        Priya dit que le churn va bien, mais déjà c'est quoi le churn
        le mot churn, s'il te plaît
    """,
    "meaning WAU": """
        WAU c'est hebdo ou annuel ? ça veut dire quoi
        <@U0BOT> tu as WAU dans le glossaire ?
    """,
    "meaning key result": """
        tu aurais la définition d'un résultat clé
        <@U0BOT> résultat clé : signification ?
    """,
    "meaning PII": """
        qu'est-ce qu'on range sous données personnelles
    """,
    "meaning definition of done": """
        où lire notre définition du fini
        DoD ça signifie quoi déjà
    """,
    "meaning soft launch": """
        <@U0BOT> c'est quoi le principe d'un lancement progressif
    """,
    "meaning CSAT": """
        vous appelez quoi CSAT
        CSAT, signification ?
    """,
    "owner Orders": """
        qui saurait pour les commandes
        les commandes : je vois qui
        <@U0BOT> c'est qui ton contact pour les commandes
    """,
    "owner #26": """
        qui a soumis l'idée 26
    """,
    "value Activation": """
        l'activation est en hausse ?
        de bonnes nouvelles côté activation ?
        on est à quel pourcentage d'activation aujourd'hui
        /kpi> activation du mois svp
    """,
    "value Panier moyen": """
        <@U0BOT> tendance du panier moyen ?
        il vaut combien le panier moyen ces jours-ci
    """,
    "value #3": """
        quelqu'un bosse sur le dark mode ?
        statut du dark mode
    """,
    "movement week": """
        montre les plus gros changements de la semaine
        <@U0BOT> qu'est-ce qui t'a sauté aux yeux cette semaine dans les données
        les kpi cette semaine ?
    """,
    "movement": """
        nos indicateurs sont en bonne santé ?
    """,
    "ranking": """
        quelle idée devrait-on retenir
        <@U0BOT> le numéro 1 actuel ?
        qui gagne le vote
        trie les idées par score
    """,
    "plan": """
        qu'est-ce qui va sortir bientôt
        <@U0BOT> il se passe quoi au T1
    """,
    "plan Checkout": """
        l'équipe checkout va faire quoi ensuite
    """,
    "plan #12": """
        pour quand est prévu le guest checkout
    """,
    "scores": """
        ma todo ?
        <@U0BOT> je dois encore des notes ?
        liste les idées que je dois noter
    """,
    "help": """
        tu comprends quoi
        affiche l'aide
        <@U0BOT> comment bien t'utiliser
    """,
    "none": """
        <@U0BOT> génial, ça m'a aidé
        il nous faut plus d'entretiens sur le churn
        la slide NPS a une coquille
        Oliver est en vacances jusqu'à lundi
        vous pouvez couper vos micros svp
        <@U0AMELIE> envoie-moi le tableau des cohortes stp
        j'adore cette équipe
        déploiement terminé
    """,
    "meaning OKR; owner OKR": """
        c'est quoi un OKR et qui a écrit cette définition ?
    """,
    "value NPS; value Orders": """
        NPS et commandes svp, ils en sont où
    """,
}
