"""Chapter 5: policies, and the table of each measure.

Drawn boxes come out of the PDF at the end of their page, so the bars of a
schedule can stand inside the next measure: loose cells after a finished item,
or a whole schedule where 「取組内容」 is due. Both belong to the measure before,
whose own schedule is still empty.
"""

import re
from dataclasses import dataclass, field
from types import MappingProxyType

from corpus.parse.bars import bars
from corpus.parse.prose import bullet, paragraphs
from corpus.parse.reader import Path, Reader
from corpus.plan import Edition, Field, Leaf, LeafKind, Measure, MeasureId, Policy
from corpus.text import fold

_POLICY = re.compile(r"推進方針(?P<number>[１-５])\s+(?P<name>.+)$")
_CHAPTER_6 = re.compile("６ ")
_MEASURE = re.compile(r"No\. (?P<code>[１-５](?:-[ア-エ])?)$")
_DIRECTION = re.compile("取組の方向性")
_EFFECT = re.compile("効果$")
_EFFECT_NOTE = re.compile(r"[(（]目指す姿[)）]$")
_EFFECT_KIND = re.compile("《(本計画期間|目指す将来像)》")
_INDICATORS = re.compile("活動指標$|成果指標$")
_SCHEDULE = re.compile("スケジュール")
_LISTS = {
    Field.CURRENT_STATE: re.compile("現状(?= )"),
    Field.ISSUE: re.compile("課題(?= )"),
    Field.ACTION: re.compile("取組内容(?= )"),
    Field.PROCESS: re.compile("取組プロセス(?= )"),
}
_LABEL = re.compile(
    r"取組の方向性|効果$|現状 |課題 |取組内容 |取組プロセス |活動指標$|成果指標$|スケジュール"
    r"|《|No\. |推進方針[１-５] |６ "
)
_DIRECTION_END = f"{_LABEL.pattern}|{_EFFECT_NOTE.pattern}"
_ITEM = re.compile("・")
_ITEM_OR_LABEL = re.compile(f"{_ITEM.pattern}|{_LABEL.pattern}")
_BLANK = re.compile("―$")
_YEAR_ROW = re.compile(r"(?:令和\d+\(20\d\d\)年度)+～")
_YEARS = re.compile(r"令和|\(20|年?度～?$")


@dataclass
class _Draft:
    """A measure while its table is read; its schedule may still arrive."""

    id: MeasureId
    policy: int
    heading: Leaf
    name: Leaf
    path: Path
    fields: dict[Field, tuple[Leaf, ...]] = field(default_factory=dict)
    blanks: dict[Field, Leaf] = field(default_factory=dict)

    def finished(self) -> Measure:
        ordered = MappingProxyType({key: self.fields.get(key, ()) for key in Field})
        blanks = MappingProxyType(self.blanks)
        return Measure(self.id, self.policy, self.name, self.heading, ordered, blanks)


@dataclass
class Chapter5:
    """The policies and measures of the second plan, in printed order."""

    policies: list[Policy] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The finished measures."""
        return tuple(draft.finished() for draft in self.drafts)


def chapter5(reader: Reader, path: Path) -> Chapter5:
    """Take policies and measures up to chapter 6; `path` is the chapter's title."""
    found = Chapter5()
    while not reader.sees(_CHAPTER_6):
        match = None if reader.at_end else _POLICY.match(reader.line.text)
        if match is None:
            raise reader.unexpected("「No. …」, 「推進方針…」 or 「６ 推進体制」")
        label = f"推進方針{match['number']}"
        reader.expect(LeafKind.LABEL, re.compile(label), "a policy", path)
        name = reader.expect(LeafKind.HEADING, re.compile(".+$"), "its name", path)
        statements = paragraphs(reader, (*path, f"{label} {name.text}"), r"No\. ")
        found.policies.append(Policy(int(match["number"]), name, statements))
        while reader.sees(_MEASURE):
            _measure(reader, found, (*path, label))
    return found


