tickets-title = Support tickets
