import type { Hearing } from '../../detectors/contract.ts'

/** The voice could not weigh everything. What it heard all the same is kept; the message is a sentence for a person. */
export class Unheard extends Error {
  override readonly name = 'Unheard'
  readonly hearings: readonly Hearing[]
  constructor(why: string, hearings: readonly Hearing[]) {
    super(why)
    this.hearings = hearings
  }
}
