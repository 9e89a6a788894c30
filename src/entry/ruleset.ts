import type { Rule } from '../../detectors/contract.ts'
import type { PolicyPack } from '../core/pack/pack.ts'
import type { Ports } from '../ports.ts'
import { LANGUAGE_BASIS } from '../review/language/not-checked.ts'

/** The name changes whenever a rule or threshold does. */
export function rulesets(rules: readonly Rule[], digest: Ports['digest']): (pack: PolicyPack) => Promise<string> {
  const found = rules.map(({ id, severity, find }) => [id, severity, String(find)])
  const named = new Map<PolicyPack, Promise<string>>()
  return (pack) => {
    const name = named.get(pack) ?? digest(JSON.stringify([pack, LANGUAGE_BASIS, found]))
    named.set(pack, name)
    return name
  }
}
