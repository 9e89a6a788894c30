import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { beside, sampleTenant } from '../../src/entry/sample-tenant.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { wire } from '../../src/entry/wire.ts'
import { office } from '../tools/reading.ts'

export const BASE = 'https://countersign.office.example'

/** The sample office as it is served behind https, with its stand-in tenant, and browsers that keep cookies. */
export async function openOffice(now: () => Date = () => new Date()) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-access-'))
  const store = await openStore(folder)
  const sample = await sampleTenant(office, BASE, false, now)
  const { standIn } = sample
  const tenant = microsoft(sample.tenant, patient(standIn.network, 1500), now)
  const house = wire({
    store,
    office,
    rules,
    marks: [],
    styles: '',
    script: '',
    address: BASE,
    tenant,
    mailer: tenant.mailer(sample.mailFrom),
    now,
    log: () => {},
  })
  const fetch = beside(standIn, (request) => house.app.fetch(request))
  return {
    ...house,
    ...sample,
    away: tenant.away,
    store,
    fetch,
    browser: () => browser(fetch),
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Browser = ReturnType<typeof browser>
type Fetch = (request: Request) => Response | Promise<Response>
type Asked = { form?: Record<string, string>; headers?: Record<string, string> }

/** Cookies and redirects, as a browser has them. The stand-in is asked under its loopback name, as it demands. */
function browser(fetch: Fetch) {
  const cookies = new Map<string, string>()

  async function once(path: string, { form, headers = {} }: Asked = {}): Promise<Response> {
    const url = path.startsWith('/standin') ? `http://localhost${path}` : new URL(path, BASE).href
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { cookie, 'sec-fetch-site': 'same-origin', ...headers }
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const answer = await fetch(new Request(url, { headers: sent, redirect: 'manual', ...body }))
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (/max-age=0/i.test(line)) cookies.delete(name!)
      else cookies.set(name!, value!)
    }
    return answer
  }

  /** Follows redirects to the end. */
  async function go(path: string, asked: Asked = {}): Promise<{ status: number; path: string; text: string }> {
    let at = path
    let answer = await once(at, asked)
    for (let hop = 0; answer.status >= 300 && answer.status < 400; hop++) {
      if (hop > 10) throw new Error('It goes round in circles.')
      const next = new URL(answer.headers.get('location')!, new URL(at, BASE))
      at = next.pathname + next.search
      answer = await once(at)
    }
    return { status: answer.status, path: at, text: await answer.text() }
  }

  return {
    cookies,
    once,
    go,
    /** As a person would: to the picker, pick, and back. */
    async signIn(person: string, from = '/sign-in') {
      const picker = await go(from)
      return go(picker.path, { form: { person } })
    },
  }
}
