"""What a lesson is written as for other programs. A format of questions is one module (`export.py`)."""
