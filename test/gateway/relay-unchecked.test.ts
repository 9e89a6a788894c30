import { expect, test } from 'vitest'
import type { HandedOver } from '../../src/gateway/post.ts'
import { createRelay } from '../../src/gateway/relay/relay.ts'

const recipient = 'r@open.example'
const mail = { raw: Buffer.from('Subject: x\r\n\r\nWords.\r\n'), sender: 'tom@own.example', recipients: [recipient] }
const client = { helo: 'mx', address: '127.0.0.1', protocol: 'ESMTP' }
const notTaken = (code: number) => ({ recipient, code, reply: `${code} No`, cause: 'refused' })

/** Relays a message that passes unchecked. Returns the reply and how often its copy was given up. */
async function relayed(handOver: () => Promise<HandedOver>) {
  let removed = 0
  const relay = createRelay({
    ...{ name: 'relay.example', originators: [], unseen: () => false, outgoing: () => {}, handOver },
    spool: { newId: () => 'a1' } as never,
    bounce: async () => Buffer.alloc(0),
    judge: async () => ({
      ...{ act: 'pass', add: [], remove: () => false, drop: [] },
      notSent: () => void removed++,
    }),
  })
  const reply = await relay.take(mail, client).catch((fault: Error) => fault.message)
  return { reply, removed }
}

test('unchecked mail that the next server takes keeps its copy, because it went out', async () => {
  const sent = await relayed(async () => ({ taken: [recipient], refused: [], later: [] }))
  expect(sent).toMatchObject({ reply: { code: 250 }, removed: 0 })
})

test.each([
  ['refuses', { taken: [], refused: [notTaken(550)], later: [] }, 550],
  ['defers', { taken: [], refused: [], later: [notTaken(451)] }, 451],
] as [string, HandedOver, number][])(
  'unchecked mail that the next server %s did not go out',
  async (_, answer, code) => {
    expect(await relayed(async () => answer)).toMatchObject({ reply: { code }, removed: 1 })
  },
)

test('unchecked mail keeps its copy where the next server ended before its reply, because it may have gone', async () => {
  const later = [{ recipient, code: 421, reply: 'No answer.', cause: 'timeout', unsure: true as const }]
  expect(await relayed(async () => ({ taken: [], refused: [], later }))).toMatchObject({
    ...{ reply: { code: 451 }, removed: 0 },
  })
})

test('unchecked mail that no next server could be asked about did not go out', async () => {
  const sent = await relayed(async () => {
    throw new Error('ECONNREFUSED')
  })
  expect(sent).toEqual({ reply: 'ECONNREFUSED', removed: 1 })
})
