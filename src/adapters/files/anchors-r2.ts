import type { Bucket } from './r2.ts'

export function r2Anchors(bucket: Bucket) {
  return async function exportAnchor(name: string, text: string): Promise<void> {
    const key = `anchors/${name}`
    if (!(await bucket.head(key))) await bucket.put(key, new TextEncoder().encode(text))
  }
}
