import type { Item } from '../item/state.ts'
import { COMMISSIONER } from './commissioner/pack.ts'
import { MAYOR } from './mayor/pack.ts'
import type { PolicyPack } from './pack.ts'
import type { PackName } from './pack-name.ts'

/** A version that items were decided under stays. */
export const PACKS: readonly PolicyPack[] = [COMMISSIONER, MAYOR]

/** Entries that name no pack use this one. */
export const FIRST: PolicyPack = COMMISSIONER

export type PackRow = { readonly pack: string; readonly from?: string }

function packOfVersion(version: string): PolicyPack | undefined {
  return PACKS.find((pack) => pack.version === version)
}

/**
 * The row that began last counts. Throws for a pack that this release does not have: nobody decides under another
 * policy.
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

/** An item that waits is decided under the pack in force. */
export function packNameOf({ progress, decisions, reviewBasis }: Item): PackName {
  const last = UNDECIDED.includes(progress) ? undefined : decisions.at(-1)
  return (last ? last.pack : reviewBasis?.pack) ?? FIRST
}

export function packOf(item: Item): PolicyPack | undefined {
  return packOfVersion(packNameOf(item).version)
}

/** `own`: the item's pack. The pack in force has the office's own terms. */
export function packShown(own: PolicyPack | undefined, inForce: PolicyPack): PolicyPack {
  return own && own.version !== inForce.version ? own : inForce
}

/** An unknown or absent name gives the first pack. */
export function packNamed(name: PackName | undefined): PolicyPack {
  return (name && packOfVersion(name.version)) ?? FIRST
}
