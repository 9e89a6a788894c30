import type { Known, Rule } from '../../detectors/contract.ts'
import { circumstances } from '../core/circumstances.ts'
import type { Draft } from '../core/draft.ts'
import { inspect } from '../core/inspect.ts'
import { judge } from '../core/judge.ts'
import type { Review, Verdict } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { read } from '../reading/read.ts'

export type Examined = { readonly ledger: Ledger; readonly review: Review; readonly verdict: Verdict }

/** Draft → what was read, what was found in it, and what the policy makes of it. */
export async function examine(
  draft: Draft,
  office: { known: Known; rules: readonly Rule[]; today: string; electionPeriod: boolean },
): Promise<Examined> {
  const ledger = await read(draft)
  const said = circumstances(draft, office.today, office.electionPeriod)
  const { mail, ...reported } = ledger
  const reading = {
    ...reported,
    circumstances: said.mail || !mail ? said : { ...said, mail },
    known: office.known,
  }
  const review = inspect(reading, office.rules)
  return { ledger, review, verdict: judge(review) }
}
