"""What an argument map is: frozen values and the questions they answer."""
