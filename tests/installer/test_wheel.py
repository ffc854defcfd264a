"""The wheel that hatchling builds carries the program and all that it reads at run time."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_carries_resources_fonts_and_the_command(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (entry_points,) = (n for n in names if n.endswith(".dist-info/entry_points.txt"))
        assert b"qmsco-desk = qmsco_desk.__main__:main" in archive.read(entry_points)
    shipped = {
        f"qmsco_desk/{file.relative_to(ROOT).as_posix()}"
        for file in (ROOT / "resources").rglob("*")
        if file.is_file()
    }
    assert shipped
    assert shipped - names == set()
    assert len([name for name in names if name.endswith(".ttf")]) == 12  # 3 families, 4 styles
    assert "qmsco_desk/resources/fonts/OFL.txt" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "installer/")) for name in names)
