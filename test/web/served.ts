import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { buildSync } from 'esbuild'
import { compile } from 'sass'
import { rules } from '../../detectors/index.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { configFrom } from '../../src/entry/config.ts'
import { nodeChecks } from '../../src/entry/doctor/node.ts'
import { referenceOf } from '../../src/entry/emblem-folder.ts'
import { registeredEmblems } from '../../src/entry/emblem-register.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { loadSample } from '../../src/entry/sample.ts'
import { sampleTenant, withFakeTenant } from '../../src/entry/sample-tenant.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { wire } from '../../src/entry/wire.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { basisOf } from '../tools/basis.ts'
import { freePort } from '../tools/free-port.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

/** Serves the sample office on a free port of this machine, with a store of its own that `close` removes. */
export async function serveSample({
  withModel = false,
  classify,
}: {
  withModel?: boolean
  classify?: Classifier
} = {}) {
  const folder = temporaryFolder('served')
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
  const now = () => new Date()
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const sample = await sampleTenant(office, base, false, now)
  const tenant = microsoft(sample.tenant, patient(sample.fakeTenant.network), now)
  const service = wire({
    store,
    office,
    rules,
    emblems: await registeredEmblems(office, join(root, 'fixtures/marks')),
    reference: referenceOf,
    ...(withModel ? { classify: createFullClassifier() } : classify ? { classify } : {}),
    styles,
    script: outputFiles[0]!.text,
    address: base,
    tenant,
    mailer: tenant.mailer(sample.mailFrom),
    checks: () => nodeChecks(configFrom({ DATA_DIR: folder, PORT: String(port) }, () => [])),
    log: (event) => void faults.push(event),
  })
  await loadSample(service, store, folder)
  const fetch = withFakeTenant(sample.fakeTenant, (request) => service.app.fetch(request))
  const server = serve({ fetch: (request) => fetch(request), hostname: '127.0.0.1', port })
  await new Promise((ready) => server.once('listening', ready))
  return {
    ...service,
    store,
    faults,
    base,
    sample,
    cookieOf: async (person: string) =>
      `countersign=${await service.sessions.start(person, now().toISOString(), basisOf(await service.ports.officeSnapshot(), person))}`,
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
