import type { ClassifierMatch } from '../../../detectors/contract.ts'

/** Thrown when not everything was classified. Its message is a sentence for a person. */
export class ClassificationIncomplete extends Error {
  override readonly name = 'ClassificationIncomplete'
  readonly matches: readonly ClassifierMatch[]
  readonly retry: boolean
  constructor(why: string, matches: readonly ClassifierMatch[], retry = false) {
    super(why)
    this.matches = matches
    this.retry = retry
  }
}

/** As machines exchange it; `incomplete` when not everything was classified. */
export type Classification = {
  readonly matches: readonly ClassifierMatch[]
  readonly incomplete?: { readonly why: string; readonly retry: boolean }
}
