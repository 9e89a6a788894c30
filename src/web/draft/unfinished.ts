import type { DraftFile } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import { sameBytes } from '../../core/same-bytes.ts'
import { MAX_BODY_BYTES } from '../../http/router.ts'

/** For the author and the colleagues they ask; erased on submission or after thirty days. */
export type Kept = {
  readonly id: string
  readonly item: string
  /** ISO 8601. */
  readonly at: string
  readonly typed: Readonly<Record<string, string>>
}

/** `size` is in bytes. */
export type KeptFile = { readonly id: string; readonly name: string; readonly type: string; readonly size: number }

export type Unfinished = {
  save(by: string, kept: Kept): Promise<void>
  /** Newest first, each with its number of files. */
  list(by: string): Promise<readonly (Kept & { readonly files: number })[]>
  open(by: string, id: string): Promise<Kept | undefined>
  forget(by: string, id: string): Promise<void>
  /** `at` is in ISO 8601. */
  others(item: string, by: string): Promise<readonly { readonly by: string; readonly at: string }[]>
  addFile(by: string, draft: Omit<Kept, 'typed'>, file: DraftFile): Promise<KeptFile | undefined>
  removeFile(by: string, id: string, file: string): Promise<void>
  files(by: string, id: string): Promise<readonly KeptFile[]>
  openFile(by: string, id: string, file: string): Promise<DraftFile | undefined>
}

/** An empty draft has no row. */
export function isEmpty(typed: Kept['typed']): boolean {
  return !typed['title']?.trim() && !typed['text']?.trim()
}

/** Returns the files it could not keep. */
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

/** A form may be sent while its files are being kept. */
export function withoutKept(added: readonly DraftFile[], kept: readonly DraftFile[]): DraftFile[] {
  return added.filter((file) => !kept.some((other) => file.name === other.name && sameBytes(file.bytes, other.bytes)))
}

export async function openFiles(unfinished: Unfinished, by: string, id: string): Promise<DraftFile[]> {
  const kept = await unfinished.files(by, id)
  const opened = await Promise.all(kept.map((file) => unfinished.openFile(by, id, file.id)))
  return opened.filter((file) => file !== undefined)
}

/** Throws `not-found`. */
export async function keptFile(unfinished: Unfinished, by: string, id: string, file: string): Promise<DraftFile> {
  const opened = await unfinished.openFile(by, id, file)
  if (!opened) throw new Refusal('not-found', 'This file is no longer kept.')
  return opened
}

/** Returns undefined for a draft with files only. */
export function savedAt(kept: Kept | undefined): string | undefined {
  return kept && Object.keys(kept.typed).length > 0 ? kept.at : undefined
}

export function keptByAnother(kept: Kept | undefined, form: Kept['typed']): Kept | undefined {
  if (!kept || !savedAt(kept)) return undefined
  return kept.at === form['kept_at'] || kept.typed['window'] === form['window'] ? undefined : kept
}

/** ISO 8601; empty when there was nothing to keep. */
export async function saveTyped(unfinished: Unfinished, by: string, kept: Kept): Promise<string> {
  if (isEmpty(kept.typed) && (await unfinished.files(by, kept.id)).length === 0) {
    await unfinished.forget(by, kept.id)
    return ''
  }
  await unfinished.save(by, kept)
  return kept.at
}
