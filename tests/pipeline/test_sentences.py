from tests.sentences import make_sentence

from fazhi.model import Report, Section, SectionKind
from fazhi.pipeline.sentences import LONGEST_CLAUSE, LONGEST_SENTENCE, Sentence, iter_sentences


def clauses(text: str) -> list[list[str]]:
    return [[text[c.start : c.end] for c in s.clauses] for s in iter_sentences(make_sentence(text))]


def test_sentences_end_at_full_stops_and_clauses_at_commas() -> None:
    assert clauses("印发办法,开展培训。召开会议;建立制度") == [["印发办法", "开展培训"], ["召开会议", "建立制度"]]


def test_brackets_titles_and_quotation_marks_stay_whole() -> None:
    assert clauses("做到“应调尽调,能调则调”,印发《甲,乙》(含丙,丁)。") == [
        ["做到“应调尽调,能调则调”", "印发《甲,乙》(含丙,丁)"]
    ]


def test_a_quotation_mark_that_never_closes_holds_nothing_together() -> None:
    assert clauses("坚持“枫桥经验,化解纠纷") == [["坚持“枫桥经验", "化解纠纷"]]


def test_a_comma_that_groups_digits_is_no_pause() -> None:
    assert clauses("调解12,760件,成功率98%") == [["调解12,760件", "成功率98%"]]


def test_the_last_words_of_a_text_count_even_behind_a_bracket() -> None:
    assert clauses("印发《普法要点》") == [["印发《普法要点》"]]


def headed_report() -> Report:
    text = "1.强化普法。开展宣讲。"
    base = make_sentence(text)
    section = Section("1.", "强化普法", 3, SectionKind.RESULTS, 0, text.index("开展"), len(text), run_in=True)
    return Report(
        base.id, base.source, base.sha256, text, None, base.reporter, base.area, 2021, None, (), (section,), 0
    )


def test_a_run_in_heading_is_told_from_its_paragraph_and_loses_its_number() -> None:
    report = headed_report()
    found = [(report.text[s.start : s.end], s.heading) for s in iter_sentences(report)]
    assert found == [("强化普法", True), ("开展宣讲", False)]


def sentences(text: str) -> list[Sentence]:
    return list(iter_sentences(make_sentence(text)))


def test_no_clause_and_no_sentence_is_far_longer_than_those_that_reports_print() -> None:
    listed = sentences("县政府办理" + "案件9件、" * 2_000 + "。审结3件。")
    assert max(clause.end - clause.start for sentence in listed for clause in sentence.clauses) <= LONGEST_CLAUSE
    run_on = sentences("县政府开展工作，" * 2_000)
    assert max(sentence.end - sentence.start for sentence in run_on) <= LONGEST_SENTENCE + LONGEST_CLAUSE
    quoted = sentences("“一是”" * 2_000)
    assert max(sentence.end - sentence.start for sentence in quoted) <= LONGEST_CLAUSE


def test_a_clause_that_is_cut_loses_no_character() -> None:
    text = "法治" * 2_000
    assert "".join(text[s.start : s.end] for s in sentences(text)) == text
