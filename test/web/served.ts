import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { buildSync } from 'esbuild'
import { compile } from 'sass'
import { rules } from '../../detectors/index.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { composeService } from '../../src/entry/compose.ts'
import { configFrom } from '../../src/entry/config.ts'
import { nodeChecks } from '../../src/entry/doctor/node.ts'
import { referenceOf } from '../../src/entry/emblem-folder.ts'
import { registeredEmblems } from '../../src/entry/emblem-register.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { loadSample } from '../../src/entry/sample.ts'
import { sampleTenant, withFakeTenant } from '../../src/entry/sample-tenant.ts'
import type { Store } from '../../src/entry/store.ts'
import { openStore } from '../../src/entry/store-node.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { basisOf } from '../tools/basis.ts'
import { freePort } from '../tools/free-port.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

type How = { readonly withModel?: boolean; readonly classify?: Classifier }

/** Serves the sample office on a free port of this machine, with a store of its own that `close` removes. */
export async function serveSample(how: How = {}) {
  const folder = temporaryFolder('served')
  // The texts of the sample are classified by the model only where it is in use.
  if (!how.withModel) await putSample(folder)
  const store = await openStore(folder)
  const port = await freePort()
  const { service, sample, faults, base, now } = await composed(store, folder, port, how)
  await loadSample(service, store, folder)
  const fetch = withFakeTenant(sample.fakeTenant, (request) => service.app.fetch(request))
  const server = serve({ fetch: (request) => fetch(request), hostname: '127.0.0.1', port })
  await new Promise((ready) => server.once('listening', ready))
  const cookieOf = async (person: string) =>
    `countersign=${await service.sessions.start(person, now().toISOString(), basisOf(await service.ports.officeSnapshot(), person))}`
  return {
    ...service,
    store,
    faults,
    base,
    sample,
    cookieOf,
    /** The answer to a request by this person, which posts the form if there is one. Follows no redirect. */
    async page(path: string, person: string, form?: Record<string, string> | [string, string][]) {
      const answer = await service.app.request(`${base}${path}`, {
        headers: { cookie: await cookieOf(person), origin: base },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      })
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
    },
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

async function composed(store: Store, folder: string, port: number, { withModel, classify }: How) {
  const faults: object[] = []
  const now = () => new Date()
  const base = `http://127.0.0.1:${port}`
  const sample = await sampleTenant(office, base, false, now)
  const tenant = microsoft(sample.tenant, patient(sample.fakeTenant.network), now)
  const service = composeService({
    store,
    office,
    rules,
    reference: referenceOf,
    ...(await shared()),
    classify: withModel ? createFullClassifier() : (classify ?? (async () => [])),
    address: base,
    tenant,
    mailer: tenant.mailer(sample.mailFrom),
    checks: () => nodeChecks(configFrom({ DATA_DIR: folder, PORT: String(port) }, () => [])),
    log: (event) => void faults.push(event),
  })
  return { service, sample, faults, base, now }
}

/** What every office of a process shares: the assets of the browser, and the emblems of the register. */
const shared = once(async () => {
  const root = projectRoot()
  const styles = compile(join(root, 'src/web/style.scss'), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    style: 'compressed',
  }).css
  const entryPoints = [join(root, 'src/web/script/main.ts')]
  const { outputFiles } = buildSync({ entryPoints, bundle: true, format: 'iife', write: false })
  const emblems = await registeredEmblems(office, join(root, 'fixtures/marks'))
  return { styles, script: outputFiles[0]!.text, emblems }
})

/** The files of a loaded sample office by path: loading one takes seconds. */
const sampleFiles = once(async () => {
  const folder = temporaryFolder('sample')
  const store = await openStore(folder)
  const { service } = await composed(store, folder, await freePort(), {})
  await loadSample(service, store, folder)
  store.close()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
  const kept = paths.map((path) => [path, readFileSync(folder + path)] as const)
  rmSync(folder, { recursive: true })
  return kept
})

async function putSample(folder: string): Promise<void> {
  for (const [path, bytes] of await sampleFiles()) {
    mkdirSync(dirname(folder + path), { recursive: true })
    writeFileSync(folder + path, bytes, { mode: 0o600 })
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
