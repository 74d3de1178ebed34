import fazhi


def test_the_package_hands_out_these_names() -> None:
    assert fazhi.__all__ == [
        "ChatModel",
        "CheckResult",
        "Claim",
        "Entity",
        "FazhiError",
        "Graph",
        "GraphError",
        "InputError",
        "OutputError",
        "Progress",
        "Quote",
        "Report",
        "Results",
        "__version__",
        "build",
        "extract",
        "open_results",
        "sample_reports",
        "undecided",
    ]
    assert dir(fazhi) == fazhi.__all__


def test_every_name_is_there_and_says_what_it_is_for() -> None:
    for name in fazhi.__all__:
        value = getattr(fazhi, name)
        assert isinstance(value, str) or value.__doc__, name


def test_no_other_name_is() -> None:
    assert not hasattr(fazhi, "nonesuch")
