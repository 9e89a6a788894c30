import type { ClassifierMatch } from '../../../detectors/contract.ts'

/** Thrown when not everything was classified. The message is a sentence for a person. */
export class ClassificationIncomplete extends Error {
  override readonly name = 'ClassificationIncomplete'
  /** What was classified in spite of it. */
  readonly matches: readonly ClassifierMatch[]
  /** Whether more time may bring more. */
  readonly retry: boolean
  constructor(why: string, matches: readonly ClassifierMatch[], retry = false) {
    super(why)
    this.matches = matches
    this.retry = retry
  }
}
