import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../src/gateway/api.ts'
import { builtWithScripts as build } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { createService, type Service } from './world/service.ts'

/* The service as the product runs: all rules and the whole classifier, in threads. */

const SENDER = 'tom.ashdown@westmids-opcc.example'
let count = 0

describe('mail reviewed in threads', () => {
  const folder = temporaryFolder('threads')
  let service: Service
  beforeAll(async () => {
    build()
    service = await createService(folder, join(folder, 'key'), { whole: true })
    await service.startApi()
  }, 120_000)
  afterAll(async () => {
    await service?.api().kill()
    rmSync(folder, { recursive: true, force: true })
  })

  function ask(text: string) {
    const api = createApi({ api: `http://127.0.0.1:${service.port}`, key: readFileSync(join(folder, 'key'), 'utf8') })
    const head = `From: Tom Ashdown <${SENDER}>\r\nTo: resident@example.org\r\nSubject: Notes\r\nMessage-ID: <${++count}@x.example>\r\n`
    const raw = Buffer.from(`${head}\r\n${text}\r\n`)
    return api
      .message({ raw, queue: '', sender: SENDER, recipients: ['resident@example.org'] }, 60_000)
      .finally(api.close)
  }

  test('gives the verdicts of the service', async () => {
    expect((await ask('The meeting is at ten on Tuesday.')).verdict).toBe('release')
    expect((await ask('The patient’s NHS number is 999 000 0018.')).verdict).toBe('hold')
    expect((await ask('SECRET\r\n\r\nThe plan for the estate.')).verdict).toBe('reject')
  }, 60_000)

  test('a short message does not wait for long ones, nor does the service', async () => {
    const order: string[] = []
    const long = 'The panel met on Tuesday and looked again at the repair of the roof. '.repeat(12_000)
    const longOnes = [1, 2, 3].map(async (turn) => {
      await ask(`${turn} ${long}`)
      order.push('long')
    })
    for (let turn = 0; turn < 10; turn++) {
      expect((await ask(`The meeting is at ten on Tuesday, item ${turn}.`)).verdict).toBe('release')
      order.push('short')
    }
    await Promise.all(longOnes)
    // One long message may finish in between, but not all three before the short ones.
    expect(order.lastIndexOf('short')).toBeLessThan(order.lastIndexOf('long'))
  }, 120_000)
})
