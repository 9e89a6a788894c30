import type { Kind } from '../../../detectors/contract.ts'
import type { Control } from '../record/control.ts'
import type { Row, Step } from '../routing-row.ts'
import type { PackName } from './pack-name.ts'
import type { Terms } from './terms.ts'

/** The office's thresholds and required sign-offs, as data. */
export type Policy = {
  /** What people declare to comply with; no two packs have the same. */
  readonly version: string
  readonly routing: readonly Row[]
  /** Steps before any row. */
  readonly before: readonly Step[]
  /** Days for which an approval is valid. */
  readonly approvalDays: number
  /** Milliseconds in which a decision can be undone; nothing is sent before. */
  readonly undoMs: number
  /** Milliseconds for which a claim lasts. */
  readonly claimMs: number
  /** Days after joining in which the manager looks first. */
  readonly newStarterDays: number
  /** Findings to tick one by one. */
  readonly acknowledge: 'reserved'
  /** Days after which released content of a kind should be reviewed again. */
  readonly reviewDays: Partial<Readonly<Record<Kind, number>>>
}

/** One policy of one kind of office as data: terms, kinds, who decides, and paragraphs. */
export type PolicyPack = Policy &
  PackName & {
    readonly title: string
    readonly terms: Terms
    /** Kinds of content that people may submit. Applications and held mail are in every pack. */
    readonly kinds: readonly Kind[]
    /**
     * Rules, gates and registers cite paragraphs of the first pack. This gives the paragraphs of this policy that ask
     * for the same; none where this policy does not ask for it.
     */
    readonly sameAs: Readonly<Record<string, readonly string[]>>
    /** A sentence for each paragraph that a rule cites. */
    readonly paragraphs: Readonly<Record<string, string>>
    /** Every paragraph: what it is about, and what is done about it. */
    readonly controls: readonly Control[]
  }

/** The paragraphs of this policy for paragraphs that a rule, a gate or a register cites. */
export function paragraphsIn({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[]): string[] {
  return [...new Set(cited.flatMap((paragraph) => sameAs[paragraph] ?? []))]
}

/** Whether one of the paragraphs that a rule, a gate or a register cites is this paragraph of the policy. */
export function isCited({ sameAs }: Pick<PolicyPack, 'sameAs'>, cited: readonly string[], paragraph: string): boolean {
  return cited.some((one) => sameAs[one]?.includes(paragraph))
}
