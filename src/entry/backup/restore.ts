import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isMissing, makeFolder, syncFolder } from '../../adapters/files/durable.ts'
import { DATABASE } from '../database.ts'
import { copyDurably, copyFolder, hashOf } from './folders.ts'
import { BackupError, isFinished, type Manifest, manifestOf, namesIn } from './manifest.ts'
import { contentsOf, missingIn, placeOf } from './verify.ts'

export type RestorePlan = {
  readonly from: string
  readonly keysFrom: string
  readonly name?: string | undefined
  readonly data: string
  readonly keys: string
}

export type Restored = {
  readonly name: string
  readonly manifest: Manifest
  /** The latest copy, so that what was erased since stays erased. */
  readonly keysName: string
  readonly erased: number
}

/** Leaves nothing when it fails; throws `BackupError`. */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const { from, keysFrom } = plan
  const [data, keys] = [resolve(plan.data), resolve(plan.keys)]
  const name = plan.name ?? (await latestIn(from))
  const manifest = manifestOf(from, name)
  const keysName = (await namesIn(keysFrom)).at(-1)
  if (keysName === undefined) throw new BackupError(`There are no copies of content keys in ${keysFrom}.`)
  const places = keys === join(data, 'keys') ? [data] : [keys, data]
  const made = places.filter((folder) => !existsSync(folder))
  for (const folder of places) refuseUsed(folder)
  const begun: string[] = []
  try {
    for (const folder of places) {
      await makeFolder(folder)
      await mkdir(join(folder, DRAFT), { mode: 0o700 })
      begun.push(folder)
    }
    const draft = join(data, DRAFT)
    const keysTo = places.length === 1 ? join(draft, 'keys') : join(keys, DRAFT)
    await copyInto(draft, { from, name, manifest })
    const contents = await contentsOf(draft)
    if (contents.entries !== manifest.entries)
      throw new BackupError(`${join(from, name)} is not the database it names.`)
    const copied = await copyFolder(join(keysFrom, keysName), keysTo)
    if (isFinished(from, keysName) && copied < manifestOf(from, keysName).keys)
      throw new BackupError(`${join(keysFrom, keysName)} is incomplete. Move it away to restore the copy before it.`)
    const erased = missingIn(keysTo, contents.keys).length
    for (const folder of places) await putInPlace(folder)
    return { name, manifest, keysName, erased }
  } catch (fault) {
    for (const folder of begun) await emptied(folder)
    for (const folder of begun.filter((one) => made.includes(one))) await rmdir(folder)
    throw fault
  }
}

/** Inside the folder, so that it works where a disk is mounted. */
const DRAFT = '.restoring'

type Backup = { readonly from: string; readonly name: string; readonly manifest: Manifest }

async function copyInto(draft: string, { from, name, manifest }: Backup): Promise<void> {
  for (const [path, hash] of Object.entries(manifest.own))
    await copyChecked(join(from, name, path), join(draft, path), hash)
  for (const file of manifest.files)
    await copyChecked(join(from, 'files', placeOf(file)), join(draft, 'files', placeOf(file)), file)
}

/** The database last: a folder without one is not yet restored. */
async function putInPlace(folder: string): Promise<void> {
  const names = readdirSync(join(folder, DRAFT)).sort((a, b) => Number(a === DATABASE) - Number(b === DATABASE))
  for (const name of names) await rename(join(folder, DRAFT, name), join(folder, name))
  await rmdir(join(folder, DRAFT))
  await syncFolder(folder)
}

async function emptied(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) await rm(join(folder, name), { recursive: true })
}

async function latestIn(from: string): Promise<string> {
  const latest = (await namesIn(from)).filter((name) => isFinished(from, name)).at(-1)
  if (latest === undefined) throw new BackupError(`There is no finished backup in ${from}.`)
  return latest
}

function refuseUsed(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) return
  } catch (fault) {
    if (isMissing(fault)) return
    throw fault
  }
  if (existsSync(join(folder, DRAFT)))
    throw new BackupError(`${join(folder, DRAFT)} is of a restore that runs or was stopped. If none runs, delete it.`)
  throw new BackupError(`${folder} is not empty. Name a new folder, or move this one away first.`)
}

async function copyChecked(from: string, to: string, hash: string): Promise<void> {
  try {
    await copyDurably(from, to)
  } catch (fault) {
    if (isMissing(fault)) throw new BackupError(`The backup is incomplete: ${from} is missing.`)
    throw fault
  }
  if ((await hashOf(to)) !== hash) throw new BackupError(`The backup is damaged: ${from} has changed.`)
}
