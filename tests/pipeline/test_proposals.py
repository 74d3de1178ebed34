"""Relations that a model proposes: what is kept of them, and what a model that fails costs."""

import pytest
from tests.chat import Chat, Reply, chat, proposal
from tests.sentences import extract, make_sentence

from fazhi.model import PROPOSED, ChatModel, EntityType, Extraction, InputError, Modality, Predicate, RelationFact
from fazhi.pipeline.build import Extractor, make_pipeline
from fazhi.pipeline.proposing import client

TEXT = "德清县司法局牵手莫干山镇，把“村口议事亭”这一法子铺到各村。县政府印发《德清县听证办法》。"
QUOTE = "德清县司法局牵手莫干山镇"
PARTNERS = ("德清县司法局", "Agency", "cooperatesWith", "莫干山镇", "Township", QUOTE)
PLAN = "把“村口议事亭”这一法子铺到各村"


def ask(model: ChatModel, text: str = TEXT, *, planned: bool = False) -> Extraction:
    return Extractor(make_pipeline(model)).extract(make_sentence(text, planned=planned))


def proposed(extraction: Extraction) -> list[RelationFact]:
    return [fact for fact in extraction.relations if fact.rule == PROPOSED]


def answered(reply: Reply, text: str = TEXT, *, planned: bool = False) -> Extraction:
    with chat(reply) as stub:
        return ask(stub.model, text, planned=planned)


def test_the_rules_read_what_they_read_without_a_model() -> None:
    assert [fact.predicate for fact in extract(TEXT).relations] == [Predicate.ISSUED]


def test_a_relation_that_is_quoted_and_admitted_is_kept_behind_those_of_the_rules() -> None:
    found = answered(proposal(*PARTNERS))
    (fact,) = proposed(found)
    assert TEXT[fact.start : fact.end] == QUOTE
    assert (fact.subject.text, fact.predicate, fact.object.text) == ("德清县司法局", "cooperatesWith", "莫干山镇")
    assert fact.object.division is not None  # the rules know it
    assert fact.modality is Modality.DONE
    assert found.relations[:-1] == extract(TEXT).relations
    assert found.warnings == ()


def test_a_name_that_no_rule_found_becomes_a_mention() -> None:
    found = answered(proposal("德清县司法局", "Agency", "carriesOut", "“村口议事亭”", "Model", PLAN))
    (fact,) = proposed(found)
    assert TEXT[fact.object.start : fact.object.end] == "“村口议事亭”"
    assert fact.subject.start == fact.subject.end  # the reporter, whom the quote does not name
    assert [m.type for m in found.mentions if m.rule == PROPOSED] == [EntityType.MODEL]


def test_a_body_that_only_the_model_knows_is_the_divisions_own() -> None:
    text = "便民联络站牵手莫干山镇。"
    line = proposal("便民联络站", "Agency", "cooperatesWith", "莫干山镇", "Township", text[:-1])
    (fact,) = proposed(answered(line, text))
    assert fact.subject.division is not None
    assert fact.subject.division.name == "德清县"


def test_what_the_rules_know_keeps_the_type_that_they_gave_it() -> None:
    (fact,) = proposed(answered(proposal(*PARTNERS[:4], "County", QUOTE)))
    assert fact.object.type is EntityType.TOWNSHIP


def test_a_proposal_in_a_section_of_plans_is_planned() -> None:
    (fact,) = proposed(answered(proposal(*PARTNERS), planned=True))
    assert fact.modality is Modality.PLANNED


@pytest.mark.parametrize(
    "line",
    [
        proposal(*PARTNERS[:5], "德清县司法局联合莫干山镇"),
        proposal(*PARTNERS[:5], ""),
        proposal(*PARTNERS[:5], TEXT),
        proposal("德清县公安局", *PARTNERS[1:]),
        proposal("德清县司法局", "Agency", "carriesOut", "“村口议事亭”", "Model", QUOTE),
        proposal("德清县司法局", "Agency", "issued", "莫干山镇", "Township", QUOTE),
        proposal("莫干山镇", "Township", "issued", "“村口议事亭”", "Document", TEXT.partition("。")[0]),
        proposal("德清县司法局", "Agency", "befriended", "莫干山镇", "Township", QUOTE),
        proposal("德清县司法局", "Person", "cooperatesWith", "莫干山镇", "Township", QUOTE),
        proposal("德清县司法局", "Agency", "cooperatesWith", "德清县司法局", "Agency", QUOTE),
        proposal("德清县司法局", "Agency", "cooperatesWith", "各村", "Village", TEXT.partition("。")[0]),
    ],
    ids=[
        "quote that the text does not say",
        "no quote",
        "quote of two sentences",
        "subject out of the quote",
        "object out of the quote",
        "range",
        "domain",
        "unknown relation",
        "unknown type",
        "with itself",
        "division that nobody lists",
    ],
)
def test_what_the_text_or_the_ontology_does_not_bear_out_is_dropped(line: str) -> None:
    found = answered(line)
    assert found == extract(TEXT)


def test_what_a_rule_has_read_is_not_proposed_again() -> None:
    quote = "县政府印发《德清县听证办法》"
    line = proposal("县政府", "Agency", "issued", "德清县听证办法", "Document", quote)
    assert answered(line) == extract(TEXT)


