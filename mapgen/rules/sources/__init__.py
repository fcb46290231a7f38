"""Rules on sources and citations."""
