"""Plans: what somebody has to do by days, ticked by hand or by what they do in the bot."""
