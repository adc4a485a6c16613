### Ce qui est publié de soi-même, et ce qu’il en est advenu.

schedule-title = Planning
