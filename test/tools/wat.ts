import { readFileSync } from 'node:fs'
import wabt from 'wabt'

/** The module of a WebAssembly text file, in the form that the TypeScript file beside it stores. */
export async function compiledFrom(source: URL, name: string): Promise<string> {
  const module = (await wabt()).parseWat(`${name}.wat`, readFileSync(source, 'utf8'), { simd: true })
  module.validate()
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64')
  const lines = base64.match(/.{1,150}/g)!.map((line) => `  '${line}',`)
  return [
    `// Compiled from ${name}.wat. Do not edit.`,
    `export const ${name}Wasm = [`,
    ...lines,
    "].join('')",
    '',
  ].join('\n')
}
