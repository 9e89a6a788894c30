import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOver } from '../../src/gateway/post.ts'
import { builtWithScripts as build } from '../tools/built.ts'
import { type Kind, READ, UNREADABLE } from './corpus/kinds.ts'
import { until } from './world/children.ts'
import { whyNoPostfix } from './world/postfix.ts'
import { createRelayWorld } from './world/relay-world.ts'
import { signatureOf, signed } from './world/signed.ts'
import type { Delivered } from './world/sink.ts'
import { createWorld } from './world/world.ts'

const why = whyNoPostfix()
if (why) process.stderr.write(`\n!! Attachments are NOT tested with a real Postfix: ${why}.\n\n`)

const TOM = 'tom.ashdown@westmids-opcc.example'
const OUTSIDE = 'resident@example.org'
const CLEAR = 'The large hall is booked for Tuesday at ten.'
const HELD = 'The NHS number of the patient is 999 000 0018.'
const NEVER = 'TOP SECRET'

/** One mail route through the gateway. */
type Way = {
  readonly port: number
  readonly delivered: readonly Delivered[]
  readonly waiting: () => Promise<string[]>
  readonly decide: (ref: string, outcome: string) => Promise<void>
  readonly close: () => Promise<void>
}

const WAYS: readonly { name: string; skip: boolean; kinds: readonly Kind[]; open: () => Promise<Way> }[] = [
  {
    name: 'Postfix and the milter',
    skip: why !== undefined,
    kinds: READ,
    async open() {
      const world = await createWorld()
      return { ...world, port: world.postfix.port, close: world.close }
    },
  },
  {
    name: 'the relay',
    skip: false,
    kinds: READ.slice(0, 3),
    async open() {
      const world = await createRelayWorld()
      return { ...world, port: world.listens, delivered: world.sink.delivered, close: world.close }
    },
  },
]

describe.each(WAYS)('attachments and signatures through $name', ({ skip, kinds, open }) => {
  let way: Way
  beforeAll(async () => {
    if (skip) return
    build()
    way = await open()
  })
  afterAll(() => way?.close())

  async function send(name: string, content: Uint8Array) {
    const subject = `About ${name}, ${Math.random().toString(36).slice(2)}`
    const letter = { from: TOM, to: OUTSIDE, subject, text: 'Please find it attached.\n.\n..\n' }
    const raw = await signed({ ...letter, attachments: [{ filename: name, content: Buffer.from(content) }] })
    const next = {
      place: { host: '127.0.0.1', port: way.port },
      name: 'mail.westmids-opcc.example',
      tls: 'never',
    } as const
    const { taken, refused, later } = await handOver(next, { raw, sender: TOM, recipients: [OUTSIDE] })
    return { raw, subject, code: taken.length > 0 ? 250 : [...refused, ...later][0]!.code }
  }

  const arrived = (subject: string) =>
    way.delivered.filter(({ raw, recipients }) => recipients.includes(OUTSIDE) && raw.includes(subject))
  const arrives = (subject: string) => until(`delivery of ${subject}`, () => arrived(subject)[0])
  const waiting = () => way.waiting()

  /** Every byte from the signature on, which was first, and the signature itself. */
  async function unchanged(delivered: Buffer, sent: Buffer) {
    expect(sent.toString('latin1', 0, 15)).toBe('DKIM-Signature:')
    expect(delivered.subarray(delivered.indexOf('DKIM-Signature:')).equals(sent)).toBe(true)
    expect(await signatureOf(delivered)).toBe('pass')
  }

  async function heldThenLetGo(name: string, content: Uint8Array) {
    const before = await waiting()
    const { code, subject, raw } = await send(name, content)
    expect(code).toBe(250)
    const item = await until('the item', async () => (await waiting()).find((one) => !before.includes(one)))
    expect(arrived(subject)).toEqual([])
    return { item, subject, raw }
  }

  test.skipIf(skip).each(kinds)(
    '$name: clear mail goes, personal data is held, a marking is refused',
    async ({ name, make }) => {
      const clear = await send(name, await make(CLEAR))
      expect(clear.code).toBe(250)
      await unchanged((await arrives(clear.subject)).raw, clear.raw)
      const { item, subject, raw } = await heldThenLetGo(name, await make(HELD))
      await way.decide(item, 'approved')
      await unchanged((await arrives(subject)).raw, raw)
      expect((await send(name, await make(NEVER))).code).toBe(550)
    },
  )

  test.skipIf(skip).each(UNREADABLE)('$name: unreadable attachments are held', async ({ name, make }) => {
    const { subject } = await heldThenLetGo(name, await make(CLEAR))
    expect(arrived(subject)).toEqual([])
  })

  test.skipIf(skip)('the signature check fails for another message', async () => {
    const { raw } = await send('note.txt', Buffer.from(CLEAR))
    expect(await signatureOf(raw)).toBe('pass')
    expect(await signatureOf(Buffer.from(raw.toString('latin1').replace('Please', 'please'), 'latin1'))).not.toBe(
      'pass',
    )
    expect(await signatureOf(Buffer.from(raw.toString('latin1').replace('About', 'about'), 'latin1'))).not.toBe('pass')
  })
})
