"""How a team works, as other rooms tell: what it lacks, and what teams they name. It knows none of the rooms that show
it."""
