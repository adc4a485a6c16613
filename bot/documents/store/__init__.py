"""What documents keep besides records: the templates of a workspace; and the templates that come with the bot."""
