import type { Circumstances, Party, Rule } from '../contract.ts'
import { given } from '../in-kind.ts'
import { hasGuidance } from './guidance.ts'
import { matchOf } from './phrase-rule.ts'
import { hasTag, politicalReading, type Sentence } from './political-reading.ts'

const MIN_MENTIONS = 3
const OFTEN = 5
const TIMES = 4

/** One party is named far more than any other. */
function lopsided(here: ReadonlyMap<string, number>, lately: NonNullable<Circumstances['lately']>): boolean {
  const sums = new Map(here)
  for (const { party, count } of lately) sums.set(party, (sums.get(party) ?? 0) + count)
  const [first, second] = [...sums].sort(([, a], [, b]) => b - a)
  if (!first || !here.has(first[0]) || lately.length === 0) return false
  return first[1] >= OFTEN && first[1] >= TIMES * (second?.[1] ?? 0)
}

const mentions = ({ name, aliases = [] }: Party, sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { part, start, end }) => {
    const text = part.text.slice(start, end)
    return sum + Math.max(...[name, ...aliases].map((word) => text.split(word).length - 1))
  }, 0)

export const evenHandedness: Rule = {
  id: 'political/even-handedness',
  title: 'Only one party mentioned in an election period, here or lately',
  paragraphs: ['7', '35'],
  advice: 'Give every party and candidate the same space, or none.',
  severity: 'sign-off',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: 'Counts the names of parties, not the opinions about them. Looks back four weeks.',
  *find(reading) {
    const all = politicalReading(reading)
    const { electionPeriod, account, kind, lately = [] } = all.circumstances
    if (!electionPeriod || account !== 'corporate' || kind === 'email' || all.speakerKind === 'own') return
    const sentences = all.sentences.filter((sentence) => hasTag(sentence, 'party'))
    const [first] = sentences
    if (!first || hasGuidance(all)) return
    const counts = reading.known.parties.map((party) => [party.name, mentions(party, sentences)] as const)
    const counted = new Map(counts.filter(([, count]) => count > 0))
    const [only, ...others] = counted.values()
    const alone = only !== undefined && only >= MIN_MENTIONS && others.length === 0
    const why = alone
      ? `Names one party ${only} times and no other`
      : 'With the last four weeks, the office has named one party far more than others'
    if (alone || lopsided(counted, lately)) yield matchOf('ONE_SIDED', first, { why, confidence: 0.6 }, all)
  },
  examples: {
    found: [
      {
        text: 'The Labour group welcomed the new desk.',
        circumstances: { electionPeriod: true, lately: [{ party: 'Labour Party', count: 6 }] },
      },
      {
        text: 'We met the Labour candidate, the Labour council leader and the Labour MP this week.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
    ],
    clear: [
      {
        text: 'The Labour group has asked about parking.',
        circumstances: {
          electionPeriod: true,
          lately: [
            { party: 'Labour Party', count: 4 },
            { party: 'Conservative Party', count: 3 },
          ],
        },
      },
      'We met the Labour candidate, the Labour council leader and the Labour MP this week.',
      given({ electionPeriod: true }, 'The Labour, Conservative and Green candidates were each sent the pack.'),
    ],
  },
}
