"""Steps of one person, due so many days after a start: agreed to, told of on their days, ticked by what they do."""
