import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { digest } from '../adapters/digest.ts'
import { verify } from '../adapters/store/chain.ts'
import type { ContentKeys } from '../adapters/store/content-keys.ts'
import { dump, isEmpty, type Line, restoring } from '../adapters/store/dump.ts'
import { beginImport, endImport, HALF_IMPORTED, isHalfImported } from '../adapters/store/half-import.ts'
import type { Files } from '../adapters/store/kept.ts'
import { createOwnWords } from '../adapters/store/own-words.ts'
import type { Database } from '../adapters/store/sql.ts'

export type Place = {
  readonly database: Database
  readonly files: Files & { list(): Promise<readonly string[]> }
  /** Each place wraps them with its own office key. */
  readonly contentKeys: Pick<ContentKeys, 'list' | 'bytesOf' | 'save' | 'open' | 'make'>
  readonly keys: { load(): Promise<string | undefined>; save(keys: string): Promise<string> }
  /** Accounts with passwords are left out and counted. */
  readonly withoutPasswords?: boolean
}

export type Moved = { readonly rows: number; readonly files: number; readonly entries: number; readonly chains: number }
export type Imported = Moved & { readonly accounts: number }

type Part =
  | Line
  | { readonly file: string; readonly base64: string }
  | { readonly keys: string }
  | { readonly contentKey: string; readonly base64: string }
  | { readonly end: End }
type End = { readonly rows: number; readonly files: number; readonly sha256: string }

export class MoveFault extends Error {
  override readonly name = 'MoveFault'
}

/** JSON lines that only the owner can read; the last line seals the others. */
export async function exportTo(path: string, from: Place): Promise<Moved> {
  if (await isHalfImported(from.database)) throw new MoveFault(HALF_IMPORTED)
  const verified = await whole(from)
  const file = await open(path, 'wx', 0o600)
  const seal = createHash('sha256')
  const write = async (part: Part) => {
    const line = `${JSON.stringify(part)}\n`
    seal.update(line)
    await file.write(line)
  }
  try {
    let rows = 0
    let files = 0
    const keys = await from.keys.load()
    if (keys) await write({ keys })
    for (const name of await from.contentKeys.list())
      await write({ contentKey: name, base64: Buffer.from(await from.contentKeys.bytesOf(name)).toString('base64') })
    for (const hash of await from.files.list()) {
      const bytes = await from.files.get(hash)
      if (!bytes || (await digest(bytes)) !== hash) throw new MoveFault(`The kept file ${hash} is damaged.`)
      await write({ file: hash, base64: Buffer.from(bytes).toString('base64') })
      files++
    }
    for await (const line of dump(from.database)) {
      await write(line)
      rows++
    }
    await write({ end: { rows, files, sha256: seal.copy().digest('hex') } })
    await file.sync()
    return { rows, files, ...verified }
  } finally {
    await file.close()
  }
}

/** Checks the seal before writing and the chains after. */
export async function importFrom(path: string, to: Place): Promise<Imported> {
  const { end, keys } = await sealed(path)
  if (await isHalfImported(to.database)) throw new MoveFault(HALF_IMPORTED)
  if (!(await isEmpty(to.database))) throw new MoveFault('There is data already. Import into an empty installation.')
  // Before the mark: a refusal leaves the place as it was.
  if (keys !== undefined && (await to.keys.save(keys)) !== keys)
    throw new MoveFault('There are signing keys already. Import into an empty installation.')
  await beginImport(to.database, new Date().toISOString())
  const rows = restoring(to.database)
  let accounts = 0
  for await (const { part } of partsOf(path)) {
    if (to.withoutPasswords && 'table' in part && part.table === 'localAccount') accounts++
    else await take(part, to, rows)
  }
  await rows.flush()
  const verified = await whole(to)
  await endImport(to.database)
  return { rows: end.rows - accounts, files: end.files, accounts, ...verified }
}

async function take(part: Part, to: Place, rows: ReturnType<typeof restoring>): Promise<void> {
  if ('contentKey' in part) {
    await to.contentKeys.save(part.contentKey, new Uint8Array(Buffer.from(part.base64, 'base64')))
  } else if ('file' in part) {
    if ((await to.files.put(new Uint8Array(Buffer.from(part.base64, 'base64')))) !== part.file)
      throw new MoveFault(`The file ${part.file} was changed.`)
  } else if ('table' in part) await rows.add(part)
}

async function whole({ database, contentKeys: keys }: Place): Promise<{ entries: number; chains: number }> {
  const { breaks, entries, chains } = await verify(database, digest, createOwnWords({ database, keys, digest }))
  if (breaks.length > 0)
    throw new MoveFault(`${breaks.length} chains are broken: run the audit, and keep the data as it is.`)
  return { entries, chains }
}

async function* partsOf(path: string): AsyncGenerator<{ line: string; part: Part }> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    yield { line, part: JSON.parse(line) as Part }
}

/** The last line is undefined where it does not match those before it. */
async function sealed(path: string): Promise<{ end: End; keys: string | undefined }> {
  const seal = createHash('sha256')
  let end: End | undefined
  let keys: string | undefined
  for await (const { line, part } of partsOf(path)) {
    if (end) throw new MoveFault('There is text after the end of the export.')
    if ('end' in part) end = part.end
    else {
      seal.update(`${line}\n`)
      if ('keys' in part) keys = part.keys
    }
  }
  if (!end) throw new MoveFault('The file is incomplete: its last line is missing.')
  if (seal.digest('hex') !== end.sha256) throw new MoveFault('The file was changed since it was written.')
  return { end, keys }
}
