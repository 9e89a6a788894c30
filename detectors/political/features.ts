import type { Heard } from './heard.ts'

const WORD = /<[A-Z]+>|[a-z']+|[🌹🌳🔶🌻💙🔵🗳]/gu

/** What the second voice listens to: words, their stems and families, pairs of stems, and the circumstances. Names are tags, so no name can be learnt. */
export function featuresOf({ sentences, circumstances }: Pick<Heard, 'sentences' | 'circumstances'>): Set<string> {
  const found = new Set<string>()
  for (const { text } of sentences) {
    const words = text.match(WORD) ?? []
    words.forEach((word, at) => {
      found.add(word)
      found.add(stemOf(word))
      // Words of one family: 'campaign', 'campaigners', 'campaigning'.
      found.add(`${word.slice(0, 5)}*`)
      if (at > 0) found.add(`${stemOf(words[at - 1]!)} ${stemOf(word)}`)
    })
  }
  const { account, electionPeriod } = circumstances
  if (account === 'personal') found.add('@personal')
  if (electionPeriod) found.add('@period')
  found.add(`@${account}:${electionPeriod}`)
  found.add(`@kind:${circumstances.kind}`)
  return found
}

function stemOf(word: string): string {
  return word.replace(/'s$/, '').replace(/(?:ing|ed|s)$/, '')
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
