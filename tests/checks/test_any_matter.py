"""Any matter at all is reviewed, and told in sentences that a person can read."""

import re

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.errors import InputError
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from tests.checks.answers import SPECS, texts
from tests.checks.by_hand import given, report_of, sample
from tests.checks.cases import with_entry
from tests.lanes import many

UNFINISHED = re.compile(r"None|[{}]|  |\bthe the\b|\.\.$| ,|“”|\(\)")


@settings(max_examples=many(150, 5_000))
@drawn(st.data())
def test_any_matter_is_reviewed_in_whole_sentences(data: st.DataObject):
    matter = data.draw(st.sampled_from([Matter(), sample("TX"), sample("OH"), sample("WA")]))
    for spec in data.draw(st.lists(st.sampled_from(SPECS), max_size=12)):
        path = spec.path.replace("[]", "[0]")
        text = data.draw(st.sampled_from(texts(spec)))
        try:
            matter = given(with_entry(matter, path), {path: text})
        except InputError:
            continue
    for finding in report_of(matter).findings:
        assert finding.sentence[0].isupper() or not finding.sentence[0].isalpha()
        assert finding.sentence.endswith(".")
        assert not UNFINISHED.search(finding.sentence), finding.sentence
        for words in (finding.why, finding.fix):
            assert words
        for path in finding.paths:
            get_at(matter, path)
