// What is searched by something else than its id: statements by claim and state, names and titles by their words.
CREATE INDEX statement_predicate IF NOT EXISTS FOR (n:Statement) ON (n.predicate, n.status);
CREATE INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.text);
CREATE INDEX data_version_number IF NOT EXISTS FOR (n:DataVersion) ON (n.number);
CREATE FULLTEXT INDEX names_and_titles IF NOT EXISTS FOR (n:Name|Project|BusinessChain|Document) ON EACH [n.text, n.nameZh, n.nameEn, n.title] OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
