import type { Circumstances, Hearing, Known, Rule } from '../../detectors/contract.ts'
import type { Draft } from '../core/draft.ts'
import { inspect } from '../core/inspect.ts'
import type { Failure, Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { type ReadFile, read } from '../reading/read.ts'
import type { Hear } from '../voice/hear.ts'
import { Unheard } from '../voice/unheard.ts'

export type Looker = {
  readonly known: Known
  readonly rules: readonly Rule[]
  readonly readFile?: ReadFile
  readonly hear: Hear
}

/** Draft → what was read, and what was found in it. A message's own envelope counts where the author gave none. */
export async function examine(
  draft: Draft,
  said: Circumstances,
  by: Looker,
): Promise<{ ledger: Ledger; review: Review }> {
  const ledger = await read(draft, by.readFile)
  const { mail, ...reported } = ledger
  const circumstances = said.mail || !mail ? said : { ...said, mail }
  const { hearings, failures } = await heard(ledger, circumstances, by.hear)
  const review = inspect({ ...reported, hearings, circumstances, known: by.known }, by.rules)
  return { ledger, review: { ...review, failures: [...review.failures, ...failures] } }
}

/** A voice that stops is a failure, as a rule that throws is: what it might have heard is not passed. */
async function heard(
  { parts }: Ledger,
  circumstances: Circumstances,
  hear: Hear,
): Promise<{ hearings: readonly Hearing[]; failures: readonly Failure[] }> {
  try {
    return { hearings: await hear(parts, circumstances), failures: [] }
  } catch (fault) {
    if (fault instanceof Unheard)
      return { hearings: fault.hearings, failures: [{ rule: 'second-voice', why: fault.message }] }
    const why = `The second voice stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { hearings: [], failures: [{ rule: 'second-voice', why }] }
  }
}
