import type { Part } from '../../detectors/contract.ts'
import { isRecording } from '../core/contents.ts'
import type { Draft, DraftFile } from '../core/draft.ts'
import { withPlainSpaces } from '../core/plain-spaces.ts'
import { createBudget } from './budget.ts'
import type { ExtractionResult, OpenExtraction } from './extraction-result.ts'
import { createExtractor, type Progress, type Reached } from './extractor.ts'
import { illegible } from './legible.ts'
import {
  DRAFT_MS,
  LONGER_DRAFT_MS,
  LONGER_READING_MS,
  LONGER_RECORDING_MS,
  LONGER_RECORDINGS_MS,
  READING_MS,
} from './limits.ts'
import { unfold } from './normalise.ts'
import { clockOf, ownWork } from './own-time.ts'
import { sniff } from './sniff.ts'

/** `page`: only that page as drawn; `want`: only the embedded file of that part. */
export type FileToRead = DraftFile & { readonly page?: number; readonly want?: string }

export type ReadFile = (file: FileToRead, id: string, longer?: LongerRead) => Promise<ExtractionResult>

export type LongerRead = {
  readonly within: number
  readonly ended?: AbortSignal
  reached?(at: Reached): void
}

export type LongerDraft = {
  readonly ended?: AbortSignal
  /** `file` is its position in reading order, from 1. */
  reached?(file: number, at?: Reached): void
}

/** Lists what could not be read. */
export async function read(
  draft: Draft,
  readFile: ReadFile = readInPlace,
  longer?: LongerDraft,
): Promise<ExtractionResult> {
  const extraction = empty()
  if (draft.title !== '') say(extraction, { id: 'title', kind: 'title', text: withPlainSpaces(draft.title) })
  if (draft.body !== '') say(extraction, { id: 'body', kind: 'body', text: withPlainSpaces(draft.body) })
  const until = performance.now() + (longer ? longestFor(draft) : DRAFT_MS)
  const read: ExtractionResult[] = []
  for (const [turn, index] of textsFirst(draft.files).entries()) {
    const id = `attachment:${index + 1}`
    longer?.reached?.(turn + 1)
    const file = draft.files[index]!
    const left = longer?.ended?.aborted ? 0 : until - performance.now()
    const late = { ...empty(), unread: [{ part: id, why: FILES_BEFORE, retry: true as const }] }
    const extraction = left > 0 ? await readFile(file, id, longer && inTurn(longer, turn + 1, most(file, left))) : late
    read[index] = named(extraction, file, id)
  }
  for (const one of read) add(extraction, one)
  for (const part of altTexts(draft)) say(extraction, part)
  return extraction
}

/** Authors write them for people who cannot see the picture. */
function altTexts({ altTexts = [] }: Draft): Part[] {
  return altTexts.flatMap((text, index) => {
    const part: Part = { id: `attachment:${index + 1}/alt`, kind: 'attachment', where: 'alternative text', text }
    return text.trim() === '' ? [] : [part]
  })
}

function named(extraction: ExtractionResult, { bytes, name }: DraftFile, id: string): ExtractionResult {
  return extraction.files?.length ? extraction : { ...extraction, files: [{ part: id, format: sniff(bytes, name) }] }
}

const FILES_BEFORE = 'Reading the files before it took too long.'

const records = ({ bytes, name }: DraftFile): boolean => isRecording(sniff(bytes, name))

const longestFor = ({ files }: Draft): number => (files.some(records) ? LONGER_RECORDINGS_MS : LONGER_DRAFT_MS)

const most = (file: DraftFile, left: number): number =>
  Math.min(records(file) ? LONGER_RECORDING_MS : LONGER_READING_MS, left)

const inTurn = (longer: LongerDraft, file: number, within: number): LongerRead => ({
  within,
  ...(longer.ended ? { ended: longer.ended } : {}),
  reached: (at) => longer.reached?.(file, at),
})

/** Texts come first, because recognising pictures takes long. */
function textsFirst(files: readonly DraftFile[]): number[] {
  const places = files.map((_, index) => index)
  if (places.length < 2) return places
  const pictures = new Set(places.filter((index) => PICTURES.has(sniff(files[index]!.bytes, files[index]!.name))))
  return [...places.filter((index) => !pictures.has(index)), ...pictures]
}

const PICTURES = new Set('png jpeg gif webp avif heic jpeg2000 bmp tiff ico'.split(' '))

/** Platforms without worker processes use this. */
export const readInPlace: ReadFile = (file, id, longer) =>
  readHere(file, id, () => {}, longer?.within, clockOf(ownWork), longer !== undefined)

/** Never throws. */
export async function readHere(
  file: FileToRead,
  id: string,
  progress: Progress = () => {},
  milliseconds = READING_MS,
  clock = clockOf(ownWork),
  thorough = false,
): Promise<ExtractionResult> {
  const extraction = empty()
  await createExtractor(extraction, createBudget(milliseconds, clock, thorough), progress, file.want).take({
    id,
    name: file.name,
    bytes: file.bytes,
    type: file.type,
    ...(file.page === undefined ? {} : { page: file.page }),
  })
  return extraction
}

function say(extraction: OpenExtraction, part: Part): void {
  const doubt = illegible(part.text)
  if (doubt) extraction.unread.push({ part: part.id, ...doubt })
  extraction.parts.push(part, ...unfold(part))
}

function empty(): OpenExtraction {
  return { parts: [], pictures: [], unread: [], observations: [] }
}

function add(to: OpenExtraction, from: ExtractionResult): void {
  for (const part of from.parts) to.parts.push(part)
  for (const picture of from.pictures) to.pictures.push(picture)
  for (const unread of from.unread) to.unread.push(unread)
  for (const observation of from.observations) to.observations.push(observation)
  if (from.files) to.files = [...(to.files ?? []), ...from.files]
  if (from.papers) to.papers = [...(to.papers ?? []), ...from.papers]
  if (from.recordings) to.recordings = [...(to.recordings ?? []), ...from.recordings]
  if (from.mail && !to.mail) to.mail = from.mail
}
