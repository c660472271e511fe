"""Opening, checking and listing the builds of an index folder, for the tests of both."""

from index.build import check_index, open_index
from index.manifest import Content
from tests.index.fakes import HashEncoder, make_passages


def opened(folder, *, plan="plan 1", encoder=None, passages=None, questions=(), on_progress=None):
    return open_index(
        Content(passages or make_passages(), plan, questions),
        folder=folder,
        encoder=encoder or HashEncoder(),
        on_progress=on_progress,
    )


def report(folder, *, plan="plan 1"):
    return check_index(Content(make_passages(), plan), folder=folder, encoder=HashEncoder())


def builds(folder):
    return sorted(path.name for path in (folder / "builds").iterdir())
