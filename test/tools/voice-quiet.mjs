// From which score down a passage is so quiet that words which are not sure by themselves are not believed.
import { readFileSync } from 'node:fs'

/** A breach told only to its author is worse than a clean text held. */
const LOST = 3
const STEPS = Array.from({ length: 70 }, (_, i) => -i / 50)

/** Draft as the house takes it, of a labelled text. */
export function draftOf({ kind, account, author_role, title, text, election_period }) {
  return {
    kind,
    channel: 'website',
    account: account ?? 'corporate',
    author: author_role ?? 'staff',
    title: title ?? '',
    body: text,
    files: [],
    recipients: [],
    evidence: [],
    electionPeriod: election_period === true,
  }
}

/** What the rules alone find in a labelled text, findings that ask for a decision. */
export async function rulesOn(load, root) {
  const { examine } = await load('src/entry/examine.js')
  const { circumstances } = await load('src/core/circumstances.js')
  const { known } = await load('src/core/registers.js')
  const { rules } = await load('detectors/index.js')
  const office = known(JSON.parse(readFileSync(new URL('fixtures/office.json', root), 'utf8')))
  return async (one, some = rules) => {
    const draft = draftOf(one)
    const said = circumstances(draft, '2026-11-24', false)
    const { review } = await examine(draft, said, { known: office, rules: some, hear: async () => [] })
    return review.findings.filter(({ severity }) => severity !== 'note')
  }
}

/**
 * Two limits, of political language and of all other groups together, from authors that the voice has not learnt from:
 * where what is rightly let go outweighs what is lost. `rows` are scores of every text, group by group.
 */
export async function quietFrom({ all, rows, limits, political, load, root }) {
  const { rules } = await load('detectors/index.js')
  const { SURE } = await load('detectors/quiet.js')
  const find = await rulesOn(load, root)
  const worded = rules.filter(({ id }) =>
    /^(?:political|conduct|confidentiality|publication|crest-and-logo)\//.test(id),
  )
  const weighed = { political: [], other: [] }
  for (const [at, { one, piece, group, staff }] of all.entries()) {
    if (piece || (political(at) && !staff)) continue
    const ear = political(at) ? 'political' : 'other'
    const found = (await find(one, worded)).filter(({ detector }) => (detector === 'political') === political(at))
    if (found.length === 0 || found.some(({ confidence }) => confidence >= SURE)) continue
    const above = rows[at].map((score, column) => score - limits[column])
    weighed[ear].push({ margin: political(at) ? above[0] : Math.max(...above.slice(1)), clean: group === null })
  }
  return ['political', 'other'].map((ear) => {
    const worth = (limit) =>
      weighed[ear].reduce((sum, { margin, clean }) => sum + (margin < limit ? (clean ? 1 : -LOST) : 0), 0)
    const best = STEPS.reduce((a, b) => (worth(b) >= worth(a) ? b : a))
    const below = weighed[ear].filter(({ margin }) => margin < best)
    console.log(
      `  quiet ${ear} below ${best}: of ${weighed[ear].length} texts held by words alone, let go ${below.filter(({ clean }) => clean).length} of ${weighed[ear].filter(({ clean }) => clean).length} clean and ${below.filter(({ clean }) => !clean).length} of ${weighed[ear].filter(({ clean }) => !clean).length} breaches`,
    )
    return best
  })
}
