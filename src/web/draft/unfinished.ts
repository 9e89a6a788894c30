import type { DraftFile } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import { MAX_BODY_BYTES } from '../../http/router.ts'

/** What an author has typed and not submitted: kept for the author alone, and erased when it is submitted or after thirty days. */
export type Kept = {
  readonly id: string
  /** The item that it would be another version of; empty for a new one. */
  readonly item: string
  /** ISO 8601. */
  readonly at: string
  readonly typed: Readonly<Record<string, string>>
}

/** A file kept with it; `size` in bytes. */
export type KeptFile = { readonly id: string; readonly name: string; readonly type: string; readonly size: number }

export type Unfinished = {
  /** Replaces what was kept under the same id; its files stay. */
  save(by: string, kept: Kept): Promise<void>
  /** Newest first, with the number of files of each. */
  list(by: string): Promise<readonly (Kept & { readonly files: number })[]>
  open(by: string, id: string): Promise<Kept | undefined>
  forget(by: string, id: string): Promise<void>
  /** Makes the draft when it is not there. Undefined when it was submitted or removed at this moment. */
  addFile(by: string, draft: Omit<Kept, 'typed'>, file: DraftFile): Promise<KeptFile | undefined>
  removeFile(by: string, id: string, file: string): Promise<void>
  files(by: string, id: string): Promise<readonly KeptFile[]>
  openFile(by: string, id: string, file: string): Promise<DraftFile | undefined>
}

/** Nothing that anybody would miss: no row is kept for it. */
export function isEmpty(typed: Kept['typed']): boolean {
  return !typed['title']?.trim() && !typed['text']?.trim()
}

/** Keeps as many of the files as may be submitted together; gives those it could not keep. */
export async function keepFiles(
  unfinished: Unfinished,
  by: string,
  draft: Omit<Kept, 'typed'>,
  files: readonly DraftFile[],
): Promise<{ kept: KeptFile[]; left: DraftFile[] }> {
  let total = (await unfinished.files(by, draft.id)).reduce((sum, { size }) => sum + size, 0)
  const kept: KeptFile[] = []
  const left: DraftFile[] = []
  for (const file of files) {
    const added = total + file.bytes.length > MAX_BODY_BYTES ? undefined : await unfinished.addFile(by, draft, file)
    if (added) {
      kept.push(added)
      total += added.size
    } else left.push(file)
  }
  return { kept, left }
}

/** Those that the draft does not keep already: a form may be sent while its files are still being kept. */
export function withoutKept(added: readonly DraftFile[], kept: readonly DraftFile[]): DraftFile[] {
  const same = (a: DraftFile, b: DraftFile) =>
    a.name === b.name && a.bytes.length === b.bytes.length && a.bytes.every((byte, index) => byte === b.bytes[index])
  return added.filter((file) => !kept.some((other) => same(file, other)))
}

/** All files of an unfinished draft, in the order in which they were added. */
export async function openFiles(unfinished: Unfinished, by: string, id: string): Promise<DraftFile[]> {
  const kept = await unfinished.files(by, id)
  const opened = await Promise.all(kept.map((file) => unfinished.openFile(by, id, file.id)))
  return opened.filter((file) => file !== undefined)
}

/** One file of an unfinished draft. Refusal: `not-found`. */
export async function keptFile(unfinished: Unfinished, by: string, id: string, file: string): Promise<DraftFile> {
  const opened = await unfinished.openFile(by, id, file)
  if (!opened) throw new Refusal('not-found', 'This file is no longer kept.')
  return opened
}

/** When its words were last saved; a draft that holds only files has none. */
export function savedAt(kept: Kept | undefined): string | undefined {
  return kept && Object.keys(kept.typed).length > 0 ? kept.at : undefined
}

/** Gives when it was saved; empty where there was nothing to keep. */
export async function saveTyped(unfinished: Unfinished, by: string, kept: Kept): Promise<string> {
  if (isEmpty(kept.typed) && (await unfinished.files(by, kept.id)).length === 0) {
    await unfinished.forget(by, kept.id)
    return ''
  }
  await unfinished.save(by, kept)
  return kept.at
}
