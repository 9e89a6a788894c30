import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import wabt from 'wabt'

test('the compiled inner loop is what its source says (`npm run rules` writes it anew)', async () => {
  const source = fileURLToPath(new URL('../../detectors/crest-and-logo/matcher/kernel/scan.wat', import.meta.url))
  const module = (await wabt()).parseWat('scan.wat', readFileSync(source, 'utf8'), { simd: true })
  module.validate()
  const hex = Buffer.from(module.toBinary({}).buffer).toString('hex')
  const lines = hex.match(/.{1,100}/g)!.map((line) => `  '${line}',`)
  const text = ['// Compiled from scan.wat. Do not edit.', 'export const scanWasm = [', ...lines, "].join('')", '']
  await expect(text.join('\n')).toMatchFileSnapshot('../../detectors/crest-and-logo/matcher/kernel/scan.wasm.ts')
})
