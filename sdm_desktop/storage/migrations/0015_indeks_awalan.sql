-- Version 15. The search index knows beginnings of up to six letters: the fourth letter of a name,
-- or the fifth digit of a NIP, no longer walks through every word that starts with it.
DROP TABLE cari_fts;
CREATE VIRTUAL TABLE cari_fts USING fts5 (
    kunci, content='cari', content_rowid='pos', prefix='1 2 3 4 5 6', detail='none',
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO cari_fts (cari_fts) VALUES ('rebuild');
