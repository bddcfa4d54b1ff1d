CREATE TABLE jobs (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  input   TEXT NOT NULL,             -- JSON, all that running it again needs
  actor   TEXT NOT NULL,
  key     TEXT,                      -- the caller's own name for the order
  state   TEXT NOT NULL,
  created TEXT NOT NULL,
  ended   TEXT,
  tries   INTEGER NOT NULL,
  result  TEXT,
  problem TEXT
) STRICT;
CREATE UNIQUE INDEX jobsByKey ON jobs (actor, key) WHERE key IS NOT NULL;
CREATE INDEX jobsUnfinished ON jobs (number) WHERE ended IS NULL;
CREATE TABLE jobEvents (
  job    INTEGER NOT NULL,
  number INTEGER NOT NULL,           -- from 1, without gaps
  at     TEXT NOT NULL,
  step   TEXT NOT NULL,
  text   TEXT NOT NULL,
  PRIMARY KEY (job, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE keys (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  salt    BLOB NOT NULL,
  hash    BLOB NOT NULL,
  created TEXT NOT NULL,
  revoked TEXT
) STRICT;
CREATE TABLE audit (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL,
  action  TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL,
  hash    TEXT NOT NULL              -- over the hash before and all of this row
) STRICT;
CREATE TRIGGER auditIsNotAltered BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER auditIsNotCut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
