import type { Item } from '../item/state.ts'
import { COMMISSIONER } from './commissioner/pack.ts'
import { MAYOR } from './mayor/pack.ts'
import type { PolicyPack } from './pack.ts'
import type { PackName } from './pack-name.ts'

/** Every pack of this release. A version that items were decided under stays in the list. */
export const PACKS: readonly PolicyPack[] = [COMMISSIONER, MAYOR]

/** The pack of entries that name none. */
export const FIRST: PolicyPack = COMMISSIONER

/** A row of the register of policy packs: the pack by its version, and the first day on which it applies. */
export type PackRow = { readonly pack: string; readonly from?: string }

/** The pack of a version; undefined where this release does not have it. */
function packOfVersion(version: string): PolicyPack | undefined {
  return PACKS.find((pack) => pack.version === version)
}

/**
 * The pack in force: of the rows of this day the one that began last, else the usual one. Of two of one
 * day, which the register no longer takes, every process chooses the same. Throws for a pack that this
 * release does not have: nobody may decide under another policy than the office’s.
 */
export function packInForce(rows: readonly PackRow[], usual = FIRST.version): PolicyPack {
  const rank = ({ from = '', pack }: PackRow) => `${from} ${pack}`
  const [row] = [...rows].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))
  const version = row?.pack ?? usual
  const pack = packOfVersion(version)
  if (!pack) throw new Error(`The office uses the policy pack ${version}, which this release does not have.`)
  return pack
}

const UNDECIDED: readonly Item['progress'][] = ['new', 'checking', 'blocked', 'awaiting']

/** The name of the pack that an item was decided under, or is to be decided under while it waits. */
export function packNameOf({ progress, decisions, reviewBasis }: Item): PackName {
  const last = UNDECIDED.includes(progress) ? undefined : decisions.at(-1)
  return (last ? last.pack : reviewBasis?.pack) ?? FIRST
}

/** The pack of an item; undefined where this release does not have it. */
export function packOf(item: Item): PolicyPack | undefined {
  return packOfVersion(packNameOf(item).version)
}

/** The pack that pages and answers about an item use: `own` is its pack. The pack in force has the office’s own terms. */
export function packShown(own: PolicyPack | undefined, inForce: PolicyPack): PolicyPack {
  return own && own.version !== inForce.version ? own : inForce
}

/** The pack of a certificate; the first where it names none or one that this release does not have. */
export function packNamed(name: PackName | undefined): PolicyPack {
  return (name && packOfVersion(name.version)) ?? FIRST
}
