import type { Context } from 'hono'

/** The fingerprint allows caching for a year. */
export type Addresses = { readonly style: string; readonly script: string }

export function assetsOf({ styles, script }: { styles: string; script: string }) {
  const kept: Record<string, readonly [text: string, type: string]> = {
    'style.css': [styles, 'text/css; charset=utf-8'],
    'script.js': [script, 'text/javascript; charset=utf-8'],
  }
  const addresses: Addresses = {
    style: `/assets/style.css?${fingerprint(styles)}`,
    script: `/assets/script.js?${fingerprint(script)}`,
  }
  return {
    addresses,
    serve(c: Context) {
      const [text, type] = kept[c.req.param('name') ?? ''] ?? []
      if (text === undefined || type === undefined) return c.notFound()
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.body(text, 200, { 'content-type': type })
    },
  }
}

/** FNV-1a with 32 bits is not cryptographic. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}
