import { onceFor } from '../by-reading.ts'
import type { Circumstances, Embargo, Known, Match, Part, Rule } from '../contract.ts'
import { oneLine } from '../pattern.ts'
import { placed, type Shingle, shingles } from './shingles.ts'

/** So many different shingles this close are no chance. */
const MIN_SHARED_SHINGLES = 4
const WITHIN = 700

function furniture(known: Known): Set<number> {
  const own = known.contacts.filter((contact) => contact.type === 'address').map((contact) => contact.value)
  return new Set([known.office.name, ...known.office.aliases, known.office.privacyNotice, ...own].flatMap(shingles))
}

/** A draft that goes out after the embargo may quote it. */
function live(embargo: Embargo, { today, embargoUntil, intendedAt }: Circumstances): boolean {
  if (embargo.until.slice(0, 10) < today) return false
  if (embargoUntil !== undefined && Date.parse(embargoUntil) >= Date.parse(embargo.until)) return false
  return intendedAt === undefined || Date.parse(intendedAt) < Date.parse(embargo.until)
}

type Other = NonNullable<Circumstances['others']>[number]
/** Many drafts are compared with one item. */
const fingerprinted = onceFor(({ item, until, text }: Other): Embargo => ({ item, until, shingles: shingles(text) }))

function* inPart(part: Part, embargoes: readonly ReadonlySet<number>[], dull: ReadonlySet<number>): Iterable<Match> {
  const all = [...placed(part.text)].filter((shingle) => !dull.has(shingle.hash))
  for (const set of embargoes) {
    const run = densest(all.filter((shingle) => set.has(shingle.hash)))
    if (run === undefined) continue
    const share = Math.min(1, run.length / Math.max(1, set.size))
    yield {
      span: { part: part.id, start: run[0]!.start, end: run[run.length - 1]!.end },
      type: 'EMBARGO',
      confidence: Math.min(0.95, 0.6 + run.length / 40 + share / 4),
      because: `Has ${run.length} passages in common with a text under embargo`,
    }
  }
}

/** The longest run of hits close together. */
function densest(hits: readonly Shingle[]): readonly Shingle[] | undefined {
  let best: readonly Shingle[] | undefined
  let to = 0
  for (const [from, { start }] of hits.entries()) {
    while (to < hits.length && hits[to]!.end - start <= WITHIN) to++
    const run = hits.slice(from, to)
    if (run.length > (best?.length ?? 0) && new Set(run.map(({ hash }) => hash)).size >= MIN_SHARED_SHINGLES) best = run
  }
  return best
}

const TEXT = oneLine`
  Eight more travel officers start on the Metro in April and the tram stops at Wednesbury will be staffed until
  midnight under plans to make passengers feel safer.
`
const embargoes = [{ item: 'one', until: '2026-12-01T00:01:00Z', shingles: shingles(TEXT) }]

export const embargo: Rule = {
  id: 'confidentiality/embargo',
  title: 'Passage of a text under embargo',
  advice: 'Take the passage out, or send this when the embargo has ended.',
  severity: 'sign-off',
  paragraphs: ['15', '18', '42', '47'],
  limits: 'Misses the same news in different words.',
  *find(reading) {
    const secret = [...reading.known.embargoes, ...(reading.circumstances.others ?? []).map(fingerprinted)]
      .filter((one) => live(one, reading.circumstances))
      .map((one) => new Set(one.shingles))
    if (secret.length === 0) return
    const dull = furniture(reading.known)
    for (const part of reading.parts) yield* inPart(part, secret, dull)
  },
  examples: {
    found: [
      { text: TEXT, known: { embargoes } },
      {
        text: 'The trams at Wednesbury will be staffed to midnight, and eight more travel officers start on the Metro.',
        circumstances: { others: [{ item: 'two', until: '2026-12-01T00:01:00Z', text: TEXT }] },
      },
      {
        text: 'Between us: eight more travel officers start on the Metro in spring and tram stops at Wednesbury will be staffed until late.',
        known: { embargoes },
      },
    ],
    clear: [
      {
        text: TEXT,
        circumstances: {
          others: [{ item: 'two', until: '2026-12-01T00:01:00Z', text: TEXT }],
          embargoUntil: '2026-12-01T00:01:00Z',
        },
      },
      { text: TEXT, known: { embargoes: [{ ...embargoes[0]!, until: '2026-10-01T00:01:00Z' }] } },
      { text: TEXT, known: { embargoes }, circumstances: { embargoUntil: '2026-12-01T00:01:00Z' } },
      { text: TEXT, known: { embargoes }, circumstances: { intendedAt: '2026-12-01T09:00:00Z' } },
      { text: 'The Metro is a tram and it stops at Wednesbury. Passengers like it.', known: { embargoes } },
    ],
  },
}
