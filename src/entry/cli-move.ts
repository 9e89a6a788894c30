import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { diskFiles } from '../adapters/files/disk.ts'
import { keyFile } from '../adapters/files/key-file.ts'
import { named, r2Files } from '../adapters/files/r2.ts'
import { openD1 } from '../adapters/store/d1.ts'
import { migrate } from '../adapters/store/migrate.ts'
import { secretRow } from '../adapters/store/secrets.ts'
import { hasDatabase, openToWrite } from './database.ts'
import { migrateAlone } from './living.ts'
import { exportTo, importFrom, MoveFault, type Place } from './move.ts'
import { openContentKeys } from './store-node.ts'
import { type StoreBindings, workerContentKeys } from './store-worker.ts'
import { argumentsBy, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s move -- export --from node|worker FILE   writes all data to a file of JSON lines
npm run -s move -- import --to node|worker FILE     reads that file into an empty installation

  --data DIR    node: data folder (default: DATA_DIR, or ./data)
  --state DIR   worker: state folder of "wrangler dev" (default: .wrangler/state/v3)

"node" is SQLite in the data folder, or PostgreSQL where DATABASE_URL names it: files and keys are in the folder then too.
"worker" is the D1 and R2 of wrangler.toml: on this machine, or at Cloudflare if the bindings have remote = true.
Stop the service first. The file holds all data with the signing keys and content keys: anyone who has it can read
everything, and later erasure does not reach it. Destroy it after the move.
Exit codes: 0 every chain holds after the move, 1 the move failed, 2 wrong usage.`

type Opened = Place & { close(): Promise<void> | void }
const HASH = /^[0-9a-f]{64}$/

async function onNode(folder: string, mustExist: boolean): Promise<Opened> {
  if (mustExist && !hasDatabase(folder)) throw new Usage(`There is no database in ${folder}.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = await openToWrite(folder)
  await migrateAlone(database)
  const kept = join(folder, 'files')
  const list = async () =>
    existsSync(kept)
      ? (readdirSync(kept, { recursive: true }) as string[])
          .map((path) => path.slice(3))
          .filter((name) => HASH.test(name))
      : []
  return {
    database,
    files: { ...diskFiles(kept, digest), list },
    contentKeys: await openContentKeys(folder),
    keys: keyFile(join(folder, 'signing-keys.json')),
    close: database.close,
  }
}

async function onWorker(state: string): Promise<Opened> {
  const { getPlatformProxy } = await import('wrangler').catch(() => {
    throw new Usage('Moving a Worker needs wrangler, a development package. Run: npm ci')
  })
  const proxy = await getPlatformProxy<StoreBindings>({ configPath: 'wrangler.toml', persist: { path: state } })
  const { DB, FILES } = proxy.env
  const database = openD1(DB)
  await migrate(database, new Date().toISOString())
  return {
    database,
    files: { ...r2Files(FILES, digest), list: async () => (await named(FILES)).filter((key) => HASH.test(key)) },
    contentKeys: await workerContentKeys(proxy.env, database),
    keys: secretRow(database, 'signing-keys'),
    withoutPasswords: true,
    close: () => proxy.dispose(),
  }
}

const LEFT_OUT =
  'passwords were left out: on a Worker people sign in with the Microsoft tenant, so give them their app roles there.'

async function run(): Promise<string> {
  const { values, positionals } = argumentsBy(['from', 'to', 'data', 'state'], [], { allowPositionals: true })
  if (values.help) return USAGE
  const [act, file] = positionals
  const side = act === 'export' ? values.from : act === 'import' ? values.to : undefined
  if (!file || (side !== 'node' && side !== 'worker'))
    throw new Usage('Name a command, a platform and a file: export --from node FILE, or import --to worker FILE.')
  const place =
    side === 'node'
      ? await onNode(values.data ?? process.env['DATA_DIR'] ?? './data', act === 'export')
      : await onWorker(values.state ?? '.wrangler/state/v3')
  try {
    const moved = act === 'export' ? { ...(await exportTo(file, place)), accounts: 0 } : await importFrom(file, place)
    const { rows, files, entries, chains, accounts } = moved
    const left = accounts === 0 ? '' : `\n${accounts} ${LEFT_OUT}`
    return `${rows} rows and ${files} files; ${entries} entries in ${chains} chains: every chain holds.${left}`
  } finally {
    await place.close()
  }
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (fault) {
  const { message, code } = fault as NodeJS.ErrnoException
  if (!(fault instanceof Usage || fault instanceof MoveFault || code)) throw fault
  reportFault(fault, USAGE, `The move stopped: ${message}`)
}
