CREATE TABLE sources (
  number     INTEGER PRIMARY KEY,
  snapshot   BLOB NOT NULL UNIQUE,     -- SHA-256 of the bytes
  sequence   INTEGER NOT NULL UNIQUE,  -- change that made it what it is
  id         TEXT NOT NULL UNIQUE,
  title      TEXT,
  publisher  TEXT,
  kind       TEXT NOT NULL,
  statedKind TEXT,
  authors    TEXT,                     -- JSON array
  published  TEXT,
  retrieved  TEXT NOT NULL,
  address    TEXT,
  licence    TEXT,
  mediaType  TEXT NOT NULL,
  language   TEXT,
  origin     TEXT NOT NULL,
  length     INTEGER NOT NULL,
  readBy     TEXT,
  textDigest BLOB NOT NULL,            -- SHA-256 of the document's text
  stated     TEXT,                     -- facts as they came, where a correction stands before them
  correction TEXT,
  hidden     INTEGER NOT NULL DEFAULT 0 -- kinds of hidden text that was not read, as bits; from bit 8, how that was told
) STRICT;
CREATE INDEX sourcesByAddress ON sources (address) WHERE address IS NOT NULL;
CREATE TABLE bytes (
  source  INTEGER PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE documents (
  source INTEGER PRIMARY KEY,
  blocks BLOB NOT NULL,
  facts  TEXT,
  text   BLOB NOT NULL
) STRICT;
CREATE TABLE removals (
  sequence INTEGER PRIMARY KEY,
  snapshot BLOB NOT NULL
) STRICT;
CREATE TABLE captures (
  number    INTEGER PRIMARY KEY,
  source    INTEGER NOT NULL,
  asked     TEXT NOT NULL,             -- address that was asked for
  retrieved TEXT NOT NULL,
  json      TEXT NOT NULL,             -- status, headers, redirects
  UNIQUE (asked, retrieved)
) STRICT;
CREATE INDEX capturesBySource ON captures (source);
CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  path   TEXT NOT NULL UNIQUE,
  stamp  TEXT NOT NULL
) STRICT;
CREATE TABLE items (
  file    INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  source  INTEGER,
  reason  TEXT,
  PRIMARY KEY (file, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX itemsBySource ON items (source) WHERE source IS NOT NULL;
CREATE TABLE checks (
  id        TEXT PRIMARY KEY,
  question  TEXT NOT NULL,
  checkedAt TEXT NOT NULL,
  library   TEXT NOT NULL,
  json      BLOB NOT NULL,
  trace     BLOB NOT NULL
) STRICT;
CREATE INDEX checksByQuestion ON checks (question COLLATE NOCASE, checkedAt);
CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
INSERT INTO counter VALUES (0);
