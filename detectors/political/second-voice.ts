import type { Rule } from '../contract.ts'
import { featuresOf, likelihood } from './features.ts'
import { heard, matchOf, spoken } from './heard.ts'
import { weights } from './weights.data.ts'

/** Set where the voice was right nine times in ten on text that somebody else wrote and it had not learnt from. */
const ENOUGH = 0.45
/** A long paper is a report, and the voice learnt on short texts. */
const LONGEST = 40

export const secondVoice: Rule = {
  id: 'political/second-voice',
  title: 'Reads like support for a side, or against one',
  paragraphs: ['7', '35', 'A.j'],
  advice: 'Ask yourself whether a reader could take this for support of a party or candidate; if so, reword it.',
  severity: 'sign-off',
  limits:
    'A linear model of some fifteen hundred labelled texts: it hears what the other rules have no words for, and is wrong more often than they are. Only staff are judged by it.',
  *find(reading) {
    const all = heard(reading)
    if (all.voice !== 'restricted' || all.sentences.length === 0 || all.sentences.length > LONGEST) return
    if (spoken(all).length < all.sentences.length) return
    const features = featuresOf(all)
    const chance = likelihood(features, weights)
    if (chance < ENOUGH) return
    const loud = [...all.sentences]
      .map((sentence) => ({ sentence, weight: weightOf(sentence.text) }))
      .sort((a, b) => b.weight - a.weight)[0]!.sentence
    const why = `The model of labelled texts hears a side being taken here (${Math.round(chance * 100)} in 100)`
    yield matchOf('POLITICAL_TONE', loud, { why, confidence: Math.min(0.6, chance - 0.2) }, all)
  },
  examples: {
    found: [
      {
        text: 'Knocking on doors with the team tonight, great support for our candidate. Vote Labour on Thursday!',
        circumstances: { account: 'personal', electionPeriod: true, kind: 'social-post' },
      },
    ],
    clear: [
      'Register to vote by Tuesday: it takes five minutes.',
      'All OPCC staff hold politically restricted posts. You may not stand for election or canvass for a party.',
      'Six candidates have been nominated. In alphabetical order they are: Adams, Brook and Hale.',
    ],
  },
}

function weightOf(text: string): number {
  return (text.match(/<[A-Z]+>|[a-z']+/g) ?? []).reduce((sum, word) => sum + (weights.words[word] ?? 0), 0)
}
