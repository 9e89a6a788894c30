import { reservedFindings } from './acts/decide.ts'
import { mayDecide, mayRead } from './authority.ts'
import { londonTime } from './calendar.ts'
import { dayOf } from './deadline.ts'
import type { SignOff } from './entry.ts'
import type { Item } from './item/state.ts'
import type { NoticeKind } from './notice.ts'
import { NOTICES } from './notice-words.data.ts'
import type { OfficeSnapshot } from './office-snapshot.ts'
import { weightyOf } from './review.ts'
import { momentInWords } from './time-in-words.ts'
import { KIND_OPTIONS } from './words.data.ts'

export type NoticeFacts = {
  readonly kind: string
  readonly title?: string
  /** ISO 8601: by when somebody must decide. */
  readonly due?: string
  readonly found?: string
  /** What the notice asks for was done since, or is no longer so. */
  readonly overtaken?: true
}

type Reader = { readonly snapshot: OfficeSnapshot; readonly by: string; readonly at: string }

type StillAsked = (item: Item, reader: Reader) => boolean

const waitsFor =
  (asks: SignOff['asks']): StillAsked =>
  ({ progress, outstanding }) =>
    progress === 'awaiting' && outstanding[0]?.asks === asks

/** Reminders come for advice and for approval. */
const waitsForReader: StillAsked = (item, { snapshot, by, at }) =>
  item.progress === 'awaiting' && mayDecide(snapshot, item, by, dayOf(at))

/** Notices that ask for something, or report what can be taken back, with whether that is still so. */
const STILL: Partial<Readonly<Record<NoticeKind, StillAsked>>> = {
  'to-decide': waitsFor('approval'),
  nudge: waitsForReader,
  escalated: waitsForReader,
  'to-advise': waitsFor('advice'),
  approved: ({ progress }) => ['approved', 'scheduled', 'releasing', 'released'].includes(progress),
}

/** The facts for a notice of this kind. */
export function factsFor(
  kind: NoticeKind,
  item: Item,
  facts: NoticeFacts | undefined,
  reader: Reader,
): NoticeFacts | undefined {
  return facts && STILL[kind]?.(item, reader) === false ? { ...facts, overtaken: true } : facts
}

/** Undefined for who may not read it. Titles of mail and marked drafts stay off locked screens. */
export function noticeFacts(item: Item, title: string, { snapshot, by, at }: Reader): NoticeFacts | undefined {
  if (!item.submitted || item.erased || !mayRead(snapshot, item, by, at)) return undefined
  const due = item.progress === 'awaiting' ? item.outstanding[0]?.due : undefined
  const known = due ? { due } : {}
  if (item.mail) return { kind: 'held email', ...known }
  const kind = lower(kinds[item.submitted.kind] ?? 'Application')
  if (item.secret.size > 0) return { kind, ...known }
  const plain = title.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
  return { kind, ...known, ...(plain ? { title: plain } : {}), found: foundIn(item) }
}

const kinds: Readonly<Record<string, string>> = KIND_OPTIONS
const lower = (text: string) => (text[0] ?? '').toLowerCase() + text.slice(1)

function foundIn(item: Item): string {
  const { findings = [], unread = [], failures = [] } = item.review ?? {}
  const count = weightyOf({ findings }).length
  const serious = reservedFindings(item).length
  if (unread.length + failures.length > 0) return 'not all of it could be read'
  if (count === 0) return 'no concerns found'
  return `${count} ${count === 1 ? 'finding' : 'findings'}${serious > 0 ? `, ${serious} serious` : ''}`
}

const DEADLINE: Partial<Readonly<Record<NoticeKind, string>>> = {
  'to-decide': 'Decide by',
  'to-advise': 'Advise by',
  nudge: 'Decide by',
  escalated: 'Decide by',
  overdue: 'Overdue since',
  'to-clear': 'Answer by',
}

/** 'Decide by 14:30: press release “Canal lamps” (2 findings, 1 serious)'. `at`: ISO 8601. */
export function noticeSubject(kind: NoticeKind, facts: NoticeFacts | undefined, at: string): string {
  const { subject } = NOTICES[kind]
  if (!facts) return subject
  const what = itemInWords(facts)
  if (facts.overtaken) return kind === 'approved' ? `No longer approved: ${what}` : `No longer waits for you: ${what}`
  const lead = DEADLINE[kind]
  if (!lead || !facts.due) return `${subject}: ${what}`
  return `${lead} ${soon(facts.due, at)}: ${what}${facts.found ? ` (${facts.found})` : ''}`
}

export function itemInWords({ kind, title }: NoticeFacts): string {
  return title ? `${kind} “${title}”` : kind
}

/** Today is left out, and the year always. */
function soon(due: string, at: string): string {
  if (dayOf(due) === dayOf(at)) return londonTime(due).slice(11)
  return momentInWords(due).replace(/ \d{4},/, ',')
}
