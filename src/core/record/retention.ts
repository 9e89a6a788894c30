import type { Kind } from '../../../detectors/contract.ts'
import type { Item, Progress } from '../item/state.ts'
import type { RetentionLine } from '../registers.ts'

/** The journal stays, because it holds no content. */

export type RetentionClass = RetentionLine['what']
export type ItemClass = Exclude<RetentionClass, 'rows' | 'delegations'>

/** Items in other states are not erased. */
const FINAL_STATES: Readonly<Record<ItemClass, readonly Progress[]>> = {
  released: ['released', 'withdrawn'],
  rejected: ['rejected'],
  abandoned: ['returned', 'recalled', 'lapsed', 'expired', 'blocked', 'withdrawn'],
  mail: ['released', 'withdrawn', 'rejected', 'returned', 'recalled', 'lapsed', 'expired', 'blocked'],
}

export function isItemClass(what: RetentionClass): what is ItemClass {
  return what in FINAL_STATES
}

export function finalStates(what: ItemClass): readonly Progress[] {
  return FINAL_STATES[what]
}

export function classOf(item: Item): ItemClass | undefined {
  const open =
    item.hold !== undefined ||
    item.tasks.some(({ done }) => !done) ||
    (item.emergency !== undefined && item.emergency.outcome === undefined)
  if (open || !item.submitted) return undefined
  const went = item.releases.length > 0
  const what = item.mail ? 'mail' : item.progress === 'rejected' ? 'rejected' : went ? 'released' : 'abandoned'
  // Its correction was rejected or withdrawn; the released version counts.
  const isFinal = FINAL_STATES[what].includes(item.progress) || (went && FINAL_STATES.abandoned.includes(item.progress))
  return isFinal ? what : undefined
}

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

/** ISO 8601; days count from the last event. */
export function dueLine(item: Item, lines: readonly RetentionLine[], at: string): RetentionLine | undefined {
  const what = classOf(item)
  if (!what || item.erased || heldBack(item, at.slice(0, 10))) return undefined
  const line = lineFor(lines, what, item.submitted!.kind)
  return line && Date.parse(item.changedAt!) + line.days * DAY_MS <= Date.parse(at) ? line : undefined
}

export function heldBack({ legalHold }: Pick<Item, 'legalHold'>, day: string): boolean {
  return legalHold !== undefined && day <= (legalHold.until ?? '9999-12-31')
}
