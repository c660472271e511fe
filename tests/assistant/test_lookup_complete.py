"""Whatever the typed plan holds is told, whole, to whoever asks for it by its name."""

from assistant.reply import Reason, Status
from corpus.plan import Field, SuccessionKind
from corpus.text import fold
from tests.assistant.asking import ask, cited, plain


def test_every_row_of_every_measure_is_told_whole(asked, assistant):
    lost = [
        (measure.id.code, field.name, leaf.text)
        for measure in assistant.plan.measures
        for field in Field
        for leaf in measure.fields[field]
        if fold(leaf.text) not in plain(asked.replies[f"{measure.id.code}の{field.value}"])
    ]

    assert lost == []


def test_every_row_is_told_whole_by_the_measures_name(asked, assistant):
    lost = [
        (measure.name.text, field.name, leaf.text)
        for measure in assistant.plan.measures
        for field in Field
        for leaf in measure.fields[field]
        if fold(leaf.text)
        not in plain(asked.replies[f"{measure.name.text}の{field.value}を教えてください"])
    ]

    assert lost == []


def test_every_row_cites_its_own_measure_alone(asked, assistant):
    mixed = [
        (measure.id.code, field.name)
        for measure in assistant.plan.measures
        for field in Field
        if (measure.fields[field] or field in measure.blanks)
        and cited(asked.replies[f"{measure.id.code}の{field.value}"]) != {measure.id.code}
    ]

    assert mixed == []


def test_every_result_is_told_by_its_printed_name(asked, assistant):
    lost = [
        result.name.text
        for result in assistant.plan.results
        if not result.is_blank
        and fold(result.value.text) not in plain(asked.replies[f"「{result.name.text}」の実績は？"])
    ]

    assert lost == []


def test_every_result_printed_as_a_dash_is_not_measured(asked, assistant):
    wrong = [
        (result.name.text, found.status, found.reason)
        for result in assistant.plan.results
        if result.is_blank
        and (found := asked.replies[f"「{result.name.text}」の実績は？"]).reason
        is not Reason.NOT_MEASURED
    ]

    assert wrong == []


def test_every_term_is_explained(asked, assistant):
    lost = [
        (term.name.text, question)
        for term in assistant.plan.terms
        for question in (f"{term.name.text}とは何ですか", f"{term.name.text}の意味を教えて")
        if fold(term.definition.text).rstrip("。") not in plain(asked.replies[question])
    ]

    assert lost == []


def test_every_term_is_named_by_its_definition(assistant):
    lost = [
        term.name.text
        for term in assistant.plan.terms
        if fold(term.name.text)
        not in plain(ask(assistant, f"{term.definition.text[:60]}、これを何と呼びますか"))
    ]

    assert lost == []


def test_year_of_every_bar_is_said_to_be_in_the_figure(asked, assistant):
    wrong = [
        (leaf.text, found.status, found.reason)
        for measure in assistant.plan.measures
        for leaf in measure.fields[Field.SCHEDULE]
        if (found := asked.replies[f"{leaf.text}は何年度に行いますか"]).reason
        is not Reason.NO_YEARS
    ]

    assert wrong == []


def test_successor_of_every_theme_is_told(asked, assistant):
    wrong = [
        (first.id.code, first.name.text)
        for first in assistant.plan.first_measures
        for row in assistant.plan.successions
        if row.first == first.id
        and fold(_label(row.second.code, assistant)) not in plain(asked.replies[_became(first)])
    ]

    assert wrong == []


def test_merged_theme_is_said_to_be_merged(asked, assistant):
    merged = [row.first for row in assistant.plan.successions if row.kind is SuccessionKind.MERGED]

    for first in assistant.plan.first_measures:
        if first.id in merged:
            assert "統合" in asked.replies[_became(first)].answer


def test_indicators_of_one_plan_are_never_told_as_the_others(asked, assistant):
    mixed = [
        (first.id.code, cited(found))
        for first in assistant.plan.first_measures
        if (found := asked.replies[f"第1次計画の{first.id.code}の実績を教えて"]).status
        is Status.ANSWERED
        and f"第1次 {first.id.code}" not in cited(found)
    ]

    assert mixed == []


def _label(code, assistant):
    return code if "-" in code else assistant.plan.measure(code).name.text


def _became(first):
    return f"{first.name.text}は第2次計画でどうなりましたか"
