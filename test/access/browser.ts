export type Browser = ReturnType<typeof browser>
type Fetch = (request: Request) => Response | Promise<Response>
type Asked = { form?: Record<string, string>; headers?: Record<string, string> }

/** Keeps cookies and follows redirects as a browser does. The fake tenant answers only on its loopback name. */
export function browser(fetch: Fetch, base: string) {
  const cookies = new Map<string, string>()

  async function once(path: string, { form, headers = {} }: Asked = {}): Promise<Response> {
    const url = path.startsWith('/standin') ? `http://localhost${path}` : new URL(path, base).href
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

  /** The address of a redirect, as this browser requests it. */
  function place(answer: Response, from = '/'): string {
    const next = new URL(answer.headers.get('location')!, new URL(from, base))
    return next.pathname + next.search
  }

  async function go(path: string, asked: Asked = {}): Promise<{ status: number; path: string; text: string }> {
    let at = path
    let answer = await once(at, asked)
    for (let hop = 0; answer.status >= 300 && answer.status < 400; hop++) {
      if (hop > 10) throw new Error('It goes round in circles.')
      at = place(answer, at)
      answer = await once(at)
    }
    return { status: answer.status, path: at, text: await answer.text() }
  }

  return {
    cookies,
    once,
    place,
    go,
    async json(path: string, body: object): Promise<{ status: number; answer: unknown }> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
      const answer = await fetch(new Request(base + path, { method: 'POST', headers, body: JSON.stringify(body) }))
      return { status: answer.status, answer: await answer.json() }
    },
    /** Signs in through the account picker of the fake tenant. */
    async signIn(person: string, from = '/sign-in') {
      const picker = await go(from)
      return go(picker.path, { form: { person } })
    },
  }
}
