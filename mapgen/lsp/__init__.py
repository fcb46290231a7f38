"""The language server: the desk for editors that speak the Language Server Protocol. Needs `mapgen[lsp]`."""
