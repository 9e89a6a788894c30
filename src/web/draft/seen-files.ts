import type { Draft } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Typed } from './typed.ts'

type Digest = (content: Uint8Array) => Promise<string>

/** A file of the same name and length may be another. */
export async function seenFiles({ files }: Pick<Draft, 'files'>, digest: Digest): Promise<string> {
  return (await Promise.all(files.map(async ({ name, bytes }) => `${name} ${await digest(bytes)}`))).join(' / ')
}

/** True if the page showed none. */
export async function hasSeenFiles({ seen_files: seen }: Typed, draft: Draft, digest: Digest): Promise<boolean> {
  return seen === undefined || seen === (await seenFiles(draft, digest))
}

/** Throws `stale-version` for files that another window changed. */
export async function sameFiles(typed: Typed, draft: Draft, digest: Digest): Promise<void> {
  if (await hasSeenFiles(typed, draft, digest)) return
  throw new Refusal(
    'stale-version',
    'The files of this draft were changed in another window. Check your answers again.',
  )
}
