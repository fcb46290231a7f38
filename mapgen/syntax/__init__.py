"""Our YAML: positions, fields, reader, writer."""
