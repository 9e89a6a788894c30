import type { ClassifierFamily } from '../../../detectors/contract.ts'
import { directLogit, type Gate, gateLogits } from './gate.ts'
import type { Passage } from './passages.ts'

/**
 * Logits above the threshold for a sentence read alone: harmless neighbours lower its score. At most one harmless text
 * in fifty is held more.
 */
export const ALONE: ReadonlyMap<ClassifierFamily, number> = new Map([
  ['political', 2],
  ['conduct', 3],
])
/** Sentences of a text that are read alone for one family. */
const MOST = 2
/** Word pieces choose these for the gate, which takes less time. */
const JUDGED = 24

export function readAlone(passages: readonly Passage[], gate: Gate): readonly Passage[] {
  const sentences = passages
    .filter((passage) => passage.sentences.length > 1)
    .flatMap((passage) => passage.sentences.map((sentence): Passage => ({ ...passage, sentences: [sentence] })))
  const judged = new Map<Passage, readonly number[]>()
  const chosen = [...ALONE.keys()].flatMap((family) => {
    const at = gate.weights.families.indexOf(family)
    const least = gate.weights.alone[family] ?? Number.POSITIVE_INFINITY
    const likely = highest(sentences, JUDGED, (one) => directLogit(one, at, gate))
    for (const one of likely) if (!judged.has(one)) judged.set(one, gateLogits(one, gate))
    const logitOf = (one: Passage) => judged.get(one)![at] ?? Number.NEGATIVE_INFINITY
    return highest(likely, MOST, logitOf).filter((one) => logitOf(one) > least)
  })
  return [...new Set(chosen)]
}

function highest(all: readonly Passage[], count: number, scoreOf: (one: Passage) => number): readonly Passage[] {
  return all
    .map((one) => ({ one, score: scoreOf(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ one }) => one)
}
