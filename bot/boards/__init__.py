"""A board of a record: people write cards on it in private, see them together, put them into groups and vote.

Nobody can be named by a card or a vote: whoever writes is known by the pseudonym that `bot.ballots` gives them for the
round. When a board is sealed the pseudonyms go too: which cards were one person's is not known any more either.
"""
