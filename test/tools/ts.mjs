// Lets Node 20 run the sources directly, for processes that a test starts.
import { register } from 'node:module'

register(
  `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from ${JSON.stringify(import.meta.resolve('esbuild'))}
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { loader: 'ts', format: 'esm', sourcemap: false })
  return { format: 'module', source: code, shortCircuit: true }
}`)}`,
)
