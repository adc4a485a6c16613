tickets-title = Tickets de support
