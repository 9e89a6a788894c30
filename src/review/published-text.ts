import type { FetchPage } from '../adapters/website.ts'
import type { Draft } from '../core/draft.ts'
import type { Ports } from '../ports.ts'
import { type ReadFile, read } from '../reading/read.ts'

const NOTE: Draft = {
  ...{ kind: 'other', channel: 'internal', account: 'corporate', author: 'staff', title: '', body: '' },
  ...{ files: [], recipients: [], evidence: [] },
}

/** What a page shows is read as any file is: what stands in its source and is hidden does not count as published. */
export function lookThrough(fetchPage: FetchPage, readFile?: ReadFile): NonNullable<Ports['lookAt']> {
  return async (address, allowed) => {
    const page = await fetchPage(address, allowed)
    if (!page) return undefined
    const name = page.type.startsWith('application/pdf') ? 'page.pdf' : 'page.html'
    const { parts } = await read({ ...NOTE, files: [{ name, type: page.type, bytes: page.bytes }] }, readFile)
    const shown = parts.filter(
      ({ kind, from }) => !from && (kind === 'attachment' || kind === 'quoted' || kind === 'title'),
    )
    return shown.map(({ text }) => text).join('\n')
  }
}
