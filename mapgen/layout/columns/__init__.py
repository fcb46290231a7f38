"""In which column, in which order and at which height the boxes of a sheet stand."""
