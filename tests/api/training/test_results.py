"""What is told of items, and when."""

from api.store.records import Kind


def test_answers_of_a_test_are_withheld_until_it_is_done(someone, pretest, assert_problem):
    result = someone.answer(pretest, right=False)

    assert [result[name] for name in ("right", "key", "explanation", "due_at")] == [None] * 4
    assert result["citations"] == []
    assert result["again"] is False
    assert_problem(someone.ask("GET", f"/sessions/{pretest['id']}/results"), 409, "not-done")
    someone.go_through("pretest")
    results = someone.get(f"/sessions/{pretest['id']}/results")
    assert [one["right"] for one in results] == [False, True, True, True, True]
    assert all(one["key"] and one["explanation"] and one["citations"] for one in results)


def test_an_open_item_does_not_give_its_key_away(someone):
    someone.has_done(Kind.PRETEST)
    for module in (1, 4, 7):
        session = someone.begin("module", module)
        while session["item"]:
            shown = session["item"]
            item = someone.course.item(shown["id"])
            assert shown.keys() == {
                *("id", "type", "module", "stem", "choices"),
                *("number", "again", "section", "back"),
            }
            assert " ＞ " not in shown["section"]
            assert shown["back"] == (item.key if item.type == "card" else None)
            session = someone.answer(session)["session"]


def test_quotes_are_the_plans(someone, plan):
    someone.go_through("pretest")
    session = someone.begin("module", 3)
    while session["item"]:
        result = someone.answer(session)
        session = result["session"]
        for citation in result["citations"]:
            printed = plan.text[citation["start"] : citation["end"]]
            assert "".join(citation["quote"].split()) == "".join(printed.split())
