-- Version 14. Who may store sessions that clash, with a reason (rules/training 8.1). Accounts that
-- exist keep what they could do until now.
ALTER TABLE pengguna ADD COLUMN boleh_bentrok INTEGER NOT NULL DEFAULT 1 CHECK (boleh_bentrok IN (0, 1));
