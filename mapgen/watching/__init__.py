"""Watch: builds again whenever a file is saved, and serves the pages, which then load themselves again."""
