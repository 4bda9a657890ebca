from ihaeng.reading.english.whole_words import places_of, stands_in


def test_a_name_is_found_where_it_stands_on_its_own() -> None:
    assert list(places_of("Holm", "Holm met Holmberg; Lars Holm's team")) == [0, 24]


def test_a_hyphen_belongs_to_a_word() -> None:
    assert not stands_in("Holm", "Holm-based firms of Ny-Holm")


def test_nothing_is_found_in_nothing() -> None:
    assert not stands_in("Holm", "")
