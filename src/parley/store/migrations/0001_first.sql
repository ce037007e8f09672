-- A library: reports as received, what was read from them by which reader, and analysts' rulings.
-- Nothing is ever changed or deleted: what is shown of a report is its latest reading that did not fail.
-- A text that holds lone surrogates, which UTF-8 cannot carry, is a BLOB; every other one is TEXT.

CREATE TABLE reports (
    key       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    name      ANY NOT NULL,
    source    ANY NOT NULL,
    title     ANY,
    url       ANY,
    published TEXT,
    text      ANY NOT NULL
) STRICT;
CREATE INDEX reports_by_name ON reports (name);

CREATE TABLE layouts (
    key    INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    layout TEXT NOT NULL
) STRICT;
CREATE INDEX layouts_by_report ON layouts (report);

CREATE TABLE readings (
    key     INTEGER PRIMARY KEY,
    report  TEXT NOT NULL REFERENCES reports (id),
    reader  TEXT NOT NULL,
    failure TEXT,
    UNIQUE (report, reader)
) STRICT;
CREATE INDEX readings_shown ON readings (report, key) WHERE failure IS NULL;

CREATE TABLE claims (
    key     INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (key),
    id      TEXT NOT NULL,
    report  TEXT NOT NULL REFERENCES reports (id),
    type    TEXT NOT NULL,
    first   TEXT,
    last    TEXT,
    claim   TEXT NOT NULL,
    UNIQUE (reading, id)
) STRICT;
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_type ON claims (type, reading);
CREATE INDEX claims_by_day ON claims (first, last, reading);

CREATE TABLE judgements (
    key       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    judgement TEXT NOT NULL
) STRICT;

-- The reading of each report that is shown.
CREATE VIEW shown AS
SELECT report, max(key) AS reading FROM readings WHERE failure IS NULL GROUP BY report;

-- The words of each report, folded, for searching. Contentless: the text itself is in `reports`.
CREATE VIRTUAL TABLE words USING fts5 (folded, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER reports_stay    BEFORE UPDATE ON reports    BEGIN SELECT raise(ABORT, 'reports are never changed'); END;
CREATE TRIGGER layouts_stay    BEFORE UPDATE ON layouts    BEGIN SELECT raise(ABORT, 'layouts are never changed'); END;
CREATE TRIGGER readings_stay   BEFORE UPDATE ON readings   BEGIN SELECT raise(ABORT, 'readings are never changed'); END;
CREATE TRIGGER claims_stay     BEFORE UPDATE ON claims     BEGIN SELECT raise(ABORT, 'claims are never changed'); END;
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT raise(ABORT, 'judgements are never changed'); END;
CREATE TRIGGER reports_remain    BEFORE DELETE ON reports    BEGIN SELECT raise(ABORT, 'reports are never deleted'); END;
CREATE TRIGGER layouts_remain    BEFORE DELETE ON layouts    BEGIN SELECT raise(ABORT, 'layouts are never deleted'); END;
CREATE TRIGGER readings_remain   BEFORE DELETE ON readings   BEGIN SELECT raise(ABORT, 'readings are never deleted'); END;
CREATE TRIGGER claims_remain     BEFORE DELETE ON claims     BEGIN SELECT raise(ABORT, 'claims are never deleted'); END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements BEGIN SELECT raise(ABORT, 'judgements are never deleted'); END;
