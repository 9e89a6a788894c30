import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import type { Office } from '../../src/core/registers.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { composeService } from '../../src/entry/compose.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { type CorpusMessage, corpus } from '../../test/gateway/corpus/corpus.ts'

/** `npm run -s evaluate -- mail [--errors]`: honest mail that is held, and bad mail that is released. */
const errors = process.argv.includes('--errors')
const only = process.argv.find((word) => /^[1234]$/.test(word))

const folder = mkdtempSync(join(tmpdir(), 'countersign-mail-'))
const store = await openStore(folder)
const readers = createReaders({ patient: true })
const service = composeService({
  store,
  office: JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office,
  rules,
  emblems: [],
  styles: '',
  script: '',
  log: () => {},
  readFile: readers.read,
  classify: createFullClassifier(),
})

type Judged = { readonly id: string; readonly verdict: string; readonly why: readonly string[] }

async function judge(message: CorpusMessage): Promise<Judged> {
  const { verdict, mail } = await service.service.mail.screen(message, { gateway: 'evaluation' })
  const item = mail.item ? await service.service.items.read(mail.item) : undefined
  const why = (item?.review?.findings ?? [])
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, type, part, because }) => `${rule} ${type} in ${part}: ${because}`)
  const unread = (item?.review?.unread ?? []).map(({ part, why: reason }) => `unread ${part}: ${reason}`)
  return { id: message.id, verdict, why: [...why, ...unread] }
}

/** The third and fourth set are ordinary mail, written before any was tried. */
const halves = ['1', '2', '3', '4'].filter((half) => !only || half === only)
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)
for (const half of halves) {
  const [ordinary, bad] = await Promise.all([corpus(`ordinary-${half}`), Number(half) > 2 ? [] : corpus(`bad-${half}`)])
  const honest = await all(ordinary)
  const other = await all(bad)
  const held = honest.filter(({ verdict }) => verdict !== 'release')
  const released = other.filter(({ verdict }) => verdict === 'release')
  console.log(Number(half) > 2 ? `mail, further messages ${Number(half) - 2}` : `mail, half ${half}`)
  console.log(`  ordinary ${honest.length}: held ${held.length} (${share(held.length, honest.length)})`)
  if (other.length > 0) console.log(`  must not pass ${other.length}: released ${released.length}`)
  if (!errors) continue
  for (const { id, verdict, why } of held)
    console.log(`    ${verdict} ${id}\n${why.map((one) => `      ${one}`).join('\n')}`)
  for (const { id } of released) console.log(`    released ${id}`)
}
readers.close()
store.close()
rmSync(folder, { recursive: true })

async function all(messages: readonly CorpusMessage[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const message of messages) judged.push(await judge(message))
  return judged
}
