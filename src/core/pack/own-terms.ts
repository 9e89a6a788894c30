import type { Step } from '../routing-row.ts'
import { inTerms } from './in-terms.ts'
import type { PolicyPack } from './pack.ts'
import type { OwnTerms } from './terms.ts'

const made = new Map<OwnTerms, Map<PolicyPack, PolicyPack>>()

/** Cached, so the same words give the same object. */
export function inOwnTerms(pack: PolicyPack, own: OwnTerms = {}): PolicyPack {
  if (Object.keys(own).length === 0) return pack
  const known = made.get(own) ?? new Map<PolicyPack, PolicyPack>()
  made.set(own, known)
  const spoken = known.get(pack) ?? speak(pack, own)
  known.set(pack, spoken)
  return spoken
}

function speak(pack: PolicyPack, own: OwnTerms): PolicyPack {
  const terms = { ...pack.terms, ...own }
  const say = (text: string) => inTerms(text, terms, pack.terms)
  const step = <S extends Step>(one: S): S => ({ ...one, why: say(one.why) })
  return {
    ...pack,
    terms,
    title: say(pack.title),
    before: pack.before.map(step),
    routing: pack.routing.map((row) => ({
      ...step(row),
      ...(row.preceded ? { preceded: row.preceded.map(step) } : {}),
    })),
    paragraphs: Object.fromEntries(Object.entries(pack.paragraphs).map(([id, text]) => [id, say(text)])),
    controls: pack.controls.map(([id, about, reach, control, ...gates]) => [
      ...([id, say(about), reach, say(control)] as const),
      ...gates,
    ]),
  }
}
