import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, makeFolder, replace, syncFolder } from '../../adapters/files/durable.ts'
import { connect } from '../../adapters/store/sqlite.ts'
import { DATABASE, databaseUrl, hasDatabase } from '../database.ts'
import { refuseNested } from './apart.ts'
import { copyDurably, copyFolder, filesBelow, hashOf, syncFile } from './folders.ts'
import { BackupError, MANIFEST, type Manifest, nameAt, unfinished } from './manifest.ts'
import { type Keeping, prune } from './prune.ts'
import { copyFromPostgres } from './rows.ts'
import { contentsOf, missingIn, namedNow, placeOf } from './verify.ts'

export const LAST_BACKUP = 'last-backup.json'
export type LastBackup = { readonly at: string; readonly to: string }

export const OFFICE = 'office.json'

export type BackupPlan = {
  readonly data: string
  readonly keys: string
  readonly anchors: string
  /** The service does not start without it. */
  readonly office?: string | undefined
} & Keeping

export type Made = { readonly name: string; readonly manifest: Manifest; readonly pruned: readonly string[] }

/** A file that is written and erased while the copy is made can be missed once. */
const ATTEMPTS = 3

/** Runs beside the service, and checks the copy. The office key is in none of it. Throws `BackupError`. */
export async function makeBackup(plan: BackupPlan, now: () => Date): Promise<Made> {
  if (!hasDatabase(plan.data)) throw new BackupError(`There is no database in ${plan.data}.`)
  refuseNested(plan)
  const at = now()
  const name = nameAt(at)
  const folder = join(plan.to, name)
  for (const place of [folder, join(plan.keysTo, name)])
    if (existsSync(place)) throw new BackupError(`${place} exists already. Try again in a second.`)
  for (let attempt = 1; ; attempt++) {
    const manifest = await attempted(plan, name, at).catch(async (fault: unknown) => {
      await discard(plan, name)
      throw fault
    })
    if (manifest) {
      const last: LastBackup = { at: manifest.at, to: plan.to }
      await rm(join(plan.data, `${LAST_BACKUP}.new`), { force: true })
      await replace(join(plan.data, LAST_BACKUP), Buffer.from(JSON.stringify(last)))
      return { name, manifest, pruned: await prune(plan, at) }
    }
    await discard(plan, name)
    if (attempt === ATTEMPTS)
      throw new BackupError('Files or keys that the database names are missing. Run npm run -s doctor.')
  }
}

/** What a failed attempt left would fill the disk, night after night. */
async function discard({ to, keysTo }: BackupPlan, name: string): Promise<void> {
  for (const place of [join(to, name), join(keysTo, unfinished(name)), join(keysTo, name)])
    await rm(place, { recursive: true, force: true })
}

async function attempted(plan: BackupPlan, name: string, at: Date): Promise<Manifest | undefined> {
  const [folder, keys] = [join(plan.to, name), join(plan.keysTo, name)]
  await makeFolder(folder)
  // Anchors first: the database must hold every entry that they name.
  await copyFolder(plan.anchors, join(folder, 'anchors'))
  // Then the database: what it names was written before it, and content files never change.
  await snapshot(plan.data, join(folder, DATABASE))
  const contents = await contentsOf(folder)
  await copyContent(plan, contents.files)
  const signing = join(plan.data, 'signing-keys.json')
  if (existsSync(signing)) await copyDurably(signing, join(folder, 'signing-keys.json'))
  if (plan.office && existsSync(plan.office)) await copyDurably(plan.office, join(folder, OFFICE))
  // A restore takes the latest copy of the keys, so that one gets its name only once it is whole.
  const draft = join(plan.keysTo, unfinished(name))
  await copyFolder(plan.keys, draft)
  const live = await namedNow(plan.data)
  const [lostFiles, lostKeys] = [missingIn(join(plan.to, 'files'), contents.files), missingIn(draft, contents.keys)]
  if (lostFiles.some((one) => live.files.includes(one)) || lostKeys.some((one) => live.keys.includes(one)))
    return undefined
  // What was erased during the backup opens nowhere, and is not missed.
  const liveKeys = new Set(live.keys)
  for (const key of contents.keys) if (!liveKeys.has(key)) await rm(join(draft, placeOf(key)), { force: true })
  const copied = (await filesBelow(draft)).length
  await rename(draft, keys)
  await syncFolder(plan.keysTo)
  const own: Record<string, string> = {}
  for (const path of await filesBelow(folder)) own[path] = await hashOf(join(folder, path))
  const { entries, chains } = contents
  const files = contents.files.filter((one) => !lostFiles.includes(one))
  const manifest: Manifest = { format: 1, at: at.toISOString(), own, files, keys: copied, entries, chains }
  await replace(join(folder, MANIFEST), Buffer.from(JSON.stringify(manifest)))
  return manifest
}

async function snapshot(data: string, to: string): Promise<void> {
  const url = databaseUrl()
  if (url === '') vacuumInto(join(data, DATABASE), to)
  else await copyFromPostgres(url, to)
  // SQLite does not sync what it writes this way.
  await syncFile(to)
  await syncFolder(dirname(to))
}

function vacuumInto(from: string, to: string): void {
  const database = connect(from, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    database.exec(`vacuum into '${to.replaceAll("'", "''")}'`)
  } finally {
    database.close()
  }
}

/** Content files are named by their hash, so each is copied once for all backups. */
async function copyContent({ data, to }: BackupPlan, names: readonly string[]): Promise<void> {
  const [from, shared] = [join(data, 'files'), join(to, 'files')]
  await makeFolder(shared)
  for (const name of missingIn(shared, names)) {
    const [source, copy] = [join(from, placeOf(name)), join(shared, placeOf(name))]
    try {
      await copyDurably(source, copy)
    } catch (fault) {
      // Erased since: the keys tell whether the copy is complete without it.
      if (isMissing(fault)) continue
      throw fault
    }
    if ((await hashOf(copy)) === name) continue
    await rm(copy)
    throw new BackupError(`The file ${source} is damaged. Keep the earlier backups, and run npm run -s doctor.`)
  }
}
