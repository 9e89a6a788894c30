import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, test } from 'vitest'
import { createApi } from '../../src/gateway/api.ts'
import { observedInWords } from '../../src/gateway/observed.ts'
import { memoryApp } from '../tools/app.ts'

const HELD = 'Subject: Hello\r\nMessage-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
const ENVELOPE = { queue: 'Q1', sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }

test('the gateway reads the report with its key, and prints it without a word of a message', async () => {
  const world = memoryApp()
  const server = serve({ fetch: world.app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((ready) => server.once('listening', ready))
  const api = createApi({ api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'gateway' })
  try {
    expect(observedInWords(await api.observed())).toBe(
      'Observe-only is off: mail is held as the rules say.\n' +
        '2026-10-26 to 2026-11-24: 0 of 0 outgoing emails would have been held (0.0%).\n',
    )
    const given = { covers: 'gateway', reason: 'A trial', from: '2026-11-24', until: '2026-12-24' }
    await world.registers.saveRow('observe-only', { given, by: 'gwen.hollis' })
    const { ref } = await api.message({ raw: Buffer.from(HELD), ...ENVELOPE }, 10_000)
    const judged = { rule: 'personal-data/nhs-number', type: 'NHS_NUMBER', judged: 'right' }
    await world.ask(`/v1/observed/messages/${ref}/judgements`, { as: 'helen', json: judged })
    const text = observedInWords(await api.observed(7))
    expect(text).toMatch(/^Only observed: gateway, 2026-11-24 to 2026-12-24\.\n2026-11-18 to 2026-11-24: 1 of 1 /)
    expect(text).toMatch(/^2026-11-24 +1 +1 +100\.0%$/m)
    expect(text).toMatch(/^personal-data\/nhs-number +1 +1 +0 +1\.00$/m)
    expect(text).toMatch(/^personal-data\/mail-disclosure +1 +0 +0 +-$/m)
    expect(text).toMatch(/^NHS_NUMBER +1 +1 +0$/m)
    expect(text).not.toMatch(/999|tom|example\.org/)
    await expect(api.observed(91)).rejects.toMatchObject({ name: 'ApiRefused', status: 400 })
  } finally {
    api.close()
    server.close()
  }
})
