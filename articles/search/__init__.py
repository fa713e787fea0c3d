"""The search index beside the database: derived, self-healing, asked by the site's list."""
