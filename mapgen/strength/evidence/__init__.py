"""The certainty of a claim or a source by its own evidence: GRADE, OCEBM 2011, facet by facet."""
