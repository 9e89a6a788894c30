import { strToU8, type Zippable, zip } from 'fflate'
import type { BundleFile } from '../core/record/bundle/bundle.ts'

/** One ZIP of these files. All times are the earliest that ZIP allows, so that the same files give the same bytes. */
export function pack(files: readonly BundleFile[]): Promise<Uint8Array> {
  const entries: Zippable = {}
  for (const { name, content } of files)
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: '1980-01-02T00:00:00Z' }]
  return new Promise((done, failed) => {
    zip(entries, { level: 6 }, (fault, bytes) => (fault ? failed(fault) : done(bytes)))
  })
}
