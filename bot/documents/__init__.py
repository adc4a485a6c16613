"""Documents: from what is known already to what is decided and shipped."""
