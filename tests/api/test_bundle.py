"""Modules are joined into one that does what they did, and nothing is joined that is not known."""

import pytest

from api.assets import STATIC
from api.bundle import BundleError, bundle, later


@pytest.fixture
def write(tmp_path):
    def write(**modules):
        for name, source in modules.items():
            path = tmp_path / f"{name.replace('__', '/')}.js"
            path.parent.mkdir(exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return tmp_path

    return write


def test_modules_stand_behind_those_that_they_import(write):
    folder = write(
        main=(
            'import { a } from "./parts/a.js";\n'
            'import { b as c } from "./parts/b.js";\nrun(a, c);\n'
        ),
        parts__a='import { b } from "./b.js";\nexport const a = b + 1;\n',
        parts__b="export function b() {\n  return 1;\n}\n",
    )

    joined = bundle(folder / "main.js").source

    assert [joined.count(part) for part in ("function b()", "const a = b + 1", "run(a, c)")] == [
        1
    ] * 3
    assert joined.index("function b()") < joined.index("const a") < joined.index("run(a, c)")
    assert "const { b: c } = $module0;" in joined
    assert "import " not in joined


def test_imports_over_several_lines_are_known(write):
    folder = write(
        main='import {\n  a,\n  b,\n} from "./a.js";\nrun(a, b);\n',
        a="export const a = 1;\nexport class b {}\n",
    )

    assert "import" not in bundle(folder / "main.js").source


def test_what_is_imported_while_running_is_found_from_the_joined_module(write):
    folder = write(
        main='import { a } from "./parts/a.js";\na();\n',
        parts__a='export const a = () => import("./b.js");\n',
        parts__b="export const b = 1;\n",
    )

    joined = bundle(folder / "main.js").source

    assert 'import("./parts/b.js")' in joined
    assert "const b = 1" not in joined


def test_later_module_takes_from_the_first_what_that_holds(write):
    folder = write(
        main='import { a } from "./parts/a.js";\na(() => import("./parts/b.js"));\n',
        parts__a="export const a = (f) => f();\n",
        parts__b=(
            'import { a } from "./a.js";\nimport { c } from "./c.js";\nexport const b = a(c);\n'
        ),
        parts__c="export const c = () => 1;\n",
    )

    joined = later(folder / "parts/b.js", folder / "main.js").source

    assert joined.startswith('import { $module0, $module1 } from "../main.js";\n')
    assert "(f) => f()" not in joined
    assert "const c = () => 1" in joined
    assert joined.endswith("export const { b } = $later3;\n")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param('import * as all from "./a.js";\n', "import * as all", id="all of it"),
        pytest.param('import a from "./a.js";\n', "import a from", id="default import"),
        pytest.param("export default 1;\n", "export default", id="default export"),
        pytest.param("export let count = 0;\n", "export let", id="what can change"),
        pytest.param('import { a } from "other";\n', '"other"', id="a package"),
        pytest.param('import { a } from "./none.js";\n', "no file", id="no such file"),
        pytest.param('import { x } from "./main.js";\n', "imports itself", id="itself"),
    ],
)
def test_form_that_is_not_known_is_refused_by_name(write, source, found):
    folder = write(main=source, a="export const a = 1;\n")

    with pytest.raises(BundleError, match=r"main\.js") as refusal:
        bundle(folder / "main.js")

    assert found in str(refusal.value)


def test_circle_of_modules_is_refused(write):
    folder = write(
        main='import { a } from "./a.js";\na();\n',
        a='import { b } from "./b.js";\nexport const a = () => b;\n',
        b='import { a } from "./a.js";\nexport const b = () => a;\n',
    )

    with pytest.raises(BundleError, match=r"imports itself by way of b\.js"):
        bundle(folder / "main.js")


def test_every_module_of_the_widget_comes_with_it_or_later():
    main = STATIC / "widget.js"
    parts = sorted((STATIC / "widget").rglob("*.js"))

    joined = [later(path, main) for path in parts]

    assert len(parts) > 40
    assert all(each.source.count("export const {") == 1 for each in joined)


def test_widget_is_sent_as_one_module(client):
    script = client.get("/widget.js").text

    assert "class PlanAssistant" in script
    assert 'from "' not in script
    assert client.get("/widget/print.js").text.count('from "../widget.js";\n') == 1
