import { LATER_MIGRATIONS, type Migration, NEXT_MIGRATIONS } from './migrations-later.ts'
import { LATE } from './sql.ts'

/** The previous hash of the first entry of every chain. */
export const GENESIS = '0'.repeat(64)

/** D1 joins at most five selections, so each is its own statement. */
function readersAlso(person: string): string {
  return `update item set readers = (select json_group_array(reader) from (
     select value as reader from json_each(item.readers)
     union select 'person:' || ${person} and stream = item.item) where reader is not null)`
}

/** In order, each run once. Never change a published one: add another. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'journal',
    statements: [
      `create table entry (
         stream text not null, seq integer not null, at text not null, by text not null, what text not null,
         body text not null, prev text not null, hash text not null, primary key (stream, seq)) without rowid`,
      'create table entryMore (stream text, seq integer, piece integer, body text not null, primary key (stream, seq, piece))',
      'create table head (stream text primary key, seq integer not null, hash text not null)',
      // Also stops "insert or replace", because it runs before SQLite deletes the older row.
      `create trigger entry_follows before insert on entry
         when new.seq <> coalesce((select max(seq) from entry where stream = new.stream), 0) + 1
           or new.prev <> coalesce((select hash from entry where stream = new.stream order by seq desc limit 1), '${GENESIS}')
         begin select raise(abort, '${LATE}'); end`,
      `create trigger entry_stays before update on entry begin select raise(abort, 'journal: entries are never changed'); end`,
      `create trigger entry_remains before delete on entry begin select raise(abort, 'journal: entries are never deleted'); end`,
      `create trigger entry_more_stays before update on entryMore begin select raise(abort, 'journal: entries are never changed'); end`,
      `create trigger entry_more_remains before delete on entryMore begin select raise(abort, 'journal: entries are never deleted'); end`,
    ],
  },
  {
    name: 'items',
    statements: [
      `create table item (
         item text primary key, title text not null, progress text not null, kind text not null, channel text not null,
         author text not null, version text not null, verdict text not null, findings integer not null,
         notes integer not null, holder text, reserved integer not null, due text, onHold integer not null,
         claimedBy text, changedAt text not null, intendedAt text, mail integer not null)`,
      'create index item_by_holder on item (holder, due)',
      'create index item_by_author on item (author, changedAt)',
      'create index item_by_change on item (changedAt)',
      'create index item_by_progress on item (progress, changedAt)',
    ],
  },
  {
    name: 'mail log',
    statements: [
      `create table mail (
         key text primary key, ref text not null unique, at text not null, verdict text not null,
         reasons text not null, item text)`,
      'create index mail_by_time on mail (at)',
    ],
  },
  {
    name: 'versions',
    statements: [
      'create table version (version text primary key, content text, file text)',
      'create table text (version text primary key, content text, file text)',
    ],
  },
  {
    name: 'sessions and keys',
    statements: [
      'create table session (id text primary key, person text not null, csrf text not null, created text not null, seen text not null)',
      'create index session_by_seen on session (seen)',
      'create table apiKey (hash text primary key, name text not null, scope text not null, created text not null, expires text)',
      `create table idempotency (
         caller text not null, key text not null, request text not null, response text, at text not null,
         primary key (caller, key))`,
      'create index idempotency_by_time on idempotency (at)',
      'create table secret (name text primary key, value text not null)',
    ],
  },
  {
    name: 'outbox',
    statements: [
      `create table outbox (
         id text primary key, dedupeKey text not null unique, "to" text not null, kind text not null, item text,
         at text not null, notBefore text not null, attempts integer not null, state text not null)`,
      'create index outbox_by_time on outbox (state, notBefore)',
      'create index outbox_by_person on outbox ("to", at)',
    ],
  },
  {
    name: 'mail orders',
    statements: [
      "alter table mail add column passes text not null default '[]'",
      "alter table mail add column gateway text not null default ''",
      `create table mailCopy (
         ref text not null, gateway text not null, queue text not null, at text not null,
         primary key (ref, gateway, queue)) without rowid`,
      `create table mailOrder (
         seq integer primary key autoincrement, ref text not null, act text not null, why text not null,
         at text not null, done text)`,
      'create index mail_order_by_ref on mailOrder (ref)',
      'create index mail_order_open on mailOrder (seq) where done is null',
    ],
  },
  {
    name: 'registers',
    statements: [
      `create table registered (
         register text not null, row text not null, seq integer not null, content text, salt text,
         primary key (register, row, seq)) without rowid`,
    ],
  },
  {
    name: 'unfinished drafts',
    statements: [
      `create table unfinished (
         by text not null, id text not null, item text not null, at text not null, typed text not null,
         primary key (by, id)) without rowid`,
      'create index unfinished_by_time on unfinished (at)',
    ],
  },
  {
    name: 'clock',
    statements: [
      'alter table item add column wake text',
      'alter table item add column claimedUntil text',
      'create index item_by_wake on item (wake)',
      'create index item_by_version on item (version)',
    ],
  },
  {
    name: 'sign-in',
    statements: [
      'alter table session drop column csrf',
      'alter table session add column fresh text',
      'create index session_by_person on session (person)',
      `create table ticket (
         id text primary key, state text not null, nonce text not null, verifier text not null, back text not null,
         person text, created text not null)`,
      'create table identity (oid text primary key, person text not null unique, at text not null)',
      'create table signIn (id text primary key, at text not null, person text, what text not null, why text)',
      'create index sign_in_by_time on signIn (at)',
    ],
  },
  {
    name: 'trouble in the outbox',
    statements: ['alter table outbox add column trouble text'],
  },
  {
    name: 'drafts that wait to be read',
    statements: [
      `create table handIn (
         id text primary key, item text not null, by text not null, at text not null, title text not null,
         content text not null, correction integer not null, state text not null, why text, claimedUntil text not null)`,
      "create unique index hand_in_waiting on handIn (item) where state = 'waiting'",
      'create index hand_in_by_person on handIn (by, at)',
    ],
  },
  {
    name: 'what was spent of a share',
    statements: [
      `create table spent (
         subject text not null, opened integer not null, amount integer not null, primary key (subject, opened)) without rowid`,
      'create index spent_by_time on spent (opened)',
    ],
  },
  {
    name: 'content that can be erased',
    statements: [
      'alter table version add column key text',
      "alter table version add column files text not null default '[]'",
      "alter table version add column keptAt text not null default ''",
      'alter table text add column key text',
      // Several items may share a version: it stays as long as one of them needs it.
      'create table used (version text not null, item text not null, primary key (version, item)) without rowid',
      `insert into used select distinct json_extract(body, '$.version'), stream from entry
         where what = 'submitted' and json_valid(body)`,
      `create trigger entry_uses after insert on entry when new.what = 'submitted' and json_valid(new.body)
         begin insert or ignore into used (version, item) values (json_extract(new.body, '$.version'), new.stream); end`,
      'create table shred (name text primary key, what text not null)',
      'alter table item add column erased integer not null default 0',
      'alter table item add column legalHold text',
      'create index item_by_legal_hold on item (legalHold) where legalHold is not null',
      'create index entry_by_what on entry (what, at)',
      'create index entry_by_time on entry (at, stream)',
    ],
  },
  {
    name: 'the session of the tenant, and parcels that are sealed',
    statements: [
      "alter table handIn add column key text not null default ''",
      'alter table session add column tenant text',
      'create index session_by_tenant on session (tenant)',
    ],
  },
  {
    name: 'words beside the journal',
    statements: [
      `create table said (
         stream text not null, seq integer not null, content text, key text not null, primary key (stream, seq)) without rowid`,
    ],
  },
  {
    name: 'what the tenant granted',
    statements: [
      // The basis of these sessions is unknown, so people sign in again.
      'delete from session',
      "alter table session add column registered text not null default '[]'",
      "alter table session add column agreed text not null default '[]'",
      'alter table session add column ended text',
      'create table tenantGrant (person text primary key, appRoles text not null, agreed text not null, at text not null)',
    ],
  },
  {
    name: 'items that began as email',
    statements: [
      `update item set mail = 1 where mail = 0 and item in (
         select stream from entry where what = 'submitted' and json_valid(body) and json_extract(body, '$.mail') = 1)`,
    ],
  },
  {
    name: 'unfinished drafts are sealed and keep their files',
    statements: [
      'alter table unfinished add column content text',
      'alter table unfinished add column file text',
      'alter table unfinished add column key text',
      `create table unfinishedFile (
         by text not null, id text not null, file text not null, content text not null, at text not null,
         primary key (by, id, file)) without rowid`,
      `delete from unfinished
         where json_valid(typed) and trim(coalesce(json_extract(typed, '$.title'), '')) = ''
         and trim(coalesce(json_extract(typed, '$.text'), '')) = ''`,
    ],
  },
  {
    name: 'who might read an item',
    statements: [
      "alter table item add column readers text not null default '[]'",
      // Present approvers are found by their role; the next act on an item writes the exact list.
      `update item set readers = json_array('role:chief-executive', 'role:independent-reviewer',
         'role:data-protection-officer', case progress when 'released' then 'office' else 'person:' || author end)`,
      readersAlso("by from entry where what in ('submitted', 'released', 'emergency-released')"),
      readersAlso("json_extract(body, '$.onBehalfOf') from entry where what = 'submitted' and json_valid(body)"),
      readersAlso("json_extract(body, '$.to') from entry where what = 'tasked' and json_valid(body)"),
      readersAlso(
        `json_extract(one.value, '$.person') from entry,
           json_each(case when json_valid(entry.body) then entry.body else '{}' end, '$.signOffs') as one where what = 'routed'`,
      ),
    ],
  },
  {
    name: 'what was served to those who decide',
    statements: [
      `create table served (
         item text not null, version text not null, by text not null, part text not null, how text not null, at text not null,
         primary key (item, version, by, part, how)) without rowid`,
    ],
  },
  {
    name: 'lines of the mail log',
    statements: [
      'create table mailLine (ref text primary key, at text not null, hash text not null, seal integer)',
      'create index mail_line_by_seal on mailLine (seal)',
    ],
  },
  ...LATER_MIGRATIONS,
  ...NEXT_MIGRATIONS,
]
