"""Ways of asking that were written after the reader, batch by batch, each before it was mended for the last.

In each language: what is asked (several with a semicolon) and messages that ask it, one a line; "⏎" begins a new line
of a message, a command stands before what was typed after it. They are about the workspace of world.toml. From the
sixth on they are as mixed as those of open.toml.
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

OTHERS["en 6"] = {
    "meaning WSJF": """
        <@U0BOT> remind me what the letters in WSJF are short for?
    """,
    "meaning time to market": """
        ok so a customer just dropped the term "time to market" on a call and i froze. whats that in our world
    """,
    "meaning LTV": """
        ltv meaning
        <@U0BOT> spell out CLV for the newbies in here?
    """,
    "meaning PII": """
        New here, so bear with me :sweat_smile: I keep seeing PII in tickets, <@U0BOT> what falls under that?
    """,
    "meaning RICE": """
        <@U0BOT> translate "RICE" into human please
    """,
    "meaning guardrail metric": """
        in plain english: guardrail metric
    """,
    "meaning soft launch": """
        /glossary> soft launch - how do we use that word
    """,
    "meaning churn": """
        <@U0BOT> is there an official wording for what counts as churn at our company?
    """,
    "meaning dogfooding": """
        not sure i get dogfooding
    """,
    "meaning cohort": """
        &gt; For the Acme renewal we should only look at the March cohort⏎<@U0BOT> sorry, what is she referring \
        to there? never heard that word
    """,
    "meaning north star metric": """
        north star... we say it all the time but what do we mean by it
    """,
    "meaning OKR": """
        <@U0BOT> I'd love to understand OKRs before my review on Tuesday
    """,
    "meaning CAC payback": """
        how do we calculate payback period
    """,
    "meaning key result": """
        <@U0BOT> how would you describe a key result to a new joiner?
    """,
    "meaning SLA": """
        SLA - stands for?
    """,
    "meaning ideal customer profile": """
        Could anyone here unpack the phrase "ideal customer profile" for me? Happy to be pointed to a doc. <@U0BOT>
    """,
    "meaning MQL": """
        /glossary> MQL
    """,
    "meaning Activation": """
        does a trial account already count as an activated user or no
    """,
    "meaning feature flag": """
        Prospect asked me if we use feature flags and I said yes without knowing :grimacing: <@U0BOT> save me, \
        what are they
    """,
    "meaning discovery": """
        whats meant w/ product discovry
    """,
    "meaning bounce rate": """
        <@U0BOT> need a one-liner explaining bounce rate for a slide
    """,
    "meaning MVP": """
        <@U0BOT> Is an MVP the same thing as a prototype?
    """,
    "meaning onboarding": """
        no clue what onboarding covers for us, just the first login or the whole first month?
    """,
    "meaning cost of delay": """
        cost of delay???
    """,
    "meaning definition of done": """
        /glossary> i'm looking for our definition of done
    """,
    "owner Sign-ups": """
        <@U0BOT> which person should I be chasing about sign-ups?
    """,
    "owner Data freshness": """
        contact for data freshness
    """,
    "owner Monthly recurring revenue": """
        who can fix the MRR figure, it's off by a lot <@U0BOT>
    """,
    "owner Panier moyen": """
        <@U0BOT> point me at the owner of Panier moyen
    """,
    "owner Checkout conversion": """
        is it Oliver who has checkout conversion or somebody else
    """,
    "owner Orders": """
        /kpi> orders owner
    """,
    "owner NPS": """
        whos the go-to person on nps
    """,
    "owner #3": """
        Dark mode – whose baby is that, <@U0BOT>?
    """,
    "owner #26": """
        who's driving offline mode for the app
    """,
    "owner Weekly app users": """
        A customer wants to talk to someone about usage figures. <@U0BOT> who is in charge of Weekly app users \
        so I can connect them?
    """,
    "owner LTV": """
        do you know who maintains the glossary entry for LTV
    """,
    "owner Cycle time": """
        <@U0BOT> got a complaint about cycle time to forward, who's accountable for it
    """,
    "owner #14": """
        /idea> name of the person behind #14
    """,
    "value Orders": """
        <@U0BOT> latest figure for Orders?
        tell me the amount of orders we took yesterday
    """,
    "value NPS": """
        did nps go up
    """,
    "value Monthly recurring revenue": """
        I'm presenting to the board in ten minutes and need the current MRR, <@U0BOT>
    """,
    "value Weekly app users": """
        weekly app users number pls
    """,
    "value Logo churn": """
        <@U0BOT> have we recovered on Logo churn yet or is it still ugly
        are we losing more customers than before? logo churn i mean
    """,
    "value Cycle time": """
        cycle time compared to target?
    """,
    "value Data freshness": """
        /kpi> data freshness
    """,
    "value Sign-ups": """
        <@U0BOT> could you pull up sign-ups for 2026-11-20
    """,
    "value Panier moyen": """
        *Panier moyen*: up or down <@U0BOT>?
    """,
    "value #7": """
        idea 7 status
    """,
    "value #14": """
        did #14 get approved or rejected <@U0BOT>
    """,
    "value #5": """
        One of my accounts keeps asking about paying in three instalments, what can I tell them <@U0BOT>
    """,
    "value Activation": """
        activation, as of last friday
    """,
    "value #17": """
        /idea> 17
    """,
    "value Checkout conversion": """
        Good afternoon <@U0BOT>! My manager claims checkout conversion is "through the roof". Is that actually true?
    """,
    "value #12": """
        where do we stand with guest checkout
    """,
    "movement week": """
        <@U0BOT> biggest swings in the past week?
        Wrap-up time :popcorn: <@U0BOT> who were this week's winners and losers among the KPIs?
    """,
    "movement day": """
        did anything drop yesterday
        /kpi> what's different since yesterday
        movers today
    """,
    "movement month": """
        <@U0BOT> catch me up on the metrics, I was on leave the whole month
        so which of our kpis are up vs last month <@U0BOT>
    """,
    "movement": """
        anything I should worry about kpi wise
    """,
    "ranking": """
        <@U0BOT> list the ideas from best to worst
        /idea> top 10
        fine, but scores-wise which one actually comes out on top <@U0BOT>?
        <@U0BOT> Our VP wants to see the five strongest ideas before lunch, could you get me those
    """,
    "ranking #11": """
        where does idea 11 sit in the ranking
    """,
    "ranking Checkout": """
        <@U0BOT> what's Checkout's number one idea?
    """,
    "ranking Data platform": """
        what should data platform pick up first based on scores
    """,
    "ranking #26": """
        Is offline mode anywhere near the top of the ideas, <@U0BOT>?
    """,
    "plan Mobile": """
        <@U0BOT> next up for the Mobile team?
        /roadmap> mobile
    """,
    "plan Checkout": """
        is checkout shipping anything before xmas
    """,
    "plan #3": """
        can i promise dark mode to a client for january or is that too early
    """,
    "plan #21": """
        <@U0BOT> Do we have a date for Notifications de livraison?
    """,
    "plan": """
        what are we releasing this quarter <@U0BOT>
        /roadmap> next quarter
    """,
    "plan #8": """
        eta on idea 8
    """,
    "plan Data platform": """
        Hey hey :wave: prepping a renewal call. <@U0BOT> could I get the data platform roadmap in <#C0SALES|sales>?
    """,
    "scores": """
        do you need any scores from me
        <@U0BOT> show me everything I've rated so far
        am i behind on scoring
        <@U0BOT> what's on my plate?
        /idea> the ones I haven't rated yet
    """,
    "help": """
        what kind of things am I allowed to ask you
        <@U0BOT> first time using you, where do I start?
        /kpi> how do i use this
        hiya
        <@U0BOT> are you a person or a bot? what are you for
        <@U0BOT>
    """,
    "none": """
        <@U0BOT> heads up, onboarding call with Acme is at 4 today
        much appreciated!
        <@U0BOT> never mind, found it
        <@U0BOT> can you send the invoice to Acme again
        :ticket: *New ticket #20418* | Priority: high | Channel: email⏎Subject: _Orders missing after \
        sign-up_⏎Requester: j.doe@example.com | Group: Support L2⏎<https://desk.example.com/t/20418|View ticket> \
        • notified <@U0BOT>, <@U0PRIYA>
        wifi password?
        who's covering support on sunday <@U0BOT>?
        lol same
        <@U0PRIYA> the churn dashboard is awesome, nice job! cc <@U0BOT>
        <@U0BOT> good call, NPS survey goes out monday then
        how do I reset my salesforce password
        <@U0BOT> what's the weather like in Lyon this week
        our MVP this quarter is clearly <@U0OLIVER> :trophy: <@U0BOT>
        Sharing this one from the inbox so we don't lose it: "Hello, I placed an order on Tuesday and the app \
        sent me back to the sign-up page twice. I like the product but this is getting silly. When will somebody \
        call me back? Kind regards, Martha." I've phoned her, she is fine now and will get a voucher. <@U0BOT>
        <@U0BOT> we'd better push the activation emails to next sprint, agreed?
        oops wrong chat sorry
    """,
    "command /idea export": """
        idea export
    """,
    "command /glossary search": """
        /glossary> serach retention
    """,
    "command /kpi list": """
        <@U0BOT> /kpi list team:Mobile
    """,
    "command /glossary recent": """
        glossary recent
    """,
    "command /kpi history": """
        /kpi> hisotry orders
    """,
    "meaning feature flag; plan #3": """
        two things: what's a feature flag, and is dark mode planned for next year?
    """,
    "value Orders; value Panier moyen": """
        <@U0BOT> orders &amp; panier moyen, what were they on friday?
    """,
    "owner Data freshness; value Data freshness": """
        <@U0BOT> who has data freshness? and has it improved
    """,
    "value NPS; ranking Mobile; plan #11": """
        Dear <@U0BOT>, I'm putting together a reply for a rather unhappy customer and would be grateful for a \
        few facts. First, could I have our current NPS score? Second, what is at the top of the list of ideas \
        for Mobile? And finally, is there any date for idea 11? Many thanks in advance, and sorry for the long \
        message!
    """,
    "meaning NPS; meaning CAC": """
        nps and cac, definitions pls
    """,
    "movement week; scores": """
        what went down this week and what do i still need to rate
    """,
}

OTHERS["fr 6"] = {
    "meaning key result": """
        <@U0BOT> rappelle-moi la définition d'un key result
    """,
    "meaning CAC": """
        cac ?
    """,
    "meaning WSJF": """
        jsuis perdu avec WSJF, qqun m'explique
    """,
    "meaning time to market": """
        Bonjour à tous, un prospect m'a sorti « time to market » ce matin et j'ai fait semblant de comprendre \
        :see_no_evil: <@U0BOT> un coup de main ?
    """,
    "meaning definition of done": """
        <@U0BOT> le "DoD" dont parle <@U0OLIVER>, ça correspond à quoi ?
    """,
    "meaning guardrail metric": """
        /glossary> métrique garde-fou
    """,
    "meaning bounce rate": """
        rebond = quoi
    """,
    "meaning PII": """
        <@U0BOT> Pourriez-vous m'indiquer ce que recouvre précisément la notion de données personnelles dans \
        l'entreprise ?
    """,
    "meaning LTV": """
        ça se calcule comment la LTV
        Qu'entendez-vous par valeur vie client ?
    """,
    "meaning RICE": """
        RICE, jai oublié ce que cétait
    """,
    "meaning discovery": """
        &gt; faudrait faire plus de discovery avant de coder⏎<@U0BOT> traduction ? j'suis dev moi
    """,
    "meaning Activation": """
        <@U0BOT> à partir de quand on considère qu'un utilisateur est activé ?
    """,
    "meaning MVP": """
        def mvp
    """,
    "meaning north star metric": """
        <@U0BOT> NSM, l'acronyme, il désigne quoi ?
    """,
    "meaning lead": """
        /glossary> qu'appelle-t-on un lead
    """,
    "meaning PMF": """
        PMF ça te parle ?
    """,
    "meaning vélocité": """
        <@U0BOT> connais-tu le terme « vélocité » ?
    """,
    "meaning onboarding": """
        parcours d'accueil et onboarding, c'est la même chose ?
    """,
    "meaning feature flag": """
        Je débarque dans l'équipe : <@U0BOT> qu'est-ce qu'un feature toggle, en deux phrases ?
    """,
    "meaning cost of delay": """
        explique cost of delay stp
    """,
    "meaning churn": """
        <@U0BOT> quand on dit « attrition », on parle de clients ou d'utilisateurs ?
    """,
    "meaning soft launch": """
        jcomprends pas le soft launch
    """,
    "meaning conversion": """
        <@U0BOT> file-moi la définition officielle du taux de conversion, un client la réclame
    """,
    "meaning cohort": """
        y a le mot cohorte partout dans le rapport <@U0BOT>, faut comprendre quoi par là ?
    """,
    "owner Cycle time": """
        <@U0BOT> qui gère le *cycle time* ?
    """,
    "owner Monthly recurring revenue": """
        je contacte qui au sujet du MRR
    """,
    "owner Orders": """
        <@U0BOT> le chiffre des commandes est faux, c'est à qui de le corriger ?
    """,
    "owner Data freshness": """
        responsable data freshness ?
    """,
    "owner NPS": """
        <@U0BOT> Pourrais-tu me donner le nom de la personne en charge du NPS ?
    """,
    "owner Sign-ups": """
        c'est Amélie ou Priya pour les inscriptions ?
    """,
    "owner Logo churn": """
        /kpi> logo churn c'est qui
    """,
    "owner #26": """
        Le mode hors ligne… enfin l'idée 26, qui la porte <@U0BOT> ?
    """,
    "owner #12": """
        qui bosse sur guest checkout
    """,
    "owner Panier moyen": """
        <@U0BOT> quelqu'un suit le panier moyen ou il est orphelin ?
    """,
    "owner Checkout conversion": """
        a qui appartient checkout conversion
    """,
    "owner soft launch": """
        <@U0BOT> qui est l'auteur de la fiche « soft launch » dans le glossaire ?
    """,
    "value Monthly recurring revenue": """
        <@U0BOT> donne-moi le dernier chiffre du MRR, c'est pour <#C0DIR|direction>
    """,
    "value Orders": """
        les commandes ça monte ?
    """,
    "value NPS": """
        nps actuel
    """,
    "value Taux de rebond": """
        Client au tel dans 5 min :phone: <@U0BOT> vite, taux de rebond ?
    """,
    "value Panier moyen": """
        <@U0BOT> panier moyen toujours sous l'objectif ?
    """,
    "value Sign-ups": """
        on a eu combien d'inscriptions cette semaine
        <@U0BOT> on l'a atteint, l'objectif de sign-ups ?
    """,
    "value Cycle time": """
        /kpi> cycle time
    """,
    "value #5": """
        <@U0BOT> l'idée 5 a été validée finalement ?
    """,
    "value Activation": """
        activation au 20 novembre
    """,
    "value #8": """
        <@U0BOT> Le champ code promo sur mobile, ça avance ?
    """,
    "value Logo churn": """
        le churn, il s'est calmé <@U0BOT> ?
    """,
    "value Weekly app users": """
        weekly app users on est a combien
        wau de la semaine derniere
    """,
    "value #14": """
        /idea> 14
    """,
    "value Checkout conversion": """
        Bonsoir <@U0BOT>, je boucle mon reporting : quelle était la valeur de Checkout conversion vendredi dernier ?
    """,
    "movement day": """
        <@U0BOT> un résumé de ce qui a changé depuis hier, stp
        ca bouge aujourdhui ?
    """,
    "movement month": """
        <@U0BOT> les kpi qui ont progressé sur le mois ?
        /kpi> variations de novembre
    """,
    "movement week": """
        j'étais en congés la semaine dernière, j'ai raté quoi niveau chiffres
        les grosses baisses de la semaine
    """,
    "movement": """
        <@U0BOT> y a-t-il des alertes sur nos indicateurs ?
        Avant le point de lundi, j'aimerais savoir ce qui a décroché dernièrement côté KPI <@U0BOT>
    """,
    "ranking Checkout": """
        <@U0BOT> les idées les mieux classées de Checkout ?
    """,
    "ranking #3": """
        l'idée 3 est combientième
    """,
    "ranking Data platform": """
        on a quoi comme meilleure idée chez data platform
    """,
    "ranking Mobile": """
        /idea> top 3 mobile
    """,
    "ranking": """
        <@U0BOT> si on se fie au score, laquelle gagne ?
        <@U0BOT> Pouvez-vous me sortir la liste des idées par ordre de priorité pour le comité ?
        trie moi les idees par note
    """,
    "ranking #9": """
        paiement en un clic, bien placé ou pas dans le classement ?
    """,
    "plan Mobile": """
        <@U0BOT> la roadmap mobile stp
    """,
    "plan": """
        on sort quoi en janvier
        <@U0BOT> quelles sont les prochaines livraisons ?
    """,
    "plan Checkout": """
        /roadmap> checkout
        l'équipe checkout prépare quelque chose pour les soldes ?
    """,
    "plan #3": """
        je peux vendre le dark mode à mon client pour février ou pas
    """,
    "plan #21": """
        <@U0BOT> Quelle est l'échéance pour les notifications de livraison ?
    """,
    "plan Data platform": """
        <@U0BOT> y a quoi dans les tuyaux chez Data platform ?
    """,
    "plan #23": """
        /roadmap> date de sortie #23
    """,
    "plan #26": """
        offline mode for the app c'est planifié ?
    """,
    "scores": """
        montre mes évaluations
        <@U0BOT> on attend quelque chose de moi ?
        j'ai déjà noté lesquelles
        /idea> celles que je n'ai pas encore notées
        Suis-je à jour dans mes notations ?
    """,
    "help": """
        comment ça marche
        <@U0BOT> quel genre de question je peux te poser ?
        slt
        /glossary> mode d'emploi
        C'est qui ce <@U0BOT> et il sert à quoi ?
        les commandes dispo ?
    """,
    "none": """
        <@U0BOT> l'onboarding de Julie commence lundi à 9h
        nickel
        laisse tomber <@U0BOT>
        <@U0BOT> envoie le devis à Decathlon avant midi
        le code de la porte c'est quoi
        qui est d'astreinte ce week-end <@U0BOT> ?
        :rotating_light: *Erreur 500* sur `/api/commande` (prod)⏎42 occurrences en 10 min, première vue à \
        14:07⏎Cause probable : `feature_flag.panier` introuvable⏎<https://erreurs.example.com/i/7781|Voir \
        l'incident> assigné à <@U0BOT>
        je suis malade aujourd'hui, je ne viens pas
        <@U0AMELIE> joli rebond pendant la démo, bien rattrapé ! <@U0BOT>
        cb de jours de RTT il me reste
        J'ai passé une commande de fournitures, elle arrive jeudi. <@U0BOT>
        ah d'accord je vois mieux <@U0BOT>
        <@U0BOT> traduis ce mail en anglais
        bon weekend !
        Retour de mon rdv de ce matin chez un grand compte, je le pose ici pour mémoire. Ils sont contents de \
        l'appli, beaucoup moins de la facture. Le DSI m'a demandé pourquoi nos concurrents parlent tous de time \
        to market et pas nous, j'ai botté en touche. Ils ont fait 300 commandes le mois dernier et veulent \
        renouveler, sous réserve d'une remise. Je relance leur acheteur mardi et je vous tiens au courant. \
        <@U0BOT>
        <@U0BOT> faut qu'on parle du MRR avec Priya jeudi
        perso je trouve que le NPS ne sert à rien <@U0BOT>
        désolé mauvais canal
    """,
    "command /glossary list": """
        glossary liste
    """,
    "command /kpi digest": """
        /kpi> blian
    """,
    "command /idea export": """
        <@U0BOT> idea exporter
    """,
    "command /idea vote": """
        /idea> votre 9
    """,
    "command /kpi archive": """
        /kpi archiver cycle time
    """,
    "value NPS; value Monthly recurring revenue": """
        nps et mrr, combien aujourd'hui ?
    """,
    "meaning MVP; meaning soft launch": """
        <@U0BOT> un MVP et un soft launch, c'est différent ?
    """,
    "owner Panier moyen; value Panier moyen": """
        <@U0BOT> qui a le panier moyen, et est-ce qu'il remonte ?
    """,
    "meaning WAU; value Weekly app users; owner Weekly app users": """
        Bonjour <@U0BOT>, j'anime mon premier comité produit demain (un peu stressée, je l'avoue) et je voudrais \
        être au point : que signifie WAU, à combien sommes-nous sur Weekly app users, et vers qui me tourner si \
        on me pose une question dessus ? Merci infiniment !
    """,
    "ranking Mobile; plan Mobile": """
        la meilleure idée de mobile + ce qu'il y a sur la roadmap de mobile
    """,
    "movement month; scores": """
        les indicateurs qui ont chuté ce mois ci stp, et puis mes idées à noter
    """,
    "meaning LTV; meaning CAC; meaning WAU": """
        <@U0BOT> LTV ? CAC ? WAU ? je me noie
    """,
}

OTHERS["en 7"] = {
    "meaning guardrail metric": """
        <@U0BOT> remind me what guardrail metrics are for
    """,
    "meaning key result": """
        new here, everyone keeps saying KR, no clue
    """,
    "meaning cost of delay": """
        cod meaning
    """,
    "meaning time to market": """
        Joined on Monday and drowning in acronyms :see_no_evil: <@U0BOT> TTM = ?
    """,
    "meaning WSJF": """
        <@U0BOT> spell out WSJF for the people at the back
    """,
    "meaning LTV": """
        Kindly let me know the full form of LTV
    """,
    "meaning soft launch": """
        <@U0BOT> i need the official wording for soft launch, putting it in a deck
    """,
    "meaning discovery": """
        /glossary> tell me about product discovery
    """,
    "meaning RICE": """
        I’ve read three docs and still cannot get my head around RICE. Help?
    """,
    "meaning cohort": """
        <@U0BOT> when we say cohort, is that the sign-up week or the first purchase week?
    """,
    "meaning north star metric": """
        &gt; NSM is flat again, let's not panic⏎NSM being...? <@U0BOT>
    """,
    "meaning feature flag": """
        is there a glossary entry for feature flag
    """,
    "meaning Checkout conversion": """
        how is checkout conversion calculated
    """,
    "meaning bounce rate": """
        Hi team, designer question :art: <@U0BOT>, if someone scrolls but never clicks, is it a bounce? I'd like \
        our wording, not Google's.
    """,
    "meaning order": """
        according to our definition is a refunded basket still an order
    """,
    "meaning Cycle time": """
        <@U0BOT> what are we actually measuring with cycle time
    """,
    "meaning dogfooding": """
        ok dumb q. dogfooding
    """,
    "meaning CAC payback": """
        <@U0BOT> i’m lost, payback period of what?
    """,
    "meaning OKR": """
        Could you share a one line explanation of objectives and key results that I can paste in the onboarding \
        doc <@U0BOT>
    """,
    "meaning ARPU": """
        <@U0BOT> I saw "ARPU" on slide 9, any idea?
    """,
    "meaning data contract": """
        /glossary> data contract ?
    """,
    "meaning jobs to be done": """
        what do people here understand by jobs to be done
    """,
    "meaning definition of done": """
        <@U0BOT> does the definition of done include design QA?
    """,
    "meaning Activation": """
        meaning of activtion
    """,
    "meaning MRR": """
        I'd love to understand what goes into MRR and what doesn't, e.g. discounts, annual plans
    """,
    "meaning NPS": """
        /glossary> nps explained
    """,
    "owner Data freshness": """
        <@U0BOT> who's on the hook for data freshness
    """,
    "owner Sign-ups": """
        I think sign-ups is double counting. which human should i raise it with
    """,
    "owner #12": """
        ok but who put guest checkout forward <@U0BOT>
    """,
    "owner NPS": """
        <@U0BOT> please connect me with the person in charge of NPS
    """,
    "owner Logo churn": """
        /kpi> logo churn owner
    """,
    "owner Weekly app users": """
        Is Amélie still the one handling weekly app users?
    """,
    "owner cohort": """
        <@U0BOT> who can approve a change to the definition of cohort?
    """,
    "owner cost of delay": """
        <@U0BOT> does cost of delay have an owner? the text is wrong imo
    """,
    "owner #7": """
        who’s driving saved carts across devices
    """,
    "owner #26": """
        /idea> person behind #26
    """,
    "owner Orders": """
        poc for orders?
    """,
    "value Logo churn": """
        <@U0BOT> give me the latest logo churn
        shld i be worried abt churn
    """,
    "value Cycle time": """
        /kpi> cycle time last value
    """,
    "value Sign-ups": """
        <@U0BOT> did sign-ups pick up after the new landing page?
    """,
    "value Data freshness": """
        Is data freshness within the threshold as of today, please?
    """,
    "value Checkout conversion": """
        <@U0BOT> could you pull the current figure for checkout conversion, I have the board at 4
    """,
    "value Activation": """
        <@U0BOT> activation: red or green?
    """,
    "value #5": """
        did anything ever happen with pay in three instalments
    """,
    "value Weekly app users": """
        <@U0BOT> how far off is weekly app users from where it should be
    """,
    "value Orders": """
        /kpi> orders on friday
        why did orders tank yesterday <@U0BOT>
    """,
    "value Taux de rebond": """
        show me bounce rate over the last 30 days
    """,
    "value #3": """
        Afternoon! <@U0BOT> was wondering whether dark mode got approved or is just sitting there
    """,
    "movement week": """
        <@U0BOT> catch me up on the metrics, been on leave since last Sunday
        Happy Sunday <@U0BOT> :church: how did our KPIs fare last week?
    """,
    "movement month": """
        biggest swings this month?
        <@U0BOT> which numbers dipped in november
        /kpi> what improved since last month
    """,
    "movement day": """
        what went up today
        <@U0BOT> did any KPI fall off target since yesterday
    """,
    "movement": """
        metrics recap
    """,
    "ranking Checkout": """
        <@U0BOT> which Checkout idea is scoring best
    """,
    "ranking": """
        leaderboard of ideas
        /idea> sort by score
    """,
    "ranking #26": """
        where does offline mode for the app sit in the ranking
    """,
    "ranking #17": """
        <@U0BOT> is #17 still number two?
    """,
    "ranking Data platform": """
        <@U0BOT> based on the scores what should Data platform pick up first
    """,
    "ranking #12": """
        <@U0BOT> has anything overtaken guest checkout yet
    """,
    "ranking Mobile": """
        <@U0BOT> could you list Mobile's ideas in priority order for the workshop
    """,
    "plan Mobile": """
        <@U0BOT> next for Mobile?
    """,
    "plan": """
        roadmap q1 2027
        /roadmap> anything shipping before xmas
        <@U0BOT> may I get a quick overview of every team's current and upcoming work
    """,
    "plan #21": """
        is notifications de livraison scheduled
    """,
    "plan Checkout": """
        <@U0BOT> what has Checkout committed to this quarter
    """,
    "plan #17": """
        <@U0BOT> do we have a date for the churn survey when somebody cancels
    """,
    "plan #3": """
        Are we doing dark mode in January or not
    """,
    "plan Data platform": """
        /roadmap> data platform later
    """,
    "scores": """
        am I done scoring?
        <@U0BOT> what's on my plate
        show me the marks I gave last week
        pending stuff for me?
        <@U0BOT> list the ideas I have not rated so far
        <@U0BOT> do you need anything from me
    """,
    "help": """
        <@U0BOT> I'm new, what sort of things can I ask you about?
        commands?
        not sure what you are for tbh
        /glossary> instructions
        hiya <@U0BOT> is there a user guide
        hey there
    """,
    "none": """
        <@U0BOT> heads up, activation emails are paused until Tuesday
        cheers, that's perfect
        FYI <@U0BOT> onboarding session is in the big room now
        lol fair enough
        <@U0BOT> agreed, +1
        <@U0BOT> what's the wifi password for guests
        <@U0BOT> who is on call tonight?
        write me a SQL query for the funnel
        *DATA-512* moved from _In review_ to _Done_ by <@U0PRIYA>⏎&gt; Cohort table refresh times out on \
        Mondays⏎Priority: high | Sprint 48 | <https://jira.example.com/browse/DATA-512|View issue> | watchers: \
        <@U0BOT>
        :rotating_light: *[FIRING:1] DataFreshnessLag* severity=page⏎Data freshness is 4.2 h (threshold 2 h), \
        owner: data-platform⏎<https://alerts.example.com/7731|Runbook> <@U0BOT>
        <@U0OLIVER> when you get a sec could you review the guest checkout copy? <@U0BOT> showed me the old one
        what's the weather in Pune tomorrow
        Notes from the design crit, no action needed from most of you. We looked at the empty state for saved \
        carts, and everybody preferred the version with the illustration. <@U0AMELIE> asked who decides on the \
        copy; we parked it. The churn survey was mentioned, so was NPS, but neither got more than a minute. What \
        happens next: I clean up the file, <@U0OLIVER> checks the spacing on Android, and we meet again on \
        Thursday when the room is free. Sharing with <@U0BOT> so that it's somewhere.
        :thumbsup:
        <@U0BOT> bookmarking this for later
        is the canteen open on Monday
        <@U0BOT> never mind, found it
        <@U0BOT> when is Priya back from her holiday
        how do I submit expenses
        uploaded the CAC model here <@U0BOT> <https://docs.example.com/d/88|sheet>
        what will orders be at next year
    """,
    "command /kpi set": """
        kpi set orders 1240
    """,
    "command /glossary edit": """
        /glossary edit MVP
    """,
    "command /kpi schedule": """
        /kpi> schdule
    """,
    "command /idea vote": """
        <@U0BOT> idea vote 7
    """,
    "command /glossary recent": """
        /glossary> recnet
    """,
    "meaning PII; owner PII": """
        <@U0BOT> what does PII cover and who signed off on that wording
    """,
    "value Orders; value Panier moyen": """
        orders and panier moyen this week pls
    """,
    "meaning time to market; meaning Cycle time": """
        <@U0BOT> is time to market the same as cycle time, or two separate things?
    """,
    "ranking Checkout; plan Checkout": """
        top idea for checkout, and what else is on their roadmap
    """,
    "value Activation; movement month; scores": """
        Hey <@U0BOT>, level of activation today, what moved in the last month, and do I owe anyone a score?
    """,
    "value Sign-ups; owner Sign-ups": """
        signups: current number + owner
    """,
    "meaning CAC payback; value Logo churn; owner Logo churn": """
        Good morning <@U0BOT>, preparing for the QBR and would appreciate:⏎• the meaning of CAC payback⏎• \
        present value of logo churn⏎• name of the person tracking it⏎Thank you in advance, regards
    """,
}

OTHERS["fr 7"] = {
    "meaning definition of done": """
        <@U0BOT> rappel rapide pour les nouveaux : la definition of done chez nous ?
    """,
    "meaning cost of delay": """
        jsuis stagiaire et jai pas osé demander en réunion... CoD ??
    """,
    "meaning LTV": """
        Pouvez-vous m'indiquer comment nous définissons la valeur vie client, <@U0BOT> ? Je relis le support du comex.
    """,
    "meaning WAU": """
        WAU = quoi
    """,
    "meaning CAC payback": """
        <@U0BOT> tt le monde parle du payback period, jpeux avoir la def ?
    """,
    "meaning key result": """
        signification de KR svp
    """,
    "meaning PII": """
        /glossary> données personnelles, ça couvre les adresses IP ?
    """,
    "meaning onboarding": """
        un client me demande à quoi correspond le « parcours d’accueil », on a une réponse officielle <@U0BOT> ?
    """,
    "meaning RICE": """
        RICE c le truc pour prioriser ? explique stp
    """,
    "meaning Activation": """
        <@U0BOT> à partir de quand un utilisateur est considéré comme activé
    """,
    "meaning guardrail metric": """
        &gt; attention au guardrail avant de couper l'A/B⏎<@U0BOT> traduction svp :sweat_smile:
    """,
    "meaning Cycle time": """
        comment on calcule le cycle time
    """,
    "meaning order": """
        <@U0BOT> pour nous une commande annulée reste une commande ?
    """,
    "meaning feature flag": """
        feature toggle, jamais entendu parler
    """,
    "meaning MVP": """
        petite question bête <@U0BOT> : MVP, ça correspond à quoi concrètement ?
    """,
    "meaning JTBD": """
        jai vu passer « JTBD » dans un doc, tu connais ?
    """,
    "meaning backlog refinement": """
        /glossary> backlog refinement ??
    """,
    "meaning time to market": """
        le time to market jsp ce que c'est
    """,
    "meaning north star metric": """
        <@U0BOT> désolé je débarque, NSM ?
    """,
    "meaning discovery": """
        Est-ce que quelqu'un (ou <@U0BOT>) pourrait préciser le sens de « discovery » dans notre contexte ?
    """,
    "meaning MRR": """
        <@U0BOT> on compte les essais gratuits dans le MRR ?
    """,
    "meaning soft launch": """
        <@U0BOT> dans quel cas on parle de soft launch
    """,
    "meaning NPS": """
        l'nps ça mesure quoi
    """,
    "meaning cohort": """
        <@U0BOT> explique cohorte à <@U0AMELIE> stp, elle me croit pas
    """,
    "meaning CAC": """
        <@U0BOT> coût d’acquisition client, est-ce que ça inclut les salaires du marketing ?
    """,
    "meaning OKR": """
        OKR mdr personne sait vraiment... toi si ?
    """,
    "meaning dogfooding": """
        dogfoding, drôle de mot, c'est du jargon maison ?
    """,
    "owner Data freshness": """
        <@U0BOT> quel est l’owner de la data freshness ?
    """,
    "owner Cycle time": """
        je contacte qui si le cycle time est faux
    """,
    "owner NPS": """
        <@U0BOT> le NPS, il est rattaché à qui
    """,
    "owner #8": """
        qui a proposé le champ code promo sur mobile <@U0BOT>
    """,
    "owner Monthly recurring revenue": """
        référent MRR ?
    """,
    "owner Logo churn": """
        /kpi> resp. logo churn
    """,
    "owner #21": """
        Bonjour <@U0BOT>, j'ai un client mécontent à propos des notifications de livraison. Qui porte ce sujet \
        chez nous, s'il vous plaît ?
    """,
    "owner PII": """
        <@U0BOT> qui valide la définition de PII
    """,
    "owner Checkout conversion": """
        <@U0BOT> la checkout conversion elle dépend de qui
    """,
    "owner Weekly app users": """
        g besoin du nom de la personne qui suit weekly app users
    """,
    "owner #14": """
        /idea> auteur de la 14
    """,
    "value Sign-ups": """
        on a fait combien d'inscriptions aujourd'hui
        <@U0BOT> pk les sign-ups se cassent la figure
    """,
    "value Logo churn": """
        le churn il monte encore ?
        <@U0BOT> montre voir la courbe de logo churn
    """,
    "value Panier moyen": """
        <@U0BOT> l'objectif panier moyen est-il atteint ?
    """,
    "value Data freshness": """
        <@U0BOT> et data freshness, rien d'alarmant
    """,
    "value Cycle time": """
        /kpi> valeur cycle time novembre
    """,
    "value Monthly recurring revenue": """
        Chers collègues, je finalise le board deck : <@U0BOT>, merci de me communiquer le revenu mensuel \
        récurrent à date.
    """,
    "value Activation": """
        activation a combien
    """,
    "value Checkout conversion": """
        les clients râlent sur le paiement, <@U0BOT> checkout conversion a chuté ou c'est moi ?
    """,
    "value #14": """
        des nvlles de l'export du tableau de bord en PDF ?
    """,
    "value Weekly app users": """
        wau en hausse?
    """,
    "value Taux de rebond": """
        <@U0BOT> on l'a fait baisser finalement le taux de rebond ?
    """,
    "value Orders": """
        tu me sors les orders du 20 novembre
    """,
    "value #12": """
        guest checkout, ça avance ?
    """,
    "movement": """
        <@U0BOT> je rentre de congés, j’ai raté quoi côté KPI ?
        des changements notables ces derniers jours dans nos chiffres <@U0BOT> ?
    """,
    "movement day": """
        un truc qui a plongé aujourd'hui ?
        <@U0BOT> quelles métriques ont progressé depuis hier
    """,
    "movement week": """
        <@U0BOT> fais nous un point hebdo sur les indicateurs
        /kpi> ce qui a changé la semaine dernière
    """,
    "movement month": """
        evolution des kpis sur 30 jours
    """,
    "ranking Data platform": """
        <@U0BOT> l'idée qui a le plus gros score côté Data platform ?
    """,
    "ranking": """
        le podium des idées
        /idea> les mieux notées d'abord
        Nous arbitrons demain : <@U0BOT>, peux-tu nous ressortir les idées par ordre de priorité ?
    """,
    "ranking #21": """
        les notifications de livraison sont classées combien
    """,
    "ranking Checkout": """
        <@U0BOT> par quelle idée l'équipe Checkout devrait attaquer, si on suit le RICE
    """,
    "ranking #21; ranking #8": """
        <@U0BOT> la 21 est passée devant la 8 ?
    """,
    "ranking #9": """
        paiement en un clic tjrs premier?
    """,
    "plan Mobile": """
        <@U0BOT> tu peux afficher la roadmap de l'équipe Mobile ?
        c quoi la suite pour mobile
    """,
    "plan #7": """
        quand est ce que sort saved carts across devices
    """,
    "plan #9": """
        un client veut savoir si le paiement en un clic arrive avant Noël <@U0BOT>
    """,
    "plan Checkout": """
        /roadmap> checkout au prochain trimestre
    """,
    "plan": """
        les équipes bossent sur quoi en ce moment
    """,
    "plan Data platform": """
        <@U0BOT> quels chantiers Data platform a-t-elle programmés pour 2027
    """,
    "plan #23": """
        <@U0BOT> le Dashboard for cohort retention est-il dans les tuyaux
    """,
    "scores": """
        j'ai noté quoi jusqu'ici
        <@U0BOT> qu'est-ce que je dois encore traiter ?
        g fini de voter ou pas
        <@U0BOT> des évaluations en retard de mon côté ?
        tu attends quelque chose de moi ?
        <@U0BOT> ressors-moi les notes que j'ai mises
    """,
    "help": """
        <@U0BOT> mode d'emploi ?
        t'es qui toi
        Bonjour <@U0BOT>, je découvre l'outil, par où je commence ?
        /kpi> comment ca marche
        <@U0BOT> rappelle les commandes dispo
        slt
    """,
    "none": """
        <@U0BOT> petit rappel : l'atelier discovery commence à 10h
        parfait c noté
        <@U0BOT> oublie, c'était une blague
        <@U0BOT> il y a quoi à la cantine ce midi
        peux tu me rédiger un mail pour relancer un client
        <@U0PRIYA> t'as vu l'activation ? <@U0BOT> l'a postée ce matin
        <@U0BOT> qui est en télétravail demain
        *Ticket #48213* : « commande jamais reçue »⏎Priorité : urgente | Canal : e-mail | Assigné à : \
        <@U0AMELIE>⏎<https://support.example.com/t/48213|Ouvrir le ticket> | Suivi par <@U0BOT>
        :warning: Nouvelle erreur dans `mobile-app` 7.2.0⏎`TypeError: cohort is undefined` (312 événements, 87 \
        utilisateurs)⏎Vu la première fois il y a 4 min, <https://sentry.example.com/i/5521|détail> <@U0BOT>
        je suis pas là cet aprem
        <@U0BOT> bien vu :clap:
        Bonjour à toutes et à tous, voici ce que je retiens du point support de ce matin. Beaucoup de questions \
        de clients sur le code promo, quelques-unes sur les données personnelles, rien de grave. <@U0OLIVER> se \
        demande pourquoi le panier se vide quand on change d'appareil, on lui a transmis deux exemples. Quant au \
        NPS, on attend la fin de l'enquête pour en parler. Qui veut participer à l'écoute de jeudi peut \
        s'inscrire auprès de moi, il reste trois casques. Belle journée ! cc <@U0BOT>
        combien il me reste de jours de congés
        <@U0BOT> bravo à Checkout pour les commandes du Black Friday !!
        ça marche, à demain
        la prod est tombée ou quoi <@U0BOT> ???
        <@U0BOT> pas convaincu par cette def mais bon
        traduis moi bounce rate en espagnol
        <@U0BOT> le lien de la visio svp
        <@U0BOT> j'ai rangé la doc feature flag ici : <https://wiki.example.com/ff|la page>
    """,
    "command /kpi set": """
        kpi saisir orders 1320
    """,
    "command /glossary delete": """
        /glossary supprimer OKR
    """,
    "command /idea vote": """
        /idea> vtoer 9
    """,
    "command /glossary add": """
        <@U0BOT> glossary ajouter ARPU
    """,
    "command /kpi schedule": """
        /kpi> planifer
    """,
    "meaning churn; meaning bounce rate": """
        je confonds tjrs attrition et rebond
    """,
    "meaning Logo churn; meaning churn": """
        /glossary> logo churn par opposition à churn tout court
    """,
    "value NPS; owner NPS": """
        <@U0BOT> on est à combien en NPS, et à qui je remonte mes doutes ?
    """,
    "value Panier moyen; value Orders; value Checkout conversion": """
        stp les chiffres de panier moyen, orders et checkout conversion
    """,
    "meaning CAC; owner CAC": """
        <@U0BOT> ça recouvre quoi CAC et c'est qui qui a écrit ça
    """,
    "meaning north star metric; ranking Mobile; plan Checkout": """
        Bonsoir <@U0BOT> ! Pour mon rapport de stage j'aurais besoin de :⏎1) la définition de NSM⏎2) les idées \
        les mieux classées de Mobile⏎3) la feuille de route de Checkout⏎Merciii :pray:
    """,
    "movement week; scores": """
        Coucou <@U0BOT>, ça bouge cette semaine ? et j'ai encore des idées à scorer ?
    """,
}

OTHERS["en 8"] = {
    "meaning OKR": """
        <@U0BOT> I saw OKR in the board deck, remind me what that is in plain words
    """,
    "meaning cohort": """
        meaning of cohort pls
    """,
    "meaning time to market": """
        please what signify TTM
    """,
    "meaning soft launch": """
        Hi <@U0BOT>, I am new in the company and my colleagues speak always about “soft launch”. What they want \
        to say with this?
    """,
    "meaning NPS": """
        /glossary> net promoter score
    """,
    "meaning bounce rate": """
        is bounce rate the people who leave after one page?
    """,
    "meaning LTV": """
        &gt; LTV needs to be 3x before we scale spend⏎<@U0BOT> translate for a humble engineer please
    """,
    "meaning PII": """
        Which informations fall under personal data here <@U0BOT>? I ask for the form of our new landing page.
    """,
    "meaning RICE": """
        can't remember which four things the RICE letters are
    """,
    "meaning definition of done": """
        <@U0BOT> is there an agreed wording for definition of done or does every team make up its own
    """,
    "meaning CAC": """
        how do we calculate CAC
    """,
    "meaning WAU": """
        <@U0BOT> spell out WAU for us in marketing
    """,
    "meaning north star metric": """
        Someone wrote “NSM” on the whiteboard and then left. NSM??
    """,
    "meaning discovery": """
        <@U0BOT> in what sense are we using “product discovery”
    """,
    "meaning feature flag": """
        /glossary> explain me feature flag
    """,
    "meaning cohort; meaning segment": """
        <@U0BOT> “cohort” vs “segment”, same thing or not?
    """,
    "meaning churn": """
        <@U0BOT> does churn include customers who only downgrade
    """,
    "meaning MRR": """
        /glossary> mrr in one sentence if possible
    """,
    "meaning onboarding": """
        looking for the official description of onboarding, have to paste it in the press kit
    """,
    "meaning guardrail metric": """
        <@U0BOT> my english is not so good: guardrail, it is for what?
    """,
    "meaning dogfooding": """
        dogfooding = ?
    """,
    "meaning MQL": """
        I've been pretending to know what MQL is for two years, save me
    """,
    "meaning CAC payback": """
        Dear <@U0BOT>, our investors asked about payback period on the call and I gave them something vague. \
        Before the follow-up I would like to have our own explanation in front of me. Thank you.
    """,
    "meaning Cycle time": """
        cycle time - from first commit or from ticket creation?? how is it defined
    """,
    "meaning WSJF; meaning cost of delay": """
        /glossary> wsjf vs cost of delay
    """,
    "owner Data freshness": """
        <@U0BOT> give me a name for data freshness, the dashboards are on fire
    """,
    "owner NPS": """
        contact person for NPS?
    """,
    "owner Taux de rebond": """
        <@U0BOT> who can I shout at re: bounce
    """,
    "owner #26": """
        To which person belongs the idea #26?
    """,
    "owner Panier moyen": """
        /kpi> panier moyen owner
    """,
    "owner Checkout conversion": """
        <@U0BOT> is it Oliver or Priya on checkout conversion
    """,
    "owner #7": """
        I want to thank whoever came up with saved carts across devices
    """,
    "owner soft launch": """
        <@U0BOT> who signed off the wording of soft launch?
    """,
    "owner Cycle time": """
        need to assign a jira about cycle time, under whose name
    """,
    "owner Orders": """
        Before I bother the whole channel: <@U0BOT> which person should present the Orders kpi at the all-hands
    """,
    "owner #23": """
        /idea> who proposed 23
    """,
    "value Logo churn": """
        <@U0BOT> last figure for logo churn please, board pack closes at 5
        <@U0BOT> attrition, are we bleeding?
    """,
    "value Sign-ups": """
        did sign-ups recover after the campaign
    """,
    "value Panier moyen": """
        panier moyen today
    """,
    "value NPS": """
        <@U0BOT> are customers still happy? I mean NPS of course
    """,
    "value Checkout conversion": """
        <@U0BOT> could you drop the current checkout convertion in here
    """,
    "value Cycle time": """
        Is cycle time under 5 days yet
    """,
    "value Orders": """
        /kpi> orders target and actual
    """,
    "value #14": """
        <@U0BOT> status #14
    """,
    "value #5": """
        what became of pay in three instalments, did somebody kill it
    """,
    "value Weekly app users": """
        Hello <@U0BOT>, I hope you have a nice day. I would like to know how much weekly active users we are \
        having at the moment, it is for the newsletter. Thank you in advance!
    """,
    "value Activation": """
        activation up or down vs target
    """,
    "value Taux de rebond": """
        <@U0BOT> pls confirm: bounce at 38%?
    """,
    "value Data freshness": """
        <@U0BOT> how fresh is our data this morning
    """,
    "value #21": """
        notifications de livraison, is it still only an idea
    """,
    "movement day": """
        <@U0BOT> anything I should worry about in the kpis since yesterday
        did something break overnight? number wise
    """,
    "movement month": """
        biggest swings this month
        <@U0BOT> summarize november in numbers for us
        <@U0BOT> what improved in the last 30 days, I need a good news for the town hall
    """,
    "movement": """
        which metrics are going down
    """,
    "movement week": """
        Good morning from the train. <@U0BOT>, what is different in our figures compared to last Sunday?
        /kpi> week in review
    """,
    "ranking": """
        <@U0BOT> which of our ideas is winning
        order of priority of the ideas
        <@U0BOT> show me the leaderboard
    """,
    "ranking Data platform": """
        ranking for data platform
    """,
    "ranking Checkout": """
        /idea> five strongest of checkout
    """,
    "ranking #26": """
        <@U0BOT> where does offline mode for the app sit in the list
    """,
    "ranking Mobile": """
        <@U0BOT> I have two engineers free in January. What has the best score in Mobile?
    """,
    "ranking #5": """
        is #5 in the top ten
    """,
    "plan Mobile": """
        <@U0BOT> which things does Mobile ship next
    """,
    "plan Checkout": """
        q1 plans checkout
    """,
    "plan Data platform": """
        /roadmap> only data platform
    """,
    "plan #3": """
        <@U0BOT> can I promise dark mode to the customer for February?
    """,
    "plan": """
        What do we have in the pipeline for next quarter? I must prepare the campaign calendar
        /roadmap> now and next for everyone
    """,
    "plan #11": """
        <@U0BOT> eta for shorter onboarding for trial teams
    """,
    "plan #7": """
        <@U0BOT> in which month will come the saved carts across devices
    """,
    "scores": """
        did I forget to rate anything
        <@U0BOT> show me how I scored so far
        <@U0BOT> do you need something from me before friday
        Which ideas have still no score from my side?
        /idea> pending for me
        <@U0BOT> have i done all my scoring
    """,
    "help": """
        I just got added to this workspace, where do I start with you
        <@U0BOT> which commands exist
        <@U0BOT> what kind of questions do you understand
        /kpi> how do i use this
        instructions please
        Who or what are you, <@U0BOT>? :eyes:
    """,
    "none": """
        <@U0BOT> Activation looks great in the new deck, well done all
        perfect, that's all I needed
        <@U0BOT> no that's not what I meant, forget it
        FYI <@U0AMELIE> I updated the OKR slides, <@U0BOT> can ignore this
        book me a taxi to the airport for 6
        <@U0BOT> what's the weather in Lyon
        who is on call tonight
        :rotating_light: *TRIGGERED* [P2] `orders-consumer` lag above 5000 for 10 min⏎Service: checkout-prod | \
        Assigned to: <@U0OLIVER>⏎<https://pager.example.com/i/77120|Acknowledge> · who is affected: EU shops · \
        cc <@U0BOT>
        <@U0PRIYA> opened pull request <https://git.example.com/app/pull/2291|#2291 Move onboarding behind \
        feature flag>⏎2 approvals, 1 change requested, 14 files⏎_sent by the Git app to <@U0BOT>_
        <@U0BOT> write a tweet announcing guest checkout, max 200 characters, make it fun
        :thumbsup:
        <@U0OLIVER> as I said to <@U0BOT> yesterday, we discuss conversion on tuesday
        haha good bot
        Team, a short note before I board. The quarter was hard and you were excellent. Three customers told me \
        this week, without being asked, that our onboarding is the best they have seen, and one of them wanted \
        to know who designed it. I said: everybody. Next month we will talk about what comes after dark mode and \
        how we fund it, but today please just take the afternoon off. See you on the other side of the ocean. \
        <@U0BOT>
        sorry wrong chat
        <@U0BOT> translate this email to german please
        wifi password for guests?
        I think that the MVP of yesterday's match was our goalkeeper <@U0BOT> :soccer:
        how much did we spend on linkedin ads in q3
        <@U0BOT> remind me at 4pm to call the agency about the cohort mailing
    """,
    "command /kpi set": """
        /kpi set activation 41.2
    """,
    "command /glossary search": """
        glossary serach delay
    """,
    "command /kpi schedule": """
        <@U0BOT> kpi schedule
    """,
    "command /idea export": """
        /idea> exprot
    """,
    "command /glossary add": """
        /glossary add time to value
    """,
    "command /kpi history": """
        /kpi> histroy sign-ups
    """,
    "owner Data freshness; value Data freshness": """
        <@U0BOT> I need the owner of data freshness, and is it green?
    """,
    "meaning WSJF; ranking Checkout; plan #12": """
        couple of things: WSJF meaning, top idea of checkout, when do we get guest checkout
    """,
    "value Monthly recurring revenue; value Logo churn": """
        mrr and logo churn figures
    """,
    "value NPS; movement month; plan Checkout": """
        <@U0BOT> for the board letter I am missing:⏎• current NPS⏎• biggest moves of the month⏎• roadmap of \
        Checkout⏎My flight leaves at 7, so before that if possible.
    """,
    "owner Orders; owner Sign-ups": """
        who has orders, and who has sign-ups?
    """,
    "scores; ranking": """
        <@U0BOT> do i have scores left and what's leading at the moment
    """,
    "plan #8; owner #8": """
        <@U0BOT> #8 is planned for when? And who pushes it?
    """,
}

OTHERS["fr 8"] = {
    "meaning LTV": """
        <@U0BOT> le board me parle de LTV depuis ce matin, qu'est-ce que c'est en deux mots
    """,
    "meaning PII": """
        signification de PII
    """,
    "meaning guardrail metric": """
        &gt; il faut vérifier la métrique garde-fou avant d'élargir⏎<@U0BOT> traduction pour les non matheux ?
    """,
    "meaning key result": """
        rappelle moi le principe du key result
    """,
    "meaning onboarding": """
        Bonjour <@U0BOT>, étant nouvelle dans l'équipe marketing, je cherche la définition officielle du \
        parcours d'accueil avant de rédiger la brochure. D'avance merci et belle journée.
    """,
    "meaning time to market": """
        TTM ça correspond à quoi
    """,
    "meaning bounce rate": """
        /glossary> taux de rebond
    """,
    "meaning order": """
        <@U0BOT> comment est-ce qu'on définit une commande, panier validé ou paiement reçu ?
    """,
    "meaning cohort": """
        jsp ce que c un cohort
    """,
    "meaning feature flag": """
        Dites voir, « drapeau de fonctionnalité », cela recouvre quoi chez vous ?
    """,
    "meaning RICE": """
        <@U0BOT> RICE c'est l'acronyme de ?
    """,
    "meaning CAC": """
        <@U0BOT> on met quoi dans le CAC, les salaires aussi ?
    """,
    "meaning definition of done": """
        Excuse-moi mais DoD, en français ?
    """,
    "meaning north star metric": """
        <@U0BOT> yen a marre des acronymes, NSM ???
    """,
    "meaning WSJF": """
        c'est quoi pour un machin le WSJF
    """,
    "meaning churn": """
        <@U0BOT> est-ce qu'un compte gratuit qui part compte dans le churn ?
    """,
    "meaning EBITDA": """
        def EBITDA
    """,
    "meaning SLO": """
        Pardon je débarque, un SLO ça désigne quoi <@U0BOT>
    """,
    "meaning discovery; meaning delivery": """
        j'ai pas compris la diff entre discovery et delivery
    """,
    "meaning Activation": """
        <@U0BOT> qu'est-ce qui se cache sous « utilisateur activé » dans nos slides
    """,
    "meaning soft launch": """
        /glossary> soft launch ça consiste en quoi
    """,
    "meaning sign-up": """
        le terme inscription, vous l'entendez comment : formulaire envoyé ou mail confirmé ?
    """,
    "meaning OKR": """
        Un petit rappel sur les OKR ne serait pas de trop, je présente demain
    """,
    "owner Logo churn": """
        <@U0BOT> Logo churn, c'est chez qui ?
    """,
    "owner Monthly recurring revenue": """
        il me faut le nom de la personne en charge du MRR
    """,
    "owner #8": """
        <@U0BOT> qui a poussé l'idée du champ code promo sur mobile
    """,
    "owner NPS": """
        /kpi> responsable NPS
    """,
    "owner Data freshness": """
        Data freshness je vois ça avec Priya ou quelqu'un d'autre
    """,
    "owner Orders": """
        <@U0BOT> auprès de qui puis-je me renseigner au sujet des commandes ?
    """,
    "owner Panier moyen": """
        je dois féliciter qui pour le panier moyen
    """,
    "owner #14": """
        <@U0BOT> la 14 elle est portée par qui
    """,
    "owner soft launch": """
        <@U0BOT> qui a validé la définition de soft launch
    """,
    "owner Cycle time": """
        le référent cycle time c'est tjrs Oliver ?
    """,
    "owner Checkout conversion": """
        J'ai un mail client à transférer au pilote de Checkout conversion, tu me donnes son nom <@U0BOT> ?
    """,
    "value Logo churn": """
        <@U0BOT> le logo churn, vite, je monte en CODIR dans 5 min
        <@U0BOT> on perd encore bcp de clients ? je parle du churn
    """,
    "value Sign-ups": """
        on est à combien d'inscriptions
    """,
    "value Activation": """
        activation vs objectif
    """,
    "value NPS": """
        <@U0BOT> le NPS a-t-il enfin passé les septante ?
    """,
    "value Monthly recurring revenue": """
        Bonjour <@U0BOT>. Pourriez-vous me communiquer le niveau actuel du revenu mensuel récurrent ? C'est pour \
        ma lettre aux actionnaires.
    """,
    "value Panier moyen": """
        /kpi> panier moyen, dernière valeur
    """,
    "value Data freshness": """
        Data freshness vert ou rouge
    """,
    "value #26": """
        <@U0BOT> elle avance la 26 ? tu sais, le mode hors ligne
    """,
    "value Cycle time": """
        cycle time tjs aussi pourri ?
    """,
    "value Weekly app users": """
        <@U0BOT> confirme moi qu'on est au dessus de 10k sur weekly app users
    """,
    "value #12": """
        <@U0BOT> et guest checkout, abandonné ou pas
    """,
    "value Checkout conversion": """
        taux de conversion du jour
    """,
    "value #21": """
        /idea> statut 21
    """,
    "value Taux de rebond": """
        le rebond sur mobile ca s'arrange
    """,
    "value Orders": """
        valeur de Orders vendredi dernier
    """,
    "movement day": """
        <@U0BOT> des surprises dans les indicateurs depuis hier ?
        qqch a décroché cette nuit dans les stats ?
    """,
    "movement month": """
        les plus grosses variations du mois
        Je rentre de vacances <@U0BOT>, qu'ai-je raté côté métriques en novembre ?
    """,
    "movement week": """
        <@U0BOT> fais nous un récap des kpi sur 7 jours
        /kpi> tendances de la semaine
    """,
    "movement": """
        quels kpi sont en baisse
        <@U0BOT> y a-t-il des indicateurs qui remontent ?
    """,
    "ranking": """
        <@U0BOT> laquelle de nos idées a le plus de points
        quelle est la prio numéro un selon le scoring
        <@U0BOT> montre le podium
        dans quel ordre faudrait les faire, les idées
    """,
    "ranking Data platform": """
        palmarès data platform
    """,
    "ranking Checkout": """
        /idea> les 3 premières de Checkout
    """,
    "ranking #3": """
        <@U0BOT> dark mode est classé combien
    """,
    "ranking Mobile": """
        parmi les idées mobile laquelle vaut le plus le coup
    """,
    "plan Mobile": """
        <@U0BOT> après la release de lundi l'équipe Mobile bosse sur quoi
        /roadmap> juste mobile stp
    """,
    "plan Checkout": """
        planning checkout T1
    """,
    "plan #14": """
        <@U0BOT> je peux annoncer l'export du tableau de bord en PDF au salon de février ?
    """,
    "plan": """
        quelles sont les prochaines sorties, il me faut de la matière pour la newsletter
        qu'avons-nous dans les tuyaux pour 2027
    """,
    "plan #21": """
        <@U0BOT> date de sortie des notifications de livraison ?
    """,
    "plan Data platform": """
        /roadmap> la suite pour data platform
    """,
    "scores": """
        j'ai oublié de noter quelque chose ?
        <@U0BOT> rappelle-moi les notes que j'ai mises
        ma todo
        <@U0BOT> tu attends un truc de ma part ?
        Suis-je à jour dans mes évaluations
        <@U0BOT> ya des idées que j'ai pas encore scorées non ?
    """,
    "help": """
        mode d'emploi
        <@U0BOT> à quoi tu sers au juste
        on m'a dit de vous écrire, que puis-je vous demander ?
        <@U0BOT> file la liste des commandes
        /glossary> comment ça marche ici
        jsuis perdu, par où je commence
    """,
    "none": """
        <@U0BOT> super, l'activation cartonne, bravo à tous
        nickel
        <@U0BOT> non laisse tomber je me suis trompée de fil
        l'imprimante du 3e est encore en rade <@U0BOT>
        commande-moi un sandwich
        *[JIRA]* <@U0AMELIE> a déplacé <https://jira.example.com/browse/APP-412|APP-412 Revoir l'onboarding iOS> \
        de _En cours_ à _Terminé_⏎Priorité : haute | Sprint 48 | Definition of done : cochée⏎Observateurs : \
        <@U0BOT>
        :warning: Alerte *Taux d'erreur API* &gt; 2 % sur `checkout-eu` depuis 09:14⏎Qui est touché : 312 \
        sessions. Que faire : voir le <https://wiki.example.com/runbook|runbook>⏎<@U0BOT> notifié \
        automatiquement
        <@U0BOT> rédige un post LinkedIn sur le paiement en un clic, ton léger, avec deux emojis
        à tantôt !
        <@U0PRIYA> comme vu ce matin on garde la cohorte de septembre, <@U0BOT> pas besoin de répondre
        On a signé le gros client :champagne: <@U0BOT>
        qui a les clés du local vélos
        tu peux me bloquer un créneau avec <@U0OLIVER> demain matin
        la formation OKR est annulée, désolé pour le spam <@U0BOT>
        Chères équipes, un mot avant la fin de l'année. Nous avons franchi des caps que je n'osais pas espérer \
        en janvier : le panier moyen progresse, le mode hors ligne fait rêver nos clients suisses, et l'on me \
        demande partout qui a eu l'idée des notifications de livraison. Je réponds toujours : une équipe. Où en \
        serons-nous dans un an ? Je l'ignore, mais je sais avec qui je veux y être. Le pot aura lieu jeudi à 18 \
        h, conjoints bienvenus. <@U0BOT>
        j'arrive dans 10 min
        <@U0BOT> faut qu'on reparle du NPS lundi avec <@U0AMELIE>
        traduis-moi ce mail en néerlandais
        <@U0BOT> mets la clim moins fort on se les gèle
        c'est qui notre contact chez l'agence de pub
    """,
    "command /kpi set": """
        /kpi saisir panier moyen 54,3
    """,
    "command /glossary import": """
        <@U0BOT> glossary importer
    """,
    "command /idea export": """
        idea exporter
    """,
    "command /kpi schedule": """
        /kpi> planifer
    """,
    "command /glossary add": """
        /glossary ajouter taux d'adoption
    """,
    "command /kpi archive": """
        <@U0BOT> kpi archiver data freshness
    """,
    "value Monthly recurring revenue; owner Monthly recurring revenue": """
        <@U0BOT> le MRR il est à combien et qui le suit
    """,
    "meaning CAC; meaning LTV": """
        CAC, LTV : tu peux m'éclairer sur les deux
    """,
    "meaning cost of delay; movement month; plan Checkout": """
        Bonsoir <@U0BOT>, pour le conseil d'administration de mardi j'aurais besoin de trois éléments :⏎1) le \
        sens de « coût du délai »⏎2) l'évolution des indicateurs sur le mois⏎3) la feuille de route de \
        Checkout⏎Bien cordialement
    """,
    "plan #23; owner #23": """
        <@U0BOT> la 23 c'est planifié ? et proposé par qui
    """,
    "value Activation; value NPS": """
        activation + nps, les chiffres
    """,
    "owner Sign-ups; ranking Mobile": """
        <@U0BOT> qui gère sign-ups et quelle est la première idée de Mobile
    """,
    "scores; plan Checkout": """
        dis moi ce qu'il me reste a noter, puis la roadmap checkout
    """,
    "ranking #11; ranking #26": """
        <@U0BOT> l'idée 11 est-elle devant la 26 ?
    """,
}
