import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server'
import { plainName } from '../../detectors/domains.ts'
import { rules } from '../../detectors/index.ts'
import { anchorFolder } from '../adapters/files/anchors.ts'
import { pickup } from '../adapters/files/pickup.ts'
import { internet, patient } from '../adapters/microsoft/network.ts'
import { isOpenHost } from '../adapters/open-host.ts'
import { smtpMailer } from '../adapters/smtp/mailer.ts'
import { useFolder } from '../adapters/store/in-use.ts'
import { websites } from '../adapters/website.ts'
import { dayOf } from '../core/deadline.ts'
import { isLoopbackHost } from '../core/loopback.ts'
import { officeIn } from '../core/register/office.ts'
import type { Office } from '../core/registers.ts'
import type { Ports } from '../ports.ts'
import { createReaders } from '../reading/worker-pool.ts'
import { createBackgroundPool } from '../review/background-pool.ts'
import { cameFrom } from './came-from.ts'
import { createFullClassifier, createSharedClassifier, noteOn } from './classifier.ts'
import { keepTime } from './clock.ts'
import { composeService } from './compose.ts'
import { type Config, configFrom, isSample, onLoopback } from './config.ts'
import { nodeChecks } from './doctor/node.ts'
import { referenceOf } from './emblem-folder.ts'
import { registeredEmblems } from './emblem-register.ts'
import { refuseChanged, refuseForeign, refuseLacking } from './foreign.ts'
import { createLog, greeting } from './greeting.ts'
import { join as joinOthers } from './instance.ts'
import { whoSignsIn } from './local-sign-in.ts'
import { microsoft } from './microsoft.ts'
import { keepChecking } from './queues/background.ts'
import { createReviewPool } from './review-pool.ts'
import { projectRoot } from './root.ts'
import { loadSample } from './sample.ts'
import { clockOf } from './sample-clock.ts'
import type { Fetch } from './sample-tenant.ts'
import { wrongOnNode } from './settings/platform.ts'
import { ConfigError } from './settings/read.ts'
import { anchorsOf, openStore } from './store-node.ts'
import { keepTidy } from './tidy.ts'

const { log, open: openLog } = createLog((line) => process.stderr.write(line))

