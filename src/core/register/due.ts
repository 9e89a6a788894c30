import { addDays } from '../calendar.ts'
import { personRecord } from '../gates/person-record.ts'
import type { NewNotice, NoticeKind } from '../notice.ts'
import { nameOf, type OfficeSnapshot } from '../office-snapshot.ts'
import { holding } from '../people.ts'
import type { Person } from '../registers.ts'
import { momentInWords } from '../time-in-words.ts'
import { liveOn, type Row, within } from './describe.ts'
import { endsOfObserving } from './due-observe.ts'
import { type Registers, rowsOf } from './office.ts'

export type Due = {
  readonly register: string
  readonly row?: string
  readonly says: string
  readonly paragraphs: readonly string[]
  /** YYYY-MM-DD. */
  readonly by: string
  readonly to: readonly string[]
  readonly notice: NoticeKind
}

type At = {
  readonly snapshot: OfficeSnapshot
  readonly registers: Registers
  readonly day: string
}

/** Days (policy 1). */
const AHEAD = [30, 7, 0]
const REVIEW_DAYS = 365
const DAY_MS = 86_400_000
/** A breach must be reported within 72 hours (UK GDPR article 33). */
const REPORT_MS = 72 * 3_600_000

/** Covers thirty days, most urgent first. */
export function dueOn(at: At): Due[] {
  const found = [
    ...people(at).flatMap((person) => [...declarations(person, at), ...training(person, at)]),
    ...passwords(at),
    ...reviews(at),
    ...followed(at),
    ...endsOfObserving(at.snapshot, at.day),
  ]
  return found.toSorted((a, b) => (a.by < b.by ? -1 : 1))
}

function people({ snapshot, day }: At): readonly Person[] {
  return snapshot.office.people.filter((person) => within(person, day))
}

function declarations({ id, type }: Person, { snapshot, day }: At): Due[] {
  const { declared, declarationDue } = personRecord(snapshot, id, day, snapshot.pack.version)
  if (!declarationDue || type === 'pcc') return []
  const by = declared?.until ?? day
  const says = declared
    ? `The declaration of ${nameOf(snapshot, id)} runs out.`
    : `${nameOf(snapshot, id)} has not declared.`
  return [{ register: 'declarations', says, paragraphs: ['1'], by, to: [id], notice: 'declaration-due' }]
}

function training({ id }: Person, { snapshot, day }: At): Due[] {
  const record = personRecord(snapshot, id, day, snapshot.pack.version)
  const courses = new Set(record.permissions.flatMap((one) => one.training ?? []))
  return [...courses].flatMap((course) => {
    const taken = record.training.filter((one) => one.course.toLowerCase() === course.toLowerCase())
    if (taken.some(({ due }) => due === 'no')) return []
    const by =
      taken
        .map(({ until }) => until ?? day)
        .toSorted()
        .at(-1) ?? day
    const says = `${nameOf(snapshot, id)} needs the course ${course}.`
    return [{ register: 'training', says, paragraphs: ['11'], by, to: [id], notice: 'training-due' as const }]
  })
}

/** A password is changed within a day of a leaver (policy 23). */
function passwords({ snapshot, registers, day }: At): Due[] {
  return rowsOf(registers, 'accounts').flatMap((row) => {
    const { owner, backup, access, rotated, state, handle } = row.values
    if (state === 'closed' || !liveOn(row, day)) return []
    const trusted = [owner, backup, ...[access ?? []].flat()].filter((id): id is string => typeof id === 'string')
    const left = snapshot.office.people.filter(
      ({ id, until }) =>
        trusted.includes(id) && until !== undefined && until < day && !(typeof rotated === 'string' && rotated > until),
    )
    if (left.length === 0) return []
    const says = `${left.map(({ name }) => name).join(' and ')} left with access to ${handle}: change its password, and say who has access now.`
    const to = [owner, backup].filter(
      (id): id is string => typeof id === 'string' && !left.some((one) => one.id === id),
    )
    const by = addDays(left.map(({ until }) => until!).toSorted()[0]!, 1)
    const tell = [...new Set([...to, ...holding(snapshot, 'chief-executive', day)])]
    return [
      { register: 'accounts', row: row.id, says, paragraphs: ['23'], by, to: tell, notice: 'password-due' as const },
    ]
  })
}

