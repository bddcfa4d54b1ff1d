-- Derived from the checks, and made anew at any time.
DROP TABLE IF EXISTS checkQuestions;
DROP TABLE IF EXISTS checkSnapshots;
CREATE TABLE checkQuestions (
  checkId TEXT PRIMARY KEY,
  folded  TEXT NOT NULL                -- words of the question, lower case
) STRICT, WITHOUT ROWID;
CREATE INDEX checksByFolded ON checkQuestions (folded);
CREATE TABLE checkSnapshots (
  snapshot BLOB NOT NULL,              -- named in the check's bytes
  checkId  TEXT NOT NULL,
  PRIMARY KEY (snapshot, checkId)
) STRICT, WITHOUT ROWID;
CREATE INDEX checkSnapshotsByCheck ON checkSnapshots (checkId);
