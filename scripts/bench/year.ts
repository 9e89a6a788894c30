import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../../detectors/index.ts'
import { digest } from '../../src/adapters/digest.ts'
import { diskFiles } from '../../src/adapters/files/disk.ts'
import { keyFile } from '../../src/adapters/files/key-file.ts'
import { openSigner } from '../../src/adapters/signer.ts'
import { migrate } from '../../src/adapters/store/migrate.ts'
import { openSqlite } from '../../src/adapters/store/sqlite.ts'
import type { Office } from '../../src/core/registers.ts'
import { composeService } from '../../src/entry/compose.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { storeOf } from '../../src/entry/store.ts'
import { openContentKeys } from '../../src/entry/store-node.ts'
import { plansOf, spied } from './plans.ts'
import { asked } from './year-asked.ts'
import { liveYear } from './year-life.ts'

/**
 * `npm run -s bench -- year`: a simulated year, then the time of every list, page and act, and the plan of every query.
 * `--items N` and `--mails N` set the size.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { items: { type: 'string', default: '3000' }, mails: { type: 'string', default: '3000' } },
})
const LIMIT_MS = 100
const folder = mkdtempSync(join(tmpdir(), 'countersign-year-'))
const database = openSqlite(join(folder, DATABASE))
await migrate(database, new Date().toISOString())
const spy = spied(database)
let now = new Date(Date.now() - 364 * 86_400_000)
const store = storeOf({
  database: spy.database,
  files: diskFiles(join(folder, 'files'), digest),
  keys: await openContentKeys(folder),
  signer: await openSigner(keyFile(join(folder, 'signing-keys.json')), 'countersign', () => now),
  now: () => now,
  close: database.close,
})
const office = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office
const service = composeService({
  ...{ store, office, rules, emblems: [], styles: '', script: '' },
  classify: async () => [],
  log: (event) => console.error(JSON.stringify(event)),
  now: () => now,
})

try {
  const began = performance.now()
  const lived = await liveYear(service, {
    items: Number(values.items),
    mails: Number(values.mails),
    at: (moment) => {
      now = moment
    },
  })
  now = new Date()
  const [size] = await database.all<{ entries: number; items: number; versions: number; notices: number }>(
    spy.text(
      'select (select count(*) from entry) entries, (select count(*) from item) items, ' +
        '(select count(*) from version) versions, (select count(*) from outbox) notices',
    ),
  )
  console.log(
    `A year: ${size!.items} items, ${size!.versions} versions, ${size!.entries} entries, ` +
      `${size!.notices} notices, ${lived.mails} mails, made in ` +
      `${Math.round((performance.now() - began) / 1000)} s`,
  )
  spy.begin()
  const slow: string[] = []
  console.log(`\n${'what'.padEnd(52)} ${'median'.padStart(9)} ${'worst'.padStart(9)}`)
  for await (const { what, median, worst } of asked(service, lived)) {
    if (median > LIMIT_MS) slow.push(what)
    console.log(
      `${what.padEnd(52)} ${`${median.toFixed(1)} ms`.padStart(9)} ${`${worst.toFixed(1)} ms`.padStart(9)}${median > LIMIT_MS ? '  over' : ''}`,
    )
  }
  console.log(slow.length === 0 ? `\nEverything within ${LIMIT_MS} ms.` : `\nOver ${LIMIT_MS} ms: ${slow.join(', ')}`)
  const plans = await plansOf(database, spy.seen())
  console.log(`\n${plans.queries} queries looked at. Those that read a whole table:`)
  for (const line of plans.scans) console.log(`  ${line}`)
  if (plans.scans.length === 0) console.log('  none')
  process.exitCode = slow.length === 0 ? 0 : 1
} finally {
  store.close()
  rmSync(folder, { recursive: true, force: true })
}
