import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import type { Draft } from '../core/draft.ts'
import { inspect } from '../core/inspect.ts'
import type { Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { type ReadFile, read } from '../reading/read.ts'

export type Looker = { readonly known: Known; readonly rules: readonly Rule[]; readonly readFile?: ReadFile }

/** Draft → what was read, and what was found in it. A message's own envelope counts where the author gave none. */
export async function examine(
  draft: Draft,
  said: Circumstances,
  by: Looker,
): Promise<{ ledger: Ledger; review: Review }> {
  const ledger = await read(draft, by.readFile)
  const { mail, ...reported } = ledger
  const circumstances = said.mail || !mail ? said : { ...said, mail }
  return { ledger, review: inspect({ ...reported, circumstances, known: by.known }, by.rules) }
}
