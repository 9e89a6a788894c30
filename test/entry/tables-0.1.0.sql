-- The tables of release 0.1.0, as that release made them.

CREATE TABLE apiKey (hash text primary key, name text not null, scope text not null, created text not null, expires text);

CREATE TABLE backgroundCheck (item text primary key, version text not null, tries integer not null,
         claimedUntil text not null, progress text not null) without rowid;

CREATE TABLE entry (
         stream text not null, seq integer not null, at text not null, by text not null, what text not null,
         body text not null, prev text not null, hash text not null, primary key (stream, seq)) without rowid;

CREATE TABLE entryMore (stream text, seq integer, piece integer, body text not null, primary key (stream, seq, piece));

CREATE TABLE handIn (
         id text primary key, item text not null, by text not null, at text not null, title text not null,
         content text not null, correction integer not null, state text not null, why text, claimedUntil text not null, key text not null default '');

CREATE TABLE head (stream text primary key, seq integer not null, hash text not null);

CREATE TABLE idempotency (
         caller text not null, key text not null, request text not null, response text, at text not null,
         primary key (caller, key));

CREATE TABLE identity (oid text primary key, person text not null unique, at text not null);

CREATE TABLE item (
         item text primary key, title text not null, progress text not null, kind text not null, channel text not null,
         author text not null, version text not null, verdict text not null, findings integer not null,
         notes integer not null, holder text, reserved integer not null, due text, onHold integer not null,
         claimedBy text, changedAt text not null, intendedAt text, mail integer not null, wake text, claimedUntil text, erased integer not null default 0, legalHold text, readers text not null default '[]');

CREATE TABLE judged (item text not null, rule text not null, at text not null, "right" integer not null,
         wrong integer not null, primary key (item, rule)) without rowid;

CREATE TABLE mail (
         key text primary key, ref text not null unique, at text not null, verdict text not null,
         reasons text not null, item text, passes text not null default '[]', gateway text not null default '');

CREATE TABLE mailCopy (
         ref text not null, gateway text not null, queue text not null, at text not null, gone text,
         primary key (ref, gateway, queue)) without rowid;

CREATE TABLE mailDeferred (key text primary key, since text not null, tries integer not null) without rowid;

CREATE TABLE mailGateway (name text primary key, instance text not null, since text not null) without rowid;

CREATE TABLE mailHeld (sender text not null, at text not null);

CREATE TABLE mailLine (ref text primary key, at text not null, hash text not null, seal integer);

CREATE TABLE mailOrder (
         seq integer primary key autoincrement, ref text not null, act text not null, why text not null,
         at text not null, done text, gateway text);

CREATE TABLE migration (version integer primary key, name text not null, at text not null);

CREATE TABLE observed (ref text primary key, at text not null, sender text not null, bytes integer not null,
         recipients integer not null, content text, key text) without rowid;

CREATE TABLE observedCase (ref text not null, rule text not null, type text not null, judged text, judgedBy text,
         judgedAt text, primary key (ref, rule, type)) without rowid;

CREATE TABLE observedKey (day text primary key, key text not null) without rowid;

CREATE TABLE outbox (
         id text primary key, dedupeKey text not null unique, "to" text not null, kind text not null, item text,
         at text not null, notBefore text not null, attempts integer not null, state text not null, trouble text);

CREATE TABLE registered (
         register text not null, row text not null, seq integer not null, content text, salt text,
         primary key (register, row, seq)) without rowid;

CREATE TABLE said (
         stream text not null, seq integer not null, content text, key text not null, primary key (stream, seq)) without rowid;

CREATE TABLE secret (name text primary key, value text not null);

CREATE TABLE served (
         item text not null, version text not null, by text not null, part text not null, how text not null, at text not null,
         primary key (item, version, by, part, how)) without rowid;

CREATE TABLE session (id text primary key, person text not null, created text not null, seen text not null, fresh text, tenant text, registered text not null default '[]', agreed text not null default '[]', ended text);

CREATE TABLE shred (name text primary key, what text not null);

CREATE TABLE signIn (id text primary key, at text not null, person text, what text not null, why text);

CREATE TABLE spent (
         subject text not null, opened integer not null, amount integer not null, primary key (subject, opened)) without rowid;

CREATE TABLE tenantGrant (person text primary key, appRoles text not null, agreed text not null, at text not null);

CREATE TABLE text (version text primary key, content text, file text, key text);

CREATE TABLE ticket (
         id text primary key, state text not null, nonce text not null, verifier text not null, back text not null,
         person text, created text not null);

CREATE TABLE unfinished (
         by text not null, id text not null, item text not null, at text not null, typed text not null, content text, file text, key text,
         primary key (by, id)) without rowid;

CREATE TABLE unfinishedFile (
         by text not null, id text not null, file text not null, content text not null, at text not null,
         primary key (by, id, file)) without rowid;

CREATE TABLE used (version text not null, item text not null, primary key (version, item)) without rowid;

CREATE TABLE version (version text primary key, content text, file text, key text, files text not null default '[]', keptAt text not null default '');

CREATE INDEX entry_by_time on entry (at, stream);

