"""The files that were exported, as pydicom reads them."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field

import pydicom
from pydicom.errors import InvalidDicomError

# Files larger than this inside a zip are not looked at: they are no images that a test has.
LARGEST = 4 << 30


@dataclass
class Original:
    """One file."""

    data: pydicom.Dataset

    @property
    def kind(self):
        """Modality and class: nothing that identifies."""
        uid = self.data.get("SOPClassUID", "")
        return f"{self.data.get('Modality', '?')} ({getattr(uid, 'name', uid)})"

    @property
    def patient(self):
        return str(self.data.get("PatientID", "")).strip(), str(self.data.get("PatientName", "")).upper()

    @property
    def pixels(self):
        """The pixel data's bytes, as stored; None where there are none."""
        for tag in (0x7FE00010, 0x7FE00008, 0x7FE00009):
            if tag in self.data:
                return self.data[tag].value
        return None


@dataclass
class Originals:
    """All files of one patient."""

    files: list = field(default_factory=list)

    @classmethod
    def read(cls, paths, patient=None):
        found = cls()
        for path in paths:
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.is_file():
                    found.add(file.read_bytes())
        if patient is not None:
            found.files = [file for file in found.files if str(file.data.get("PatientID", "")).strip() == patient]
        return found

    def add(self, content, depth=0):
        if content[:4] == b"PK\x03\x04" and depth < 3:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                for entry in packed.infolist():
                    if not entry.is_dir() and entry.file_size < LARGEST:
                        self.add_entry(packed, entry, depth)
            return
        try:
            data = pydicom.dcmread(io.BytesIO(content), force=content[128:132] != b"DICM")
        except (InvalidDicomError, EOFError, ValueError, KeyError, TypeError, AttributeError, NotImplementedError, OSError):
            return
        # A directory of files is no image, and what has no class is none either.
        if "SOPClassUID" in data and data.SOPClassUID != "1.2.840.10008.1.3.10":
            self.files.append(Original(data))

    def add_entry(self, packed, entry, depth):
        try:
            content = packed.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            # Damaged, encrypted, or packed in a way that this reader lacks. If it went out, its image has no original, and is told.
            return
        self.add(content, depth + 1)
