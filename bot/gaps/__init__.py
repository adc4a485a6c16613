"""What records of a room lack, counted in other rooms, and names that those use and no record has."""
