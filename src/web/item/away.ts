import { signatories } from '../../core/authority.ts'
import type { ApproverRole } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { type OfficeSnapshot, personOf } from '../../core/office-snapshot.ts'
import { holding } from '../../core/people.ts'
import type { Person } from '../../core/registers.ts'
import type { ItemRow } from '../../ports.ts'
import { moment } from '../labels.ts'
import type { WebDependencies } from '../page-context.ts'

type Away = WebDependencies['away']

/** Milliseconds; a later page load has the answer. */
const PATIENCE = 800
const MAX_SIGNATORIES = 6

/** Says it only as a hint, which grants nothing. */
export function awayFor(away: Away, snapshot: OfficeSnapshot, item: Item, day: string, by: string): Promise<string[]> {
  const signOff = item.outstanding[0]
  if (item.progress !== 'awaiting' || !signOff) return Promise.resolve([])
  return hints(
    away,
    signatories(snapshot, item, signOff, day).map(({ person }) => person),
    by,
  )
}

export function awayOf(
  away: Away,
  snapshot: OfficeSnapshot,
  rows: readonly ItemRow[],
  day: string,
  by: string,
): Promise<string[]> {
  const holders = new Set(rows.filter(({ progress }) => progress === 'awaiting').map(({ holder }) => holder))
  const ids = [...holders].flatMap((holder) => {
    if (holder === null) return []
    if (holder.startsWith('person:')) return [holder.slice('person:'.length)]
    if (holder === 'manager' || holder === 'sender') return []
    return holding(snapshot, holder as Exclude<ApproverRole, 'manager' | 'sender'>, day)
  })
  const people = [...new Set(ids)].flatMap((id) => personOf(snapshot, id) ?? [])
  return hints(away, people, by)
}

async function hints(away: Away, people: readonly Person[], by: string): Promise<string[]> {
  if (!away) return []
  const all = await Promise.all(
    people.slice(0, MAX_SIGNATORIES).map(async (person) => absenceText(person, await soon(away(person.email)), by)),
  )
  return all.filter((one) => one !== undefined)
}

function absenceText(
  { id, name }: Person,
  away: { readonly until?: string } | undefined,
  by: string,
): string | undefined {
  if (!away) return undefined
  const until = away.until ? ` until ${moment(away.until)}` : ''
  return id === by
    ? `Your mailbox says that you are away${until}. This does not delegate your sign-off: make a delegation, if you have one.`
    : `${name} is away${until}, as their mailbox says. Only a delegation lets another person decide.`
}

function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer, new Promise<undefined>((late) => setTimeout(() => late(undefined), PATIENCE))])
}
