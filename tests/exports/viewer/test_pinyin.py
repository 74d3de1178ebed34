"""How names are read aloud."""

import subprocess
import sys
import tomllib
from importlib.resources import files

import pytest

from fazhi.exports.viewer.pinyin import Readings, syllables

DATA = tomllib.loads((files("fazhi.exports.viewer") / "pinyin.toml").read_text("utf-8"))

DIVISIONS = """
长寿区 chang shou qu,长治市 chang zhi shi,长乐区 chang le qu
长子县 zhang zi xian,子长市 zi chang shi,天长市 tian chang shi
浚县 xun xian,重庆市 chong qing shi,成都市 cheng du shi
都匀市 du yun shi,三都水族自治县 san du shui zu zi zhi xian,乐清市 yue qing shi
乐山市 le shan shi,乐亭县 lao ting xian,乐陵市 lao ling shi
民乐县 min le xian,南乐县 nan le xian,乐都区 le du qu
六安市 lu an shi,六合区 lu he qu,六盘水市 liu pan shui shi
台州市 tai zhou shi,天台县 tian tai xian,单县 shan xian
尉犁县 yu li xian,尉氏县 wei shi xian,泌阳县 bi yang xian
枞阳县 zong yang xian,铅山县 yan shan xian,蚌埠市 beng bu shi
蚌山区 beng shan qu,大埔县 da bu xian,黄埔区 huang pu qu
东阿县 dong e xian,阿城区 a cheng qu,莘县 shen xian
郫都区 pi du qu,亳州市 bo zhou shi,儋州市 dan zhou shi
番禺区 pan yu qu,涪陵区 fu ling qu,厦门市 xia men shi
荥阳市 xing yang shi,荥经县 ying jing xian,黄陂区 huang pi qu
监利市 jian li shi,洪洞县 hong tong xian,燕郊镇 yan jiao zhen
盱眙县 xu yi xian,任丘市 ren qiu shi,任县 ren xian
华县 hua xian,华阴市 hua yin shi,繁峙县 fan shi xian
宁蒗彝族自治县 ning lang yi zu zi zhi xian,珲春市 hun chun shi,朝阳区 chao yang qu
朝阳市 chao yang shi,会稽山 kuai ji shan,会同县 hui tong xian
解州镇 xie zhou zhen,筠连县 jun lian xian,勐海县 meng hai xian
耒阳市 lei yang shi,渑池县 mian chi xian,柘荣县 zhe rong xian
歙县 she xian,黟县 yi xian,中牟县 zhong mu xian
牟平区 mu ping qu,牟定县 mou ding xian,丽水市 li shui shi
什邡市 shi fang shi,喀什市 ka shi shi,乌什县 wu shi xian
陵水黎族自治县 ling shui li zu zi zhi xian,漯河市 luo he shi,涡阳县 guo yang xian
宕昌县 tan chang xian,崆峒区 kong tong qu,闵行区 min hang qu
马尾区 ma wei qu,库尔勒市 ku er le shi,弥勒市 mi le shi
泊头市 bo tou shi,佛冈县 fo gang xian,穆棱市 mu ling shi
称多县 chen duo xian,召陵区 shao ling qu,伽师县 jia shi xian
若羌县 ruo qiang xian,东莞市 dong guan shi,蔚县 yu xian
万柏林区 wan bo lin qu,浪卡子县 lang ka zi xian,浒墅关镇 xu shu guan zhen
甪直镇 lu zhi zhen
"""


@pytest.mark.parametrize("line", DIVISIONS.replace("\n", ",").strip(",").split(","))
def test_divisions_are_read_as_people_there_read_them(line: str) -> None:
    name, _, reading = line.partition(" ")
    assert " ".join(syllables(name)) == reading


@pytest.mark.parametrize(("words", "reading"), sorted((DATA["phrases"] | DATA["first"]).items()))
def test_each_row_of_the_data_has_a_syllable_for_each_character_and_is_followed(words: str, reading: str) -> None:
    assert len(reading.split()) == len(words)
    assert syllables(f"{words}、") == [*reading.split(), ""]


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("上海市长宁区人民政府", "shang hai shi chang ning qu ren min zheng fu"),
        ("长潭镇", "chang tan zhen"),
        ("长者食堂", "zhang zhe shi tang"),
        ("河长制", "he zhang zhi"),
        ("增长清单", "zeng zhang qing dan"),
        ("提高行政效率", "ti gao xing zheng xiao lv"),
        ("朝阳产业", "zhao yang chan ye"),
        ("长治久安", "chang zhi jiu an"),
    ],
)
def test_phrases_of_places_leave_other_words_alone(name: str, reading: str) -> None:
    assert " ".join(syllables(name)) == reading


def test_letters_and_digits_are_read_as_themselves_and_marks_and_unknown_characters_not_at_all() -> None:
    assert syllables("“12345”A县𠮷䶮") == ["", "1", "2", "3", "4", "5", "", "a", "xian", "", "yan"]


def test_a_name_has_a_reading_of_its_own_where_its_characters_mostly_have_another() -> None:
    told = Readings.of(["云溪市长制", "市长办", "长潭镇(A)"], ["潭头"])
    assert told.names == {2: "chang tan zhen  a "}
    assert told.letters["长"] == "zhang"
    assert told.letters["头"] == "tou"
    assert not {"(", ")"} & told.letters.keys()


def test_reading_names_leaves_the_library_as_it_was() -> None:
    code = (
        "from fazhi.exports.viewer.pinyin import syllables\n"
        "import sys; assert 'pypinyin' not in sys.modules\n"
        "from pypinyin import lazy_pinyin\n"
        "before = lazy_pinyin('长治市'); syllables('长治市的')\n"
        "assert lazy_pinyin('长治市') == before != ['chang', 'zhi', 'shi']"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
