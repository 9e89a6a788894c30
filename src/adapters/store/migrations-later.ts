export type Migration = { readonly name: string; readonly statements: readonly string[] }

/** A release can be taken back: `back` leaves what the earlier one knows, and drops what it does not. */
export type ReversibleMigration = Migration & { readonly back: readonly string[] }

export const LATER_MIGRATIONS: readonly Migration[] = [
  {
    name: 'checks in the background, and mail that was put off',
    statements: [
      `create table backgroundCheck (item text primary key, version text not null, tries integer not null,
         claimedUntil text not null, progress text not null) without rowid`,
      `create table mailDeferred (key text primary key, since text not null, tries integer not null) without rowid`,
    ],
  },
  {
    name: 'mail that would have been held',
    statements: [
      `create table observed (ref text primary key, at text not null, sender text not null, bytes integer not null,
         recipients integer not null, content text, key text) without rowid`,
      'create index observed_by_time on observed (at)',
      `create table observedCase (ref text not null, rule text not null, type text not null, judged text, judgedBy text,
         judgedAt text, primary key (ref, rule, type)) without rowid`,
      'create table observedKey (day text primary key, key text not null) without rowid',
    ],
  },
  {
    name: 'several mail gateways, and a limit for each sender',
    statements: [
      'alter table mailOrder add column gateway text',
      'alter table mailCopy add column gone text',
      'create table mailGateway (name text primary key, instance text not null, since text not null) without rowid',
      'create table mailHeld (sender text not null, at text not null)',
      'create index mail_held_by_sender on mailHeld (sender, at)',
    ],
  },
  {
    name: 'how findings were judged',
    statements: [
      `create table judged (item text not null, rule text not null, at text not null, "right" integer not null,
         wrong integer not null, primary key (item, rule)) without rowid`,
      'create index judged_by_time on judged (at)',
      'create index observed_case_by_judgement on observedCase (judgedAt) where judgedAt is not null',
    ],
  },
]

export const NEXT_MIGRATIONS: readonly ReversibleMigration[] = [
  {
    name: 'declarations of a day, numbered',
    statements: [
      `create table mailDeclared (sender text not null, day text not null, number integer not null,
         primary key (sender, day, number)) without rowid`,
    ],
    back: ['drop table mailDeclared'],
  },
  {
    name: 'accounts of people in an office without a tenant',
    statements: [
      `create table localAccount (person text primary key, salt text not null, proof text not null, sealed text not null,
         step integer not null, failed integer not null, waitUntil text, at text not null) without rowid`,
      'create table invitation (id text primary key, person text not null unique, expires text not null) without rowid',
    ],
    back: ['drop table invitation', 'drop table localAccount'],
  },
  {
    name: 'notices that were read, and addresses of calendars',
    statements: [
      'create table noticesSeen (person text primary key, at text not null) without rowid',
      'create table calendarFeed (person text primary key, hash text not null unique, at text not null) without rowid',
    ],
    back: ['drop table calendarFeed', 'drop table noticesSeen'],
  },
  {
    name: 'attempts from a known browser',
    statements: [
      'alter table localAccount add column knownFailed integer not null default 0',
      'alter table localAccount add column knownWaitUntil text',
    ],
    back: ['alter table localAccount drop column knownWaitUntil', 'alter table localAccount drop column knownFailed'],
  },
  {
    name: 'instances that share a store',
    statements: [
      'create table instance (id text primary key, seen text not null) without rowid',
      'create table lease (name text primary key, holder text not null, until text not null) without rowid',
      'alter table idempotency add column holder text',
      'alter table backgroundCheck add column holder text',
    ],
    back: [
      'alter table backgroundCheck drop column holder',
      'alter table idempotency drop column holder',
      'drop table lease',
      'drop table instance',
    ],
  },
  {
    name: 'a lead that does not depend on clocks',
    statements: ['alter table lease drop column until'],
    back: [`alter table lease add column until text not null default ''`],
  },
  {
    name: 'answers to repeated requests without content',
    statements: ['delete from idempotency'],
    back: ['delete from idempotency'],
  },
  {
    name: 'items by mail and state',
    statements: ['create index item_by_mail on item (mail, progress, changedAt)'],
    back: ['drop index item_by_mail'],
  },
]
