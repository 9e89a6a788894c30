import { join } from 'node:path'
import { connect } from '../adapters/store/sqlite.ts'
import { drill } from './backup/drill.ts'
import { makeBackup } from './backup/make.ts'
import { BackupError, isFinished, manifestOf, namesIn } from './backup/manifest.ts'
import { reportBackupFault } from './backup/report-fault.ts'
import { anchorsOf, keysOf } from './store-node.ts'
import { argumentsBy, print, Usage } from './usage.ts'

const USAGE = `npm run -s backup -- --to DIR --keys-to DIR            makes a backup, also while the service runs, and checks it
npm run -s backup -- --to DIR --list                  lists the backups in DIR
npm run -s backup -- --to DIR --keys-to DIR --drill   restores the latest backup into a temporary folder, opens what
                                                      it holds, and deletes the folder

  --to DIR           database, files, anchors, signing keys and the file of OFFICE_FILE; each backup has a folder of its own
  --keys-to DIR      keys of content, on another disk or machine; neither folder lies in the other or in the data
  --keep-days N      deletes backups older than this (default 35)
  --keep-keys-days N deletes copies of keys older than this (default 7): what was erased opens nowhere after them
  --data DIR         data folder (default: DATA_DIR, or ./data)
  --name NAME        with --drill: this backup instead of the latest
  --json             prints the result as one JSON object

Where DATABASE_URL names PostgreSQL, its rows are copied, as of one moment, into a database of SQLite.
The office key is in no backup: keep a copy of it where the office keeps its seals.
Exit codes: 0 done, 1 it failed and the earlier backups are as they were, 2 wrong usage.`

const TEXTS = ['to', 'keys-to', 'keep-days', 'keep-keys-days', 'data', 'name'] as const
const options = () => argumentsBy(TEXTS, ['list', 'drill', 'json']).values

type Options = ReturnType<typeof options>

function folderOf(given: Options, name: 'to' | 'keys-to'): string {
  const folder = given[name]
  if (!folder) throw new Usage(`Name a folder: --${name} DIR.`)
  return folder
}

function daysOf(given: Options, name: 'keep-days' | 'keep-keys-days', usual: number): number {
  const days = Number(given[name] ?? usual)
  if (!Number.isInteger(days) || days < 1) throw new Usage(`--${name} is a number of days.`)
  return days
}

async function list(given: Options): Promise<void> {
  const to = folderOf(given, 'to')
  const rows = (await namesIn(to)).map((name) => ({
    name,
    ...(isFinished(to, name) ? manifestOf(to, name) : undefined),
  }))
  if (given.json)
    return print(JSON.stringify(rows.map(({ name, entries, files }) => ({ name, entries, files: files?.length }))))
  if (rows.length === 0) print(`There is no backup in ${to}.`)
  for (const { name, entries, files } of rows)
    print(files ? `${name}  ${entries} entries, ${files.length} files` : `${name}  not finished`)
}

async function make(given: Options): Promise<void> {
  const data = given.data ?? process.env['DATA_DIR'] ?? './data'
  const plan = {
    ...{
      data,
      keys: keysOf(data),
      anchors: anchorsOf(data),
      office: process.env['OFFICE_FILE'],
      to: folderOf(given, 'to'),
      keysTo: folderOf(given, 'keys-to'),
    },
    ...{ keepDays: daysOf(given, 'keep-days', 35), keepKeysDays: daysOf(given, 'keep-keys-days', 7) },
  }
  const { name, manifest, pruned } = await alone(data, () => makeBackup(plan, () => new Date()))
  const { entries, chains, files, keys } = manifest
  if (given.json) return print(JSON.stringify({ name, entries, chains, files: files.length, keys, pruned }))
  print(`Backup ${name} in ${plan.to}, keys in ${plan.keysTo}.`)
  print(`${entries} entries in ${chains} chains, every chain holds. ${files.length} files, ${keys} keys.`)
  if (pruned.length > 0) print(`Deleted: ${pruned.join(', ')}.`)
}

/** SQLite holds the lock, and it ends with the process. */
async function alone<T>(data: string, work: () => Promise<T>): Promise<T> {
  const lock = connect(join(data, 'backup.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new BackupError('Another backup of this data is on its way.')
  }
  return work().finally(() => lock.close())
}

async function tryOut(given: Options): Promise<void> {
  const done = await drill(folderOf(given, 'to'), folderOf(given, 'keys-to'), given.name)
  const { name, manifest, keysName, opened, erased, milliseconds } = done
  const gone = erased > 0 ? ` ${erased} versions or texts were erased after the backup.` : ''
  if (given.json)
    return print(JSON.stringify({ name, keysName, entries: manifest.entries, opened, erased, milliseconds }))
  print(`Backup ${name} opens, with the keys of ${keysName}: ${manifest.entries} entries, every chain holds.`)
  print(
    `${manifest.files.length} files are whole; the latest ${opened} versions were opened.${gone} ${milliseconds} ms.`,
  )
}

try {
  const given = options()
  if (given.help) print(USAGE)
  else if (given.list) await list(given)
  else if (given.drill) await tryOut(given)
  else await make(given)
} catch (fault) {
  reportBackupFault(fault, USAGE, 'the earlier backups are as they were')
}
