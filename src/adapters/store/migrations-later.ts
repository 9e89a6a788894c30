export type Migration = { readonly name: string; readonly statements: readonly string[] }

/** Migrations that follow those in `migrations.ts`; add new ones at the end. */
export const LATER_MIGRATIONS: readonly Migration[] = [
  {
    name: 'checks in the background, and mail that was put off',
    statements: [
      `create table backgroundCheck (item text primary key, version text not null, tries integer not null,
         claimedUntil text not null, progress text not null) without rowid`,
      `create table mailDeferred (key text primary key, since text not null, tries integer not null) without rowid`,
    ],
  },
]