def _measure(reader: Reader, found: Chapter5, path: Path) -> None:
    heading = reader.expect(LeafKind.HEADING, _MEASURE, "a measure's number", path)
    code = heading.text.removeprefix("No.")
    path = (*path, f"No.{code}")
    policy = found.policies[-1]
    identity = MeasureId(Edition.SECOND, fold(code))
    draft = _Draft(identity, policy.number, heading, policy.name, path)
    if "-" in identity.code:  # without a letter it is its policy's one measure
        row = _label(reader, _DIRECTION, Field.DIRECTION, path)
        draft.name = reader.cell(LeafKind.MEASURE_NAME, row)
        draft.fields[Field.DIRECTION] = paragraphs(reader, row, _DIRECTION_END)
    _effects(reader, draft)
    for key, pattern in _LISTS.items():
        if reader.sees(_SCHEDULE):  # due here is another row: the box of the measure before
            _schedule(reader, _waiting(reader, found))
        row = _label(reader, pattern, key, path)
        draft.fields[key] = _items(reader, found, row)
    _indicators(reader, draft)
    found.drafts.append(draft)
    _schedule(reader, draft)


def _label(reader: Reader, pattern: re.Pattern[str], key: Field, path: Path) -> Path:
    """Take a row's label and return the path of the row."""
    path = (*path, key.value)
    reader.expect(LeafKind.LABEL, pattern, f"the row 「{key.value}」", path)
    return path


def _effects(reader: Reader, draft: _Draft) -> None:
    path = (*draft.path, "効果(目指す姿)")
    reader.expect(LeafKind.LABEL, _EFFECT, "the row 「効果」", path)
    reader.expect(LeafKind.LABEL, _EFFECT_NOTE, "「(目指す姿)」", path)
    keys = {"本計画期間": Field.EFFECT_PERIOD, "目指す将来像": Field.EFFECT_FUTURE}
    while reader.sees(_EFFECT_KIND):
        kinds = []
        while reader.sees(_EFFECT_KIND):
            label = reader.expect(LeafKind.LABEL, _EFFECT_KIND, "《…》", path)
            kinds.append(label.text.strip("《》"))
        row = (*path, "".join(f"《{kind}》" for kind in kinds))
        leaves = []
        while reader.sees(_ITEM):
            leaves.append(bullet(reader, row, _LABEL))
        for kind in kinds:
            if keys[kind] in draft.fields:
                raise reader.unexpected(f"《{kind}》 once")
            draft.fields[keys[kind]] = tuple(leaves)


def _items(reader: Reader, found: Chapter5, path: Path) -> tuple[Leaf, ...]:
    """Take the items of a row; loose cells between them are bars of the measure before."""
    leaves = []
    while not reader.sees(_LABEL):
        if reader.sees(_ITEM):
            leaves.append(bullet(reader, path, _LABEL))
        else:
            owner = _waiting(reader, found)
            owner.fields[Field.SCHEDULE] = bars(
                reader, (*owner.path, Field.SCHEDULE.value), _ITEM_OR_LABEL
            )
    return tuple(leaves)


def _waiting(reader: Reader, found: Chapter5) -> _Draft:
    """Return the measure before, whose schedule has not been seen yet."""
    if not found.drafts or found.drafts[-1].fields.get(Field.SCHEDULE):
        raise reader.unexpected("an item that begins with ・ or the next row")
    return found.drafts[-1]


def _indicators(reader: Reader, draft: _Draft) -> None:
    for name in ("活動指標", "成果指標"):
        reader.expect(LeafKind.LABEL, _INDICATORS, f"the label 「{name}」", draft.path)
    for key in (Field.ACTIVITY, Field.OUTCOME):
        path = (*draft.path, key.value)
        reader.expect(LeafKind.LABEL, re.compile(f"《{key.value}》$"), f"《{key.value}》", path)
        if reader.sees(_BLANK):
            draft.blanks[key] = reader.expect(LeafKind.BLANK, _BLANK, "「―」", path)
            continue
        leaves = []
        while reader.sees(_ITEM):
            first = last = reader.take()
            while not last.is_closed or not (reader.sees(_ITEM) or reader.sees(_LABEL)):
                last = reader.take()
            leaves.append(reader.leaf(LeafKind.INDICATOR, first.start, last.end, path))
        draft.fields[key] = tuple(leaves)


def _schedule(reader: Reader, draft: _Draft) -> None:
    """Take the label, the years and the bars; the bars may have been printed elsewhere."""
    if not reader.sees(_SCHEDULE):
        return
    path = _label(reader, _SCHEDULE, Field.SCHEDULE, draft.path)
    years = []
    while reader.sees(_YEARS):
        line = reader.take()
        years.append(reader.leaf(LeafKind.LABEL, line.start, line.end, path).text)
    if not _YEAR_ROW.fullmatch("".join(years).replace(" ", "")):
        raise reader.unexpected("before this line the years 令和…(20…)年度 up to ～")
    draft.fields[Field.SCHEDULE] = bars(reader, path, _LABEL)
