import { digest } from '../adapters/digest.ts'
import { verify } from '../adapters/store/chain.ts'
import { takeFolder } from '../adapters/store/in-use.ts'
import { pending, RELEASES, since, takeBack } from '../adapters/store/migrate.ts'
import { type Database, statement } from '../adapters/store/sql.ts'
import { databaseUrl, hasDatabase, openToRead, openToWrite } from './database.ts'
import { livingInstances, migrateAlone } from './living.ts'
import { productVersion } from './root.ts'
import { isFolderOf } from './shared-folder.ts'
import { argumentsBy, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s upgrade -- --dry-run               says what this version changes in the data, and changes nothing
npm run -s upgrade                            changes it now, as a start does: stop the service first
npm run -s upgrade -- --back-to VERSION       undoes it, so that VERSION can open the data: stop the service first
npm run -s upgrade -- --back-to VERSION --dry-run

  --data DIR   data folder (default: DATA_DIR, or ./data)

Make a backup first, and stop every instance where several share PostgreSQL. Each change is made whole or not at all: a run that is stopped can be run again.
Exit codes: 0 done, 1 something is wrong with the data, 2 wrong usage.`

type Back = { readonly to: string; readonly data: string; readonly dry: boolean }

const listed = (names: readonly string[]) => names.map((name) => `- ${name}`).join('\n')

async function run(): Promise<string> {
  const given = argumentsBy(['back-to', 'data'], ['dry-run']).values
  if (given.help) return USAGE
  const data = given.data ?? process.env['DATA_DIR'] ?? './data'
  if (!hasDatabase(data)) throw new Usage(`There is no database in ${data}.`)
  const dry = given['dry-run'] === true
  const database = dry ? (await openToRead(data))! : await openToWrite(data)
  try {
    const back = given['back-to']
    const says =
      back === undefined ? await forwards(database, data, dry) : await backwards(database, { to: back, data, dry })
    return `${says}\n${await wholeness(database)}`
  } finally {
    await database.close()
  }
}

async function forwards(database: Database, data: string, dry: boolean): Promise<string> {
  const { done, names, newer } = await pending(database)
  if (newer) throw new Usage('A newer Countersign made this database. Install that one, or go back with it first.')
  const from = `This is Countersign ${productVersion()}. The data is of ${releaseOf(done)}.`
  if (names.length === 0) return `${from} Nothing needs to be changed.`
  if (dry) return `${from} It would be changed by:\n${listed(names)}\nNothing was changed.`
  takeAlone(data)
  await migrateAlone(database)
  return `${from} It was changed by:\n${listed(names)}`
}

/** Until this process ends, no service starts on the folder. */
function takeAlone(data: string): void {
  if (!takeFolder(data))
    throw new Usage('The service is running. Stop it first: systemctl stop countersign. Nothing was changed.')
}

/** A service that runs would write what the older version does not know. */
async function refuseInUse(database: Database, data: string): Promise<void> {
  if (databaseUrl() !== '' && !(await isFolderOf(data, database)))
    throw new Usage(`--data: ${data} is not the folder that the instances share. Nothing was changed.`)
  takeAlone(data)
  if (databaseUrl() === '') return
  const living = await livingInstances(database)
  if (living > 0)
    throw new Usage(`${living} of the instances still run. Stop the service on every machine. Nothing was changed.`)
  if ((await othersOn(database)) > 0)
    throw new Usage('Another command, such as a backup, uses the database. Let it end first. Nothing was changed.')
}

async function othersOn(database: Database): Promise<number> {
  const [found] = await database.all<{ others: number }>(
    statement(
      `select count(*)::int as others from pg_stat_activity where application_name = 'countersign'
         and datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  return found?.others ?? 0
}

async function backwards(database: Database, { to, data, dry }: Back): Promise<string> {
  const release = RELEASES.find((one) => one.version === to)
  if (!release) throw new Usage(`--back-to must be one of ${RELEASES.map((one) => one.version).join(', ')}.`)
  const { newer } = await pending(database)
  if (newer) throw new Usage('A newer Countersign made this database. Go back with that one first.')
  const names = await since(database, release.migrations)
  if (names.length === 0) return `Version ${to} can open the data as it is.`
  const lost = `${listed(names)}\nWhat was kept for these goes; items, versions, the record and the registers stay.`
  if (dry) return `These would be undone for version ${to}:\n${lost}\nNothing was changed.`
  await refuseInUse(database, data)
  await takeBack(database, release.migrations)
  return `These were undone for version ${to}:\n${lost}\nInstall version ${to} before you start the service.`
}

async function wholeness(database: Database): Promise<string> {
  const { breaks, chains, entries } = await verify(database, digest)
  if (breaks.length > 0) process.exitCode = 1
  const held = breaks.length === 0 ? 'every chain holds' : `${breaks.length} chains are broken`
  return `${entries} entries in ${chains} chains: ${held}.`
}

const releaseOf = (migrations: number) => {
  const release = RELEASES.findLast((one) => one.migrations <= migrations)
  return release
    ? `version ${release.version}${release.migrations < migrations ? ' or later' : ''}`
    : 'an early version'
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (fault) {
  reportFault(fault, USAGE)
}
