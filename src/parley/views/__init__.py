"""Views: what an analyst looks at, made from records and the library alone."""
