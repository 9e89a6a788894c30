// Finds the score below which the classifier suppresses uncertain rules.
import { readFileSync } from 'node:fs'

/** A breach that only its author sees is this many times worse than a clean text that is held. */
const LOST = 3
const STEPS = Array.from({ length: 100 }, (_, i) => -i / 50)
/** Texts that read like an office's: false alarms of words are measured on them. */
const OFFICE = /^(?:(?:taught|blind-office|language-2)-|items$)/

/** A labelled text as a draft. */
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

/** Whether the rules alone hold a labelled text, by head; for political texts by political rules only. */
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

/** For each head, the texts that only uncertain rules hold. */
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
 * One limit for each head, on authors kept from training: where what is rightly released outweighs what is lost.
 * `scores` are by head and text, `limits` the thresholds of the heads.
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
