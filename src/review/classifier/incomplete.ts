import type { ClassifierMatch } from '../../../detectors/contract.ts'

/** Thrown when not everything was classified. Its message is a sentence for a person. */
export class ClassificationIncomplete extends Error {
  override readonly name = 'ClassificationIncomplete'
  /** Matches in the part that was classified. */
  readonly matches: readonly ClassifierMatch[]
  /** Whether more time may give more matches. */
  readonly retry: boolean
  constructor(why: string, matches: readonly ClassifierMatch[], retry = false) {
    super(why)
    this.matches = matches
    this.retry = retry
  }
}

/** The matches of a text as one machine tells them to another; `incomplete` when not everything was classified. */
export type Classification = {
  readonly matches: readonly ClassifierMatch[]
  readonly incomplete?: { readonly why: string; readonly retry: boolean }
}
