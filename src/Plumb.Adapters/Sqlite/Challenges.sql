CREATE TABLE challenges (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  checkId  TEXT NOT NULL,
  sentence TEXT NOT NULL,
  reason   TEXT NOT NULL,
  evidence TEXT NOT NULL,
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL,
  role     TEXT NOT NULL
) STRICT;
CREATE INDEX challengesByCheck ON challenges (checkId);
CREATE TABLE settlements (
  challenge INTEGER PRIMARY KEY,       -- settled once
  outcome   TEXT NOT NULL,
  note      TEXT NOT NULL,
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL,
  role      TEXT NOT NULL
) STRICT;
CREATE TRIGGER challengesStay BEFORE UPDATE ON challenges BEGIN SELECT RAISE(ABORT, 'challenges only grow'); END;
CREATE TRIGGER challengesAreKept BEFORE DELETE ON challenges BEGIN SELECT RAISE(ABORT, 'challenges only grow'); END;
CREATE TRIGGER settlementsStay BEFORE UPDATE ON settlements BEGIN SELECT RAISE(ABORT, 'settlements only grow'); END;
CREATE TRIGGER settlementsAreKept BEFORE DELETE ON settlements BEGIN SELECT RAISE(ABORT, 'settlements only grow'); END;
