"""What a claim or a source is worth by its own evidence: GRADE, OCEBM 2011, facet by facet."""
