// Caches the encoder's vectors of labelled texts beside the build, because encoding is slow.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** Sets `vector` on each of `some` from its `text`. */
export async function encoded(some) {
  const { createEncoder } = await import(new URL('dist/src/adapters/encoder/encoder.js', root).href)
  const file = new URL('dist/voice-vectors.json', root)
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const encodeTexts = createEncoder()
  for (const one of some) {
    kept[one.text] ??= [...(await encodeTexts([one.text]))[0]].map((x) => Math.round(x * 1e4) / 1e4)
    one.vector = Float32Array.from(kept[one.text])
  }
  mkdirSync(new URL('dist/', root), { recursive: true })
  writeFileSync(file, JSON.stringify(kept))
}