/** Accounts and their links are reviewed yearly (policy 21 and 22). */
function reviews({ snapshot, registers, day }: At): Due[] {
  const chief = holding(snapshot, 'chief-executive', day)
  return rowsOf(registers, 'accounts').flatMap((row) => {
    const { reviewed, linksBack, state, corporate, handle } = row.values
    if (corporate !== true || state === 'closed' || !liveOn(row, day)) return []
    const last = [reviewed, linksBack].map((one) => (typeof one === 'string' ? one : '')).toSorted()[0]!
    const by = last === '' ? day : addDays(last, REVIEW_DAYS)
    if (by > addDays(day, AHEAD[0]!)) return []
    const says = `${handle} is to be reviewed, and its link to the website checked.`
    return [
      {
        register: 'accounts',
        row: row.id,
        says,
        paragraphs: ['21', '22'],
        by,
        to: chief,
        notice: 'review-due' as const,
      },
    ]
  })
}

function followed({ snapshot, registers, day }: At): Due[] {
  const chief = holding(snapshot, 'chief-executive', day)
  const officer = holding(snapshot, 'data-protection-officer', day)
  const text = (row: Row, name: string) => String(row.values[name] ?? '')
  const rows = (register: string, state: string) =>
    rowsOf(registers, register).filter((row) => text(row, 'state') === state && liveOn(row, day))
  return [
    ...rows('takedowns', 'open').map((row): Due => {
      const by = text(row, 'due') || addDays(day, 1)
      const to = text(row, 'owner') ? [text(row, 'owner')] : chief
      const says = 'A posting is to be removed.'
      return { register: 'takedowns', row: row.id, says, paragraphs: ['17'], by, to, notice: 'take-down' }
    }),
    ...rows('sightings', 'new').map(
      (row): Due => ({
        ...{ register: 'sightings', row: row.id, says: 'Somebody reported something they saw.' },
        ...{ paragraphs: ['15', '34'], by: day, to: chief, notice: 'sighting' as const },
      }),
    ),
    ...rows('incidents', 'open').map((row): Due => {
      const until = new Date(Date.parse(text(row, 'happened')) + REPORT_MS).toISOString()
      const says = `An incident is open. If it must be reported to the Information Commissioner, then by ${momentInWords(until)}.`
      return {
        register: 'incidents',
        row: row.id,
        says,
        paragraphs: ['56'],
        by: until.slice(0, 10),
        to: officer,
        notice: 'incident',
      }
    }),
    ...rowsOf(registers, 'political-interests')
      .filter((row) => liveOn(row, day) && (row.values['decision'] ?? 'open') === 'open')
      .map(
        (row): Due => ({
          ...{ register: 'political-interests', row: row.id, says: 'A political interest waits for a decision.' },
          ...{ paragraphs: ['A.f', 'A.g'], by: day, to: chief, notice: 'interest' as const },
        }),
      ),
  ]
}

/** Notices go at thirty days, at seven and on the day. */
export function dueNotices(due: readonly Due[], day: string, at: string): NewNotice[] {
  return due.flatMap(({ register, row = '', by, to, notice: kind }) => {
    const left = Math.max(0, Math.round((Date.parse(by) - Date.parse(day)) / DAY_MS))
    const stage = AHEAD.findLast((ahead) => left <= ahead)
    if (stage === undefined) return []
    return to.map((person) => ({
      dedupeKey: `${register}:${row || person}:${by}:${stage}:${person}`,
      ...{ to: person, kind, item: null, at, notBefore: at },
    }))
  })
}
