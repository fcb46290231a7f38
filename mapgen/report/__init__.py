"""The appraisal of a map for a person: what to say of each chain, in order, in words."""
