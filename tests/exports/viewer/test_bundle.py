"""Modules as one script."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fazhi.exports.viewer.bundle import bundle
from fazhi.model import ScriptError

GREETING = 'export const greeting = "你好";\n'
MAIN = '// The first.\nimport { greeting } from "./greeting.js";\n\nconsole.log(greeting);\n'


def make(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        path = folder / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_module_stands_behind_what_it_imports(tmp_path: Path) -> None:
    script = bundle(make(tmp_path, main=MAIN, greeting=GREETING))
    assert script == (
        '(async () => {\n"use strict";\n// greeting.js\nconst greeting = "你好";\n\n'
        "// main.js\nconsole.log(greeting);\n})();"
    )


def test_modules_in_folders_that_several_import_are_there_once(tmp_path: Path) -> None:
    make(tmp_path, main='import { a } from "./a.js";\nimport {\n  b,\n} from "./sub/b.js";\na(b);\n')
    make(tmp_path, a='import { c } from "./sub/c.js";\nexport async function a() { return c; }\n')
    make(
        tmp_path, sub__b='import { c } from "./c.js";\nimport { d } from "../d.js";\nexport class b extends c {}\nd;\n'
    )
    make(tmp_path, sub__c="export const c = class {};\n", d="export function* d() {}\n", unused="export const e = 1;\n")
    script = bundle(tmp_path)
    assert re.findall(r"^// (\S+\.js)$", script, re.MULTILINE) == ["sub/c.js", "a.js", "d.js", "sub/b.js", "main.js"]
    assert not re.search("^(import|export)", script, re.MULTILINE)


def test_the_script_runs(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node on the PATH")
    make(tmp_path, main=MAIN + "await null;\nconsole.log(this === undefined);\n", greeting=GREETING)
    script = bundle(tmp_path).replace("(async () => {", "(async function () {")
    done = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "你好\ntrue\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\nimport { x } from "./nowhere.js";\n', 2, "there is no nowhere.js"),
        ('import { other } from "./greeting.js";\n', 1, "greeting.js exports no other"),
        ('import greeting from "./greeting.js";\n', 1, "no import or export"),
        ('import { greeting as hello } from "./greeting.js";\n', 1, "no import or export"),
        ('import * as all from "./greeting.js";\n', 1, "no import or export"),
        ('import { greeting } from "greeting";\n', 1, "no import or export"),
        ('const x = 1;\nimport { greeting } from "./greeting.js";\n', 2, "no import or export"),
        ('const x = 1;\n\nawait import("./greeting.js");\n', 3, "no import or export"),
        ('import { greeting } from "./greeting.js";\nexport { greeting };\n', 2, "no import or export"),
        ("export default 1;\n", 1, "no import or export"),
        ("const x = 1;\nexport let y = 2;\n", 2, "no import or export"),
        (
            'import { greeting } from "./greeting.js";\n\nconst greeting = 1;\n',
            3,
            "greeting is declared in greeting.js too",
        ),
        ("const { a, b } = x;\n", 1, "one plain name"),
        ("const x = 1;\nfunction x() {}\n", 2, "x is declared in main.js too"),
        ('let x;\nx = "</script>";\n', 2, "would end the script"),
        ('let x = "<!-- <SCRIPT";\n', 1, "would end the script"),
        ('import { x } from "../outside.js";\n', 1, "there is no ../outside.js"),
    ],
)
def test_what_breaks_a_rule_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    (tmp_path / "outside.js").write_text("export const x = 1;\n")
    folder = tmp_path / "script"
    folder.mkdir()
    with pytest.raises(ScriptError, match=re.escape(f"main.js:{line}: ") + ".*" + re.escape(words)):
        bundle(make(folder, main=text, greeting=GREETING))


def test_modules_that_need_each_other_are_refused(tmp_path: Path) -> None:
    make(tmp_path, main='import { a } from "./a.js";\n', a='import { b } from "./b.js";\nexport const a = 1;\n')
    make(tmp_path, b='\nimport { a } from "./a.js";\nexport const b = 1;\n')
    with pytest.raises(ScriptError, match=r"b\.js:2: a\.js imports this module itself"):
        bundle(tmp_path)
