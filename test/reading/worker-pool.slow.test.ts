import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { readers as living, peaks } from '../tools/peak.ts'

const loader = ['--import', fileURLToPath(new URL('../tools/ts.mjs', import.meta.url))]
const patient = { execArgv: loader, startWithin: 60_000, turnWithin: 60_000 }
const readers = createReaders(patient)
afterAll(() => readers.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, content: Uint8Array) => ({ name, type: '', bytes: content })

test('an archive is read in a separate process, with the same result', async () => {
  const extraction = await readers.read(file('a.zip', zipSync({ 'a.txt': bytes('the words inside') })), 'attachment:1')
  expect(extraction.unread).toEqual([])
  expect(extraction.parts.find((part) => part.text === 'the words inside')).toMatchObject({ kind: 'attachment' })
})

test('the place of a disguised word survives the way between the processes', async () => {
  const extraction = await readers.read(file('a.zip', zipSync({ 'a.txt': bytes('x S\u200BECRET') })), 'attachment:1')
  const derived = extraction.parts.find((part) => part.from)
  expect(derived?.from?.at[derived.text.indexOf('SECRET')]).toBe(2)
})

test('a file that takes too long is stopped and reported, and the next one is read', async () => {
  const hasty = createReaders({ ...patient, killAfter: 1, size: 1 })
  const slow = await hasty.read(file('a.zip', zipSync({ 'a.txt': bytes('x') })), 'attachment:1')
  expect(slow.unread[0]?.why).toMatch(/too long/)
  hasty.close()
  const next = await readers.read(file('b.zip', zipSync({ 'b.txt': bytes('the words inside') })), 'attachment:2')
  expect(next.unread).toEqual([])
})

test('where nobody waits, only processor time counts against a file', async () => {
  const command = createReaders({ ...patient, patient: true, killAfter: 1, size: 1 })
  const extraction = await command.read(file('a.zip', zipSync({ 'a.txt': bytes('the words inside') })), 'attachment:1')
  expect(extraction.unread).toEqual([])
  command.close()
})

test.runIf(process.platform === 'linux')('a reader gives the memory of large blocks back', async () => {
  let environment = ''
  const held = (pid: number | undefined) => {
    environment = readFileSync(`/proc/${pid}/environ`, 'latin1')
    return 0
  }
  const lean = createReaders({ ...patient, held, size: 1 })
  await lean.read(file('a.zip', zipSync({ 'a.txt': bytes('the words inside') })), 'attachment:1')
  lean.close()
  expect(environment.split('\0')).toEqual(expect.arrayContaining([expect.stringMatching(/^MALLOC_TRIM_THRESHOLD_=\d/)]))
})

test('a file that takes too much memory is stopped and reported', async () => {
  const frugal = createReaders({ ...patient, memory: 20 << 20, size: 1 })
  const extraction = await frugal.read(file('a.zip', zipSync({ 'a.txt': bytes('x') })), 'attachment:1')
  expect(extraction.unread[0]?.why).toMatch(/memory/)
  frugal.close()
})

test.runIf(process.platform === 'linux')(
  'a reader that holds much memory after a file is not given the next',
  async () => {
    const zip = file('a.zip', zipSync({ 'a.txt': bytes('the words inside') }))
    const before = new Set(living())
    const readTwice = async (memory: number) => {
      const own = createReaders({ ...patient, memory, size: 1 })
      peaks()
      const used: string[] = []
      for (const _ of [1, 2]) {
        const extraction = own.read(zip, 'attachment:1')
        await expect.poll(() => living().some((pid) => !before.has(pid))).toBe(true)
        used.push(
          living()
            .filter((pid) => !before.has(pid))
            .join(),
        )
        expect((await extraction).unread).toEqual([])
      }
      const held = peaks().readers * 2 ** 20
      own.close()
      await expect.poll(() => living().every((pid) => before.has(pid))).toBe(true)
      return { others: new Set(used).size, held }
    }
    const roomy = await readTwice(4 * 2 ** 30)
    expect(roomy.others).toBe(1)
    // What it holds now is under this limit, but over what may remain.
    expect((await readTwice(roomy.held * 1.25)).others).toBe(2)
  },
)

test('a file is read again in a fresh reader where the file before may have filled the memory', async () => {
  let [first, filled] = [0, false]
  const held = (pid = 0) => {
    first ||= pid
    return pid === first && filled ? Number.POSITIVE_INFINITY : 0
  }
  const own = createReaders({ ...patient, size: 1, held })
  await own.read(file('a.zip', zipSync({ 'a.txt': bytes('x') })), 'attachment:1')
  filled = true
  const large = zipSync({ 'a.txt': bytes('the words inside'), 'b.bin': new Uint8Array(90 << 20) })
  const { unread, parts } = await own.read(file('b.zip', large), 'attachment:1')
  own.close()
  expect(unread.filter(({ why }) => /memory/.test(why))).toEqual([])
  expect(parts.some(({ text }) => text === 'the words inside')).toBe(true)
})

test('bombs are answered and reported', async () => {
  const zeros = new Uint8Array(200 << 20)
  const bombs = [
    ['bomb.gz', gzipSync(gzipSync(zeros))],
    ['bomb.zip', zipSync({ 'a.bin': zeros.subarray(0, 150 << 20), 'b.bin': zeros })],
  ] as const
  for (const [name, content] of bombs) {
    const extraction = await readers.read(file(name, content), 'attachment:1')
    expect(extraction.unread).not.toEqual([])
  }
})

test('three files at once are all answered', async () => {
  const zip = zipSync({ 'a.txt': bytes('the words inside') })
  const ledgers = await Promise.all([1, 2, 3].map((n) => readers.read(file('a.zip', zip), `attachment:${n}`)))
  expect(ledgers.map((extraction) => extraction.unread.length)).toEqual([0, 0, 0])
})

test('a request that waits too long for a reader is asked to retry, and then is read', async () => {
  const few = createReaders({ ...patient, turnWithin: 1, size: 1 })
  const zip = file('a.zip', zipSync({ 'a.txt': bytes('the words inside') }))
  const first = few.read(zip, 'attachment:1')
  await expect(few.read(zip, 'attachment:1')).rejects.toMatchObject({ code: 'busy' })
  expect((await first).unread).toEqual([])
  expect((await few.read(zip, 'attachment:1')).unread).toEqual([])
  few.close()
})
