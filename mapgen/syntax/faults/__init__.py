"""What can be wrong with an argument file itself: a page for each fault, in the file of its like."""
