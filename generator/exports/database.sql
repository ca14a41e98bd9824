CREATE TABLE edition (hash TEXT NOT NULL, as_of TEXT, title TEXT NOT NULL, publisher TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE issues (slug TEXT PRIMARY KEY, title TEXT NOT NULL, introduction TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE sources (
  id TEXT PRIMARY KEY, title TEXT, outlet TEXT, url TEXT, origins TEXT NOT NULL, language TEXT NOT NULL, published TEXT,
  published_grounds TEXT, published_note TEXT, sha256 TEXT NOT NULL, address TEXT NOT NULL,
  authors TEXT NOT NULL
);
CREATE TABLE entries (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, date TEXT, first_day TEXT, last_day TEXT, kind TEXT NOT NULL,
  sentence TEXT NOT NULL, article TEXT NOT NULL REFERENCES sources, passage TEXT NOT NULL, articles INTEGER NOT NULL,
  independent INTEGER NOT NULL, differs TEXT NOT NULL, address TEXT NOT NULL
);
CREATE TABLE entry_issues (
  entry TEXT NOT NULL REFERENCES entries (id), issue TEXT NOT NULL REFERENCES issues, PRIMARY KEY (entry, issue)
);
CREATE TABLE reports (
  entry TEXT NOT NULL REFERENCES entries (id), number INTEGER NOT NULL, article TEXT NOT NULL REFERENCES sources,
  passage TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence TEXT NOT NULL, date TEXT, phrase TEXT,
  grounds TEXT, rule TEXT, anchor TEXT, origins TEXT NOT NULL, PRIMARY KEY (entry, number)
);
CREATE TABLE statements (
  number INTEGER PRIMARY KEY, speaker TEXT NOT NULL, party TEXT, date TEXT, kind TEXT NOT NULL, text TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES sources, passage TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  issues TEXT NOT NULL
);
CREATE TABLE passages (
  number INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES sources, passage TEXT NOT NULL, "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, text TEXT NOT NULL, issues TEXT NOT NULL, UNIQUE (article, passage)
);
CREATE INDEX entries_first_day ON entries (first_day);
CREATE INDEX reports_article ON reports (article);
CREATE INDEX statements_speaker ON statements (speaker);
CREATE VIRTUAL TABLE entries_search USING fts5 (
  sentence, content="entries", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE statements_search USING fts5 (
  speaker, text, content="statements", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE passages_search USING fts5 (
  text, content="passages", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
