import { get } from 'node:http'
import { draftOf, longReport, longSpeech } from '../../test/web/long-files.ts'
import { serveSample } from '../../test/web/served.ts'

/**
 * `npm run -s bench -- pages [ITEMS]`: time and bytes of each page with a year of items (default 1,000), and of the
 * check while typing.
 */
const ITEMS = Number(process.argv[3] ?? 1_000)
const RUNS = 21

const office = await serveSample({ withModel: true })
const TOM = 'tom.ashdown'
const kinds = ['press-release', 'article', 'social-post', 'web-page', 'letter'] as const
for (let n = 0; n < ITEMS; n++) {
  const body = `Patrol number ${n} along the canal towpath starts on Monday. Residents asked for it in the survey.`
  await office.service.items.submit(`year-${n}`, draftOf({ kind: kinds[n % 5]!, title: `Patrol ${n}`, body }), TOM)
}
const report = { name: 'report.pdf', type: 'application/pdf', bytes: await longReport(200) }
await office.service.items.submit('long-report', draftOf({ kind: 'report', title: 'A report', files: [report] }), TOM)
const speech = draftOf({ kind: 'speech', title: 'A speech', channel: 'in-person', body: longSpeech(5_000) })
await office.service.items.submit('long-speech', speech, TOM)
for (const id of ['long-report', 'long-speech']) {
  const { outstanding, version, shown } = await office.service.items.read(id)
  if (outstanding[0]?.asks !== 'advice') continue
  const by = 'gwen.hollis'
  const opened = (await office.service.items.listFilesToOpen(id, by)).map(({ part }) => part)
  for (const part of opened) await office.service.items.recordServed(id, by, { part, how: 'file' })
  const advice = { by, version: version!, shown: shown!, outcome: 'advised', reason: 'Seen.' } as const
  await office.service.items.decide(id, { ...advice, opened, acknowledged: [] })
}

const helen = await office.cookieOf('helen.marchetti')
for (const path of [
  '/',
  '/items',
  '/items?q=Patrol+77',
  '/items/sample-victim/decide',
  '/items/long-speech/decide',
  '/items/long-report/decide',
  '/items/long-report',
  '/items/long-report/text?page=20',
  '/new',
  '/registers/people',
  '/statistics',
  '/policy',
])
  await measure(path, () => asked(path, helen))

const tom = await office.cookieOf(TOM)
const text = longSpeech(480)
const words = `${text.split(/\s+/).length} words, classifier on`
await measure(`typing check, ${words}, its end changed`, () => checked(`${text} ${Math.random()}`))
await measure(`typing check, ${words}, all of it new`, () =>
  checked(text.replace(/Paragraph/g, () => `${Math.random()}`)),
)
await measure(`typing check, ${words}, all of it new, until the classifier has finished`, () =>
  checked(
    text.replace(/Paragraph/g, () => `${Math.random()}`),
    'no',
  ),
)
await office.close()
process.exit()

async function checked(text: string, hurry = 'yes'): Promise<number> {
  const headers = { cookie: tom, origin: office.base }
  const body = new URLSearchParams({ kind: 'speech', hurry, text: text })
  const answer = await fetch(`${office.base}/drafts/check`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`The check answered ${answer.status}.`)
  return (await answer.text()).length
}

async function measure(what: string, ask: () => Promise<number>): Promise<void> {
  const took: number[] = []
  let bytes = 0
  for (let run = 0; run < RUNS + 3; run++) {
    const started = performance.now()
    bytes = await ask()
    if (run >= 3) took.push(performance.now() - started)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1)
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(bytes / 1024).toFixed(1)} KB`)
}

function asked(path: string, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    get(office.base + path, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      if (answer.statusCode !== 200) failed(new Error(`${path} answered ${answer.statusCode}.`))
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      answer.on('end', () => done(bytes))
    }).on('error', failed)
  })
}