def test_bodies_of_two_divisions_are_two_whatever_they_share_of_their_names() -> None:
    text = "湖州市司法局牵手德清县司法局，摸索新路。"
    line = proposal("湖州市司法局", "Agency", "cooperatesWith", "德清县司法局", "Agency", text.partition("，")[0])
    assert len(proposed(answered(line, text))) == 1


def test_what_is_proposed_twice_is_kept_once_whoever_is_named_first() -> None:
    turned = proposal("莫干山镇", "Township", "cooperatesWith", "德清县司法局", "Agency", QUOTE)
    found = answered("\n".join((proposal(*PARTNERS), proposal(*PARTNERS), turned)))
    assert len(proposed(found)) == 1


def test_thoughts_and_fences_around_an_answer_are_passed_over() -> None:
    found = answered(f"<think>\n看看\n</think>\n\n```json\n{proposal(*PARTNERS)}\n```\n")
    assert len(proposed(found)) == 1
    assert found.warnings == ()


@pytest.mark.parametrize("line", ["以下是结果：", '{"s": "德清县', "[]", '{"s": 1}', "[" * 100_000])
def test_a_line_that_is_no_proposal_is_counted_and_the_others_are_read(line: str) -> None:
    with chat(f"{line}\n{proposal(*PARTNERS)}") as stub:
        found = ask(stub.model)
    assert len(proposed(found)) == 1
    assert found.warnings == (f"{stub.model.url}: lines of answers that are no proposal: 1",)


@pytest.mark.parametrize(
    ("reply", "cause"),
    [
        (500, "answers 500"),
        (404, "answers 404"),
        (b"{", "answers with something else than a chat completion"),
        (b"[" * 100_000, "answers with something else than a chat completion"),
        (b'{"choices": []}', "answers with something else than a chat completion"),
        (b'{"choices": [{"message": {"content": null}}]}', "answers with something else than a chat completion"),
        (b"a" * (client.MOST_BYTES + 1), "answers with more than 1 MB"),
    ],
)
def test_a_model_that_fails_costs_no_result_of_the_rules(reply: Reply, cause: str) -> None:
    with chat(reply) as stub:
        found = ask(stub.model)
    assert found.warnings == (f"{stub.model.url}: {cause}",)
    assert found.relations == extract(TEXT).relations


def test_a_model_that_is_too_slow_is_not_waited_for() -> None:
    with chat(proposal(*PARTNERS), wait=0.5, timeout=0.1) as stub:
        found = ask(stub.model)
    assert found.warnings == (f"{stub.model.url}: gives no answer: timed out",)
    assert found.relations == extract(TEXT).relations


def test_an_answer_that_comes_in_drips_is_not_waited_for() -> None:
    with chat(proposal(*PARTNERS), drip=0.05, timeout=0.3) as stub:
        found = ask(stub.model)
    assert found.warnings == (f"{stub.model.url}: gives no whole answer within 0.3 seconds",)


def test_nobody_at_the_endpoint_is_one_warning() -> None:
    with chat("") as stub:
        gone = stub.model
    (warning,) = ask(gone).warnings
    assert warning.startswith(f"{gone.url}: gives no answer: ")


def test_after_a_failure_the_other_passages_are_not_asked_about() -> None:
    with chat(503) as stub:
        ask(stub.model, TEXT * 100)
    assert len(stub.asked) == 1


def test_a_long_report_is_asked_about_in_passages_of_whole_sentences() -> None:
    with chat("") as stub:
        ask(stub.model, TEXT * 100)
    passages = [asked["messages"][-1]["content"] for asked in stub.asked]
    assert len(passages) > 1
    assert all(len(passage) <= 1_500 for passage in passages)
    assert "。".join(passages) + "。" == TEXT * 100


def test_the_model_is_asked_for_the_same_answer_each_time_and_told_the_ontology() -> None:
    with chat("") as stub:
        ask(stub.model)
    (asked,) = stub.asked
    assert asked["path"] == "/v1/chat/completions"
    assert (asked["model"], asked["temperature"], asked["seed"], asked["stream"]) == ("stub", 0, 0, False)
    told = asked["messages"][0]["content"]
    assert "issued（印发）" in told
    assert "Agency → Document" in told
    assert "德清县司法局" in told
    assert "Authorization" not in stub.headers[0]


def test_the_key_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(client.KEY, "secret\n")
    assert _asked_with_key().headers[0]["Authorization"] == "Bearer secret"


def test_a_key_that_no_header_may_hold_is_told_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(client.KEY, "se\ncret")
    with chat("") as stub:
        (warning,) = ask(stub.model).warnings
    assert stub.asked == []
    assert client.KEY in warning
    assert "cret" not in warning.replace(client.KEY, "")


def _asked_with_key() -> Chat:
    with chat("") as stub:
        ask(stub.model)
    return stub


@pytest.mark.parametrize(
    "url",
    ["", "localhost:11434", "ftp://example.org/v1", "http://", "http://me:secret@host/v1", "http://[", "http://h/?a"],
)
def test_an_endpoint_is_a_plain_url(url: str) -> None:
    with pytest.raises(InputError, match="is no endpoint") as error:
        ChatModel(url, "stub")
    assert "secret" not in str(error.value)
