"""What import tests compare."""


def counts(plan):
    return plan.read, len(plan.new), len(plan.changed), plan.same, len(plan.refused)


def everybody(services):
    """Return the people as stored, without what differs from office to office."""
    columns = "nip, nama, status, gol_akhir, tmt_cpns, jenis_kelamin, mk_tahun, unor_nama, alamat"
    return services.file.database.rows(
        f"SELECT {columns} FROM pegawai WHERE deleted_at IS NULL ORDER BY nip"
    )
