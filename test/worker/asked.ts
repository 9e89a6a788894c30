type Answering = (
  url: string,
  init: { method: string; headers: Record<string, string>; redirect: 'manual' },
) => Promise<unknown>

/** A browser's request, handed to the fetch of a Worker under test; redirects are the browser's own affair. */
export const asked =
  (fetch: Answering) =>
  async (request: Request): Promise<Response> => {
    const body = request.method === 'POST' ? { body: await request.arrayBuffer() } : {}
    const answer = await fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers.entries()),
      redirect: 'manual',
      ...body,
    })
    return answer as Response
  }
