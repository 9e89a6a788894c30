import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Speaker } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known, type Office } from '../../src/core/registers.ts'
import type { Finding } from '../../src/core/review.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'

/**
 * `npm run -s evaluate -- conduct [seen|fresh|unseen] [--errors]`: our own labelled cases of conduct, confidentiality,
 * publication and the crest in words.
 */
type Case = {
  readonly id: string
  readonly kind: Kind
  readonly title?: string
  readonly text: string
  readonly author_role: Speaker
  readonly election_period: boolean
  readonly account: 'corporate' | 'personal'
  readonly expect: 'release' | 'sign-off' | 'block'
  readonly clauses: readonly string[]
  readonly why: string
  readonly rule: string | null
  /** fresh: unseen when written; its errors have been read since. */
  readonly half: 'seen' | 'unseen' | 'fresh'
}

const OURS = /^(?:conduct|confidentiality|publication|crest-and-logo)\//
const root = projectRoot()
const classify = createFullClassifier()
const [half] = process.argv.slice(3).filter((word) => !word.startsWith('--'))
const errors = process.argv.includes('--errors')
const office = known(JSON.parse(readFileSync(join(root, 'fixtures/office.json'), 'utf8')) as Office)
const cases = readFileSync(join(root, 'fixtures/corpus/conduct-own.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case)

for (const name of half === undefined ? (['seen', 'fresh', 'unseen'] as const) : [half]) {
  await report(
    name,
    cases.filter((one) => one.half === name),
  )
}

async function findings(one: Case): Promise<readonly Finding[]> {
  const draft: Draft = {
    kind: one.kind,
    channel: usualChannel(one.kind),
    account: one.account,
    author: one.author_role,
    title: one.title ?? '',
    body: one.text,
    files: [],
    recipients: [],
    evidence: [],
    electionPeriod: one.election_period,
  }
  const { review } = await reviewDraft(draft, circumstances(draft, '2026-06-01', false), {
    known: office,
    rules,
    classify,
  })
  return review.findings.filter((finding) => OURS.test(finding.rule) && finding.severity !== 'note')
}

type Row = { items: number; caught: number; reason: number; blocks: number; blocked: number }
type Clean = { clean: number; held: number; falseHolds: Record<string, number> }

async function report(name: string, some: readonly Case[]): Promise<void> {
  const rows = new Map<string, Row>()
  const clean: Clean = { clean: 0, held: 0, falseHolds: {} }
  for (const one of some) {
    const found = await findings(one)
    if (one.expect === 'release') tally(clean, one, found)
    else rows.set(one.rule ?? '', counted(rows.get(one.rule ?? ''), one, found))
  }
  print(name, rows, clean)
}

function tally(clean: Clean, one: Case, found: readonly Finding[]): void {
  clean.clean++
  if (found.length === 0) return
  clean.held++
  for (const rule of new Set(found.map((finding) => finding.rule)))
    clean.falseHolds[rule] = (clean.falseHolds[rule] ?? 0) + 1
  if (errors) say('FALSE HOLD', one, found)
}

function counted(row: Row | undefined, one: Case, found: readonly Finding[]): Row {
  const before = row ?? { items: 0, caught: 0, reason: 0, blocks: 0, blocked: 0 }
  const reason = found.some((finding) => finding.paragraphs.some((paragraph) => one.clauses.includes(paragraph)))
  const block = one.expect === 'block'
  if (errors && !reason) say(found.length > 0 ? 'WRONG REASON' : 'MISSED', one, found)
  return {
    items: before.items + 1,
    caught: before.caught + (found.length > 0 ? 1 : 0),
    reason: before.reason + (reason ? 1 : 0),
    blocks: before.blocks + (block ? 1 : 0),
    blocked: before.blocked + (block && found.some((finding) => finding.severity === 'block') ? 1 : 0),
  }
}

function say(what: string, one: Case, found: readonly Finding[]): void {
  const words = found.map(
    ({ rule, part, start, end }) => `${rule} “${(part === 'body' ? one.text : (one.title ?? '')).slice(start, end)}”`,
  )
  process.stdout.write(`${what} ${one.id} ${one.rule ?? ''} ${one.why}: ${words.join('; ')}\n`)
}

function print(name: string, rows: ReadonlyMap<string, Row>, { clean, held, falseHolds }: Clean): void {
  const all = [...rows.values()]
  const sum = (key: keyof Row) => all.reduce((total, row) => total + row[key], 0)
  process.stdout.write(`${name}: ${sum('items')} breaches, ${clean} clean\n`)
  for (const [rule, row] of [...rows].sort()) {
    const blocks = row.blocks > 0 ? `, ${row.blocked} of ${row.blocks} blocked` : ''
    process.stdout.write(`  ${rule.padEnd(42)} right reason ${row.reason} of ${row.items}${blocks}\n`)
  }
  process.stdout.write(
    `  right reason ${share(sum('reason'), sum('items'))}, held ` +
      `${share(sum('caught'), sum('items'))}, blocked ` +
      `${share(sum('blocked'), sum('blocks'))}, false holds ${share(held, clean)} ` +
      `${JSON.stringify(falseHolds)}\n`,
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${part}/${whole} = ${(part / whole).toFixed(3)}`
}
