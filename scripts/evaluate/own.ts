import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Speaker } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known } from '../../src/core/registers.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'

/** `npm run -s evaluate -- own [--errors [seen|unseen]]`: markings and political language on our own cases. */
type Line = {
  readonly id: string
  readonly kind: Kind
  readonly title?: string
  readonly text: string
  readonly author_role: Speaker
  readonly election_period: boolean
  readonly account: 'corporate' | 'personal'
  readonly label: string
  readonly half?: string
}

const root = projectRoot()
const classify = createFullClassifier()
const office = known(JSON.parse(readFileSync(join(root, 'fixtures/office.json'), 'utf8')))
const errors = process.argv.includes('--errors')
const only = process.argv.slice(3).find((word) => /^(?:seen|unseen)$/.test(word))

for (const [detector, file, positive] of [
  ['markings', 'markings', 'marking'],
  ['markings', 'markings-own', 'marking'],
  ['political', 'political', 'breach'],
  ['political', 'political-own', 'breach'],
  ['political', 'period-own', 'breach'],
] as const) {
  const lines = readFileSync(join(root, `fixtures/corpus/${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const items = lines.map((line) => JSON.parse(line) as Line)
  for (const half of new Set(items.map((item) => item.half ?? 'all')))
    console.log(
      `${file} ${half}: ${await score(
        detector,
        positive,
        items.filter((item) => (item.half ?? 'all') === half),
      )}`,
    )
}

async function score(detector: string, positive: string, items: readonly Line[]): Promise<string> {
  let [tp, fp, fn] = [0, 0, 0]
  for (const item of items) {
    const hit = await stops(detector, item)
    const is = item.label === positive
    if (hit && is) tp++
    else if (hit) fp++
    else if (is) fn++
    if (hit !== is) tell(item, hit)
  }
  const ratio = (n: number, of: number) => (of === 0 ? 0 : n / of)
  const [p, r] = [ratio(tp, tp + fp), ratio(tp, tp + fn)]
  const f1 = ratio(2 * p * r, p + r)
  return `precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${f1.toFixed(3)} (${tp} found, ${fp} false alarms, ${fn} missed of ${items.length})`
}

function tell(item: Line, hit: boolean): void {
  if (errors && (!only || (item.half ?? 'seen') === only))
    console.log(`  ${hit ? 'FALSE ALARM' : 'MISSED'} ${item.id} ${JSON.stringify(item.text.slice(0, 150))}`)
}

/** As the corpus's scorer: any finding that needs a decision; for markings the top tiers. */
async function stops(detector: string, item: Line): Promise<boolean> {
  const draft: Draft = {
    kind: item.kind,
    channel: usualChannel(item.kind),
    account: item.account,
    author: item.author_role,
    electionPeriod: item.election_period,
    title: item.title ?? '',
    body: item.text,
    files: [],
    recipients: [],
    evidence: [],
  }
  const { review } = await reviewDraft(draft, circumstances(draft, '2026-11-24', false), {
    known: office,
    classify,
    rules: rules.filter((rule) => rule.id.startsWith(`${detector}/`)),
  })
  if (review.failures.length > 0) console.log(item.id, review.failures)
  return review.findings.some(
    (finding) => finding.severity !== 'note' && (detector !== 'markings' || /^(?:TOP_)?SECRET$/.test(finding.type)),
  )
}
