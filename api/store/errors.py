"""What can go wrong with the database.

StoreError
├── StoreUnusableError   it cannot be opened or is not ours; the operator has to act
├── StoreBusyError       somebody else holds it; the same request may succeed in a moment
├── StoreFullError       there is no room for more
└── StoreConflictError   somebody else was faster; the work is to be done anew
"""


class StoreError(Exception):
    """Nothing of the transaction was kept; the message is one line for the operator."""


class StoreUnusableError(StoreError):
    """The database cannot be used as it is; the message says what to do."""


class StoreBusyError(StoreError):
    """The database was locked for longer than anybody waits."""


class StoreFullError(StoreError):
    """The disk, or what is allowed of it, is full."""


class StoreConflictError(StoreError):
    """A row that was to be made exists since a moment ago."""
