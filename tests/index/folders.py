"""Opening, checking and listing the builds of an index folder, for the tests of both."""

from index.build import check_index, open_index
from tests.index.fakes import HashEncoder, make_passages


def opened(folder, *, plan="plan 1", encoder=None, passages=None, on_progress=None):
    return open_index(
        passages or make_passages(),
        folder=folder,
        encoder=encoder or HashEncoder(),
        corpus_fingerprint=plan,
        on_progress=on_progress,
    )


def report(folder, *, plan="plan 1"):
    return check_index(
        make_passages(), folder=folder, encoder=HashEncoder(), corpus_fingerprint=plan
    )


def builds(folder):
    return sorted(path.name for path in (folder / "builds").iterdir())
