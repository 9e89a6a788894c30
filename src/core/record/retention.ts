import type { Kind } from '../../../detectors/contract.ts'
import type { Item, Progress } from '../item/state.ts'
import type { RetentionLine } from '../registers.ts'

/** What becomes of content when its time has passed. The record itself stays: it holds no content. */

/** The classes of the table: what went out, what was refused, what nobody followed up, held mail, rows of registers,
 * delegations. */
export type RetentionClass = RetentionLine['what']
export type ItemClass = Exclude<RetentionClass, 'rows' | 'delegations'>

/** In these states an item has come to rest. Of any other nothing is erased. */
const RESTING: Readonly<Record<ItemClass, readonly Progress[]>> = {
  released: ['released', 'withdrawn'],
  rejected: ['rejected'],
  abandoned: ['returned', 'recalled', 'lapsed', 'expired', 'blocked', 'withdrawn'],
  mail: ['released', 'withdrawn', 'rejected', 'returned', 'recalled', 'lapsed', 'expired', 'blocked'],
}

export function isItemClass(what: RetentionClass): what is ItemClass {
  return what in RESTING
}

export function restingIn(what: ItemClass): readonly Progress[] {
  return RESTING[what]
}

/** The class of an item that has come to rest; undefined while anything about it is open. */
export function classOf(item: Item): ItemClass | undefined {
  const open =
    item.hold !== undefined ||
    item.tasks.some(({ done }) => !done) ||
    (item.emergency !== undefined && item.emergency.outcome === undefined)
  if (open || !item.submitted) return undefined
  const went = item.releases.length > 0
  const what = item.mail ? 'mail' : item.progress === 'rejected' ? 'rejected' : went ? 'released' : 'abandoned'
  // A correction of what went out can be rejected or taken back; what went out stands all the same.
  const rests = RESTING[what].includes(item.progress) || (went && RESTING.abandoned.includes(item.progress))
  return rests ? what : undefined
}

/** The line for a class and kind: one that names the kind before one that does not; of several the longest counts. */
function lineFor(
  lines: readonly RetentionLine[],
  what: ItemClass,
  kind: Kind,
): (RetentionLine & { readonly days: number }) | undefined {
  const fits = lines.filter((line) => line.what === what)
  const named = fits.filter((line) => line.kinds?.includes(kind))
  const all = named.length > 0 ? named : fits.filter((line) => !line.kinds?.length)
  return all.toSorted((a, b) => b.days - a.days)[0]
}

const DAY_MS = 86_400_000

/** The line by which its content is to be erased at this moment (ISO 8601): so many days after the last thing that happened to it. */
export function dueLine(item: Item, lines: readonly RetentionLine[], at: string): RetentionLine | undefined {
  const what = classOf(item)
  if (!what || item.erased || heldBack(item, at.slice(0, 10))) return undefined
  const line = lineFor(lines, what, item.submitted!.kind)
  return line && Date.parse(item.changedAt!) + line.days * DAY_MS <= Date.parse(at) ? line : undefined
}

/** Under a legal hold on this day, YYYY-MM-DD. */
export function heldBack({ legalHold }: Pick<Item, 'legalHold'>, day: string): boolean {
  return legalHold !== undefined && day <= (legalHold.until ?? '9999-12-31')
}
