import type { Draft, DraftFile } from '../../core/draft.ts'
import { Refusal, wrongField } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import { sameBytes } from '../../core/same-bytes.ts'
import type { ProblemError } from '../../http/problems.ts'
import { type DraftInput, draftSchema, draftWith } from '../../http/schemas.ts'
import { joinDates } from '../dates.tsx'
import { textsOf } from '../form-texts.ts'
import { londonMoment, utcOf } from '../london.ts'
import { handleOf } from './account.tsx'
import { ALT, CAPTIONS } from './alt-text.ts'
import { typedCaptions, withCaptions } from './captions-of-films.ts'
import { EVIDENCE_FIELDS, evidenceFrom, typedEvidence } from './evidence.ts'
import type { Typed } from './typed.ts'

/** Returns undefined for what is no picture. */
export type Clean = (bytes: Uint8Array) => Uint8Array | undefined

export type Body = Record<string, string | File | (string | File)[]>

const FIELDS = [
  'kind',
  'channel',
  'title',
  'text',
  'author_role',
  'account',
  'handle',
  'handle_other',
  'usual_account',
  'intended_at',
  'embargo_until',
  'open_to_office',
  'window',
  'base',
  'clean',
  ...EVIDENCE_FIELDS,
] as const

export function fields(body: Body): Typed {
  return joinDates(textsOf(body))
}

export function ofDraft(typed: Typed): Typed {
  const names = [...FIELDS, ...Object.keys(typed).filter((name) => name.startsWith(ALT.begins))]
  const given = names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : []))
  // Emptied captions are kept as empty, to be taken away.
  const captions = Object.entries(typed).filter(([name]) => name.startsWith(CAPTIONS.begins))
  return Object.fromEntries([...given, ...captions])
}

const LONGEST_ALT = 1_000

/** Throws `bad-input`. */
function altTextsOf(typed: Typed, files: readonly DraftFile[]): string[] {
  return files.map((file) => {
    const { name } = file
    const text = typed[ALT.begins + name]?.trim() ?? ''
    if (text.length > LONGEST_ALT)
      throw wrongField(ALT.begins + name, 'The description must be 1,000 characters or fewer')
    if (text !== '' && hasNamesake(file, files))
      throw wrongField(
        ALT.begins + name,
        `Two pictures are called ${name}. Rename one, so that each has a description.`,
      )
    return text
  })
}

function hasNamesake(file: DraftFile, files: readonly DraftFile[]): boolean {
  return files.some((other) => other.name === file.name && !sameBytes(file.bytes, other.bytes))
}

export async function filesOf(body: Body): Promise<DraftFile[]> {
  const chosen = [body['files'] ?? []]
    .flat()
    .filter((value): value is File => value instanceof File && value.name !== '')
  return Promise.all(
    chosen.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** Removes metadata if the author asked for that. */
export function wished(typed: Typed, files: readonly DraftFile[], clean: Clean): readonly DraftFile[] {
  if (typed['clean'] !== 'yes') return files
  return files.map((file) => ({ ...file, bytes: clean(file.bytes) ?? file.bytes }))
}

export function typedOf(draft: Draft): Typed {
  return {
    kind: draft.kind,
    channel: draft.channel,
    title: draft.title,
    text: draft.body,
    author_role: draft.author,
    account: draft.account,
    handle: draft.handle ?? '',
    intended_at: londonMoment(draft.intendedAt),
    embargo_until: londonMoment(draft.embargoUntil),
    on_behalf_of: draft.onBehalfOf ?? '',
    ...Object.fromEntries(draft.files.map(({ name }, index) => [ALT.begins + name, draft.altTexts?.[index] ?? ''])),
    ...typedCaptions(draft.files),
    ...typedEvidence(draft.evidence),
  }
}

/** Times are London time. Problems: `bad-input`, `empty-draft`, `empty-file`. */
export function draftOf(typed: Typed, files: readonly DraftFile[]): Draft {
  const all = withCaptions(typed, files)
  return draftWith({ ...parse(typed), alt_texts: altTextsOf(typed, all) }, all)
}

function parse(typed: Typed): DraftInput {
  const { handle_other: _, usual_account: __, handle: ___, ...given } = ofDraft(typed)
  const handle = handleOf(typed)
  const set: Record<string, string> = { ...given, ...(handle ? { handle } : {}) }
  for (const name of ['intended_at', 'embargo_until']) if (set[name]) set[name] = momentInLondon(name, set[name])
  const read = draftSchema.safeParse({
    ...set,
    open_to_office: set['open_to_office'] === 'yes',
    evidence: evidenceFrom(typed),
  })
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? 'text')
    return { field, says: TOO_LONG[field] ?? message }
  })
  throw new Refusal('bad-input', wrong.map(({ says }) => says).join(' '), wrong)
}

const TOO_LONG: Readonly<Record<string, string>> = {
  title: 'The title must be 500 characters or fewer',
  text: 'The text must be 2 million characters or fewer',
  handle: 'The account name must be 100 characters or fewer',
}

/** Returns ISO 8601 of a London time; throws `bad-input`. */
function momentInLondon(name: string, local: string): string {
  const moment = utcOf(local)
  if (moment === undefined) throw wrongField(name, 'Enter a real date, and a time such as 14:30')
  return moment
}

const FIELD_OF: Readonly<Record<string, string>> = {
  '/problems/empty-draft': 'text',
  '/problems/empty-file': 'files',
}

export function wrongIn(fault: ProblemError | Refusal): readonly Wrong[] {
  if (fault instanceof Refusal) return fault.fields
  const field = FIELD_OF[fault.problem.type]
  return field ? [{ field, says: fault.message }] : []
}
