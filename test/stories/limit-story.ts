import { expect, test } from 'vitest'

/** Sends a request as if from this address. */
export type Ask = (path: string, address: string, init?: RequestInit) => Promise<Response>

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }

/**
 * Request limits, on Node and in the Worker. A counting period can end between two requests, so the tests send a few
 * more.
 */
export function limitStory(ask: () => Ask): void {
  async function until429(path: string, most: number, init: RequestInit = {}) {
    for (let sent = 0; sent < 2 * most + 5; sent++) {
      const answer = await ask()(path, '203.0.113.7', init)
      if (answer.status === 429) return { sent, answer }
      await answer.arrayBuffer()
    }
    throw new Error(`${path} is answered without end.`)
  }

  test('release checks are limited', async () => {
    const body = JSON.stringify({ draft: { kind: 'other', text: 'x' }, certificate: 'none' })
    const { sent, answer } = await until429('/v1/release-checks', 60, { method: 'POST', headers: JSON_TYPE, body })
    expect(sent).toBeGreaterThanOrEqual(60)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ type: '/problems/too-many', status: 429 })
    const other = await ask()('/v1/release-checks', '198.51.100.9', { method: 'POST', headers: JSON_TYPE, body })
    expect(other.status).toBe(200)
  }, 60_000)

  test('the page that checks an approval explains its limit', async () => {
    const { answer } = await until429('/check', 60, { method: 'POST', headers: FORM, body: 'certificate=none' })
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    const text = await answer.text()
    expect(text).toContain('<h1 class="govuk-heading-l">Too many</h1>')
    expect(text).toContain('try again in')
  }, 60_000)

  test('sign-ins are limited', async () => {
    const { sent } = await until429('/sign-in', 150)
    expect(sent).toBeGreaterThanOrEqual(150)
    expect((await ask()('/sign-in', '198.51.100.9')).status).toBe(302)
  }, 90_000)
}
