"""Alembic's environment: migrations run on the connection that `state.database` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
