"""The text of files, whatever program wrote them."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.text.encoding import decode, is_damaged
from tests.glossary.making import refused


def test_files_of_older_spreadsheets_are_read() -> None:
    """Windows-1252, UTF-16 and the byte order mark are recognised."""
    assert decode("périmètre".encode("cp1252")) == "périmètre"
    assert decode("périmètre".encode("utf-16")) == "périmètre"
    assert decode("périmètre".encode("utf-8-sig")) == "périmètre"


WORDS = (
    "Périmètre;Défini à l’avance",
    "Nérée est sûre d’être à Noël",
    "maître; hôtel; où; ça",
    "« Élan », 5 €",
    "naïf – forêt",
)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", WORDS)
def test_accents_come_whole_out_of_any_old_file(words: str, encoding: str) -> None:
    """A file of an old Mac, or one that does not say in how many bytes a letter is, is read as it was typed."""
    assert decode(f"Term;Definition\n{words}\n".encode(encoding)).splitlines()[1] == words


@pytest.mark.parametrize("data", [b"Term,Definition\nP\x81\x8d\x81,\xf0\x81\xf5\xff\n", b"\xa8\x9b\xb0\x88\x81\xdf"])
def test_letters_that_nobody_can_tell_are_refused(data: bytes) -> None:
    """What makes words in no encoding is not kept damaged: the mend is to save the file as UTF-8."""
    assert refused(lambda: decode(data)) == "sheet-encoding"


def test_one_stray_byte_damages_its_own_word_alone() -> None:
    """A line pasted from an old file into one in UTF-8 takes no other line with it."""
    data = "terme,définition\nPérimètre,Défini à l’avance\nChiffre,d".encode() + b"\xe9" + "lai, fixé à part\n".encode()
    lines = decode(data).splitlines()
    assert lines[:2] == ["terme,définition", "Périmètre,Défini à l’avance"]
    assert [is_damaged(line) for line in lines] == [False, False, True]


@pytest.mark.parametrize(
    "text", ["p\ufffdrimètre", "l\x92avance", "PÃ©rimÃ¨tre", "lâ€™avance", "5 â‚¬", "ðŸš€", "Å“uvre", "Ã‰té"]
)
def test_damage_is_seen(text: str) -> None:
    """A sign for a lost letter, a control that no text has, UTF-8 that was read as something else."""
    assert is_damaged(text)


@pytest.mark.parametrize(
    "text",
    [
        *("périmètre", "São Paulo", "Ângela, Île-de-France", "مؤشر الأداء", "🚀❤️", "5 € – « à »"),
        *("« marché\u00a0»", "PRIORITÉ\u00a0: haute", "CAFÉ’", "L’ÉTÉ…", "“été…”", "« clé…\u00a0»", "À\u00a0€"),
    ],
)
def test_sound_text_is_no_damage(text: str) -> None:
    """Capitals with accents, other alphabets and emoji are as they should be; so are accents before the spaces, marks
    and quotation marks of French."""
    assert not is_damaged(text)


def archive(*names: str) -> bytes:
    """A ZIP file with these files in it, each holding its own name."""
    data = BytesIO()
    with ZipFile(data, "w") as file:
        for name in names:
            held = "application/vnd.oasis.opendocument.spreadsheet" if name == "mimetype" else name
            file.writestr(name, held)
    return data.getvalue()


WORKBOOKS = {
    "sheet-workbook-excel": [
        archive("[Content_Types].xml", "xl/workbook.xml"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    ],
    "sheet-workbook-calc": [archive("mimetype", "content.xml")],
    "sheet-workbook-numbers": [archive("Index/Document.iwa", "Metadata/Properties.plist")],
    "sheet-workbook-zip": [archive("terms.csv")],
    "sheet-workbook-web": [b"<html><table><tr><td>Term</td></tr></table></html>", b'<?xml version="1.0"?><Workbook/>'],
}


@pytest.mark.parametrize("why", WORKBOOKS)
def test_a_workbook_is_called_one(why: str) -> None:
    """Whoever brings a spreadsheet as it is hears which program saves it as CSV, and how."""
    for data in WORKBOOKS[why]:
        with pytest.raises(UserError, match=why):
            decode(data)


@given(st.binary(max_size=200))
def test_any_file_has_a_text_or_is_refused(data: bytes) -> None:
    """A picture sent by mistake is a file that cannot be read, and no failure of the bot."""
    assert refused(lambda: decode(data)).startswith(("sheet-", "not refused"))
