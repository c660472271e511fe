"""Run by alembic, on the connection and in the transaction that `api.store.schema` gives."""

from alembic import context

from api.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
context.run_migrations()
