type Answering = (
  url: string,
  init: { method: string; headers: Record<string, string>; redirect: 'manual' },
) => Promise<unknown>

/** Passes a browser's request to the fetch of a Worker under test; the browser follows redirects itself. */
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
