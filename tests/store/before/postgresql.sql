CREATE TABLE public.delivery (
    workspace text NOT NULL,
    key text NOT NULL,
    schedule text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    period text NOT NULL,
    channel text NOT NULL,
    thread text NOT NULL,
    language text NOT NULL,
    owner text NOT NULL,
    due_at text NOT NULL,
    state text NOT NULL,
    attempt bigint NOT NULL,
    tries bigint NOT NULL,
    ready_at text NOT NULL,
    sending_at text NOT NULL,
    place text NOT NULL,
    ts text NOT NULL,
    error text NOT NULL,
    changed_at text NOT NULL
);
CREATE TABLE public.glossary_revision (
    workspace text NOT NULL,
    revision bigint NOT NULL
);
CREATE TABLE public.idea (
    workspace text NOT NULL,
    number bigint NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    source text NOT NULL,
    author text NOT NULL,
    captor text NOT NULL,
    owner text NOT NULL,
    team text NOT NULL,
    team_key text NOT NULL,
    tags text NOT NULL,
    links text NOT NULL,
    status text NOT NULL,
    horizon text NOT NULL,
    quarter text NOT NULL,
    merged_into bigint NOT NULL,
    created_at text NOT NULL,
    changed_at text NOT NULL,
    withdrawn_at text DEFAULT ''::text NOT NULL
);
CREATE TABLE public.idea_asked (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    round bigint NOT NULL,
    person text NOT NULL
);
CREATE TABLE public.idea_counter (
    workspace text NOT NULL,
    last bigint NOT NULL
);
CREATE TABLE public.idea_evidence (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    url text NOT NULL,
    note text NOT NULL,
    person text NOT NULL,
    at text NOT NULL
);
CREATE TABLE public.idea_history (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    entry bigint NOT NULL,
    at text NOT NULL,
    person text NOT NULL,
    did text NOT NULL,
    was text NOT NULL,
    became text NOT NULL,
    reason text NOT NULL
);
CREATE TABLE public.idea_round (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    round bigint NOT NULL,
    framework text NOT NULL,
    version bigint NOT NULL,
    asker text NOT NULL,
    channel text NOT NULL,
    ts text NOT NULL,
    asker_channel text NOT NULL,
    asker_ts text NOT NULL,
    opened_at text NOT NULL,
    deadline text NOT NULL,
    revealed_at text NOT NULL,
    revealed_by text NOT NULL
);
CREATE TABLE public.idea_score (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    framework text NOT NULL,
    round bigint NOT NULL,
    person text NOT NULL,
    version bigint NOT NULL,
    inputs text NOT NULL,
    reason text NOT NULL,
    at text NOT NULL
);
CREATE TABLE public.idea_standing (
    workspace text NOT NULL,
    framework text NOT NULL,
    idea bigint NOT NULL,
    score double precision NOT NULL,
    low double precision NOT NULL,
    high double precision NOT NULL,
    scorers bigint NOT NULL,
    status text NOT NULL
);
CREATE TABLE public.idea_tag (
    workspace text NOT NULL,
    tag text NOT NULL,
    idea bigint NOT NULL
);
CREATE TABLE public.idea_vote (
    workspace text NOT NULL,
    idea bigint NOT NULL,
    person text NOT NULL
);
CREATE TABLE public.kpi (
    workspace text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    unit text NOT NULL,
    detail text NOT NULL,
    direction text NOT NULL,
    target double precision,
    low double precision,
    high double precision,
    alert_at double precision,
    alert_unusual bigint NOT NULL,
    grain text NOT NULL,
    fresh_hours bigint NOT NULL,
    zone text NOT NULL,
    owner text NOT NULL,
    author text NOT NULL,
    team text NOT NULL,
    term text NOT NULL,
    source text NOT NULL,
    settings text NOT NULL,
    created_at text NOT NULL,
    changed_at text NOT NULL,
    archived_at text NOT NULL,
    pipeline text DEFAULT ''::text NOT NULL,
    combine text DEFAULT ''::text NOT NULL,
    target_per text DEFAULT ''::text NOT NULL,
    scale text DEFAULT ''::text NOT NULL,
    contributors text DEFAULT ''::text NOT NULL
);
CREATE TABLE public.kpi_claim (
    workspace text NOT NULL,
    channel text NOT NULL,
    ts text NOT NULL,
    kpi text NOT NULL,
    act text NOT NULL,
    person text NOT NULL,
    at text NOT NULL
);
CREATE TABLE public.kpi_collection (
    workspace text NOT NULL,
    kpi text NOT NULL,
    tried_at text NOT NULL,
    succeeded_at text NOT NULL,
    error text NOT NULL,
    args text NOT NULL,
    failures bigint NOT NULL,
    due_at text NOT NULL,
    leased_until text NOT NULL
);
CREATE TABLE public.kpi_definition (
    workspace text NOT NULL,
    kpi text NOT NULL,
    changed_at text NOT NULL,
    person text NOT NULL,
    content text NOT NULL
);
CREATE TABLE public.kpi_mute (
    workspace text NOT NULL,
    place text NOT NULL,
    kpi text NOT NULL,
    until text NOT NULL,
    person text NOT NULL
);
CREATE TABLE public.kpi_pipeline (
    workspace text NOT NULL,
    kpi text NOT NULL,
    connection text NOT NULL,
    succeeded_at text NOT NULL,
    failed_at text NOT NULL,
    paused bigint NOT NULL,
    asked_at text NOT NULL,
    error text NOT NULL,
    args text NOT NULL
);
CREATE TABLE public.kpi_reading (
    workspace text NOT NULL,
    kpi text NOT NULL,
    period text NOT NULL,
    version bigint NOT NULL,
    value double precision NOT NULL,
    was double precision,
    collected_at text NOT NULL,
    source text NOT NULL,
    person text NOT NULL,
    final bigint NOT NULL
);
CREATE TABLE public.kpi_reading_before (
    workspace text NOT NULL,
    kpi text NOT NULL,
    period text NOT NULL,
    version bigint NOT NULL,
    value double precision NOT NULL,
    was double precision,
    collected_at text NOT NULL,
    replaced_at text NOT NULL,
    source text NOT NULL,
    person text NOT NULL,
    final bigint DEFAULT 1 NOT NULL
);
CREATE TABLE public.lookup (
    workspace text NOT NULL,
    key text NOT NULL,
    meaning text NOT NULL,
    revision bigint NOT NULL
);
CREATE TABLE public.meaning (
    workspace text NOT NULL,
    id text NOT NULL,
    term text NOT NULL,
    expansion_en text NOT NULL,
    definition_en text NOT NULL,
    expansion_fr text NOT NULL,
    definition_fr text NOT NULL,
    aliases text NOT NULL,
    context text NOT NULL,
    owner text NOT NULL,
    source text NOT NULL,
    review_by text NOT NULL,
    approved integer NOT NULL,
    author text NOT NULL,
    created_at text NOT NULL,
    changed_by text NOT NULL,
    changed_at text NOT NULL,
    version integer NOT NULL,
    deleted_at text NOT NULL
);
CREATE TABLE public.meaning_channel (
    workspace text NOT NULL,
    channel text NOT NULL,
    meaning text NOT NULL,
    uses integer NOT NULL
);
CREATE TABLE public.meaning_search (
    workspace text NOT NULL,
    meaning text NOT NULL,
    term text NOT NULL,
    expansion text NOT NULL,
    definition text NOT NULL,
    words tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('simple'::regconfig, term), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, expansion), 'B'::"char")) || setweight(to_tsvector('simple'::regconfig, definition), 'D'::"char"))) STORED
);
CREATE TABLE public.meaning_version (
    workspace text NOT NULL,
    meaning text NOT NULL,
    version integer NOT NULL,
    at text NOT NULL,
    person text NOT NULL,
    did text NOT NULL,
    approved integer NOT NULL,
    content text NOT NULL
);
CREATE TABLE public.migration (
    name text NOT NULL,
    applied_at text NOT NULL
);
CREATE TABLE public.person (
    workspace text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    locale text NOT NULL,
    is_admin integer NOT NULL,
    fetched_at text NOT NULL,
    is_gone integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.proposal (
    workspace text NOT NULL,
    id text NOT NULL,
    did text NOT NULL,
    meaning text NOT NULL,
    base integer NOT NULL,
    content text NOT NULL,
    channel text NOT NULL,
    person text NOT NULL,
    at text NOT NULL,
    outcome text NOT NULL,
    decided_by text NOT NULL,
    decided_at text NOT NULL,
    reason text NOT NULL
);
CREATE TABLE public.schedule (
    workspace text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    channel text NOT NULL,
    every text NOT NULL,
    day bigint NOT NULL,
    at text NOT NULL,
    zone text NOT NULL,
    language text NOT NULL,
    owner text NOT NULL,
    paused integer NOT NULL,
    created_at text NOT NULL,
    next_at text NOT NULL
);
CREATE TABLE public.seen (
    workspace text NOT NULL,
    delivery text NOT NULL,
    at text NOT NULL
);
CREATE TABLE public.setting (
    workspace text NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.source_pause (
    place text NOT NULL,
    until text NOT NULL
);
CREATE TABLE public.source_turn (
    place text NOT NULL,
    turn text NOT NULL,
    began_at text NOT NULL,
    held_until text NOT NULL
);
CREATE TABLE public.wanted (
    workspace text NOT NULL,
    key text NOT NULL,
    asked text NOT NULL,
    times integer NOT NULL,
    last_at text NOT NULL
);
CREATE TABLE public.wanted_by (
    workspace text NOT NULL,
    key text NOT NULL,
    person text NOT NULL
);
INSERT INTO public.delivery VALUES
	('T0NORTHWIND', 'f22c30a6-8454-556b-961b-62c5247e4065', '05330dce46d8118c', 'kpis.digest', '{"kpis": ["demo-0", "demo-14", "demo-8", "demo-10", "demo-11", "demo-15", "demo-16", "demo-7", "demo-13", "demo-2", "demo-4", "demo-3", "demo-1", "demo-9", "demo-12", "demo-5", "demo-6"], "every": "week", "title": "Product health", "as_of": ""}', '2026-W48', 'C0PRODUCTOPS', '', 'en', 'U0HELENA', '2026-11-23T08:00:00Z', 'posted', 1, 0, '', '2026-11-23T08:00:00Z', 'C0PRODUCTOPS', '1795420802.889388', '', '2026-11-23T08:00:00Z'),
	('T0NORTHWIND', '8c91e58f-a9dc-5eec-a4d4-4cb8d2abfe4e', '', 'kpis.topics', '{"kpis": ["demo-0", "demo-14", "demo-8", "demo-10", "demo-11", "demo-15", "demo-16", "demo-7", "demo-13", "demo-2", "demo-4", "demo-3", "demo-1", "demo-9", "demo-12", "demo-5", "demo-6"], "every": "week", "title": "Product health", "as_of": "", "of": "2026-W47"}', '2026-W48', 'C0PRODUCTOPS', '1795420802.889388', 'en', 'U0HELENA', '2026-11-23T08:00:00Z', 'posted', 1, 0, '', '2026-11-23T08:00:00Z', 'C0PRODUCTOPS', '1795420803.518896', '', '2026-11-23T08:00:00Z'),
	('T0NORTHWIND', '3934ce81-1c08-5e6f-8dcb-9fe64e32eac3', '', 'kpis.alert', 'demo-16', '2026-01', 'U0AMELIE', '', '', 'U0AMELIE', '2026-11-29T09:59:33Z', 'due', 0, 0, '2026-11-29T09:59:33.000Z', '', '', '', '', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', '27db4d5b-fe43-55d3-8e04-28f203b3424f', '', 'kpis.alert', 'demo-16', '2026-02', 'U0AMELIE', '', '', 'U0AMELIE', '2026-11-29T09:59:33Z', 'failed', 1, 0, '', '', '', '', 'channel_not_found', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', '68671e58-9d6d-5ac8-b88f-b5158e5965f2', '', 'kpis.alert', 'demo-16', '2026-03', 'U0AMELIE', '', '', 'U0AMELIE', '2026-11-29T09:59:33Z', 'unknown', 1, 0, '', '2026-11-29T09:59:33Z', '', '', '', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', '11856443-993a-5259-9827-76897c4b1449', '', 'kpis.alert', 'demo-16', '2026-04', 'U0AMELIE', '', '', 'U0AMELIE', '2026-11-29T09:59:33Z', 'skipped', 1, 0, '', '', '', '', '', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', '033b45f3-48d6-5375-908f-a0f9b93e46f9', '', 'glossary.wanted', '', '2026-W48', 'C0GENERAL', '', '', 'U0HELENA', '2026-11-29T09:59:33Z', 'due', 0, 0, '2026-11-29T09:59:33.000Z', '', '', '', '', '2026-11-29T09:59:33Z');
INSERT INTO public.glossary_revision VALUES
	('T0NORTHWIND', 8),
	('T0OTHER', 1);
INSERT INTO public.idea VALUES
	('T0NORTHWIND', 1, 'Split payment at checkout', 'Customers pay a large basket in two cards. Fourteen requests last month, most above 300 €.', '', '', 'U0MARCUS', 'U0AMELIE', 'Checkout', 'checkout', '["payment"]', '["https://tracker.northwind-studio.example/browse/CHK-412"]', 'planned', 'next', '2027-Q1', 0, '2026-10-20T09:59:27Z', '2026-11-09T09:59:27Z', ''),
	('T0NORTHWIND', 2, 'Apple Pay dès le panier', 'Payer sans passer par le compte : trois écrans de moins sur mobile.', '', '', 'U0INES', 'U0AMELIE', 'Checkout', 'checkout', '["payment", "mobile"]', '["https://tracker.northwind-studio.example/browse/CHK-398"]', 'in_progress', '', '2026-Q4', 0, '2026-10-24T09:59:27Z', '2026-11-11T09:59:27Z', ''),
	('T0NORTHWIND', 3, 'Home-screen widget with the day''s orders', 'One glance instead of one launch. Retailers asked for it at every visit.', '', '', 'U0OLIVER', 'U0OLIVER', 'Mobile', 'mobile', '["mobile"]', '["https://tracker.northwind-studio.example/browse/MOB-231"]', 'shipped', '', '', 0, '2026-10-27T09:59:27Z', '2026-11-12T21:59:27Z', ''),
	('T0NORTHWIND', 4, 'Offline mode for the product catalogue', 'Warehouses have dead spots.', '', '', 'U0OLIVER', '', 'Mobile', 'mobile', '["mobile"]', '[]', 'planned', 'later', '', 0, '2026-11-02T09:59:27Z', '2026-11-15T21:59:27Z', ''),
	('T0NORTHWIND', 5, 'One table of events for web and apps', 'Two trackers count one thing twice; every funnel starts with an argument.', '', '', 'U0PRIYA', 'U0PRIYA', 'Data platform', 'data platform', '["data"]', '[]', 'planned', 'now', '2026-Q4', 0, '2026-11-07T09:59:27Z', '2026-11-18T09:59:28Z', ''),
	('T0NORTHWIND', 6, 'Gamified loyalty levels', 'Bronze, silver, gold, with a wheel to spin.', '', '', 'U0HELENA', '', 'Mobile', 'mobile', '[]', '[]', 'declined', '', '', 0, '2026-11-11T09:59:28Z', '2026-11-20T09:59:28Z', ''),
	('T0NORTHWIND', 8, 'Relancer les paniers abandonnés par notification', '', '', '', 'U0AMELIE', '', 'Mobile', 'mobile', '["mobile"]', '[]', 'new', '', '', 0, '2026-11-24T09:59:28Z', '2026-11-24T09:59:28Z', ''),
	('T0NORTHWIND', 10, 'Payer en trois fois', 'Sans frais à partir de 120 €.', '', '', 'U0AMELIE', 'U0AMELIE', 'Checkout', 'checkout', '["payment"]', '["https://tracker.northwind-studio.example/browse/CHK-377"]', 'shipped', '', '', 0, '2026-09-22T09:59:28Z', '2026-10-26T09:59:28Z', ''),
	('T0NORTHWIND', 11, 'Figures of yesterday before nine', '', '', '', 'U0PRIYA', 'U0PRIYA', 'Data platform', 'data platform', '["data"]', '["https://tracker.northwind-studio.example/browse/DAT-164"]', 'shipped', '', '', 0, '2026-08-16T09:59:28Z', '2026-10-07T21:59:28Z', ''),
	('T0NORTHWIND', 12, 'Pay with a card that is already saved', '', '', '', 'U0MARCUS', 'U0OLIVER', 'Mobile', 'mobile', '["payment", "mobile"]', '["https://tracker.northwind-studio.example/browse/MOB-188"]', 'shipped', '', '', 0, '2026-07-06T09:59:28Z', '2026-09-17T09:59:28Z', ''),
	('T0NORTHWIND', 7, 'Let customers correct their delivery address', 'Up to the moment the parcel leaves. One in nine tickets is about this.', '', '', 'U0MARCUS', '', 'Checkout', 'checkout', '["support"]', '[]', 'scored', '', '', 0, '2026-11-20T09:59:28Z', '2026-11-29T09:59:33Z', ''),
	('T0NORTHWIND', 13, 'Change the address after ordering', 'Often asked', 'https://northwind.slack.example/archives/C0GENERAL/p1', '', 'U0MARCUS', '', '', '', '[]', '[]', 'new', '', '', 7, '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', ''),
	('T0NORTHWIND', 14, 'Une idée retirée', '', '', '', 'U0AMELIE', '', '', '', '[]', '[]', 'new', '', '', 0, '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 9, 'Dark mode', 'Asked for in the app''s reviews.', '', '', 'U0INES', '', 'Mobile', 'mobile', '["mobile"]', '[]', 'scored', '', '', 0, '2026-11-27T09:59:28Z', '2026-11-29T09:59:33Z', ''),
	('T0OTHER', 1, 'Only theirs', '', '', '', 'U0ZOE', '', '', '', '[]', '[]', 'new', '', '', 0, '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '');
INSERT INTO public.idea_asked VALUES
	('T0NORTHWIND', 8, 1, 'U0OLIVER'),
	('T0NORTHWIND', 8, 1, 'U0PRIYA'),
	('T0NORTHWIND', 8, 1, 'U0AMELIE'),
	('T0NORTHWIND', 9, 1, 'U0OLIVER'),
	('T0NORTHWIND', 9, 1, 'U0AMELIE');
INSERT INTO public.idea_counter VALUES
	('T0NORTHWIND', 14),
	('T0OTHER', 1);
INSERT INTO public.idea_evidence VALUES
	('T0NORTHWIND', 7, 'https://tickets.example/4711', 'Nine in a hundred tickets', 'U0HELENA', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 7, 'https://northwind.slack.example/archives/C0GENERAL/p1', 'Change the address after ordering', 'U0MARCUS', '2026-11-29T09:59:33Z');
INSERT INTO public.idea_history VALUES
	('T0NORTHWIND', 1, 1, '2026-10-20T09:59:27Z', 'U0MARCUS', 'captured', '', 'Split payment at checkout', ''),
	('T0NORTHWIND', 1, 2, '2026-10-21T09:59:27Z', 'U0AMELIE', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 1, 3, '2026-11-09T09:59:27Z', 'U0HELENA', 'status', 'scored', 'planned next 2027-Q1', 'Fits the payment work of the quarter.'),
	('T0NORTHWIND', 2, 1, '2026-10-24T09:59:27Z', 'U0INES', 'captured', '', 'Apple Pay dès le panier', ''),
	('T0NORTHWIND', 2, 2, '2026-10-25T09:59:27Z', 'U0AMELIE', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 2, 3, '2026-11-11T09:59:27Z', 'U0HELENA', 'status', 'scored', 'in_progress 2026-Q4', ''),
	('T0NORTHWIND', 3, 1, '2026-10-27T09:59:27Z', 'U0OLIVER', 'captured', '', 'Home-screen widget with the day''s orders', ''),
	('T0NORTHWIND', 3, 2, '2026-10-28T09:59:27Z', 'U0OLIVER', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 3, 3, '2026-11-12T21:59:27Z', 'U0HELENA', 'status', 'scored', 'shipped', 'Live for everyone since Tuesday.'),
	('T0NORTHWIND', 4, 1, '2026-11-02T09:59:27Z', 'U0OLIVER', 'captured', '', 'Offline mode for the product catalogue', ''),
	('T0NORTHWIND', 4, 2, '2026-11-03T09:59:27Z', 'U0OLIVER', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 4, 3, '2026-11-15T21:59:27Z', 'U0HELENA', 'status', 'scored', 'planned later', ''),
	('T0NORTHWIND', 5, 1, '2026-11-07T09:59:27Z', 'U0PRIYA', 'captured', '', 'One table of events for web and apps', ''),
	('T0NORTHWIND', 5, 2, '2026-11-08T09:59:27Z', 'U0PRIYA', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 5, 3, '2026-11-18T09:59:28Z', 'U0HELENA', 'status', 'scored', 'planned now 2026-Q4', ''),
	('T0NORTHWIND', 6, 1, '2026-11-11T09:59:28Z', 'U0HELENA', 'captured', '', 'Gamified loyalty levels', ''),
	('T0NORTHWIND', 6, 2, '2026-11-12T09:59:28Z', 'U0OLIVER', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 6, 3, '2026-11-20T09:59:28Z', 'U0HELENA', 'status', 'scored', 'declined', 'No evidence that anyone wants it; revisit if churn interviews say so.'),
	('T0NORTHWIND', 7, 1, '2026-11-20T09:59:28Z', 'U0MARCUS', 'captured', '', 'Let customers correct their delivery address', ''),
	('T0NORTHWIND', 7, 2, '2026-11-21T09:59:28Z', 'U0MARCUS', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 8, 1, '2026-11-24T09:59:28Z', 'U0AMELIE', 'captured', '', 'Relancer les paniers abandonnés par notification', ''),
	('T0NORTHWIND', 9, 1, '2026-11-27T09:59:28Z', 'U0INES', 'captured', '', 'Dark mode', ''),
	('T0NORTHWIND', 10, 1, '2026-09-22T09:59:28Z', 'U0AMELIE', 'captured', '', 'Payer en trois fois', ''),
	('T0NORTHWIND', 10, 2, '2026-09-23T09:59:28Z', 'U0AMELIE', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 10, 3, '2026-10-26T09:59:28Z', 'U0HELENA', 'status', 'scored', 'shipped', 'En ligne pour tout le monde.'),
	('T0NORTHWIND', 11, 1, '2026-08-16T09:59:28Z', 'U0PRIYA', 'captured', '', 'Figures of yesterday before nine', ''),
	('T0NORTHWIND', 11, 2, '2026-08-17T09:59:28Z', 'U0PRIYA', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 11, 3, '2026-10-07T21:59:28Z', 'U0HELENA', 'status', 'scored', 'shipped', 'Loaded every hour now.'),
	('T0NORTHWIND', 12, 1, '2026-07-06T09:59:28Z', 'U0MARCUS', 'captured', '', 'Pay with a card that is already saved', ''),
	('T0NORTHWIND', 12, 2, '2026-07-07T09:59:28Z', 'U0OLIVER', 'status', 'new', 'scored', ''),
	('T0NORTHWIND', 12, 3, '2026-09-17T09:59:28Z', 'U0HELENA', 'status', 'scored', 'shipped', 'Live in both apps.'),
	('T0NORTHWIND', 13, 1, '2026-11-29T09:59:33Z', 'U0MARCUS', 'captured', '', 'Change the address after ordering', ''),
	('T0NORTHWIND', 13, 2, '2026-11-29T09:59:33Z', 'U0HELENA', 'merged', '', '#7', ''),
	('T0NORTHWIND', 7, 3, '2026-11-29T09:59:33Z', 'U0HELENA', 'absorbed', '', '#13', ''),
	('T0NORTHWIND', 14, 1, '2026-11-29T09:59:33Z', 'U0AMELIE', 'captured', '', 'Une idée retirée', ''),
	('T0NORTHWIND', 14, 2, '2026-11-29T09:59:33Z', 'U0AMELIE', 'withdrawn', '', '', ''),
	('T0NORTHWIND', 9, 2, '2026-11-29T09:59:33Z', 'U0HELENA', 'revealed', '', '1 · ICE: 336, 336', ''),
	('T0NORTHWIND', 9, 3, '2026-11-29T09:59:33Z', 'U0HELENA', 'status', 'new', 'scored', ''),
	('T0OTHER', 1, 1, '2026-11-29T09:59:33Z', 'U0ZOE', 'captured', '', 'Only theirs', '');
INSERT INTO public.idea_round VALUES
	('T0NORTHWIND', 8, 1, 'rice', 1, 'U0AMELIE', '', '', '', '', '2026-11-28T09:59:28Z', '', '', ''),
	('T0NORTHWIND', 9, 1, 'ice', 1, 'U0HELENA', '', '', '', '', '2026-11-29T09:59:33Z', '', '2026-11-29T09:59:33Z', 'U0HELENA');
INSERT INTO public.idea_score VALUES
	('T0NORTHWIND', 1, 'rice', 0, 'U0AMELIE', 1, '{"reach": 4200, "impact": 1, "confidence": 80, "effort": 3}', '', '2026-10-21T09:59:27Z'),
	('T0NORTHWIND', 1, 'rice', 0, 'U0PRIYA', 1, '{"reach": 4200, "impact": 1, "confidence": 50, "effort": 5}', '', '2026-10-21T09:59:27Z'),
	('T0NORTHWIND', 1, 'rice', 0, 'U0MARCUS', 1, '{"reach": 5000, "impact": 2, "confidence": 80, "effort": 3}', '', '2026-10-21T09:59:27Z'),
	('T0NORTHWIND', 2, 'rice', 0, 'U0AMELIE', 1, '{"reach": 18000, "impact": 2, "confidence": 80, "effort": 4}', '', '2026-10-25T09:59:27Z'),
	('T0NORTHWIND', 2, 'rice', 0, 'U0OLIVER', 1, '{"reach": 15000, "impact": 2, "confidence": 80, "effort": 4}', '', '2026-10-25T09:59:27Z'),
	('T0NORTHWIND', 3, 'rice', 0, 'U0OLIVER', 1, '{"reach": 9000, "impact": 1, "confidence": 100, "effort": 2}', '', '2026-10-28T09:59:27Z'),
	('T0NORTHWIND', 4, 'rice', 0, 'U0OLIVER', 1, '{"reach": 2500, "impact": 2, "confidence": 50, "effort": 8}', '', '2026-11-03T09:59:27Z'),
	('T0NORTHWIND', 4, 'rice', 0, 'U0PRIYA', 1, '{"reach": 2500, "impact": 1, "confidence": 50, "effort": 13}', '', '2026-11-03T09:59:27Z'),
	('T0NORTHWIND', 5, 'rice', 0, 'U0PRIYA', 1, '{"reach": 600, "impact": 2, "confidence": 80, "effort": 2}', '', '2026-11-08T09:59:27Z'),
	('T0NORTHWIND', 5, 'rice', 0, 'U0OLIVER', 1, '{"reach": 600, "impact": 3, "confidence": 80, "effort": 2}', '', '2026-11-08T09:59:27Z'),
	('T0NORTHWIND', 5, 'rice', 0, 'U0AMELIE', 1, '{"reach": 400, "impact": 2, "confidence": 50, "effort": 3}', '', '2026-11-08T09:59:28Z'),
	('T0NORTHWIND', 6, 'rice', 0, 'U0OLIVER', 1, '{"reach": 12000, "impact": 0.25, "confidence": 50, "effort": 6}', '', '2026-11-12T09:59:28Z'),
	('T0NORTHWIND', 7, 'rice', 0, 'U0MARCUS', 1, '{"reach": 7000, "impact": 2, "confidence": 100, "effort": 2}', '', '2026-11-21T09:59:28Z'),
	('T0NORTHWIND', 10, 'rice', 0, 'U0AMELIE', 1, '{"reach": 9000, "impact": 2, "confidence": 80, "effort": 5}', '', '2026-09-23T09:59:28Z'),
	('T0NORTHWIND', 11, 'rice', 0, 'U0PRIYA', 1, '{"reach": 300, "impact": 2, "confidence": 100, "effort": 2}', '', '2026-08-17T09:59:28Z'),
	('T0NORTHWIND', 12, 'rice', 0, 'U0OLIVER', 1, '{"reach": 8000, "impact": 1, "confidence": 80, "effort": 3}', '', '2026-07-07T09:59:28Z'),
	('T0NORTHWIND', 8, 'rice', 1, 'U0PRIYA', 1, '{"reach": 6000, "impact": 0.5, "confidence": 50, "effort": 1}', 'We did this once: few came back.', '2026-11-28T09:59:28Z'),
	('T0NORTHWIND', 9, 'ice', 1, 'U0OLIVER', 1, '{"impact": 7, "confidence": 6, "ease": 8}', '', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 9, 'ice', 1, 'U0AMELIE', 1, '{"impact": 7, "confidence": 6, "ease": 8}', '', '2026-11-29T09:59:33Z');
INSERT INTO public.idea_standing VALUES
	('T0NORTHWIND', 'rice', 1, 1120, 225, 4200, 3, 'planned'),
	('T0NORTHWIND', 'rice', 2, 6600, 1375, 17678.571428571428, 2, 'in_progress'),
	('T0NORTHWIND', 'rice', 3, 4500, 1080, 15000, 1, 'shipped'),
	('T0NORTHWIND', 'rice', 4, 178.57142857142858, 85.22727272727273, 500, 2, 'planned'),
	('T0NORTHWIND', 'rice', 5, 480, 90, 1500, 3, 'planned'),
	('T0NORTHWIND', 'rice', 6, 250, 173.07692307692307, 1090.909090909091, 1, 'declined'),
	('T0NORTHWIND', 'rice', 10, 2880, 613.6363636363636, 7500, 1, 'shipped'),
	('T0NORTHWIND', 'rice', 11, 300, 72, 750, 1, 'shipped'),
	('T0NORTHWIND', 'rice', 12, 2133.3333333333335, 428.57142857142856, 8000, 1, 'shipped'),
	('T0NORTHWIND', 'rice', 7, 7000, 1680, 17500, 1, 'scored'),
	('T0NORTHWIND', 'ice', 9, 336, 210, 504, 2, 'scored');
INSERT INTO public.idea_tag VALUES
	('T0NORTHWIND', 'payment', 1),
	('T0NORTHWIND', 'payment', 2),
	('T0NORTHWIND', 'mobile', 2),
	('T0NORTHWIND', 'mobile', 3),
	('T0NORTHWIND', 'mobile', 4),
	('T0NORTHWIND', 'data', 5),
	('T0NORTHWIND', 'mobile', 8),
	('T0NORTHWIND', 'payment', 10),
	('T0NORTHWIND', 'data', 11),
	('T0NORTHWIND', 'payment', 12),
	('T0NORTHWIND', 'mobile', 12),
	('T0NORTHWIND', 'support', 7),
	('T0NORTHWIND', 'mobile', 9);
INSERT INTO public.idea_vote VALUES
	('T0NORTHWIND', 1, 'U0MARCUS'),
	('T0NORTHWIND', 1, 'U0AMELIE'),
	('T0NORTHWIND', 1, 'U0INES'),
	('T0NORTHWIND', 2, 'U0INES'),
	('T0NORTHWIND', 2, 'U0AMELIE'),
	('T0NORTHWIND', 2, 'U0OLIVER'),
	('T0NORTHWIND', 2, 'U0MARCUS'),
	('T0NORTHWIND', 2, 'U0HELENA'),
	('T0NORTHWIND', 3, 'U0OLIVER'),
	('T0NORTHWIND', 3, 'U0INES'),
	('T0NORTHWIND', 4, 'U0OLIVER'),
	('T0NORTHWIND', 5, 'U0PRIYA'),
	('T0NORTHWIND', 5, 'U0OLIVER'),
	('T0NORTHWIND', 5, 'U0AMELIE'),
	('T0NORTHWIND', 6, 'U0HELENA'),
	('T0NORTHWIND', 7, 'U0MARCUS'),
	('T0NORTHWIND', 7, 'U0AMELIE'),
	('T0NORTHWIND', 7, 'U0INES'),
	('T0NORTHWIND', 7, 'U0HELENA'),
	('T0NORTHWIND', 8, 'U0AMELIE'),
	('T0NORTHWIND', 9, 'U0INES'),
	('T0NORTHWIND', 10, 'U0AMELIE'),
	('T0NORTHWIND', 11, 'U0PRIYA'),
	('T0NORTHWIND', 12, 'U0MARCUS'),
	('T0NORTHWIND', 14, 'U0AMELIE'),
	('T0OTHER', 1, 'U0ZOE'),
	('T0OTHER', 1, 'U0YAN');
INSERT INTO public.kpi VALUES
	('T0NORTHWIND', 'demo-0', 'Activation', 'activation', 'percent', '', 'up', 40, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0OLIVER', 'U0OLIVER', '', 'activation', 'sql', '{"database": "warehouse", "query": "SELECT day, 100.0 * activated / signups FROM signups WHERE day >= :since ORDER BY day"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'mean', '', '', ''),
	('T0NORTHWIND', 'demo-1', 'Sign-ups', 'signups', 'number', '', 'up', NULL, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0OLIVER', 'U0OLIVER', 'Mobile', '', 'sql', '{"database": "warehouse", "query": "SELECT day, signups FROM signups WHERE day >= :since ORDER BY day"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'sum', '', '', ''),
	('T0NORTHWIND', 'demo-2', 'Orders', 'orders', 'number', '', 'up', NULL, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0AMELIE', 'U0AMELIE', 'Checkout', '', 'sql', '{"database": "warehouse", "query": "SELECT day, orders FROM orders WHERE day >= :since ORDER BY day"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', 'steady_harbour', 'sum', '', '', ''),
	('T0NORTHWIND', 'demo-3', 'Revenue', 'revenue', 'currency', 'EUR', 'up', 120000, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0HELENA', 'U0HELENA', '', '', 'sql', '{"database": "warehouse", "query": "SELECT day, revenue FROM orders WHERE day >= :since ORDER BY day"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', 'broken_lantern', 'sum', 'week', '', ''),
	('T0NORTHWIND', 'demo-4', 'Refund rate', 'refundrate', 'percent', '', 'down', 3.5, NULL, NULL, 5, 0, 'day', 48, 'Europe/Paris', 'U0AMELIE', 'U0AMELIE', 'Checkout', '', 'sql', '{"database": "warehouse", "query": "SELECT orders.day, 100.0 * refunds / orders FROM orders JOIN refunds ON refunds.day = orders.day WHERE orders.day >= :since ORDER BY orders.day"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'mean', '', '', ''),
	('T0NORTHWIND', 'demo-5', 'Weekly active customers', 'weeklyactivecustomers', 'number', '', 'up', 5000, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0HELENA', 'U0HELENA', '', '', 'metabase', '{"card": "12"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'none', '', '', ''),
	('T0NORTHWIND', 'demo-6', 'Weekly app users', 'weeklyappusers', 'number', '', 'up', 16000, NULL, NULL, NULL, 0, 'week', 192, 'Europe/Paris', 'U0OLIVER', 'U0OLIVER', 'Mobile', 'WAU', 'amplitude', '{"measure": "event", "event": "_active", "count": "uniques"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-7', 'Onboarding finished', 'onboardingfinished', 'percent', '', 'up', 55, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0OLIVER', 'U0OLIVER', 'Mobile', '', 'amplitude', '{"measure": "chart", "chart": "onb7rate"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'mean', '', '', ''),
	('T0NORTHWIND', 'demo-8', 'Checkout starts', 'checkoutstarts', 'number', '', 'up', NULL, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0AMELIE', 'U0AMELIE', 'Checkout', '', 'mixpanel', '{"report": "4410"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'sum', '', '', ''),
	('T0NORTHWIND', 'demo-9', 'Support tickets', 'supporttickets', 'number', '', 'down', 35, NULL, NULL, NULL, 0, 'week', 192, 'Europe/Paris', 'U0MARCUS', 'U0MARCUS', '', '', 'zendesk', '{"measure": "tickets"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-10', 'Customer satisfaction', 'customersatisfaction', 'percent', '', 'up', 80, NULL, NULL, NULL, 0, 'month', 840, 'Europe/Paris', 'U0MARCUS', 'U0MARCUS', '', 'CSAT', 'zendesk', '{"measure": "satisfaction"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-11', 'Cycle time', 'cycletime', 'duration', 'd', 'down', 6, NULL, NULL, NULL, 0, 'week', 192, 'Europe/Paris', 'U0PRIYA', 'U0PRIYA', 'Checkout', 'cycle time', 'jira', '{"measure": "cycle_time", "project": "CHK"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-12', 'Time to market', 'timetomarket', 'duration', 'd', 'down', 30, NULL, NULL, NULL, 0, 'month', 840, 'Europe/Paris', 'U0HELENA', 'U0HELENA', '', 'time-to-market', 'jira', '{"measure": "time_to_market"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-13', 'Open bugs', 'openbugs', 'number', '', 'down', 30, NULL, NULL, NULL, 0, 'day', 48, 'Europe/Paris', 'U0PRIYA', 'U0PRIYA', '', '', 'jira', '{"measure": "count", "jql": "type = Bug AND statusCategory != Done"}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'last', '', '', ''),
	('T0NORTHWIND', 'demo-14', 'Checkout conversion', 'checkoutconversion', 'percent', '', 'up', 3.2, NULL, NULL, NULL, 1, 'day', 48, 'Europe/Paris', 'U0AMELIE', 'U0AMELIE', 'Checkout', '', 'manual', '{}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', 'mean', '', '', 'U0PRIYA'),
	('T0NORTHWIND', 'demo-15', 'First reply', 'firstreply', 'duration', 'min', 'down', 45, NULL, NULL, NULL, 0, 'week', 72, 'Europe/Paris', 'U0MARCUS', 'U0MARCUS', '', '', 'manual', '{}', '2025-10-25T09:59:25Z', '2025-10-25T09:59:25Z', '', '', '', '', '', ''),
	('T0NORTHWIND', 'demo-16', 'NPS', 'nps', 'points', '', 'up', 42, NULL, NULL, NULL, 0, 'month', 1080, 'Europe/Paris', 'U0AMELIE', 'U0AMELIE', '', 'NPS', 'manual', '{}', '2025-10-25T09:59:25Z', '2026-11-29T09:59:33Z', '', '', '', '', '', 'U0OLIVER'),
	('T0NORTHWIND', '6b40aa9a73cfa697', 'Paniers abandonnés', 'paniersabandonnes', 'percent', '', 'down', 60, NULL, NULL, NULL, 0, 'day', 48, 'UTC', 'U0HELENA', 'U0HELENA', '', '', 'manual', '{}', '2026-11-29T09:59:33Z', '2026-11-29T09:59:34Z', '2026-11-29T09:59:34Z', '', '', '', '', ''),
	('T0OTHER', '3c40236892177cde', 'Goals', 'goals', 'number', '', 'up', NULL, NULL, NULL, NULL, 0, 'week', 48, 'UTC', 'U0ZOE', 'U0ZOE', '', '', 'manual', '{}', '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '', '', '', '', '', '');
INSERT INTO public.kpi_claim VALUES
	('T0NORTHWIND', 'C0PRODUCTOPS', '1.0', 'demo-16', 'on_it', 'U0AMELIE', '2026-11-29T09:59:33Z');
INSERT INTO public.kpi_collection VALUES
	('T0NORTHWIND', 'demo-0', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-4', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-2', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-3', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-1', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-6', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-7', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-8', '2026-11-29T09:59:32Z', '2026-11-27T17:00:00Z', 'source-http-wait', '{"host": "127.0.0.1:42181", "until": "2026-11-29T12:00:00Z"}', 1, '2026-11-29T10:04:32Z', ''),
	('T0NORTHWIND', 'demo-5', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-13', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-12', '2026-11-29T09:59:32Z', '2026-11-29T09:59:32Z', '', '{}', 0, '2026-11-29T13:59:32Z', ''),
	('T0NORTHWIND', 'demo-11', '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '', '{}', 0, '2026-11-29T13:59:33Z', ''),
	('T0NORTHWIND', 'demo-9', '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '', '{}', 0, '2026-11-29T13:59:33Z', ''),
	('T0NORTHWIND', 'demo-10', '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', '', '{}', 0, '2026-11-29T13:59:33Z', '');
INSERT INTO public.kpi_definition VALUES
	('T0NORTHWIND', 'demo-16', '2025-10-25T09:59:25Z', 'U0AMELIE', '{"name": "NPS", "unit": "points", "detail": "", "direction": "up", "target": 40.0, "low": null, "high": null, "alert_at": null, "alert_unusual": false, "grain": "month", "fresh_hours": 1080, "zone": "Europe/Paris", "owner": "U0AMELIE", "author": "U0AMELIE", "team": "", "term": "NPS", "source": "manual", "settings": {}, "pipeline": "", "combine": "", "target_per": "", "scale": "", "contributors": [], "archived_at": ""}'),
	('T0NORTHWIND', 'demo-16', '2026-11-29T09:59:33Z', 'U0AMELIE', '{"name": "NPS", "unit": "points", "detail": "", "direction": "up", "target": 42, "low": null, "high": null, "alert_at": null, "alert_unusual": false, "grain": "month", "fresh_hours": 1080, "zone": "Europe/Paris", "owner": "U0AMELIE", "author": "U0AMELIE", "team": "", "term": "NPS", "source": "manual", "settings": {}, "pipeline": "", "combine": "", "target_per": "", "scale": "", "contributors": ["U0OLIVER"], "archived_at": ""}'),
	('T0NORTHWIND', '6b40aa9a73cfa697', '2026-11-29T09:59:33Z', 'U0HELENA', '{"name": "Paniers abandonnés", "unit": "percent", "detail": "", "direction": "down", "target": 60, "low": null, "high": null, "alert_at": null, "alert_unusual": false, "grain": "day", "fresh_hours": 48, "zone": "UTC", "owner": "U0HELENA", "author": "U0HELENA", "team": "", "term": "", "source": "manual", "settings": {}, "pipeline": "", "combine": "", "target_per": "", "scale": "", "contributors": [], "archived_at": ""}'),
	('T0NORTHWIND', '6b40aa9a73cfa697', '2026-11-29T09:59:34Z', 'U0HELENA', '{"name": "Paniers abandonnés", "unit": "percent", "detail": "", "direction": "down", "target": 60.0, "low": null, "high": null, "alert_at": null, "alert_unusual": false, "grain": "day", "fresh_hours": 48, "zone": "UTC", "owner": "U0HELENA", "author": "U0HELENA", "team": "", "term": "", "source": "manual", "settings": {}, "pipeline": "", "combine": "", "target_per": "", "scale": "", "contributors": [], "archived_at": "2026-11-29T09:59:34Z"}'),
	('T0OTHER', '3c40236892177cde', '2026-11-29T09:59:33Z', 'U0ZOE', '{"name": "Goals", "unit": "number", "detail": "", "direction": "up", "target": null, "low": null, "high": null, "alert_at": null, "alert_unusual": false, "grain": "week", "fresh_hours": 48, "zone": "UTC", "owner": "U0ZOE", "author": "U0ZOE", "team": "", "term": "", "source": "manual", "settings": {}, "pipeline": "", "combine": "", "target_per": "", "scale": "", "contributors": [], "archived_at": ""}');
INSERT INTO public.kpi_mute VALUES
	('T0NORTHWIND', 'C0PRODUCTOPS', 'demo-16', '2026-12-29T09:59:33Z', 'U0HELENA');
INSERT INTO public.kpi_pipeline VALUES
	('T0NORTHWIND', 'demo-2', 'steady_harbour', '2026-11-29T08:12:00Z', '', 0, '2026-11-29T09:59:32Z', '', '{}'),
	('T0NORTHWIND', 'demo-3', 'broken_lantern', '2026-11-28T06:12:00Z', '2026-11-29T08:12:00Z', 0, '2026-11-29T09:59:32Z', '', '{}');
INSERT INTO public.kpi_reading VALUES
	('T0NORTHWIND', 'demo-14', '2026-11-07', 1, 3.26, NULL, '2026-11-08T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-08', 1, 3.35, NULL, '2026-11-09T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-09', 1, 3.35, NULL, '2026-11-10T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-10', 1, 3.32, NULL, '2026-11-11T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-11', 1, 3.33, NULL, '2026-11-12T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-12', 1, 3.24, NULL, '2026-11-13T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-13', 1, 3.28, NULL, '2026-11-14T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-14', 1, 3.33, NULL, '2026-11-15T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-15', 1, 3.35, NULL, '2026-11-16T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-16', 1, 3.37, NULL, '2026-11-17T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-17', 1, 2.35, NULL, '2026-11-18T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-18', 1, 2.32, NULL, '2026-11-19T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-19', 1, 2.35, NULL, '2026-11-20T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-20', 1, 2.32, NULL, '2026-11-21T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-21', 1, 2.3, NULL, '2026-11-22T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-22', 1, 2.29, NULL, '2026-11-23T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-15', '2026-W26', 1, 44, NULL, '2026-06-29T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W27', 1, 47, NULL, '2026-07-06T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W28', 1, 46, NULL, '2026-07-13T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W29', 1, 45, NULL, '2026-07-20T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W30', 1, 45, NULL, '2026-07-27T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W31', 1, 42, NULL, '2026-08-03T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W32', 1, 43, NULL, '2026-08-10T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W33', 1, 44, NULL, '2026-08-17T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W34', 1, 44, NULL, '2026-08-24T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W35', 1, 45, NULL, '2026-08-31T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W36', 1, 46, NULL, '2026-09-07T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W37', 1, 44, NULL, '2026-09-14T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W38', 1, 45, NULL, '2026-09-21T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W39', 1, 44, NULL, '2026-09-28T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W40', 1, 43, NULL, '2026-10-05T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W41', 1, 41, NULL, '2026-10-12T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W42', 1, 41, NULL, '2026-10-19T07:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W43', 1, 40, NULL, '2026-10-26T08:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W44', 1, 41, NULL, '2026-11-02T08:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W45', 1, 42, NULL, '2026-11-09T08:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-15', '2026-W46', 1, 39, NULL, '2026-11-16T08:00:00Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-16', '2025-07', 1, 32, NULL, '2025-08-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2025-08', 1, 32, NULL, '2025-09-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2025-09', 1, 33, NULL, '2025-10-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2025-10', 1, 33, NULL, '2025-11-01T08:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2025-11', 1, 34, NULL, '2025-12-01T08:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2025-12', 1, 34, NULL, '2026-01-01T08:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-01', 1, 35, NULL, '2026-02-01T08:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-02', 1, 35, NULL, '2026-03-01T08:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-03', 1, 36, NULL, '2026-04-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-04', 1, 36, NULL, '2026-05-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-05', 1, 37, NULL, '2026-06-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-06', 1, 37, NULL, '2026-07-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-07', 1, 38, NULL, '2026-08-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-16', '2026-08', 1, 38, NULL, '2026-09-01T07:00:00Z', 'manual', 'U0AMELIE', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-06', 1, 899, NULL, '2026-11-06T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-07', 1, 826, NULL, '2026-11-07T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-08', 1, 775, NULL, '2026-11-08T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-09', 1, 939, NULL, '2026-11-09T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-10', 1, 909, NULL, '2026-11-10T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-11', 1, 942, NULL, '2026-11-11T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-12', 1, 905, NULL, '2026-11-12T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-13', 1, 850, NULL, '2026-11-13T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-14', 1, 789, NULL, '2026-11-14T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-15', 1, 863, NULL, '2026-11-15T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-16', 1, 933, NULL, '2026-11-16T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-17', 1, 898, NULL, '2026-11-17T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-18', 1, 924, NULL, '2026-11-18T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-19', 1, 892, NULL, '2026-11-19T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-20', 1, 887, NULL, '2026-11-20T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-21', 1, 782, NULL, '2026-11-21T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-07', 1, 33, NULL, '2026-11-07T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-08', 1, 33, NULL, '2026-11-08T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-09', 1, 33, NULL, '2026-11-09T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-10', 1, 33, NULL, '2026-11-10T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-11', 1, 34, NULL, '2026-11-11T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-12', 1, 36, NULL, '2026-11-12T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-13', 1, 38, NULL, '2026-11-13T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-14', 1, 37, NULL, '2026-11-14T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-15', 1, 38, NULL, '2026-11-15T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-16', 1, 39, NULL, '2026-11-16T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-17', 1, 38, NULL, '2026-11-17T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-18', 1, 39, NULL, '2026-11-18T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-19', 1, 39, NULL, '2026-11-19T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-20', 1, 37, NULL, '2026-11-20T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-21', 1, 36, NULL, '2026-11-21T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-07', 1, 39.189189189189186, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-08', 1, 40.54054054054054, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-09', 1, 43.78378378378378, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-10', 1, 39.037433155080215, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-11', 1, 38.94736842105263, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-12', 1, 44.943820224719104, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-13', 1, 41.95804195804196, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-14', 1, 39.53488372093023, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-15', 1, 37.5, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-16', 1, 43.65482233502538, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-17', 1, 44.827586206896555, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-18', 1, 43.229166666666664, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-19', 1, 41.84782608695652, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-20', 1, 44.370860927152314, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-21', 1, 40.54054054054054, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-22', 1, 43.75, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-07', 1, 74, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-08', 1, 74, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-09', 1, 185, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-10', 1, 187, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-11', 1, 190, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-12', 1, 178, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-13', 1, 143, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-14', 1, 86, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-15', 1, 64, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-16', 1, 197, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-17', 1, 203, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-18', 1, 192, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-19', 1, 184, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-20', 1, 151, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-21', 1, 74, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-22', 1, 64, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-07', 1, 110, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-08', 1, 120, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-09', 1, 321, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-10', 1, 334, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-11', 1, 332, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-12', 1, 326, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-13', 1, 263, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-14', 1, 131, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-15', 1, 102, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-16', 1, 332, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-17', 1, 346, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-18', 1, 336, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-19', 1, 348, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-20', 1, 305, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-21', 1, 136, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-22', 1, 149, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-07', 1, 2.727272727272727, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-08', 1, 1.6666666666666667, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-09', 1, 1.2461059190031152, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-10', 1, 1.1976047904191616, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-11', 1, 2.4096385542168677, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-12', 1, 0.9202453987730062, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-13', 1, 1.9011406844106464, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-14', 1, 2.2900763358778624, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-15', 1, 1.9607843137254901, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-16', 1, 1.8072289156626506, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-17', 1, 2.601156069364162, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-18', 1, 2.380952380952381, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-19', 1, 2.0114942528735633, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-20', 1, 2.622950819672131, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-21', 1, 2.2058823529411766, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-22', 1, 2.0134228187919465, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-07', 1, 6727.11, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-08', 1, 7372.08, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-09', 1, 18745.29, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-10', 1, 20440.11, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-11', 1, 20541.54, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-12', 1, 19968.43, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-13', 1, 16023.3, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-14', 1, 8215.73, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-15', 1, 5959.28, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-16', 1, 20386.18, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-17', 1, 20304.56, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-18', 1, 21690.44, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-19', 1, 20317.49, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-20', 1, 17744.52, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-21', 1, 8689.76, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-22', 1, 8731.35, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-08', 1, 5498, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-09', 1, 5502, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-10', 1, 5524, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-11', 1, 5572, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-12', 1, 5472, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-13', 1, 5472, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-14', 1, 5531, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-15', 1, 5522, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-16', 1, 5526, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-17', 1, 5510, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-18', 1, 5524, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-19', 1, 5599, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-20', 1, 5505, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-21', 1, 5536, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-22', 1, 5482, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W27', 1, 12511, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W28', 1, 12737, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W29', 1, 12482, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W30', 1, 12682, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W31', 1, 12192, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W32', 1, 11501, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W33', 1, 10460, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W34', 1, 10997, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W35', 1, 11989, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W36', 1, 12786, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W37', 1, 13311, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W38', 1, 13436, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W39', 1, 13207, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W40', 1, 13537, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W41', 1, 13610, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W42', 1, 13618, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W43', 1, 13740, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W44', 1, 14065, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W45', 1, 13775, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W46', 1, 13865, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W47', 1, 14164, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-08', 1, 57.9, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-09', 1, 58.3, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-10', 1, 59.7, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-11', 1, 58.8, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-12', 1, 58.1, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-13', 1, 59, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-14', 1, 59, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-15', 1, 59.5, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-16', 1, 58.7, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-17', 1, 59.5, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-18', 1, 59.1, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-19', 1, 59, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-20', 1, 60.4, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-21', 1, 57.8, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-22', 1, 58.5, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-23', 1, 58.4, NULL, '2026-11-23T08:00:00Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-12', '2026-08', 1, 32.083703703703705, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-12', '2026-09', 1, 24.083703703703705, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W27', 1, 4.477453703703704, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W28', 1, 4.716145833333333, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W29', 1, 5.286597222222222, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W30', 1, 6.5058796296296295, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W31', 1, 4.4158333333333335, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W32', 1, 3.8934375, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W33', 1, 5.931452546296296, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W34', 1, 4.658171296296297, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W35', 1, 5.661371527777778, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W36', 1, 3.644814814814815, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W37', 1, 4.639878472222222, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W38', 1, 3.3069444444444445, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W39', 1, 3.8001851851851853, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W40', 1, 3.433883101851852, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W41', 1, 4.329849537037037, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W42', 1, 6.987210648148148, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W43', 1, 4.727418981481481, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W44', 1, 4.953287037037037, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W45', 1, 5.11027199074074, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W46', 1, 5.10212962962963, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-11', '2026-W47', 1, 6.658755787037037, NULL, '2026-11-23T08:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W48', 2, 14868, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 0),
	('T0NORTHWIND', 'demo-12', '2026-10', 2, 22.083703703703705, 16.083703703703705, '2026-11-29T09:59:32Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-12', '2026-11', 2, 16.083715277777777, NULL, '2026-11-29T09:59:32Z', 'jira', '', 0),
	('T0NORTHWIND', 'demo-11', '2026-W48', 2, 4.386724537037037, NULL, '2026-11-29T09:59:33Z', 'jira', '', 0),
	('T0NORTHWIND', 'demo-10', '2025-02', 1, 90, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-03', 1, 80.64516129032258, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-04', 1, 76.5625, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-05', 1, 77.55102040816327, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-06', 1, 86.66666666666667, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-07', 1, 79.62962962962963, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-08', 1, 83.92857142857143, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-09', 1, 75.43859649122807, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-10', 1, 80, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-11', 1, 81.63265306122449, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2025-12', 1, 83.33333333333333, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-01', 1, 89.0625, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-02', 1, 78.84615384615384, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-03', 1, 81.35593220338983, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-04', 1, 83.01886792452831, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-05', 1, 77.77777777777777, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-06', 1, 89.55223880597015, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-07', 1, 83.09859154929578, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-08', 1, 87.93103448275862, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-09', 1, 88.40579710144928, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-10', 1, 89.85507246376811, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-24', 1, 2.623906705539359, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-25', 1, 1.492537313432836, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-26', 1, 1.7391304347826086, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-27', 1, 1.8656716417910448, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-28', 1, 2.6666666666666665, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-4', '2026-11-23', 1, 1.1904761904761905, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-10', '2026-11', 2, 82.66666666666667, NULL, '2026-11-29T09:59:33Z', 'zendesk', '', 0),
	('T0NORTHWIND', 'demo-9', '2026-W27', 1, 35, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W28', 1, 36, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W29', 1, 34, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W30', 1, 32, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W31', 1, 30, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W32', 1, 30, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W33', 1, 28, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W34', 1, 31, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W35', 1, 35, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W36', 1, 33, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W37', 1, 38, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W38', 1, 33, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W39', 1, 35, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W40', 1, 32, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W41', 1, 32, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W42', 1, 38, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W43', 1, 36, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W44', 1, 39, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W45', 1, 37, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W46', 1, 35, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W47', 1, 40, NULL, '2026-11-23T08:00:00Z', 'zendesk', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-24', 1, 204, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-25', 1, 176, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-26', 1, 176, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-27', 1, 154, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-28', 1, 77, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-1', '2026-11-23', 1, 173, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-9', '2026-W48', 2, 32, NULL, '2026-11-29T09:59:33Z', 'zendesk', '', 0),
	('T0NORTHWIND', 'demo-14', '2026-11-23', 1, 3.31, NULL, '2026-11-24T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-24', 1, 3.29, NULL, '2026-11-25T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-25', 1, 3.33, NULL, '2026-11-26T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-26', 1, 3.37, NULL, '2026-11-27T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-27', 1, 3.28, NULL, '2026-11-28T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-14', '2026-11-28', 1, 3.48, NULL, '2026-11-29T08:00:00Z', 'manual', 'U0PRIYA', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-22', 1, 853, NULL, '2026-11-22T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-23', 1, 952, NULL, '2026-11-23T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-24', 1, 982, NULL, '2026-11-24T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-25', 1, 974, NULL, '2026-11-25T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-26', 1, 960, NULL, '2026-11-26T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-8', '2026-11-27', 1, 915, NULL, '2026-11-27T17:00:00Z', 'mixpanel', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-22', 1, 35, NULL, '2026-11-22T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-23', 2, 36, NULL, '2026-11-23T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-24', 1, 37, NULL, '2026-11-24T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-25', 1, 35, NULL, '2026-11-25T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-26', 1, 35, NULL, '2026-11-26T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-27', 1, 33, NULL, '2026-11-27T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-24', 1, 343, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-25', 1, 335, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-26', 1, 345, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-27', 1, 268, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-28', 1, 150, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-2', '2026-11-23', 1, 336, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-24', 1, 58.9, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-25', 1, 60, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-26', 1, 57.3, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-27', 1, 59.1, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-28', 1, 58.1, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 1),
	('T0NORTHWIND', 'demo-7', '2026-11-29', 1, 58.9, NULL, '2026-11-29T09:59:32Z', 'amplitude', '', 0),
	('T0NORTHWIND', 'demo-0', '2026-11-24', 1, 37.745098039215684, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-25', 1, 38.06818181818182, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-26', 1, 38.63636363636363, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-27', 1, 44.15584415584416, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-28', 1, 42.857142857142854, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-0', '2026-11-23', 1, 40.46242774566474, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-24', 1, 20090.06, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-25', 1, 19733.48, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-26', 1, 22555.46, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-27', 1, 15808.48, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-28', 1, 9153.03, NULL, '2026-11-29T09:59:32Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-3', '2026-11-23', 1, 20691.36, NULL, '2026-11-23T08:00:00Z', 'sql', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-24', 1, 5570, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-25', 1, 5581, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-26', 1, 5529, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-27', 1, 5539, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-28', 1, 5509, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-5', '2026-11-29', 1, 5552, NULL, '2026-11-29T09:59:32Z', 'metabase', '', 0),
	('T0NORTHWIND', 'demo-5', '2026-11-23', 1, 5515, NULL, '2026-11-23T08:00:00Z', 'metabase', '', 1),
	('T0NORTHWIND', 'demo-13', '2026-11-29', 1, 33, NULL, '2026-11-29T09:59:32Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-15', '2026-W47', 2, 42, 45, '2026-11-29T09:59:31Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-16', '2026-10', 2, 43, 41, '2026-11-29T09:59:33Z', 'manual', 'U0AMELIE', 1),
	('T0OTHER', '3c40236892177cde', '2026-W48', 1, 3, NULL, '2026-11-29T09:59:33Z', 'manual', 'U0ZOE', 1);
INSERT INTO public.kpi_reading_before VALUES
	('T0NORTHWIND', 'demo-13', '2026-11-23', 1, 35, NULL, '2026-11-23T08:00:00Z', '2026-11-23T17:00:00Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-6', '2026-W48', 1, 5127, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:32Z', 'amplitude', '', 0),
	('T0NORTHWIND', 'demo-12', '2026-10', 1, 16.083703703703705, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:32Z', 'jira', '', 1),
	('T0NORTHWIND', 'demo-12', '2026-11', 1, 10.083715277777777, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:32Z', 'jira', '', 0),
	('T0NORTHWIND', 'demo-11', '2026-W48', 1, 5.7865625, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:33Z', 'jira', '', 0),
	('T0NORTHWIND', 'demo-9', '2026-W48', 1, 1, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:33Z', 'zendesk', '', 0),
	('T0NORTHWIND', 'demo-10', '2026-11', 1, 81.35593220338983, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:33Z', 'zendesk', '', 0),
	('T0NORTHWIND', 'demo-15', '2026-W47', 1, 45, NULL, '2026-11-23T08:00:00Z', '2026-11-29T09:59:31Z', 'manual', 'U0MARCUS', 1),
	('T0NORTHWIND', 'demo-16', '2026-10', 1, 41, NULL, '2026-11-29T09:59:33Z', '2026-11-29T09:59:33Z', 'manual', 'U0OLIVER', 1);
INSERT INTO public.lookup VALUES
	('T0NORTHWIND', 'abtest', '4f72416005cb2834', 1),
	('T0NORTHWIND', 'abtesting', '4f72416005cb2834', 1),
	('T0NORTHWIND', 'splittest', '4f72416005cb2834', 1),
	('T0NORTHWIND', 'testab', '4f72416005cb2834', 1),
	('T0NORTHWIND', 'activation', 'd0b2fdfa57111c51', 1),
	('T0NORTHWIND', 'activationrate', 'd0b2fdfa57111c51', 1),
	('T0NORTHWIND', 'tauxdactivation', 'd0b2fdfa57111c51', 1),
	('T0NORTHWIND', 'arr', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'annualisedrecurringrevenue', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'annualizedrecurringrevenue', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'revenuannuelrecurrent', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'annualrecurringrevenue', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'revenurecurrentannuel', '7842e7b20efb1dbe', 1),
	('T0NORTHWIND', 'backlog', '949982c09c96234b', 1),
	('T0NORTHWIND', 'productbacklog', '949982c09c96234b', 1),
	('T0NORTHWIND', 'carnetdeproduit', '949982c09c96234b', 1),
	('T0NORTHWIND', 'backlogproduit', '949982c09c96234b', 1),
	('T0NORTHWIND', 'cac', '48c9de62b1ee6016', 1),
	('T0NORTHWIND', 'coutdacquisition', '48c9de62b1ee6016', 1),
	('T0NORTHWIND', 'customeracquisitioncost', '48c9de62b1ee6016', 1),
	('T0NORTHWIND', 'coutdacquisitionclient', '48c9de62b1ee6016', 1),
	('T0NORTHWIND', 'cohort', '8c781077f9df30b2', 1),
	('T0NORTHWIND', 'cohortanalysis', '8c781077f9df30b2', 1),
	('T0NORTHWIND', 'analysedecohortes', '8c781077f9df30b2', 1),
	('T0NORTHWIND', 'cohorte', '8c781077f9df30b2', 1),
	('T0NORTHWIND', 'funnel', '52b39ddb2dcd8c7b', 1),
	('T0NORTHWIND', 'conversionfunnel', '52b39ddb2dcd8c7b', 1),
	('T0NORTHWIND', 'entonnoir', '52b39ddb2dcd8c7b', 1),
	('T0NORTHWIND', 'entonnoirdeconversion', '52b39ddb2dcd8c7b', 1),
	('T0NORTHWIND', 'tunneldeconversion', '52b39ddb2dcd8c7b', 1),
	('T0NORTHWIND', 'ltv', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'clv', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'cltv', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'customerlifetimevalue', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'lifetimevalue', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'valeurvieclient', '7b6bb445e0594d6b', 1),
	('T0NORTHWIND', 'mrr', '9ef74a9847a432e4', 1),
	('T0NORTHWIND', 'revenumensuelrecurrent', '9ef74a9847a432e4', 1),
	('T0NORTHWIND', 'monthlyrecurringrevenue', '9ef74a9847a432e4', 1),
	('T0NORTHWIND', 'revenurecurrentmensuel', '9ef74a9847a432e4', 1),
	('T0NORTHWIND', 'okr', '1594707c6a524fbc', 1),
	('T0NORTHWIND', 'okrs', '1594707c6a524fbc', 1),
	('T0NORTHWIND', 'objectivesandkeyresults', '1594707c6a524fbc', 1),
	('T0NORTHWIND', 'objectifsetresultatscles', '1594707c6a524fbc', 1),
	('T0NORTHWIND', 'rice', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'ricescore', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'ricescoring', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'scorerice', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'reachimpactconfidenceeffort', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'porteeimpactconfianceeffort', 'caeabafb25570af5', 1),
	('T0NORTHWIND', 'mvp', '572c9c8b4676e739', 2),
	('T0NORTHWIND', 'produitminimalviable', '572c9c8b4676e739', 2),
	('T0NORTHWIND', 'minimumviableproduct', '572c9c8b4676e739', 2),
	('T0NORTHWIND', 'produitminimumviable', '572c9c8b4676e739', 2),
	('T0NORTHWIND', 'nps', '4aeb27763ef75c9c', 3),
	('T0NORTHWIND', 'recommandationnette', '4aeb27763ef75c9c', 3),
	('T0NORTHWIND', 'netpromoterscore', '4aeb27763ef75c9c', 3),
	('T0NORTHWIND', 'tauxderecommandationnet', '4aeb27763ef75c9c', 3),
	('T0NORTHWIND', 'churn', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'churnrate', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'customerchurn', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'tauxdattrition', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'tauxdechurn', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'attrition', 'a8a01404b3354c5a', 4),
	('T0NORTHWIND', 'activation', '847f153fdf64ec5c', 6),
	('T0NORTHWIND', 'activation', '404a364a53b9ac11', 7),
	('T0NORTHWIND', 'dau', '893397e893d451d3', 8),
	('T0NORTHWIND', 'utilisateursactifsparjour', '893397e893d451d3', 8),
	('T0NORTHWIND', 'dailyactiveusers', '893397e893d451d3', 8),
	('T0NORTHWIND', 'utilisateursactifsquotidiens', '893397e893d451d3', 8),
	('T0OTHER', 'mvp', '0f95655e42d96acb', 1);
INSERT INTO public.meaning VALUES
	('T0NORTHWIND', '4f72416005cb2834', 'A/B test', '', 'Splits users at random between two versions and compares one metric, chosen beforehand, to learn whether the change caused the difference. Fix the sample size first: if you stop as soon as the result looks good, you mistake luck for a win.', 'Test A/B', 'Répartit les utilisateurs au hasard entre deux versions et compare un indicateur choisi à l’avance, pour savoir si l’écart vient bien du changement. La taille de l’échantillon se fixe avant : s’arrêter dès que le résultat plaît, c’est prendre la chance pour un succès.', '["A/B testing", "split test"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', 'd0b2fdfa57111c51', 'activation', '', 'The moment a new user first gets real value from the product, or the share of new users who reach it within a set time. Each product defines its own moment, ideally one that predicts retention. Signing up is not enough.', '', 'Moment où un nouvel utilisateur tire pour la première fois une vraie valeur du produit ; par extension, part des nouveaux utilisateurs qui y parviennent dans un délai donné. À chaque produit de choisir ce moment, de préférence annonciateur de rétention. S’inscrire ne suffit pas.', '["activation rate", "taux d''activation"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '7842e7b20efb1dbe', 'ARR', 'Annual Recurring Revenue', 'Subscription revenue in force today, expressed over a year: MRR × 12. One-off sales such as set-up fees and services are left out. It is neither a forecast nor the revenue shown in the accounts.', 'Revenu récurrent annuel', 'Revenu des abonnements en cours, ramené à l’année : MRR × 12. Les ventes ponctuelles, comme la mise en service ou les prestations, n’y entrent pas. Ce n’est ni une prévision, ni le chiffre d’affaires comptable.', '["annualised recurring revenue", "annualized recurring revenue", "revenu annuel récurrent"]', 'Finance', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '949982c09c96234b', 'backlog', '', 'The team''s ordered list of what it might do next, most important first. Only the top needs detail, and being on the list is no promise. If nobody prunes it, it turns into an archive.', 'Backlog produit', 'Liste ordonnée de ce que l’équipe pourrait faire ensuite, le plus important en tête. Seul le haut de la liste a besoin de détails, et y figurer n’est pas une promesse. Si personne ne l’élague, elle devient une archive.', '["product backlog", "carnet de produit"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '48c9de62b1ee6016', 'CAC', 'Customer Acquisition Cost', 'Sales and marketing spend over a period ÷ new customers won in that period. Count all of it, salaries and tools included, or the figure flatters. Read it next to LTV and the months it takes to earn the cost back.', 'Coût d’acquisition client', 'Dépenses commerciales et marketing d’une période ÷ nouveaux clients gagnés sur cette période. Tout compte, salaires et outils compris, sinon le chiffre est flatteur. À lire à côté de la LTV et du nombre de mois nécessaires pour amortir ce coût.', '["coût d''acquisition"]', 'Finance', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '8c781077f9df30b2', 'cohort', '', 'A group of users who share a starting point, such as the month they signed up, followed over time. Comparing cohorts shows whether newer users stay longer, which an overall average hides.', 'Cohorte', 'Groupe d’utilisateurs qui partagent un même point de départ, par exemple leur mois d’inscription, et que l’on suit dans le temps. Comparer les cohortes montre si les plus récentes sont plus fidèles, ce qu’une moyenne générale cache.', '["cohort analysis", "analyse de cohortes"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '52b39ddb2dcd8c7b', 'funnel', '', 'The successive steps towards a goal (visit, sign-up, first use, payment) and the share of people who go from each one to the next. It shows where people drop out, not why: for that, talk to them.', 'Tunnel de conversion', 'Étapes successives vers un but (visite, inscription, premier usage, paiement), avec la part des personnes qui passent de l’une à la suivante. On y voit où les gens décrochent, pas pourquoi : pour le savoir, il faut leur parler.', '["conversion funnel", "entonnoir", "entonnoir de conversion"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '7b6bb445e0594d6b', 'LTV', 'Lifetime Value', 'Gross margin expected from a customer over the whole relationship. Simplest estimate: monthly revenue per customer × gross margin rate ÷ monthly churn rate. It assumes that churn stays as it is, so read it as an order of magnitude.', 'Valeur vie client', 'Marge brute attendue d’un client sur toute la durée de la relation. Estimation la plus simple : revenu mensuel par client × taux de marge brute ÷ taux de churn mensuel. Elle suppose un churn constant : c’est un ordre de grandeur.', '["CLV", "CLTV", "customer lifetime value"]', 'Finance', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '9ef74a9847a432e4', 'MRR', 'Monthly Recurring Revenue', 'Subscription revenue that current customers bring in each month; a yearly plan counts for a twelfth of its price and one-off sales for nothing. Follow its movements (new, expansion, contraction, churn): the total alone hides them.', 'Revenu récurrent mensuel', 'Revenu d’abonnement que les clients actuels apportent chaque mois ; un forfait annuel compte pour un douzième de son prix et une vente ponctuelle pour rien. Suivez ses mouvements (nouveaux clients, expansion, contraction, churn) : le total seul les cache.', '["revenu mensuel récurrent"]', 'Finance', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '1594707c6a524fbc', 'OKR', 'Objectives and Key Results', 'A goal for the quarter (the objective) and two to five measures that will prove it was reached (the key results). A key result is a change we can observe, not a task to tick off. OKRs are not for appraising people.', 'Objectifs et résultats clés', 'Un but pour le trimestre (l’objectif) et deux à cinq mesures qui prouveront qu’il est atteint (les résultats clés). Un résultat clé est un changement que l’on constate, pas une tâche à cocher. Les OKR ne servent pas à évaluer les personnes.', '["OKRs"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', 'caeabafb25570af5', 'RICE', 'Reach, Impact, Confidence, Effort', 'Score devised at Intercom to rank ideas: reach × impact × confidence ÷ effort. Reach in people per period, impact from 0.25 to 3, confidence in %, effort in person-months. It brings assumptions into the open; people still decide.', 'Portée, impact, confiance, effort', 'Note conçue chez Intercom pour classer des idées : portée × impact × confiance ÷ effort. Portée en personnes par période, impact de 0,25 à 3, confiance en %, effort en mois-personnes. Elle met les hypothèses au jour ; la décision reste humaine.', '["RICE score", "RICE scoring", "score RICE"]', '', '', '', '', 0, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-10-19T09:59:25Z', 1, ''),
	('T0NORTHWIND', '572c9c8b4676e739', 'MVP', 'Minimum Viable Product', 'The smallest thing real users can try that settles the riskiest question about a product idea. It exists to learn before investing more. It is not a half-finished product, nor simply version 1.', 'Produit minimum viable', 'La plus petite chose que de vrais utilisateurs peuvent essayer pour trancher la question la plus risquée d’une idée de produit. On s’en sert pour apprendre avant d’investir davantage. Ce n’est ni un produit à moitié fini, ni simplement une version 1.', '["produit minimal viable"]', '', 'U0OLIVER', 'https://handbook.northwind-studio.example/product/mvp', '2027-03-29', 1, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-11-17T09:59:27Z', 2, ''),
	('T0NORTHWIND', '4aeb27763ef75c9c', 'NPS', 'Net Promoter Score', 'Asks how likely people are to recommend the product, from 0 to 10: % of promoters (9–10) minus % of detractors (0–6). The result runs from −100 to 100 and is not a percentage. The reasons people give teach more than the score.', 'Taux de recommandation net', 'À partir de la question « À quel point nous recommanderiez-vous, de 0 à 10 ? » : % de promoteurs (9–10) moins % de détracteurs (0–6). Il va de −100 à 100 et n’est pas un pourcentage. Les raisons données en apprennent plus que la note.', '["recommandation nette"]', '', 'U0AMELIE', 'https://handbook.northwind-studio.example/product/nps', '2026-12-02', 1, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-11-17T09:59:27Z', 2, ''),
	('T0NORTHWIND', 'a8a01404b3354c5a', 'churn', '', 'Share of the customers present at the start of a period who have left by its end: customers lost ÷ customers at the start, newcomers excluded. Revenue churn does the same with recurring revenue and can tell a different story.', 'Attrition', 'Part des clients présents au début d’une période et partis avant sa fin : clients perdus ÷ clients au départ, sans compter les nouveaux. Le churn en revenu fait le même calcul sur le revenu récurrent et peut raconter une tout autre histoire.', '["churn rate", "customer churn", "taux d''attrition", "taux de churn"]', '', 'U0AMELIE', 'https://handbook.northwind-studio.example/product/churn', '2026-11-23', 1, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-11-17T09:59:27Z', 2, ''),
	('T0NORTHWIND', '847f153fdf64ec5c', 'activation', '', 'A visitor who saved a payment card and paid with it once within seven days.', '', 'Un visiteur qui a enregistré une carte et payé une fois avec elle dans les sept jours.', '[]', 'Checkout', 'U0AMELIE', '', '', 0, 'U0AMELIE', '2026-11-25T09:59:27Z', 'U0AMELIE', '2026-11-25T09:59:27Z', 1, ''),
	('T0NORTHWIND', '404a364a53b9ac11', 'activation', '', 'Opening the app on three different days of the first week.', '', 'Ouvrir l’application trois jours différents de la première semaine.', '[]', 'Mobile', 'U0OLIVER', '', '', 0, 'U0OLIVER', '2026-11-25T09:59:27Z', 'U0OLIVER', '2026-11-25T09:59:27Z', 1, ''),
	('T0NORTHWIND', '893397e893d451d3', 'DAU', 'Daily Active Users', 'Number of distinct people who used the product on a given day. It means something only once the team has agreed which action makes a user active: opening the app is rarely enough.', 'Utilisateurs actifs quotidiens', 'Nombre de personnes différentes qui ont utilisé le produit un jour donné. Il n’a de sens qu’une fois convenu quelle action rend un utilisateur « actif » : ouvrir l’application suffit rarement.', '["utilisateurs actifs par jour"]', '', 'U0OLIVER', 'https://handbook.northwind-studio.example/product/active-users', '2026-12-04', 1, 'U0HELENA', '2026-10-19T09:59:25Z', 'U0HELENA', '2026-11-29T09:59:33Z', 3, '2026-11-29T09:59:33Z'),
	('T0OTHER', '0f95655e42d96acb', 'MVP', '', 'Most valuable player.', '', '', '[]', '', 'U0ZOE', '', '', 0, 'U0ZOE', '2026-11-29T09:59:33Z', 'U0ZOE', '2026-11-29T09:59:33Z', 1, '');
INSERT INTO public.meaning_channel VALUES
	('T0NORTHWIND', 'C0CHECKOUT', '847f153fdf64ec5c', 1),
	('T0NORTHWIND', 'C0MOBILE', '404a364a53b9ac11', 1);
INSERT INTO public.meaning_search VALUES
	('T0NORTHWIND', '4f72416005cb2834', 'a b test a b testing split test', 'test a b', 'splits users at random between two versions and compares one metric chosen beforehand to learn whether the change caused the difference fix the sample size first if you stop as soon as the result looks good you mistake luck for a win repartit les utilisateurs au hasard entre deux versions et compare un indicateur choisi a l avance pour savoir si l ecart vient bien du changement la taille de l echantillon se fixe avant s arreter des que le resultat plait c est prendre la chance pour un succes', DEFAULT),
	('T0NORTHWIND', 'd0b2fdfa57111c51', 'activation activation rate taux d activation', '', 'the moment a new user first gets real value from the product or the share of new users who reach it within a set time each product defines its own moment ideally one that predicts retention signing up is not enough moment ou un nouvel utilisateur tire pour la premiere fois une vraie valeur du produit par extension part des nouveaux utilisateurs qui y parviennent dans un delai donne a chaque produit de choisir ce moment de preference annonciateur de retention s inscrire ne suffit pas', DEFAULT),
	('T0NORTHWIND', '7842e7b20efb1dbe', 'arr annualised recurring revenue annualized recurring revenue revenu annuel recurrent', 'annual recurring revenue revenu recurrent annuel', 'subscription revenue in force today expressed over a year mrr  12 one off sales such as set up fees and services are left out it is neither a forecast nor the revenue shown in the accounts revenu des abonnements en cours ramene a l annee mrr  12 les ventes ponctuelles comme la mise en service ou les prestations n y entrent pas ce n est ni une prevision ni le chiffre d affaires comptable finance', DEFAULT),
	('T0NORTHWIND', '949982c09c96234b', 'backlog product backlog carnet de produit', 'backlog produit', 'the team s ordered list of what it might do next most important first only the top needs detail and being on the list is no promise if nobody prunes it it turns into an archive liste ordonnee de ce que l equipe pourrait faire ensuite le plus important en tete seul le haut de la liste a besoin de details et y figurer n est pas une promesse si personne ne l elague elle devient une archive', DEFAULT),
	('T0NORTHWIND', '48c9de62b1ee6016', 'cac cout d acquisition', 'customer acquisition cost cout d acquisition client', 'sales and marketing spend over a period  new customers won in that period count all of it salaries and tools included or the figure flatters read it next to ltv and the months it takes to earn the cost back depenses commerciales et marketing d une periode  nouveaux clients gagnes sur cette periode tout compte salaires et outils compris sinon le chiffre est flatteur a lire a cote de la ltv et du nombre de mois necessaires pour amortir ce cout finance', DEFAULT),
	('T0NORTHWIND', '8c781077f9df30b2', 'cohort cohort analysis analyse de cohortes', 'cohorte', 'a group of users who share a starting point such as the month they signed up followed over time comparing cohorts shows whether newer users stay longer which an overall average hides groupe d utilisateurs qui partagent un meme point de depart par exemple leur mois d inscription et que l on suit dans le temps comparer les cohortes montre si les plus recentes sont plus fideles ce qu une moyenne generale cache', DEFAULT),
	('T0NORTHWIND', '52b39ddb2dcd8c7b', 'funnel conversion funnel entonnoir entonnoir de conversion', 'tunnel de conversion', 'the successive steps towards a goal visit sign up first use payment and the share of people who go from each one to the next it shows where people drop out not why for that talk to them etapes successives vers un but visite inscription premier usage paiement avec la part des personnes qui passent de l une a la suivante on y voit ou les gens decrochent pas pourquoi pour le savoir il faut leur parler', DEFAULT),
	('T0NORTHWIND', '7b6bb445e0594d6b', 'ltv clv cltv customer lifetime value', 'lifetime value valeur vie client', 'gross margin expected from a customer over the whole relationship simplest estimate monthly revenue per customer  gross margin rate  monthly churn rate it assumes that churn stays as it is so read it as an order of magnitude marge brute attendue d un client sur toute la duree de la relation estimation la plus simple revenu mensuel par client  taux de marge brute  taux de churn mensuel elle suppose un churn constant c est un ordre de grandeur finance', DEFAULT),
	('T0NORTHWIND', '9ef74a9847a432e4', 'mrr revenu mensuel recurrent', 'monthly recurring revenue revenu recurrent mensuel', 'subscription revenue that current customers bring in each month a yearly plan counts for a twelfth of its price and one off sales for nothing follow its movements new expansion contraction churn the total alone hides them revenu d abonnement que les clients actuels apportent chaque mois un forfait annuel compte pour un douzieme de son prix et une vente ponctuelle pour rien suivez ses mouvements nouveaux clients expansion contraction churn le total seul les cache finance', DEFAULT),
	('T0NORTHWIND', '1594707c6a524fbc', 'okr okrs', 'objectives and key results objectifs et resultats cles', 'a goal for the quarter the objective and two to five measures that will prove it was reached the key results a key result is a change we can observe not a task to tick off okrs are not for appraising people un but pour le trimestre l objectif et deux a cinq mesures qui prouveront qu il est atteint les resultats cles un resultat cle est un changement que l on constate pas une tache a cocher les okr ne servent pas a evaluer les personnes', DEFAULT),
	('T0NORTHWIND', 'caeabafb25570af5', 'rice rice score rice scoring score rice', 'reach impact confidence effort portee impact confiance effort', 'score devised at intercom to rank ideas reach  impact  confidence  effort reach in people per period impact from 0 25 to 3 confidence in effort in person months it brings assumptions into the open people still decide note concue chez intercom pour classer des idees portee  impact  confiance  effort portee en personnes par periode impact de 0 25 a 3 confiance en effort en mois personnes elle met les hypotheses au jour la decision reste humaine', DEFAULT),
	('T0NORTHWIND', '572c9c8b4676e739', 'mvp produit minimal viable', 'minimum viable product produit minimum viable', 'the smallest thing real users can try that settles the riskiest question about a product idea it exists to learn before investing more it is not a half finished product nor simply version 1 la plus petite chose que de vrais utilisateurs peuvent essayer pour trancher la question la plus risquee d une idee de produit on s en sert pour apprendre avant d investir davantage ce n est ni un produit a moitie fini ni simplement une version 1', DEFAULT),
	('T0NORTHWIND', '4aeb27763ef75c9c', 'nps recommandation nette', 'net promoter score taux de recommandation net', 'asks how likely people are to recommend the product from 0 to 10 of promoters 9 10 minus of detractors 0 6 the result runs from 100 to 100 and is not a percentage the reasons people give teach more than the score a partir de la question a quel point nous recommanderiez vous de 0 a 10 de promoteurs 9 10 moins de detracteurs 0 6 il va de 100 a 100 et n est pas un pourcentage les raisons donnees en apprennent plus que la note', DEFAULT),
	('T0NORTHWIND', 'a8a01404b3354c5a', 'churn churn rate customer churn taux d attrition taux de churn', 'attrition', 'share of the customers present at the start of a period who have left by its end customers lost  customers at the start newcomers excluded revenue churn does the same with recurring revenue and can tell a different story part des clients presents au debut d une periode et partis avant sa fin clients perdus  clients au depart sans compter les nouveaux le churn en revenu fait le meme calcul sur le revenu recurrent et peut raconter une tout autre histoire', DEFAULT),
	('T0NORTHWIND', '847f153fdf64ec5c', 'activation', '', 'a visitor who saved a payment card and paid with it once within seven days un visiteur qui a enregistre une carte et paye une fois avec elle dans les sept jours checkout', DEFAULT),
	('T0NORTHWIND', '404a364a53b9ac11', 'activation', '', 'opening the app on three different days of the first week ouvrir l application trois jours differents de la premiere semaine mobile', DEFAULT),
	('T0OTHER', '0f95655e42d96acb', 'mvp', '', 'most valuable player', DEFAULT);
INSERT INTO public.meaning_version VALUES
	('T0NORTHWIND', '4f72416005cb2834', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "A/B test", "expansion_en": "", "definition_en": "Splits users at random between two versions and compares one metric, chosen beforehand, to learn whether the change caused the difference. Fix the sample size first: if you stop as soon as the result looks good, you mistake luck for a win.", "expansion_fr": "Test A/B", "definition_fr": "Répartit les utilisateurs au hasard entre deux versions et compare un indicateur choisi à l’avance, pour savoir si l’écart vient bien du changement. La taille de l’échantillon se fixe avant : s’arrêter dès que le résultat plaît, c’est prendre la chance pour un succès.", "aliases": ["A/B testing", "split test"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', 'd0b2fdfa57111c51', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "activation", "expansion_en": "", "definition_en": "The moment a new user first gets real value from the product, or the share of new users who reach it within a set time. Each product defines its own moment, ideally one that predicts retention. Signing up is not enough.", "expansion_fr": "", "definition_fr": "Moment où un nouvel utilisateur tire pour la première fois une vraie valeur du produit ; par extension, part des nouveaux utilisateurs qui y parviennent dans un délai donné. À chaque produit de choisir ce moment, de préférence annonciateur de rétention. S’inscrire ne suffit pas.", "aliases": ["activation rate", "taux d''activation"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '7842e7b20efb1dbe', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "ARR", "expansion_en": "Annual Recurring Revenue", "definition_en": "Subscription revenue in force today, expressed over a year: MRR × 12. One-off sales such as set-up fees and services are left out. It is neither a forecast nor the revenue shown in the accounts.", "expansion_fr": "Revenu récurrent annuel", "definition_fr": "Revenu des abonnements en cours, ramené à l’année : MRR × 12. Les ventes ponctuelles, comme la mise en service ou les prestations, n’y entrent pas. Ce n’est ni une prévision, ni le chiffre d’affaires comptable.", "aliases": ["annualised recurring revenue", "annualized recurring revenue", "revenu annuel récurrent"], "context": "Finance", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '949982c09c96234b', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "backlog", "expansion_en": "", "definition_en": "The team''s ordered list of what it might do next, most important first. Only the top needs detail, and being on the list is no promise. If nobody prunes it, it turns into an archive.", "expansion_fr": "Backlog produit", "definition_fr": "Liste ordonnée de ce que l’équipe pourrait faire ensuite, le plus important en tête. Seul le haut de la liste a besoin de détails, et y figurer n’est pas une promesse. Si personne ne l’élague, elle devient une archive.", "aliases": ["product backlog", "carnet de produit"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '48c9de62b1ee6016', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "CAC", "expansion_en": "Customer Acquisition Cost", "definition_en": "Sales and marketing spend over a period ÷ new customers won in that period. Count all of it, salaries and tools included, or the figure flatters. Read it next to LTV and the months it takes to earn the cost back.", "expansion_fr": "Coût d’acquisition client", "definition_fr": "Dépenses commerciales et marketing d’une période ÷ nouveaux clients gagnés sur cette période. Tout compte, salaires et outils compris, sinon le chiffre est flatteur. À lire à côté de la LTV et du nombre de mois nécessaires pour amortir ce coût.", "aliases": ["coût d''acquisition"], "context": "Finance", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', 'a8a01404b3354c5a', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "churn", "expansion_en": "", "definition_en": "Share of the customers present at the start of a period who have left by its end: customers lost ÷ customers at the start, newcomers excluded. Revenue churn does the same with recurring revenue and can tell a different story.", "expansion_fr": "Attrition", "definition_fr": "Part des clients présents au début d’une période et partis avant sa fin : clients perdus ÷ clients au départ, sans compter les nouveaux. Le churn en revenu fait le même calcul sur le revenu récurrent et peut raconter une tout autre histoire.", "aliases": ["churn rate", "customer churn", "taux d''attrition", "taux de churn"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '8c781077f9df30b2', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "cohort", "expansion_en": "", "definition_en": "A group of users who share a starting point, such as the month they signed up, followed over time. Comparing cohorts shows whether newer users stay longer, which an overall average hides.", "expansion_fr": "Cohorte", "definition_fr": "Groupe d’utilisateurs qui partagent un même point de départ, par exemple leur mois d’inscription, et que l’on suit dans le temps. Comparer les cohortes montre si les plus récentes sont plus fidèles, ce qu’une moyenne générale cache.", "aliases": ["cohort analysis", "analyse de cohortes"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '893397e893d451d3', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "DAU", "expansion_en": "Daily Active Users", "definition_en": "Number of distinct people who used the product on a given day. It means something only once the team has agreed which action makes a user active: opening the app is rarely enough.", "expansion_fr": "Utilisateurs actifs quotidiens", "definition_fr": "Nombre de personnes différentes qui ont utilisé le produit un jour donné. Il n’a de sens qu’une fois convenu quelle action rend un utilisateur « actif » : ouvrir l’application suffit rarement.", "aliases": ["utilisateurs actifs par jour"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '52b39ddb2dcd8c7b', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "funnel", "expansion_en": "", "definition_en": "The successive steps towards a goal (visit, sign-up, first use, payment) and the share of people who go from each one to the next. It shows where people drop out, not why: for that, talk to them.", "expansion_fr": "Tunnel de conversion", "definition_fr": "Étapes successives vers un but (visite, inscription, premier usage, paiement), avec la part des personnes qui passent de l’une à la suivante. On y voit où les gens décrochent, pas pourquoi : pour le savoir, il faut leur parler.", "aliases": ["conversion funnel", "entonnoir", "entonnoir de conversion"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '7b6bb445e0594d6b', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "LTV", "expansion_en": "Lifetime Value", "definition_en": "Gross margin expected from a customer over the whole relationship. Simplest estimate: monthly revenue per customer × gross margin rate ÷ monthly churn rate. It assumes that churn stays as it is, so read it as an order of magnitude.", "expansion_fr": "Valeur vie client", "definition_fr": "Marge brute attendue d’un client sur toute la durée de la relation. Estimation la plus simple : revenu mensuel par client × taux de marge brute ÷ taux de churn mensuel. Elle suppose un churn constant : c’est un ordre de grandeur.", "aliases": ["CLV", "CLTV", "customer lifetime value"], "context": "Finance", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '9ef74a9847a432e4', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "MRR", "expansion_en": "Monthly Recurring Revenue", "definition_en": "Subscription revenue that current customers bring in each month; a yearly plan counts for a twelfth of its price and one-off sales for nothing. Follow its movements (new, expansion, contraction, churn): the total alone hides them.", "expansion_fr": "Revenu récurrent mensuel", "definition_fr": "Revenu d’abonnement que les clients actuels apportent chaque mois ; un forfait annuel compte pour un douzième de son prix et une vente ponctuelle pour rien. Suivez ses mouvements (nouveaux clients, expansion, contraction, churn) : le total seul les cache.", "aliases": ["revenu mensuel récurrent"], "context": "Finance", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '572c9c8b4676e739', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "MVP", "expansion_en": "Minimum Viable Product", "definition_en": "The smallest thing real users can try that settles the riskiest question about a product idea. It exists to learn before investing more. It is not a half-finished product, nor simply version 1.", "expansion_fr": "Produit minimum viable", "definition_fr": "La plus petite chose que de vrais utilisateurs peuvent essayer pour trancher la question la plus risquée d’une idée de produit. On s’en sert pour apprendre avant d’investir davantage. Ce n’est ni un produit à moitié fini, ni simplement une version 1.", "aliases": ["produit minimal viable"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '4aeb27763ef75c9c', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "NPS", "expansion_en": "Net Promoter Score", "definition_en": "Asks how likely people are to recommend the product, from 0 to 10: % of promoters (9–10) minus % of detractors (0–6). The result runs from −100 to 100 and is not a percentage. The reasons people give teach more than the score.", "expansion_fr": "Taux de recommandation net", "definition_fr": "À partir de la question « À quel point nous recommanderiez-vous, de 0 à 10 ? » : % de promoteurs (9–10) moins % de détracteurs (0–6). Il va de −100 à 100 et n’est pas un pourcentage. Les raisons données en apprennent plus que la note.", "aliases": ["recommandation nette"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '1594707c6a524fbc', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "OKR", "expansion_en": "Objectives and Key Results", "definition_en": "A goal for the quarter (the objective) and two to five measures that will prove it was reached (the key results). A key result is a change we can observe, not a task to tick off. OKRs are not for appraising people.", "expansion_fr": "Objectifs et résultats clés", "definition_fr": "Un but pour le trimestre (l’objectif) et deux à cinq mesures qui prouveront qu’il est atteint (les résultats clés). Un résultat clé est un changement que l’on constate, pas une tâche à cocher. Les OKR ne servent pas à évaluer les personnes.", "aliases": ["OKRs"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '847f153fdf64ec5c', 1, '2026-11-25T09:59:27Z', 'U0AMELIE', 'added', 0, '{"term": "activation", "expansion_en": "", "definition_en": "A visitor who saved a payment card and paid with it once within seven days.", "expansion_fr": "", "definition_fr": "Un visiteur qui a enregistré une carte et payé une fois avec elle dans les sept jours.", "aliases": [], "context": "Checkout", "owner": "U0AMELIE", "source": "", "review_by": ""}'),
	('T0NORTHWIND', 'caeabafb25570af5', 1, '2026-10-19T09:59:25Z', 'U0HELENA', 'added', 0, '{"term": "RICE", "expansion_en": "Reach, Impact, Confidence, Effort", "definition_en": "Score devised at Intercom to rank ideas: reach × impact × confidence ÷ effort. Reach in people per period, impact from 0.25 to 3, confidence in %, effort in person-months. It brings assumptions into the open; people still decide.", "expansion_fr": "Portée, impact, confiance, effort", "definition_fr": "Note conçue chez Intercom pour classer des idées : portée × impact × confiance ÷ effort. Portée en personnes par période, impact de 0,25 à 3, confiance en %, effort en mois-personnes. Elle met les hypothèses au jour ; la décision reste humaine.", "aliases": ["RICE score", "RICE scoring", "score RICE"], "context": "", "owner": "", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '572c9c8b4676e739', 2, '2026-11-17T09:59:27Z', 'U0HELENA', 'changed', 1, '{"term": "MVP", "expansion_en": "Minimum Viable Product", "definition_en": "The smallest thing real users can try that settles the riskiest question about a product idea. It exists to learn before investing more. It is not a half-finished product, nor simply version 1.", "expansion_fr": "Produit minimum viable", "definition_fr": "La plus petite chose que de vrais utilisateurs peuvent essayer pour trancher la question la plus risquée d’une idée de produit. On s’en sert pour apprendre avant d’investir davantage. Ce n’est ni un produit à moitié fini, ni simplement une version 1.", "aliases": ["produit minimal viable"], "context": "", "owner": "U0OLIVER", "source": "https://handbook.northwind-studio.example/product/mvp", "review_by": "2027-03-29"}'),
	('T0NORTHWIND', '4aeb27763ef75c9c', 2, '2026-11-17T09:59:27Z', 'U0HELENA', 'changed', 1, '{"term": "NPS", "expansion_en": "Net Promoter Score", "definition_en": "Asks how likely people are to recommend the product, from 0 to 10: % of promoters (9–10) minus % of detractors (0–6). The result runs from −100 to 100 and is not a percentage. The reasons people give teach more than the score.", "expansion_fr": "Taux de recommandation net", "definition_fr": "À partir de la question « À quel point nous recommanderiez-vous, de 0 à 10 ? » : % de promoteurs (9–10) moins % de détracteurs (0–6). Il va de −100 à 100 et n’est pas un pourcentage. Les raisons données en apprennent plus que la note.", "aliases": ["recommandation nette"], "context": "", "owner": "U0AMELIE", "source": "https://handbook.northwind-studio.example/product/nps", "review_by": "2026-12-02"}'),
	('T0NORTHWIND', 'a8a01404b3354c5a', 2, '2026-11-17T09:59:27Z', 'U0HELENA', 'changed', 1, '{"term": "churn", "expansion_en": "", "definition_en": "Share of the customers present at the start of a period who have left by its end: customers lost ÷ customers at the start, newcomers excluded. Revenue churn does the same with recurring revenue and can tell a different story.", "expansion_fr": "Attrition", "definition_fr": "Part des clients présents au début d’une période et partis avant sa fin : clients perdus ÷ clients au départ, sans compter les nouveaux. Le churn en revenu fait le même calcul sur le revenu récurrent et peut raconter une tout autre histoire.", "aliases": ["churn rate", "customer churn", "taux d''attrition", "taux de churn"], "context": "", "owner": "U0AMELIE", "source": "https://handbook.northwind-studio.example/product/churn", "review_by": "2026-11-23"}'),
	('T0NORTHWIND', '893397e893d451d3', 2, '2026-11-17T09:59:27Z', 'U0HELENA', 'changed', 1, '{"term": "DAU", "expansion_en": "Daily Active Users", "definition_en": "Number of distinct people who used the product on a given day. It means something only once the team has agreed which action makes a user active: opening the app is rarely enough.", "expansion_fr": "Utilisateurs actifs quotidiens", "definition_fr": "Nombre de personnes différentes qui ont utilisé le produit un jour donné. Il n’a de sens qu’une fois convenu quelle action rend un utilisateur « actif » : ouvrir l’application suffit rarement.", "aliases": ["utilisateurs actifs par jour"], "context": "", "owner": "U0OLIVER", "source": "https://handbook.northwind-studio.example/product/active-users", "review_by": "2026-12-04"}'),
	('T0NORTHWIND', '404a364a53b9ac11', 1, '2026-11-25T09:59:27Z', 'U0OLIVER', 'added', 0, '{"term": "activation", "expansion_en": "", "definition_en": "Opening the app on three different days of the first week.", "expansion_fr": "", "definition_fr": "Ouvrir l’application trois jours différents de la première semaine.", "aliases": [], "context": "Mobile", "owner": "U0OLIVER", "source": "", "review_by": ""}'),
	('T0NORTHWIND', '893397e893d451d3', 3, '2026-11-29T09:59:33Z', 'U0HELENA', 'deleted', 1, '{"term": "DAU", "expansion_en": "Daily Active Users", "definition_en": "Number of distinct people who used the product on a given day. It means something only once the team has agreed which action makes a user active: opening the app is rarely enough.", "expansion_fr": "Utilisateurs actifs quotidiens", "definition_fr": "Nombre de personnes différentes qui ont utilisé le produit un jour donné. Il n’a de sens qu’une fois convenu quelle action rend un utilisateur « actif » : ouvrir l’application suffit rarement.", "aliases": ["utilisateurs actifs par jour"], "context": "", "owner": "U0OLIVER", "source": "https://handbook.northwind-studio.example/product/active-users", "review_by": "2026-12-04"}'),
	('T0OTHER', '0f95655e42d96acb', 1, '2026-11-29T09:59:33Z', 'U0ZOE', 'added', 0, '{"term": "MVP", "expansion_en": "", "definition_en": "Most valuable player.", "expansion_fr": "", "definition_fr": "", "aliases": [], "context": "", "owner": "U0ZOE", "source": "", "review_by": ""}');
INSERT INTO public.migration VALUES
	('slack-001', '2026-11-29T09:59:25+00:00'),
	('slack-002', '2026-11-29T09:59:25+00:00'),
	('connectors-001', '2026-11-29T09:59:25+00:00'),
	('glossary-001', '2026-11-29T09:59:25+00:00'),
	('glossary-002-search', '2026-11-29T09:59:25+00:00'),
	('ideas-001', '2026-11-29T09:59:25+00:00'),
	('ideas-002', '2026-11-29T09:59:25+00:00'),
	('ideas-003', '2026-11-29T09:59:25+00:00'),
	('ideas-004', '2026-11-29T09:59:25+00:00'),
	('kpis-001', '2026-11-29T09:59:25+00:00'),
	('kpis-002', '2026-11-29T09:59:25+00:00'),
	('kpis-003', '2026-11-29T09:59:25+00:00'),
	('kpis-004', '2026-11-29T09:59:25+00:00'),
	('kpis-005', '2026-11-29T09:59:25+00:00'),
	('kpis-006', '2026-11-29T09:59:25+00:00'),
	('schedule-001', '2026-11-29T09:59:25+00:00');
INSERT INTO public.person VALUES
	('T0NORTHWIND', 'U0INES', 'Inès Moreau', 'fr-FR', 0, '2026-10-19T09:59:25Z', 0),
	('T0NORTHWIND', 'U0OLIVER', 'Oliver Hayes', 'en-GB', 0, '2026-11-29T09:59:33Z', 0),
	('T0NORTHWIND', 'U0AMELIE', 'Amélie Laurent', 'fr-FR', 0, '2026-11-29T09:59:33Z', 0),
	('T0NORTHWIND', 'U0PRIYA', 'Priya Raman', 'en-US', 0, '2026-11-29T09:59:33Z', 0),
	('T0NORTHWIND', 'U0MARCUS', 'Marcus Webb', 'en-GB', 0, '2026-11-29T09:59:33Z', 0);
INSERT INTO public.proposal VALUES
	('T0NORTHWIND', 'c26caebe88eecc38', 'added', 'dac8f06fa2abde04', 0, '{"term": "dark launch", "expansion_en": "", "definition_en": "Shipped to nobody yet, switched off.", "expansion_fr": "", "definition_fr": "Livré, mais éteint : « personne » ne le voit encore 🚀", "aliases": ["shadow launch"], "context": "", "owner": "U0OLIVER", "source": "", "review_by": ""}', 'C0MOBILE', 'U0OLIVER', '2026-11-29T09:59:33Z', 'waiting', '', '', ''),
	('T0NORTHWIND', 'b5df1e2e4a79a41e', 'changed', 'a8a01404b3354c5a', 2, '{"term": "churn", "expansion_en": "", "definition_en": "Customers who left, in per cent of those who were there.", "expansion_fr": "Attrition", "definition_fr": "Part des clients présents au début d’une période et partis avant sa fin : clients perdus ÷ clients au départ, sans compter les nouveaux. Le churn en revenu fait le même calcul sur le revenu récurrent et peut raconter une tout autre histoire.", "aliases": ["churn rate", "customer churn", "taux d''attrition", "taux de churn"], "context": "", "owner": "U0AMELIE", "source": "https://handbook.northwind-studio.example/product/churn", "review_by": "2026-11-23"}', '', 'U0AMELIE', '2026-11-29T09:59:33Z', 'waiting', '', '', ''),
	('T0NORTHWIND', '266e13a5375af594', 'added', '2e64fe61016de801', 0, '{"term": "SLA", "expansion_en": "", "definition_en": "What we promise, in writing.", "expansion_fr": "", "definition_fr": "", "aliases": [], "context": "", "owner": "", "source": "", "review_by": ""}', '', 'U0PRIYA', '2026-11-29T09:59:33Z', 'declined', 'U0HELENA', '2026-11-29T09:59:33Z', 'Legal owns this word.');
INSERT INTO public.schedule VALUES
	('T0NORTHWIND', '05330dce46d8118c', 'kpis.digest', '{"kpis": ["demo-0", "demo-14", "demo-8", "demo-10", "demo-11", "demo-15", "demo-16", "demo-7", "demo-13", "demo-2", "demo-4", "demo-3", "demo-1", "demo-9", "demo-12", "demo-5", "demo-6"], "every": "week", "title": "Product health", "as_of": ""}', 'C0PRODUCTOPS', 'week', 1, '09:00', 'Europe/Paris', 'en', 'U0HELENA', 0, '2026-11-23T07:00:00Z', '2026-11-30T08:00:00Z'),
	('T0NORTHWIND', 'd391c828fb773622', 'kpis.digest', '{"kpis": ["demo-16"], "every": "month", "title": "NPS", "as_of": ""}', 'C0MOBILE', 'month', 1, '10:30', 'Europe/London', 'en', 'U0OLIVER', 1, '2026-11-29T09:59:33Z', '2026-12-01T10:30:00Z'),
	('T0NORTHWIND', 'glossary.wanted', 'glossary.wanted', '', 'C0GENERAL', 'week', 1, '09:00', 'Europe/Paris', '', 'U0HELENA', 0, '2026-11-29T09:59:33Z', '2026-11-30T08:00:00Z');
INSERT INTO public.seen VALUES
	('T0NORTHWIND', 'D1', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D2', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D3', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D4', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D5', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D6', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D7', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D8', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D9', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D10', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D11', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D12', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D13', '2026-11-29T09:59:33Z'),
	('T0NORTHWIND', 'D14', '2026-11-29T09:59:33Z');
INSERT INTO public.setting VALUES
	('T0NORTHWIND', 'greeted', '"U0HELENA"'),
	('T0NORTHWIND', 'role.glossary.editor', '["U0HELENA"]'),
	('T0NORTHWIND', 'role.product-ops-manager', '["U0HELENA", "U0OLIVER", "U0AMELIE"]'),
	('T0NORTHWIND', 'native-blocks', '{"taken": true, "at": "2026-11-23T08:00:00Z"}'),
	('T0NORTHWIND', 'glossary.approval', 'true'),
	('T0NORTHWIND', 'language', '"fr"');
INSERT INTO public.source_pause VALUES
	('127.0.0.1:42181', '2026-11-29T12:00:00Z');
INSERT INTO public.source_turn VALUES
	('127.0.0.1:44183#export', 'f992f906faa003b7', '2026-11-29T09:59:33Z', '');
INSERT INTO public.wanted VALUES
	('T0NORTHWIND', 'psp', 'PSP', 6, '2026-11-28T09:59:27Z'),
	('T0NORTHWIND', 'sca', 'SCA', 4, '2026-11-28T09:59:27Z'),
	('T0NORTHWIND', 'northstar', 'North Star', 3, '2026-11-28T09:59:27Z'),
	('T0NORTHWIND', 'darklaunch', 'dark launch', 2, '2026-11-28T09:59:27Z'),
	('T0NORTHWIND', 'paniermoyen', 'panier moyen', 2, '2026-11-28T09:59:27Z');
INSERT INTO public.wanted_by VALUES
	('T0NORTHWIND', 'psp', 'U0AMELIE'),
	('T0NORTHWIND', 'psp', 'U0PRIYA');
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (workspace, key);
ALTER TABLE ONLY public.glossary_revision
    ADD CONSTRAINT glossary_revision_pkey PRIMARY KEY (workspace);
ALTER TABLE ONLY public.idea_asked
    ADD CONSTRAINT idea_asked_pkey PRIMARY KEY (workspace, idea, round, person);
ALTER TABLE ONLY public.idea_counter
    ADD CONSTRAINT idea_counter_pkey PRIMARY KEY (workspace);
ALTER TABLE ONLY public.idea_evidence
    ADD CONSTRAINT idea_evidence_pkey PRIMARY KEY (workspace, idea, url);
ALTER TABLE ONLY public.idea_history
    ADD CONSTRAINT idea_history_pkey PRIMARY KEY (workspace, idea, entry);
ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_pkey PRIMARY KEY (workspace, number);
ALTER TABLE ONLY public.idea_round
    ADD CONSTRAINT idea_round_pkey PRIMARY KEY (workspace, idea, round);
ALTER TABLE ONLY public.idea_score
    ADD CONSTRAINT idea_score_pkey PRIMARY KEY (workspace, idea, framework, round, person);
ALTER TABLE ONLY public.idea_standing
    ADD CONSTRAINT idea_standing_pkey PRIMARY KEY (workspace, framework, idea);
ALTER TABLE ONLY public.idea_tag
    ADD CONSTRAINT idea_tag_pkey PRIMARY KEY (workspace, tag, idea);
ALTER TABLE ONLY public.idea_vote
    ADD CONSTRAINT idea_vote_pkey PRIMARY KEY (workspace, idea, person);
ALTER TABLE ONLY public.kpi_claim
    ADD CONSTRAINT kpi_claim_pkey PRIMARY KEY (workspace, channel, ts, kpi, act, person);
ALTER TABLE ONLY public.kpi_collection
    ADD CONSTRAINT kpi_collection_pkey PRIMARY KEY (workspace, kpi);
ALTER TABLE ONLY public.kpi_definition
    ADD CONSTRAINT kpi_definition_pkey PRIMARY KEY (workspace, kpi, changed_at);
ALTER TABLE ONLY public.kpi_mute
    ADD CONSTRAINT kpi_mute_pkey PRIMARY KEY (workspace, place, kpi);
ALTER TABLE ONLY public.kpi_pipeline
    ADD CONSTRAINT kpi_pipeline_pkey PRIMARY KEY (workspace, kpi);
ALTER TABLE ONLY public.kpi
    ADD CONSTRAINT kpi_pkey PRIMARY KEY (workspace, id);
ALTER TABLE ONLY public.kpi_reading_before
    ADD CONSTRAINT kpi_reading_before_pkey PRIMARY KEY (workspace, kpi, period, version);
ALTER TABLE ONLY public.kpi_reading
    ADD CONSTRAINT kpi_reading_pkey PRIMARY KEY (workspace, kpi, period);
ALTER TABLE ONLY public.lookup
    ADD CONSTRAINT lookup_pkey PRIMARY KEY (workspace, key, meaning);
ALTER TABLE ONLY public.meaning_channel
    ADD CONSTRAINT meaning_channel_pkey PRIMARY KEY (workspace, channel, meaning);
ALTER TABLE ONLY public.meaning
    ADD CONSTRAINT meaning_pkey PRIMARY KEY (workspace, id);
ALTER TABLE ONLY public.meaning_search
    ADD CONSTRAINT meaning_search_pkey PRIMARY KEY (workspace, meaning);
ALTER TABLE ONLY public.meaning_version
    ADD CONSTRAINT meaning_version_pkey PRIMARY KEY (workspace, meaning, version);
ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (workspace, id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (workspace, id);
ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (workspace, id);
ALTER TABLE ONLY public.seen
    ADD CONSTRAINT seen_pkey PRIMARY KEY (workspace, delivery);
ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (workspace, name);
ALTER TABLE ONLY public.source_pause
    ADD CONSTRAINT source_pause_pkey PRIMARY KEY (place);
ALTER TABLE ONLY public.source_turn
    ADD CONSTRAINT source_turn_pkey PRIMARY KEY (place, turn);
ALTER TABLE ONLY public.wanted_by
    ADD CONSTRAINT wanted_by_pkey PRIMARY KEY (workspace, key, person);
ALTER TABLE ONLY public.wanted
    ADD CONSTRAINT wanted_pkey PRIMARY KEY (workspace, key);
CREATE INDEX delivery_due ON public.delivery USING btree (due_at);
CREATE INDEX delivery_ready ON public.delivery USING btree (ready_at) WHERE (ready_at <> ''::text);
CREATE INDEX delivery_schedule ON public.delivery USING btree (workspace, schedule, due_at);
CREATE INDEX idea_asked_person ON public.idea_asked USING btree (workspace, person);
CREATE INDEX idea_captor ON public.idea USING btree (workspace, captor, changed_at);
CREATE INDEX idea_merged ON public.idea USING btree (workspace, merged_into);
CREATE INDEX idea_standing_idea ON public.idea_standing USING btree (workspace, idea);
CREATE INDEX idea_standing_score ON public.idea_standing USING btree (workspace, framework, score DESC, idea, status);
CREATE INDEX idea_status ON public.idea USING btree (workspace, status);
CREATE UNIQUE INDEX kpi_name ON public.kpi USING btree (workspace, name_key) WHERE (archived_at = ''::text);
CREATE INDEX lookup_meaning ON public.lookup USING btree (workspace, meaning);
CREATE INDEX lookup_revision ON public.lookup USING btree (workspace, revision);
CREATE INDEX meaning_changed ON public.meaning USING btree (workspace, changed_at);
CREATE INDEX meaning_review ON public.meaning USING btree (workspace, review_by);
CREATE INDEX meaning_search_words ON public.meaning_search USING gin (words);
CREATE INDEX proposal_outcome ON public.proposal USING btree (workspace, outcome, at);
CREATE INDEX schedule_kind ON public.schedule USING btree (workspace, kind);
CREATE INDEX schedule_next ON public.schedule USING btree (next_at) WHERE (next_at <> ''::text);
CREATE INDEX seen_at ON public.seen USING btree (at);
