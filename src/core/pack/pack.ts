import type { Kind } from '../../../detectors/contract.ts'
import type { Control } from '../record/control.ts'
import type { Row, Step } from '../routing-row.ts'
import type { PackName } from './pack-name.ts'
import type { Terms } from './terms.ts'

export type Policy = {
  /** No two packs have the same. */
  readonly version: string
  readonly routing: readonly Row[]
  readonly before: readonly Step[]
  readonly approvalDays: number
  /** Milliseconds; nothing is sent before. */
  readonly undoMs: number
  /** Milliseconds. */
  readonly claimMs: number
  /** Days in which the manager looks first. */
  readonly newStarterDays: number
  readonly acknowledge: 'reserved'
  /** Days. */
  readonly reviewDays: Partial<Readonly<Record<Kind, number>>>
}

/** One policy of one kind of office. */
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

/** `cited`: paragraphs of the first pack. */
export function paragraphsIn({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[]): string[] {
  return [...new Set(cited.flatMap((paragraph) => sameAs[paragraph] ?? []))]
}

export function isCited({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[], paragraph: string): boolean {
  return cited.some((one) => sameAs[one]?.includes(paragraph))
}
