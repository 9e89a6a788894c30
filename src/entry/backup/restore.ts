import { readdirSync } from 'node:fs'
import { rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, makeFolder } from '../../adapters/files/durable.ts'
import { copyDurably, copyFolder, hashOf } from './folders.ts'
import { BackupError, isFinished, type Manifest, manifestOf, namesIn } from './manifest.ts'
import { contentsOf, missingIn, placeOf } from './verify.ts'

export type RestorePlan = {
  readonly from: string
  readonly keysFrom: string
  /** The backup to restore; the latest by default. */
  readonly name?: string | undefined
  /** A folder that is empty or does not exist. */
  readonly data: string
  /** Where the content keys go; empty, or it does not exist. */
  readonly keys: string
}

export type Restored = {
  readonly name: string
  readonly manifest: Manifest
  /** The copy of the keys that was taken: the latest, so that what was erased since stays erased. */
  readonly keysName: string
  /** Versions and texts whose key was destroyed after the backup. */
  readonly erased: number
}

/** Restores a backup into an empty folder and checks it whole. Changes nothing else. Throws `BackupError`. */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const { from, keysFrom, data, keys } = plan
  const name = plan.name ?? (await latestIn(from))
  const manifest = manifestOf(from, name)
  const keysName = (await namesIn(keysFrom)).at(-1)
  if (keysName === undefined) throw new BackupError(`There are no copies of content keys in ${keysFrom}.`)
  for (const folder of [data, keys]) refuseUsed(folder)
  const draft = `${data}.restoring`
  await rm(draft, { recursive: true, force: true })
  await makeFolder(draft)
  for (const [path, hash] of Object.entries(manifest.own))
    await copyChecked(join(from, name, path), join(draft, path), hash)
  for (const file of manifest.files)
    await copyChecked(join(from, 'files', placeOf(file)), join(draft, 'files', placeOf(file)), file)
  const contents = await contentsOf(draft)
  if (contents.entries !== manifest.entries) throw new BackupError(`${join(from, name)} is not the database it names.`)
  const inside = keys === join(data, 'keys')
  const keysTo = inside ? join(draft, 'keys') : keys
  await copyFolder(join(keysFrom, keysName), keysTo)
  const erased = missingIn(keysTo, contents.keys).length
  await rmdir(data).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault
  })
  await rename(draft, data)
  return { name, manifest, keysName, erased }
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
