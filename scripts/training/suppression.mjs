// From which score down a passage is so quiet that words which are not sure by themselves are not believed.
import { readFileSync } from 'node:fs'

/** A breach told only to its author is worse than a clean text held. */
const LOST = 3
const STEPS = Array.from({ length: 100 }, (_, i) => -i / 50)
/** Texts by people who wrote as such an office writes: how often words mislead is asked of them. */
const OFFICE = /^(?:(?:taught|blind-office|language-2)-|items$)/

/** Draft as Countersign takes it, of a labelled text. */
function draftOf({ kind, account, author_role, title, text, election_period }) {
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

/** Whether the rules alone hold a labelled text, where the voice is quiet for an ear; of political texts for their politics. */
async function rulesOn(load, root) {
  const { reviewDraft } = await load('src/review/review-draft.js')
  const { circumstances } = await load('src/core/circumstances.js')
  const { known } = await load('src/core/registers.js')
  const { rules } = await load('detectors/index.js')
  const office = known(JSON.parse(readFileSync(new URL('fixtures/office.json', root), 'utf8')))
  const politics = rules.filter(({ id }) => id.startsWith('political/'))
  return async (one, head) => {
    const draft = draftOf(one)
    const classify = async (parts) =>
      head === undefined
        ? []
        : parts.map(({ id, text }) => ({
            part: id,
            start: 0,
            end: text.length,
            group: head,
            confidence: 0,
            suppressed: true,
          }))
    const circumstancesNow = circumstances(draft, '2026-11-24', false)
    const { review } = await reviewDraft(draft, circumstancesNow, {
      known: office,
      rules: one.label ? politics : rules,
      classify,
    })
    return review.findings.some(({ severity }) => severity !== 'note')
  }
}

/** For each ear the texts that words hold only while it is not quiet: what it is to decide about. */
export async function doubted({ all, heads, load, root }) {
  const held = await rulesOn(load, root)
  const doubts = heads.map(() => [])
  for (const [at, { one, piece, group, source }] of all.entries()) {
    if (piece || !OFFICE.test(source) || !(await held(one))) continue
    for (const [place, head] of heads.entries())
      if (!(await held(one, head))) doubts[place].push({ at, clean: group === null })
  }
  return doubts
}

/**
 * One limit an ear, from authors that the voice has not learnt from: where what is rightly let go outweighs what is lost. `scores`
 * are those of every text, ear by ear, and `limits` the ears' own.
 */
export function quietFrom({ name, doubts, heads, scores, limits }) {
  return heads.map((head, place) => {
    const texts = doubts[place].map(({ at, clean }) => ({ margin: scores[at][place] - limits[place], clean }))
    const worth = (limit) =>
      texts.reduce((sum, { margin, clean }) => sum + (margin < limit ? (clean ? 1 : -LOST) : 0), 0)
    const best = STEPS.reduce((a, b) => (worth(b) > worth(a) ? b : a), STEPS.at(-1))
    const count = (some, clean) => some.filter((text) => text.clean === clean).length
    const below = texts.filter(({ margin }) => margin < best)
    console.log(
      `  quiet ${name} ${head} below ${best}: of what words alone hold, let go ${count(below, true)} ` +
        `of ${count(texts, true)} clean and ${count(below, false)} of ${count(texts, false)} breaches`,
    )
    return best
  })
}
