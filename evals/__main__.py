"""``python -m evals``; see `evals.cli`."""

import sys
import traceback

from evals.cli import app
from evals.results.run import Verdict

if __name__ == "__main__":
    try:
        app()
    except Exception:  # noqa: BLE001  # uncaught, it would end with 1, which means quality
        traceback.print_exc()
        sys.exit(Verdict.BROKEN.exit_code)
