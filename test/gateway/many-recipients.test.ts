import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../../src/gateway/api.ts'
import { createJudge } from '../../src/gateway/judge.ts'
import { stamper } from '../../src/gateway/stamp.ts'
import { serveSample } from '../web/served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
let api: ReturnType<typeof createApi>
beforeAll(async () => {
  served = await serveSample()
  api = createApi({ api: served.base, key: served.gatewayKey })
})
afterAll(async () => {
  api.close()
  await served.close()
})

const SENDER = 'tom.ashdown@westmids-opcc.example'
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `resident.${index}@place${index % 9}.example`)
/** Bytes that are not text in any encoding. */
const raw = Buffer.concat([
  Buffer.from('Subject: Hello\r\nMessage-ID: <many@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'),
  Buffer.from([0, 255, 128, 13, 10, 45, 45, 13, 10]),
])
const message = (recipients: readonly string[]) => ({ raw, queue: '4Q1', sender: SENDER, recipients })

test('5,000 recipients and every byte of the message reach the API over HTTP', async () => {
  const answer = await api.message(message(many(5000)), 120_000)
  expect(answer.verdict).toBe('hold')
  expect(answer.recipients.outside).toEqual(many(5000))
  const item = await served.service.items.read(answer.ref)
  const { files, recipients } = await served.ports.open(item.version!)
  expect(Buffer.from(files[0]!.bytes).equals(raw)).toBe(true)
  expect(recipients).toHaveLength(5000)
})

test('the API refuses one more recipient, and the gateway rejects the message permanently', async () => {
  await expect(api.message(message(many(5001)), 120_000)).rejects.toMatchObject({ name: 'ApiRefused', status: 413 })
  const { judge } = createJudge({
    api,
    settings: () => ({
      ...{ timeLimit: 120, ownDomains: ['westmids-opcc.example'], openDomains: [] },
      ...{ restartSeconds: 0, verdictHeaders: false },
    }),
    keepUnchecked: async () => () => {},
    heldNeedsRef: false,
    stamps: stamper(Buffer.alloc(32)),
    post: async () => {},
    log: () => {},
    count: () => {},
  })
  expect(await judge(message(many(5001)))).toMatchObject({ act: 'refuse', code: 552, enhanced: '5.5.3' })
})
