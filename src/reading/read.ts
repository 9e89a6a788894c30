import type { Part } from '../../detectors/contract.ts'
import type { Draft, DraftFile } from '../core/draft.ts'
import { createBudget } from './budget.ts'
import { createHouse } from './house.ts'
import type { Ledger, OpenLedger } from './ledger.ts'
import { illegible } from './legible.ts'
import { DRAFT_MS, READING_MS } from './limits.ts'
import { plain, unfold } from './normalise.ts'
import { clockOf, ownWork } from './own-time.ts'
import { sniff } from './sniff.ts'

/** A file of the draft; with `page` that page of it alone is wanted, as it is drawn, with `want` the file inside it of this part. */
export type FileToRead = DraftFile & { readonly page?: number; readonly want?: string }

/** How a file of the draft is read: here, or apart in a killable worker. */
export type ReadFile = (file: FileToRead, id: string) => Promise<Ledger>

/** Draft → every text and picture in it. A part that nobody could read is listed, never skipped. */
export async function read(draft: Draft, readFile: ReadFile = readHere): Promise<Ledger> {
  const ledger = empty()
  if (draft.title !== '') say(ledger, { id: 'title', kind: 'title', text: plain(draft.title) })
  if (draft.body !== '') say(ledger, { id: 'body', kind: 'body', text: plain(draft.body) })
  const until = performance.now() + DRAFT_MS
  for (const [index, file] of draft.files.entries()) {
    const id = `attachment:${index + 1}`
    if (performance.now() <= until) add(ledger, named(await readFile(file, id), file, id))
    else
      add(
        ledger,
        named({ ...empty(), unread: [{ part: id, why: 'Reading the files before it took too long.' }] }, file, id),
      )
  }
  return ledger
}

/** What kind of file it is can be told from its first bytes, where reading was stopped before it said so. */
function named(ledger: Ledger, { bytes, name }: DraftFile, id: string): Ledger {
  return ledger.files?.length ? ledger : { ...ledger, files: [{ part: id, format: sniff(bytes, name) }] }
}

/** Reads one file in this thread. Never throws. */
export async function readHere(
  file: FileToRead,
  id: string,
  progress: (ledger: Ledger) => void = () => {},
  milliseconds = READING_MS,
  clock = clockOf(ownWork),
): Promise<Ledger> {
  const ledger = empty()
  await createHouse(ledger, createBudget(milliseconds, clock), progress, file.want).take({
    id,
    name: file.name,
    bytes: file.bytes,
    type: file.type,
    ...(file.page === undefined ? {} : { page: file.page }),
  })
  return ledger
}

function say(ledger: OpenLedger, part: Part): void {
  const why = illegible(part.text)
  if (why) ledger.unread.push({ part: part.id, why })
  ledger.parts.push(part, ...unfold(part))
}

function empty(): OpenLedger {
  return { parts: [], pictures: [], unread: [], observations: [] }
}

function add(to: OpenLedger, from: Ledger): void {
  for (const part of from.parts) to.parts.push(part)
  for (const picture of from.pictures) to.pictures.push(picture)
  for (const unread of from.unread) to.unread.push(unread)
  for (const observation of from.observations) to.observations.push(observation)
  if (from.files) to.files = [...(to.files ?? []), ...from.files]
  if (from.papers) to.papers = [...(to.papers ?? []), ...from.papers]
  if (from.mail && !to.mail) to.mail = from.mail
}
