import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { buildSync } from 'esbuild'
import { compile } from 'sass'
import { rules } from '../../detectors/index.ts'
import { registeredMarks } from '../../src/entry/marks-register.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { loadSample } from '../../src/entry/sample.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { wire } from '../../src/entry/wire.ts'
import { office } from '../tools/reading.ts'

/** The sample office served on a free port of this machine, with its own store; `close` ends and removes it. */
export async function serveSample() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  const root = projectRoot()
  const store = await openStore(folder)
  const styles = compile(join(root, 'src/web/style.scss'), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    style: 'compressed',
  }).css
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/web/script/main.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  })
  const faults: object[] = []
  const house = wire({
    store,
    office,
    rules,
    marks: await registeredMarks(office, join(root, 'fixtures/marks')),
    styles,
    script: outputFiles[0]!.text,
    local: true,
    secure: false,
    log: (event) => void faults.push(event),
  })
  await loadSample(house, store, folder)
  const server = serve({ fetch: house.app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as AddressInfo
  return {
    ...house,
    store,
    faults,
    base: `http://127.0.0.1:${port}`,
    gatewayKey: readFileSync(join(folder, 'sample-gateway-key'), 'utf8').trim(),
    close: async () => {
      await new Promise((done) => {
        server.close(done)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
