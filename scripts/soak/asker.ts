import { setTimeout } from 'node:timers/promises'
import { say } from './acts.ts'
import { openApi, submit } from './asked.ts'

/**
 * Submits items by the API until it is killed, each under an Idempotency-Key that it prints before it asks. On a database
 * it is one of two instances that are asked the same at the same time.
 */
const [folder = '', url = '', round = '0'] = process.argv.slice(2)
const api = await openApi({ folder, url })
const WORKERS = 12
/** The other instance may have the key. */
const LATE = 409

async function submitOn(worker: number): Promise<never> {
  for (let number = 0; ; number++) {
    const key = `${round}-${worker}-${number}`
    say({ key })
    const { status } = await submit(api, key)
    if (status !== 201 && status !== LATE) throw new Error(`${key} was answered ${status}`)
    await setTimeout(Math.random() * 10)
  }
}

say({ key: '' })
await Promise.all(Array.from({ length: WORKERS }, (_, worker) => submitOn(worker)))
