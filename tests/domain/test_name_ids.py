"""Ids that follow from a name."""

import uuid

from sdm_desktop.domain.name_ids import name_id


def test_a_name_gives_the_uuid_of_the_standard():
    for number in range(200):
        name = f"pegawai\x1fMaría {number}"
        expected = str(uuid.uuid5(uuid.NAMESPACE_OID, name))
        assert name_id(uuid.NAMESPACE_OID.bytes, name) == expected
