import type { Hearing } from '../../../detectors/contract.ts'

/** The voice could not weigh everything. What it heard all the same is kept; the message is a sentence for a person. */
export class Unheard extends Error {
  override readonly name = 'Unheard'
  readonly hearings: readonly Hearing[]
  /** Whether more time may bring more. */
  readonly retry: boolean
  constructor(why: string, hearings: readonly Hearing[], retry = false) {
    super(why)
    this.hearings = hearings
    this.retry = retry
  }
}
