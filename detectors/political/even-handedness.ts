import type { Rule } from '../contract.ts'
import { besideRules, heard, matchOf } from './heard.ts'
import { wakers } from './woken.ts'

const LEAST = 3
const PARTY = wakers(/<PARTY>/)

export const evenHandedness: Rule = {
  id: 'political/even-handedness',
  title: 'One party only, in an election period',
  paragraphs: ['7', '35'],
  advice: 'Give every party and candidate the same room, or none.',
  severity: 'sign-off',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: 'Looks at one draft; what was published before is not weighed here.',
  *find(reading) {
    const all = heard(reading)
    if (!all.circumstances.electionPeriod || all.circumstances.account !== 'corporate' || all.voice === 'own') return
    if (all.circumstances.kind === 'email' || besideRules(all).size > 0) return
    const sentences = all.where(PARTY).map((at) => all.sentences[at]!)
    const counted = new Map<string, number>()
    for (const party of reading.known.parties) {
      const words = [party.name, ...(party.aliases ?? [])]
      const count = sentences.reduce((sum, { part, start, end, tags }) => {
        if (!tags.has('party')) return sum
        const text = part.text.slice(start, end)
        return sum + Math.max(...words.map((word) => text.split(word).length - 1))
      }, 0)
      if (count > 0) counted.set(party.name, count)
    }
    const [most] = [...counted.values()].sort((a, b) => b - a)
    const first = sentences.find((sentence) => sentence.tags.has('party'))
    if (first && counted.size === 1 && (most ?? 0) >= LEAST)
      yield matchOf('ONE_SIDED', first, { why: `It names one party ${most} times and no other`, confidence: 0.6 }, all)
  },
  examples: {
    found: [
      {
        text: 'We met the Labour candidate, the Labour council leader and the Labour MP this week.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
    ],
    clear: [
      'We met the Labour candidate, the Labour council leader and the Labour MP this week.',
      {
        text: 'The Labour, Conservative and Green candidates were each sent the pack.',
        circumstances: { electionPeriod: true },
      },
    ],
  },
}
