import { languageOf, type Script } from './scripts.ts'
import type { Word } from './words.ts'

/** Similarity from 0 to 1 by ISO 639 code. */
export type Compare = (text: string) => Promise<ReadonlyMap<string, number>>

export type Identified = {
  readonly language?: string
  readonly sure: boolean
  readonly evidence: number
}

/** Lead of the first language over the second. */
const SURE_LEAD = 0.06
/** Above it letters are not compared, given enough function words. */
const CLEAR_LEAD = 0.1
const CLEAR_EVIDENCE = 3
/** Weight of letters beside the share of function words. */
const LETTERS = 0.5
const UNLIKE = 0.5

/** By letters only where script and function words leave a doubt. */
export async function identify(words: readonly Word[], text: string, compare: Compare): Promise<Identified> {
  const clear = identifyByWords(words)
  if (clear) return clear
  const evidence = evidenceOf(words)
  const alike = await compare(text)
  for (const language of alike.keys()) if (!evidence.has(language)) evidence.set(language, 0)
  const [best, next] = ranked(
    evidence,
    (count, language) => count / words.length + LETTERS * ((alike.get(language) ?? UNLIKE) - 1),
  )
  if (!best) return { sure: false, evidence: 0 }
  const sure = best.evidence >= 2 && best.score - (next?.score ?? -1) >= SURE_LEAD
  return { language: best.language, sure, evidence: best.evidence }
}

export function identifyByWords(words: readonly Word[]): Identified | undefined {
  const language = languageOf(mainScript(words))
  if (language !== undefined) return { language, sure: true, evidence: words.length }
  const [first, second] = ranked(evidenceOf(words), (count) => count / words.length)
  if (!first || first.evidence < CLEAR_EVIDENCE || first.score - (second?.score ?? 0) < CLEAR_LEAD) return undefined
  return { language: first.language, sure: true, evidence: first.evidence }
}

function mainScript(words: readonly Word[]): Script {
  const counts = new Map<Script, number>()
  for (const { script, count } of words) counts.set(script, (counts.get(script) ?? 0) + count)
  // Japanese mixes in Chinese characters.
  if ((counts.get('kana') ?? 0) * 4 > (counts.get('han') ?? 0)) counts.delete('han')
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'other'
}

function evidenceOf(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { known } of words)
    for (const language of known.languages)
      counts.set(language, (counts.get(language) ?? 0) + (known.isEnglish ? 0.5 : 1))
  return counts
}

function ranked(evidence: ReadonlyMap<string, number>, score: (count: number, language: string) => number) {
  return [...evidence]
    .map(([language, count]) => ({ language, evidence: count, score: score(count, language) }))
    .sort((a, b) => b.score - a.score)
}
