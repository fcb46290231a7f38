"""Comparing: students' own maps of a document beside the teacher's, by the passages that both quote."""
