import type { Kind } from '../../../detectors/contract.ts'
import { wrongField } from '../refusal.ts'
import type { PolicyPack } from './pack.ts'

export function mustKnowKind({ kinds, terms }: PolicyPack, kind: Kind): void {
  if (kind === 'email' || kind.startsWith('application-') || kinds.includes(kind)) return
  throw wrongField('kind', `The ${terms.policy} has no rule for this kind of content. Choose another kind.`)
}
