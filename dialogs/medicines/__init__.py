"""What is known of medicines taken together: a table of published facts, how names are found in it, what it answers."""
