import type { Kind } from '../../../detectors/contract.ts'
import type { Control } from '../record/control.ts'
import type { Row, Step } from '../routing-row.ts'
import type { PackName } from './pack-name.ts'
import type { Terms } from './terms.ts'

export type Policy = {
  /** People declare to comply with it; no two packs share one. */
  readonly version: string
  readonly routing: readonly Row[]
  readonly before: readonly Step[]
  readonly approvalDays: number
  /** Milliseconds to undo a decision, before which nothing is sent. */
  readonly undoMs: number
  /** Milliseconds for which a claim lasts. */
  readonly claimMs: number
  /** Days after joining in which the manager decides first. */
  readonly newStarterDays: number
  readonly acknowledge: 'reserved'
  /** Days until released content should be reviewed again. */
  readonly reviewDays: Partial<Readonly<Record<Kind, number>>>
}

/** The policy of one kind of office, as data. */
export type PolicyPack = Policy &
  PackName & {
    readonly title: string
    readonly terms: Terms
    /** Applications and held mail are in every pack. */
    readonly kinds: readonly Kind[]
    /** Rules, gates and registers cite the first pack. These are this pack's paragraphs for the same. */
    readonly sameAs: Readonly<Record<string, readonly string[]>>
    readonly paragraphs: Readonly<Record<string, string>>
    readonly controls: readonly Control[]
  }

/** `cited` are paragraphs of the first pack. */
export function paragraphsIn({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[]): string[] {
  return [...new Set(cited.flatMap((paragraph) => sameAs[paragraph] ?? []))]
}

export function isCited({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[], paragraph: string): boolean {
  return cited.some((one) => sameAs[one]?.includes(paragraph))
}