async function start(config: Config): Promise<void> {
  const root = projectRoot()
  const office = officeIn(readFileSync(config.officeFile ?? join(root, 'fixtures/office.json'), 'utf8'))
  if (!useFolder(config.data))
    throw new ConfigError(['The data is being changed by the command upgrade. Start the service when that is done.'])
  const store = await openStore(config.data)
  const { leads, leave, ...shared } = await joinOthers(store, log)
  refuseChanged(await store.registerBreaks())
  const sample = isSample(config)
  const registers = await store.registers()
  refuseForeign(config, registers, office)
  const now = clockOf(process.env)
  refuseLacking(registers, dayOf(now().toISOString()))
  const address = config.publicUrl ?? `http://${inUrl(config.host)}:${config.port}`
  // Loaded only for the sample office, so that no office's own service contains the fake tenant.
  const dev = isSampleOnLoopback(config, address) ? await import('./sample-tenant.ts') : undefined
  const sampleTenant = await dev?.sampleTenant(office, address, config.production, now)
  const tenant = config.tenant ?? sampleTenant?.tenant
  const network = patient(sampleTenant?.fakeTenant.network ?? internet)
  const begun = registers.size > 0
  const m365 = tenant && microsoft(tenant, network, now)
  const mail = config.mail ?? (sampleTenant && { by: 'graph', from: sampleTenant.mailFrom })
  const mailer = mail?.by === 'smtp' ? smtpMailer(mail.url, mail.from) : mail && m365?.mailer(mail.from)
  const classifier = createSharedClassifier()
  const readers = createReaders({ warm: true, pack: config.filmPack })
  const pool = createReviewPool({ classifier })
  let warm = false
  void Promise.all([readers.ready, pool.ready]).then(() => {
    warm = true
  })
  let checking: ReturnType<typeof keepChecking> | undefined
  const service = composeService({
    store,
    office,
    rules,
    emblems: await registeredEmblems(office, join(root, 'fixtures/marks')),
    reference: referenceOf,
    styles: readFileSync(join(root, 'dist/src/web/style.css'), 'utf8'),
    script: readFileSync(join(root, 'dist/src/web/script.txt'), 'utf8'),
    address,
    terms: config.terms,
    now,
    ...whoSignsIn(m365, config, store, { now, mailer }),
    checks: () => nodeChecks(config, network),
    exportAnchor: anchorFolder(anchorsOf(config.data)),
    mailer,
    log,
    readFile: readers.read,
    warm: () => warm,
    fetchPage: websites(globalThis.fetch, isOpenHost),
    classify: createFullClassifier(classifier),
    runInPool: pool.run,
    background: {
      goesOn: true,
      runInPool: createBackgroundPool((options) => createReviewPool({ classifier, ...options })),
      ask: async (id) => checking?.ask(id),
    },
    ...shared,
    ...outgoing(process.env, { office, data: config.data, sample }),
  })
  await keepTidy(store, log, now, leads)
  keepTime(service, log, leads)
  checking = keepChecking(service.background, log)
  const sampleKey = sample ? await loadSample(service, store, config.data, tell) : undefined
  const app: Fetch = (request, from) => service.app.fetch(request, from)
  const answer = dev && sampleTenant ? dev.withFakeTenant(sampleTenant.fakeTenant, app) : app
  const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
    answer(request, { address: cameFrom(incoming.socket.remoteAddress, request.headers.get('x-forwarded-for')) })
  const server = serve({ fetch, hostname: config.host, port: config.port }, () => {
    const signIn = sampleTenant ? 'sample' : waysToSignIn(config)
    const officeFileIgnored = begun && config.officeFile !== undefined
    const sampleMail = sampleTenant && address + sampleTenant.path
    const about = { sampleMail, sampleKey, officeFileIgnored, classifier: noteOn(classifier) }
    for (const line of greeting({ address, data: config.data, signIn, ...about })) tell(line)
    openLog()
  })
  server.once('error', cannotStart)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => void leave().then(() => process.exit(0)))
      // A browser keeps its connection open; what was accepted is already on the disk.
      setTimeout(() => process.exit(0), 2_000).unref()
    })
}

/** Anyone can sign in as anyone there, so it must not be reachable from elsewhere, even by a proxy. */
function isSampleOnLoopback(config: Config, address: string): boolean {
  return isSample(config) && onLoopback(config) && isLoopbackHost(new URL(address).hostname)
}

function waysToSignIn({ tenant, localSignIn: local }: Config): 'tenant' | 'local' | 'nobody' {
  if (tenant) return 'tenant'
  return local ? 'local' : 'nobody'
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

function cannotStart(fault: unknown): never {
  openLog()
  const known = fault instanceof ConfigError || (fault as NodeJS.ErrnoException).code !== undefined
  const lines = known ? (fault as Error).message : ((fault as Error).stack ?? fault)
  process.stderr.write(`Countersign could not start.\n${lines}\n`)
  process.exit(1)
}

try {
  await start(configFrom(process.env, wrongOnNode))
} catch (fault) {
  cannotStart(fault)
}

/**
 * PICKUP_DIR is the pickup folder of a mail server, PRESS_FROM the sender. Without them an office publishes by hand; the sample office writes into
 * its data folder.
 */
function outgoing(
  env: Readonly<Record<string, string | undefined>>,
  { office, data, sample }: { office: Office; data: string; sample: boolean },
): { deliver?: NonNullable<Ports['deliver']> } {
  const folder = env['PICKUP_DIR'] ?? (sample ? join(data, 'outgoing') : undefined)
  if (!folder) return {}
  return {
    deliver: pickup(folder, env['PRESS_FROM'] ?? `media@${office.office.domains.map(plainName)[0] ?? 'localhost'}`),
  }
}
