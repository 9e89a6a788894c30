import type { Draft } from '../core/draft.ts'
import { type ReadFile, read } from '../reading/read.ts'

type Page = { readonly bytes: Uint8Array; readonly type: string }
type FetchPage = (address: string, allowed: (address: string) => boolean) => Promise<Page | undefined>

const EMPTY_DRAFT: Draft = {
  ...{ kind: 'other', channel: 'internal', account: 'corporate', author: 'staff', title: '', body: '' },
  ...{ files: [], recipients: [], evidence: [] },
}

/** Read like any file: text hidden in the source is not published. */
export function createPublishedText(fetchPage: FetchPage, readFile?: ReadFile) {
  return async (address: string, allowed: (address: string) => boolean): Promise<string | undefined> => {
    const page = await fetchPage(address, allowed)
    if (!page) return undefined
    const name = page.type.startsWith('application/pdf') ? 'page.pdf' : 'page.html'
    const { parts } = await read({ ...EMPTY_DRAFT, files: [{ name, type: page.type, bytes: page.bytes }] }, readFile)
    const shown = parts.filter(
      ({ kind, from }) => !from && (kind === 'attachment' || kind === 'quoted' || kind === 'title'),
    )
    return shown.map(({ text }) => text).join('\n')
  }
}
