"""Rules on appeals: to the crowd, to authority, to a story, to what nobody knows."""
