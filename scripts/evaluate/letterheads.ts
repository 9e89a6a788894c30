import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import type { Split } from '../../test/marks/grounds.ts'
import { drawingsOf, registered } from '../../test/marks/samples.ts'
import { openBrowser } from '../../test/web/browser.ts'

const split: Split = process.argv[3] === 'development' ? 'development' : 'test'
const seed = Number(process.argv[4] ?? (split === 'development' ? 13_000_000 : 107_000_000))
const MILLIMETRES = [8, 10, 14] as const

const all = drawingsOf(split, seed)
const sample = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office
const office = known(sample, { emblems: await registered(all) })
const looking = rules.filter(({ id }) => id === 'crest-and-logo/match')
const readers = createReaders({ size: 1, warm: true, patient: true })
const browser = await openBrowser()
const page = await browser.newPage()
await readers.ready

for (const size of MILLIMETRES) {
  const totals = { confirmed: 0, possible: 0, wrong: 0 }
  const missed: string[] = []
  for (const { id, svg } of all) {
    const findings = await found(letter(svg, size))
    const own = findings.filter(({ because }) => because.includes(` ${id} `)).map(({ type }) => type)
    if (own.includes('MARK')) totals.confirmed++
    else if (own.includes('POSSIBLE_MARK')) totals.possible++
    else missed.push(id)
    if (findings.some(({ type, because }) => type === 'MARK' && !because.includes(` ${id} `))) totals.wrong++
  }
  const { confirmed, possible, wrong } = totals
  process.stdout.write(
    `${size} mm: of ${all.length}, confirmed ${confirmed}, possible ${possible}, another ` +
      `emblem confirmed ${wrong}${missed.map((id) => `; ${id} missed`).join('')}\n`,
  )
}
const none = (await found(letter('', 10))).filter(({ type }) => type === 'MARK').length
process.stdout.write(`without any emblem: confirmed ${none}\n`)
await browser.close()
process.exit()

function letter(svg: string, size: number): string {
  const words = 'Thank you for your letter about the bus shelter. The panel will look at it when it next meets. '
  return (
    `<style>@page { size: A4; margin: 20mm } svg { width: ${size}mm; height: auto; display: block ` +
    `} p { font: 11pt serif }</style>${svg}${`<p>${words.repeat(4)}</p>`.repeat(6)}`
  )
}

async function found(html: string) {
  await page.setContent(html)
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const draft: Draft = {
    kind: 'letter',
    channel: usualChannel('letter'),
    account: 'corporate',
    author: 'staff',
    title: '',
    body: '',
    files: [{ name: 'letter.pdf', type: '', bytes }],
    recipients: [],
    evidence: [],
    electionPeriod: false,
  }
  const by = { known: office, rules: looking, readFile: readers.read, classify: async () => [] }
  const { review } = await reviewDraft(draft, circumstances(draft, '2026-11-27', false), by)
  const gaps = [...review.failures, ...review.unread].map(({ why }) => why)
  if (gaps.length > 0) throw new Error(`A letter was not looked at in full: ${gaps.join('; ')}`)
  return review.findings
}
