const TIMEOUT_MS = 10_000
const MAX_PAGE_BYTES = 5_000_000
const MAX_REDIRECTS = 3
const TYPES = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf))\b/i

export type FetchPage = (
  address: string,
  allowed: (address: string) => boolean,
) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>

type Ask = (address: string, init: RequestInit) => Promise<Response>

/** Undefined when the page is unavailable, whatever the reason. `open`: a name must not lead into the office's own network. */
export function websites(ask: Ask, open: (host: string) => Promise<boolean>): FetchPage {
  return async (address, allowed) => {
    try {
      return await followed(address, AbortSignal.timeout(TIMEOUT_MS))
    } catch (fault) {
      // Without a complete response the page is unavailable.
      if (fault instanceof Error) return undefined
      throw fault
    }

    async function followed(at: string, signal: AbortSignal, hops = 0): Promise<Awaited<ReturnType<FetchPage>>> {
      if (hops > MAX_REDIRECTS || !allowed(at) || !(await open(new URL(at).hostname))) return undefined
      const answer = await ask(at, { redirect: 'manual', signal, headers: { accept: 'text/html, application/pdf' } })
      const next = answer.headers.get('location')
      if (answer.status >= 300 && answer.status < 400 && next) return followed(new URL(next, at).href, signal, hops + 1)
      return answer.ok ? pageOf(answer) : undefined
    }
  }
}

async function pageOf(answer: Response): Promise<Awaited<ReturnType<FetchPage>>> {
  const type = answer.headers.get('content-type') ?? ''
  if (!TYPES.test(type) || !answer.body) return undefined
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > MAX_PAGE_BYTES) return undefined
    pieces.push(piece)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes, type }
}
