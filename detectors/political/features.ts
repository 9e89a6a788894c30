import type { Heard } from './heard.ts'

const WORD = /<[A-Z]+>|[a-z']+|[🌹🌳🔶🌻💙🔵🗳]/gu

/** What the second voice listens to: stems, pairs of stems, and the circumstances. Names are tags, so no name can be learnt. */
export function featuresOf({ sentences, circumstances }: Pick<Heard, 'sentences' | 'circumstances'>): Set<string> {
  const found = new Set<string>()
  for (const { text } of sentences) {
    const stems = (text.match(WORD) ?? []).map((word) => word.replace(/'s$/, '').replace(/(?:ing|ed|s)$/, ''))
    stems.forEach((stem, at) => {
      found.add(stem)
      if (at > 0) found.add(`${stems[at - 1]} ${stem}`)
    })
  }
  if (circumstances.account === 'personal') found.add('@personal')
  if (circumstances.electionPeriod) found.add('@period')
  found.add(`@kind:${circumstances.kind}`)
  return found
}

export type Weights = { readonly bias: number; readonly words: Readonly<Record<string, number>> }

/** Logistic regression; long texts are not louder than short ones. */
export function likelihood(features: ReadonlySet<string>, { bias, words }: Weights): number {
  let sum = 0
  let count = 0
  for (const feature of features) {
    if (!Object.hasOwn(words, feature)) continue
    sum += words[feature]!
    count++
  }
  return 1 / (1 + Math.exp(-(bias + sum / Math.sqrt(Math.max(1, count)))))
}
