"""The document's text: its blocks and sentences, and how much of it a map covers."""
