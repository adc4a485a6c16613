"""More ways of asking, by what they ask: each line is a message, in one language or the other.

They are about the workspace of world.toml, like the corpus, and were written to build the reader with.
"""

WAYS: dict[str, str] = {
    "meaning churn": """
        what do we mean by churn
        remind me what churn is again?
        churn = ?
        churn??
        meaning of churn
        what's churn when it's at home
        is there a definition of churn somewhere?
        how would you explain churn to my mum
        no clue what churn is
        I always forget what churn means
        churn, what is it?
        wtf is churn
        what on earth is churn
        in plain english, what is churn?
        never heard of churn
        churn definition
        what is meant by churn?
        what's this churn everyone keeps talking about?
        hey there, could you tell me what churn means please?
        I don't get churn
        could you define churn for me
        got a def for churn?
        what exactly do we call churn here
        what does the word churn mean
        help me understand churn
        how do we calculate churn?
        how is churn defined?
        new here. what is churn?
        sorry, churn?
        what is a churn rate
        churn rate?
        what counts as churn
        churn meaning
        Does anyone have the definition of churn handy?
        c'est quoi déjà le churn
        churn ça veut dire quoi
        le churn, c'est quoi ?
        kézako churn
        tu peux me définir churn ?
        on entend quoi par churn
        churn késako ?
        c'est quoi ce truc de churn
        j'ai jamais compris le churn
        rappelle-moi la définition du churn
        que désigne le churn ?
        qu'appelle-t-on churn ?
        quelle est la définition du churn
        à quoi correspond le churn
        ça veut dire quoi, churn
        explique-moi le churn stp
        peux-tu m'éclairer sur le churn ?
        définition churn
        c'est quoi l'attrition
        qu'est-ce que l'attrition ?
        qu’est ce que le taux d’attrition svp
        le terme churn, il veut dire quoi ?
        comment on calcule le churn ?
        comment est défini le churn ?
        Bonjour, je débarque : c'est quoi churn ?
        quelqu'un a une définition de churn ?
        t'as la def de churn
        le churn c'est-à-dire ?
        je sais plus ce que c'est le churn
        je ne sais pas ce que veut dire churn
        c'est quoi au juste le churn, merci
        keskecé le churn
        c koi le churn
        Pouvez-vous me donner la signification de churn ?
        ça correspond à quoi, churn ?
    """,
    "meaning LTV": """
        LTV
        LTV stands for?
        whats ltv stand for
        what's a LTV pls
        short for what, LTV?
        spell out LTV for me
        what's the full form of LTV?
        LTV en français ?
        LTV, ça veut dire ?
        que veulent dire les lettres LTV
        l'acronyme LTV signifie quoi
        c'est l'abréviation de quoi LTV
    """,
    "meaning TTFV": """
        what is TTFV?
        TTFV?
        what does TTFV mean
        c'est quoi TTFV ?
        ça veut dire quoi TTFV
        que signifie TTFV
        anyone know what TTFV is?
        does someone know what TTFV means
        quelqu'un sait ce que veut dire TTFV ?
        what is TTFV short for?
        define TTFV
    """,
    "meaning golden path": """
        what is a golden path?
        whats a golden path
        what do we mean by golden path
        what does golden path mean here?
        what's the meaning of golden path
        define “golden path”
        c'est quoi un golden path ?
        ça veut dire quoi golden path
        golden path, c'est quoi ?
        que veut dire « golden path » ?
        could you explain what a golden path is?
        can anyone tell me what golden path means
        tu peux m'expliquer ce qu'est un golden path
    """,
    "meaning soft launch": """
        what's a soft launch
        soft launch?
        un lancement progressif c'est quoi
    """,
    "meaning CAC; meaning LTV": """
        what is the difference between CAC and LTV?
        CAC vs LTV?
        is CAC the same as LTV?
        how do CAC and LTV differ
        quelle différence entre CAC et LTV
        c'est quoi la différence CAC / LTV
        what are CAC and LTV?
        what is CAC? and LTV?
        what does CAC mean, and LTV?
        c'est quoi CAC ? et LTV ?
        que veulent dire CAC et LTV
        define CAC, then define LTV
        quelle est la différence entre le CAC et la LTV ?
    """,
    "owner Panier moyen": """
        who owns panier moyen
        who's the owner of panier moyen?
        who runs panier moyen
        who do I blame for panier moyen
        who should i ask about panier moyen?
        panier moyen - who?
        name of the person behind panier moyen
        whose baby is panier moyen
        who is on the hook for panier moyen
        who can tell me more about panier moyen?
        panier moyen, who owns it?
        do you know who is in charge of panier moyen
        any idea who takes care of panier moyen?
        point of contact for panier moyen?
        owner of panier moyen pls
        panier moyen owner?
        is anyone responsible for panier moyen?
        who's the right person for panier moyen
        who maintains the panier moyen number
        to whom does panier moyen belong?
        tell me who owns panier moyen
        qui gère le panier moyen ?
        le panier moyen c'est qui
        le panier moyen appartient à qui ?
        à qui est le panier moyen
        qui est responsable du panier moyen
        le propriétaire du panier moyen ?
        qui contacter pour le panier moyen
        je vois avec qui pour le panier moyen ?
        c'est le bébé de qui le panier moyen
        qui tient le panier moyen
        qui suit le panier moyen ?
        le panier moyen, il faut demander à qui ?
        quelqu'un sait qui s'occupe du panier moyen ?
        le panier moyen est suivi par qui
        le panier moyen, il est à qui ?
        par qui est géré le panier moyen ?
        je cherche le responsable du panier moyen
        c'est qui le référent panier moyen
        qui a la main sur le panier moyen ?
        qui dois-je contacter au sujet du panier moyen ?
        auprès de qui je me renseigne sur le panier moyen
        le panier moyen, ça relève de qui
        à qui faut-il parler du panier moyen
    """,
    "owner #14": """
        who came up with #14
        who submitted idea 14?
        who suggested export du tableau de bord en pdf
        who's behind idea #14
        whose idea was #14
        who is working on #14?
        qui a proposé l'idée 14 ?
        qui a eu l'idée #14
        l'idée 14 vient de qui
        c'est l'idée de qui, #14 ?
        qui porte l'idée n°14
    """,
    "value Orders": """
        how are orders
        orders today
        orders?
        how's orders doing?
        where are we on orders
        what are orders sitting at?
        did orders go up
        are orders any better?
        gimme the orders
        orders status
        how bad are orders
        latest orders
        what did orders look like in October
        how did orders do last month?
        are we hitting our orders goal
        orders vs target?
        what's the number for orders
        show me orders
        current orders
        what happened to orders?
        what's going on with orders
        why did orders drop
        have orders recovered yet?
        how far are we from the orders target
        can you pull up orders
        could you give me the latest on orders?
        i'd like to know how orders are doing
        orders on 23 november?
        how many orders did we get yesterday
        number of orders this week
        do we have the orders for last week?
        orders: up or down?
        tell me about orders this week
        is the orders trend good or bad
        how are we doing on orders
        what was the value of orders last week
        what's happening with orders?
        any change in orders?
        orders trending up?
        comment vont les commandes ?
        combien de commandes cette semaine
        combien de commandes aujourd'hui
        les commandes, ça donne quoi
        on est à combien de commandes
        où en sont les commandes ?
        les commandes en sont où
        le chiffre des commandes
        donne-moi les commandes du jour
        des nouvelles des commandes ?
        les commandes montent ou descendent ?
        est-ce que les commandes ont baissé
        comment se portent les commandes ?
        les orders ça va ?
        orders hier ?
        orders, on en est où ?
        ils en sont où les orders
        orders il est à combien
        combien vaut orders
        quel est le niveau des orders
        orders, ça baisse ?
        pourquoi les orders ont chuté ?
        orders actuel
        montre-moi orders
        t'as les orders d'hier ?
        tu peux me sortir les orders
        où on en est sur orders
        on est bien sur orders ?
        les orders remontent ?
        il y a eu combien de commandes hier
        Orders : au-dessus ou en dessous de l'objectif ?
        quelle était la valeur d'orders la semaine dernière
        la courbe des orders svp
        est-ce qu'on tient l'objectif sur orders ?
        la dernière valeur de orders
    """,
    "value Activation": """
        what's our activation
        activation right now
        how is activation
        activation kpi
        is activation on track?
        where does activation stand
        activation numbers please
        kpi activation svp
        quelle est notre activation
        comment évolue l'activation
        l'activation va mieux ?
        l'activation en ce moment ?
        l'activation, on est dans le vert ?
        et l'activation, ça s'améliore ?
        how has activation been lately?
        did we hit the activation target?
    """,
    "value #5": """
        status of #5
        where is idea 5 at?
        any progress on #5?
        is there news about paying in three instalments
        #5
        idea 5
        #5 ?
        show me #5
        how is #5 getting on?
        what happened to #5?
        what's up with #5
        what became of #5
        où en est la #5
        elle en est où l'idée 5 ?
        ça avance la #5 ?
        des nouvelles de l'idée 5 ?
        l'idée numéro 5, ça donne quoi ?
        il en est où le #5
        montre l'idée 5
        quel est le statut de #5
    """,
    "value Checkout conversion": """
        how's checkout conversion?
        conversion on checkout these days?
        how is conversion at checkout doing?
        la conversion checkout en ce moment ?
        comment va la conversion du checkout
    """,
    "movement week": """
        what's different since monday?
        what changed this week
        did anything move this week?
        what moved most this week?
        biggest movers this week
        anything interesting in this week's numbers?
        anything i should know about this week's kpis
        weekly recap please
        recap of the week
        how did the week go for our numbers
        what went up and what went down this week
        what's new this week?
        any surprises in the kpis this week?
        which numbers changed most this week
        what happened with the numbers last week
        summarise the week for me
        what should I know about last week's metrics?
        this week's changes
        show me what changed since last week
        qu'est-ce qui a changé cette semaine
        quoi de neuf cette semaine ?
        ça a bougé cette semaine ?
        fais-moi un récap de la semaine
        le point de la semaine
        quels chiffres ont bougé cette semaine ?
        qu'est-ce qu'il s'est passé cette semaine
        il s'est passé quoi cette semaine dans les kpi
        les mouvements de la semaine
        les faits marquants de la semaine
        des choses à signaler cette semaine dans les chiffres ?
        bilan de la semaine svp
        qu'est-ce qui a le plus bougé depuis la semaine dernière ?
        qu'est-ce qui a monté ou baissé cette semaine
        quoi de spécial dans les indicateurs cette semaine
        les plus gros écarts de la semaine
        tu me fais un résumé hebdo ?
        y a-t-il eu des changements depuis lundi ?
        c'était comment la semaine côté chiffres
    """,
    "movement month": """
        what moved this month?
        monthly summary
        which metrics dropped this month
        what got better over the last month
        how did november... I mean how did this month go
        anything unusual this month?
        qu'est-ce qui a bougé ce mois-ci
        les changements du mois
        qu'est-ce qui s'est amélioré ce mois-ci ?
        quels kpi ont baissé ce mois ?
        récap du mois
        quoi de neuf ce mois-ci ?
    """,
    "movement day": """
        what changed since yesterday
        did anything break overnight in the numbers
        anything new in the kpis today?
        qu'est-ce qui a changé depuis hier
        ça a bougé depuis hier ?
        des mouvements aujourd'hui ?
    """,
    "movement": """
        how are the numbers
        what moved
        what's changed?
        anything moving?
        how are the kpis doing
        what did I miss
        any news from the metrics?
        comment vont les chiffres
        qu'est-ce qui bouge en ce moment
        ça bouge ?
        j'ai raté quoi
        où en sont les indicateurs ?
        des surprises dans les chiffres ?
    """,
    "ranking": """
        what should we do first
        what's at the top of the list
        what's our number one idea?
        rank the ideas
        show me the ranking
        ranking
        best ideas
        top ideas
        what are the top ideas right now
        which idea is winning?
        which idea scores best?
        what's the most promising idea
        what should we build next?
        what comes out on top?
        highest scoring ideas please
        what's the highest ranked idea
        list ideas by score
        priorities?
        what are our priorities
        the three best ideas please
        leading idea?
        what has the best RICE score
        which one is first in the ranking?
        where should we start according to the scores
        idea leaderboard
        prio list
        what's the top priority at the moment?
        which idea should come first?
        quelle est l'idée la mieux classée
        on commence par quoi ?
        quelles sont les priorités
        l'idée numéro 1
        quelle idée a le plus gros score ?
        le podium
        le classement des idées
        qu'est-ce qu'on fait en premier
        quelle est la meilleure idée
        les meilleures idées
        quelle idée gagne ?
        quelle idée arrive en premier ?
        c'est quoi le top 3
        top 3 des idées
        donne-moi les trois premières idées
        quelles idées sont les mieux notées ?
        par quoi on commence ?
        quelle idée est première ?
        qui est en tête du classement
        c'est quoi la priorité en ce moment
        l'idée la plus prioritaire ?
        quelle idée sort du lot
        montre-moi le classement
        l'ordre des idées
        on devrait faire quoi en premier d'après RICE
    """,
    "ranking Checkout": """
        rank the ideas for Checkout
        top idea for checkout?
        best checkout ideas
        what ranks first for the checkout team
        prio list for Checkout
        what should checkout build first?
        what's the highest scoring idea in Checkout
        le classement pour Checkout
        quelles sont les priorités de Checkout
        la meilleure idée de Checkout ?
        top 3 de l'équipe Checkout
        quelle idée est en tête côté Checkout
    """,
    "ranking #23": """
        where does #23 rank
        what's the rank of #23?
        which place is #23 in
        how high does idea 23 rank?
        position of #23 in the ranking
        is #23 in the top 5
        #23 est classée combien
        quel est le rang de l'idée 23 ?
        à quelle place est la 23 ? l'idée 23 je veux dire
        l'idée 23 arrive en quelle position
        où se classe l'idée 23 ?
    """,
    "plan": """
        what's planned
        what is planned?
        the roadmap please
        show the roadmap
        roadmap
        what's next
        what are we shipping next quarter?
        what's coming
        what's coming next?
        what's in the pipeline
        what are we working on
        what are we building right now
        what's coming up in Q1
        plans for next quarter?
        what's on the agenda for the next quarter
        can i see the roadmap
        upcoming features?
        what will ship in the first quarter
        c'est quoi la suite
        quoi au programme ?
        qu'est-ce qui est prévu
        la roadmap svp
        on sort quoi au prochain trimestre
        quoi de prévu ?
        qu'est-ce qui arrive bientôt
        qu'est-ce qu'on a de prévu pour T1
        montre-moi la feuille de route
        les prochaines sorties
        on bosse sur quoi en ce moment
        qu'est-ce qui sort au prochain trimestre
        on prévoit quoi pour la suite
        qu'y a-t-il au programme du trimestre
        c'est quoi les plans
        qu'est-ce qui est en cours
    """,
    "plan Mobile": """
        what's next for Mobile
        what's Mobile up to
        roadmap for mobile
        mobile roadmap
        what is the mobile team working on?
        what does mobile have planned
        what's mobile building
        what's coming from Mobile
        what has mobile got in store
        plans for mobile?
        what will Mobile ship next
        Mobile's plans
        la roadmap de Mobile
        sur quoi bosse Mobile
        que prépare l'équipe Mobile ?
        la feuille de route Mobile
        qu'est-ce que Mobile a de prévu
        Mobile travaille sur quoi ?
        ils font quoi chez Mobile
        c'est quoi le programme de Mobile
        qu'est-ce qui arrive côté Mobile
        quoi de prévu pour l'équipe Mobile
        Mobile, ils livrent quoi ?
        le planning de Mobile
    """,
    "plan #26": """
        is offline mode planned
        any ETA on offline mode?
        when will we have #26
        when is offline mode for the app coming out
        when does #26 ship
        is #26 on the roadmap?
        are we building offline mode?
        release date of #26
        when can we expect offline mode
        will we do #26?
        what quarter is #26 planned for
        quand est-ce que #26 sort
        la #26 c'est prévu ?
        l'idée 26 c'est pour quand
        c'est quand le mode offline... la #26
        #26 est prévue pour quand
        #26 sort quand
        une date pour #26 ?
        on la livre quand la #26 ?
        est-ce que l'idée 26 est sur la roadmap
        la #26 est planifiée ?
    """,
    "scores": """
        what's on my plate
        anything for me to do?
        do I owe anyone a score
        my pending ratings
        what are you waiting on me for
        what needs my attention
        what's waiting for me
        anything for me?
        what do i need to do
        do i have anything to score
        which ideas do I need to rate?
        have I scored everything?
        what have i scored
        show my scores
        my ratings
        what's left for me to score
        what am I supposed to score
        is there something I should score?
        which scores am I missing
        what's pending for me?
        do I have open rounds
        my to-do list
        how many ideas do I still have to rate?
        am I up to date with my scores?
        what have you got for me
        j'ai quoi à faire
        qu'est-ce que j'ai noté
        quelles idées je dois noter ?
        j'ai des notes en retard ?
        on attend quoi de moi
        quelque chose pour moi ?
        qu'est-ce qui est en attente pour moi
        mes évaluations
        j'ai quelque chose à noter ?
        il me reste des idées à noter ?
        ai-je des idées à évaluer
        qu'est-ce que je dois noter
        ce que j'ai à noter
        tu attends quelque chose de moi ?
        montre-moi mes notes
        qu'est-ce que j'ai à faire ?
        j'ai du retard dans mes notes ?
        j'ai tout noté ?
        quelles idées ai-je notées
        combien d'idées me reste-t-il à noter ?
        c'est à moi de noter quoi
        je dois encore noter quoi
        mes tâches
        rien ne m'attend ?
    """,
    "help": """
        commands
        what are you
        how do I use you
        what can I ask you
        i'm lost
        manual
        ?
        who are you?
        what is this bot
        how does it work
        help me
        help please
        can you help me?
        need help
        what do you do
        what do you know
        how do you work?
        what are you for
        get started
        how can you help
        what questions can you answer?
        show me what you can do
        hello, what can you do for me?
        hi
        good morning
        hey there
        aide-moi
        comment ça marche
        t'es qui
        tu fais quoi
        tu peux faire quoi
        mode d'emploi
        je peux te demander quoi
        salut
        bonjour !
        à quoi tu sers ?
        que sais-tu faire ?
        qu'est-ce que tu sais faire
        comment tu marches
        comment t'utiliser
        qu'est-ce que je peux te demander ?
        besoin d'aide
        tu sers à quoi
        j'ai besoin d'aide
        que peux-tu faire
        c'est quoi ce bot
        aide svp
        un peu d'aide ?
        je suis perdu
        coucou
        bonsoir
        tu peux m'aider ?
    """,
    "none": """
        lol
        see you tomorrow
        can you book a table for six
        the deploy is green
        who's joining for lunch
        what time is standup
        is the coffee machine broken
        where is the projector
        brb
        +1
        happy birthday!
        why is it so cold in here
        what's for lunch
        can someone review my pull request
        when is the offsite
        good night
        remind me to call the bank
        I'll be late today
        the churn slides are in the drive
        activation workshop is on Tuesday at 10
        we launched guest checkout yesterday, well done all
        please add a slide about NPS to the deck
        Orders of pizza will arrive at noon
        congrats to the mobile team :tada:
        nice work on dark mode
        thank you so much
        no
        yes please
        got it
        sounds good to me
        we shipped it and it works
        did you see the game last night
        how was your weekend
        how are you?
        you're funny
        who broke the build
        can you play some music
        translate this into German
        what is love
        tell me a joke
        let's meet at 3
        I think we should talk about discovery more often
        the onboarding deck is ready for review
        my dog ate the roadmap slides
        is anyone in the office today
        does anybody have a charger
        bon appétit
        on se voit à 14h
        qui a cassé la prod
        quelqu'un a vu mon badge ?
        il fait froid ici
        c'est quand la pause
        tu peux relancer le build ?
        super boulot à tous
        la démo s'est bien passée
        à demain
        bonne journée
        oui
        non merci
        je serai en retard
        l'atelier activation est reporté à jeudi
        bravo à l'équipe mobile
        qui veut un café
        le churn m'empêche de dormir
        j'ai mis le deck NPS dans le drive
        raconte une blague
        quelle heure est-il
        il y a quoi à manger ce midi
        commande des pizzas pour ce soir
        ça va ?
        le wifi est en panne
        pense à prévenir Priya
        la réunion de discovery est annulée
        on a livré le guest checkout hier, bravo
        joyeux anniversaire
        c'est noté
        à noter que la réunion est décalée
        où est la salle Curie ?
        d'accord
        génial
        parfait, merci
        ha ha
        c'est la fête
    """,
    "command /kpi digest": """
        /kpi digest
        digest
        /kpi bilan
        kpi digset
        bilan
    """,
    "command /kpi list": """
        list the kpis
        show me the KPIs
        kpi list
        all kpis
        liste des indicateurs
        montre-moi les kpis
        /kpi liste
        list all metrics
        tous les KPI
    """,
    "command /idea list": """
        list ideas
        show me all the ideas
        /idea list
        idea list
        idée liste
        liste des idées
        toutes les idées
        montre les idées
    """,
    "command /idea export": """
        export the ideas
        idea export
        exporter les idées
        /idea exporter
    """,
    "command /glossary export": """
        export the glossary
        glossary export
        exporte le glossaire
    """,
    "command /glossary wanted": """
        wanted
        wanted terms
        /glossary wanted
        glossary wantde
    """,
    "command /glossary recent": """
        /glossary recent
        glossary recent
    """,
    "command /kpi schedules": """
        kpi schedules
        /kpi planning
    """,
    "command /kpi add": """
        add a kpi
        new kpi
        /kpi add Sessions
        ajouter un KPI
    """,
    "command /glossary search": """
        glossary search basket
        /glossary search panier
        search the glossary
    """,
    "value Activation; owner Activation": """
        how is activation doing and who owns it?
        activation: how is it doing? who is responsible?
        où en est l'activation et qui s'en occupe ?
        what's activation at, and who do I ask about it
    """,
    "meaning NPS; owner NPS": """
        what is NPS and who owns it
        c'est quoi le NPS et qui s'en occupe
        what's NPS? who's responsible for it?
    """,
    "movement week; ranking": """
        what moved this week and what ranks first?
        qu'est-ce qui a bougé cette semaine et quelle idée est en tête ?
        two things: what changed this week, and which idea is first?
    """,
    "plan Checkout; scores": """
        what's planned for Checkout? and is anything waiting for me?
        qu'est-ce qui est prévu pour Checkout ? et j'ai quoi à noter ?
    """,
}
