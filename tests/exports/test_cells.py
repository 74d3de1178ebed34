import csv
import io

import pytest

from fazhi.exports.cells import Sheet


@pytest.mark.parametrize("words", ["a\rb", "a\nb", 'a"b', "a,b", "\r", ""])
def test_what_is_written_is_read_back_as_it_was(words: str) -> None:
    file = io.StringIO(newline="")
    sheet = Sheet(file)
    sheet.write([words, 1, None])
    sheet.write(["next", 2, words])
    read = list(csv.reader(io.StringIO(file.getvalue(), newline="")))
    assert read == [[words, "1", ""], ["next", "2", words]]


def test_a_plain_row_stays_plain() -> None:
    file = io.StringIO(newline="")
    Sheet(file).write(["云溪县", 1, None])
    assert file.getvalue() == "云溪县,1,\n"