CREATE INDEX entry_by_what on entry (what, at);

CREATE INDEX hand_in_by_person on handIn (by, at);

CREATE UNIQUE INDEX hand_in_waiting on handIn (item) where state = 'waiting';

CREATE INDEX idempotency_by_time on idempotency (at);

CREATE INDEX item_by_author on item (author, changedAt);

CREATE INDEX item_by_change on item (changedAt);

CREATE INDEX item_by_holder on item (holder, due);

CREATE INDEX item_by_legal_hold on item (legalHold) where legalHold is not null;

CREATE INDEX item_by_progress on item (progress, changedAt);

CREATE INDEX item_by_version on item (version);

CREATE INDEX item_by_wake on item (wake);

CREATE INDEX judged_by_time on judged (at);

CREATE INDEX mail_by_time on mail (at);

CREATE INDEX mail_held_by_sender on mailHeld (sender, at);

CREATE INDEX mail_line_by_seal on mailLine (seal);

CREATE INDEX mail_order_by_ref on mailOrder (ref);

CREATE INDEX mail_order_open on mailOrder (seq) where done is null;

CREATE INDEX observed_by_time on observed (at);

CREATE INDEX observed_case_by_judgement on observedCase (judgedAt) where judgedAt is not null;

CREATE INDEX outbox_by_person on outbox ("to", at);

CREATE INDEX outbox_by_time on outbox (state, notBefore);

CREATE INDEX session_by_person on session (person);

CREATE INDEX session_by_seen on session (seen);

CREATE INDEX session_by_tenant on session (tenant);

CREATE INDEX sign_in_by_time on signIn (at);

CREATE INDEX spent_by_time on spent (opened);

CREATE INDEX unfinished_by_time on unfinished (at);

CREATE TRIGGER entry_follows before insert on entry
         when new.seq <> coalesce((select max(seq) from entry where stream = new.stream), 0) + 1
           or new.prev <> coalesce((select hash from entry where stream = new.stream order by seq desc limit 1), '0000000000000000000000000000000000000000000000000000000000000000')
         begin select raise(abort, 'journal: somebody else was first'); end;

CREATE TRIGGER entry_more_remains before delete on entryMore begin select raise(abort, 'journal: entries are never deleted'); end;

CREATE TRIGGER entry_more_stays before update on entryMore begin select raise(abort, 'journal: entries are never changed'); end;

CREATE TRIGGER entry_remains before delete on entry begin select raise(abort, 'journal: entries are never deleted'); end;

CREATE TRIGGER entry_stays before update on entry begin select raise(abort, 'journal: entries are never changed'); end;

CREATE TRIGGER entry_uses after insert on entry when new.what = 'submitted' and json_valid(new.body)
         begin insert or ignore into used (version, item) values (json_extract(new.body, '$.version'), new.stream); end;

insert into migration (version, name, at) values
  (1, 'journal', '2026-11-29T09:00:00.000Z'),
  (2, 'items', '2026-11-29T09:00:00.000Z'),
  (3, 'mail log', '2026-11-29T09:00:00.000Z'),
  (4, 'versions', '2026-11-29T09:00:00.000Z'),
  (5, 'sessions and keys', '2026-11-29T09:00:00.000Z'),
  (6, 'outbox', '2026-11-29T09:00:00.000Z'),
  (7, 'mail orders', '2026-11-29T09:00:00.000Z'),
  (8, 'registers', '2026-11-29T09:00:00.000Z'),
  (9, 'unfinished drafts', '2026-11-29T09:00:00.000Z'),
  (10, 'clock', '2026-11-29T09:00:00.000Z'),
  (11, 'sign-in', '2026-11-29T09:00:00.000Z'),
  (12, 'trouble in the outbox', '2026-11-29T09:00:00.000Z'),
  (13, 'drafts that wait to be read', '2026-11-29T09:00:00.000Z'),
  (14, 'what was spent of a share', '2026-11-29T09:00:00.000Z'),
  (15, 'content that can be erased', '2026-11-29T09:00:00.000Z'),
  (16, 'the session of the tenant, and parcels that are sealed', '2026-11-29T09:00:00.000Z'),
  (17, 'words beside the journal', '2026-11-29T09:00:00.000Z'),
  (18, 'what the tenant granted', '2026-11-29T09:00:00.000Z'),
  (19, 'items that began as email', '2026-11-29T09:00:00.000Z'),
  (20, 'unfinished drafts are sealed and keep their files', '2026-11-29T09:00:00.000Z'),
  (21, 'who might read an item', '2026-11-29T09:00:00.000Z'),
  (22, 'what was served to those who decide', '2026-11-29T09:00:00.000Z'),
  (23, 'lines of the mail log', '2026-11-29T09:00:00.000Z'),
  (24, 'checks in the background, and mail that was put off', '2026-11-29T09:00:00.000Z'),
  (25, 'mail that would have been held', '2026-11-29T09:00:00.000Z'),
  (26, 'several mail gateways, and a limit for each sender', '2026-11-29T09:00:00.000Z'),
  (27, 'how findings were judged', '2026-11-29T09:00:00.000Z');
