import { provide } from '../../detectors/crest-and-logo/matcher/kernel/instance.ts'
import { rules } from '../../detectors/index.ts'
import cells from '../../dist/kernel/cells.wasm'
import field from '../../dist/kernel/field.wasm'
import second from '../../dist/kernel/look.wasm'
import scan from '../../dist/kernel/scan.wasm'
import gate from '../../dist/model/gate.txt'
import script from '../../dist/src/web/script.txt'
import styles from '../../dist/src/web/style.css'
import { r2Parcels } from '../adapters/files/parcels.ts'
import { r2Anchors } from '../adapters/files/r2.ts'
import { internet, patient } from '../adapters/microsoft/network.ts'
import { websites } from '../adapters/website.ts'
import { officeIn } from '../core/register/office.ts'
import type { Office } from '../core/registers.ts'
import { remoteReader } from '../reader/client.ts'
import gateTables from '../review/classifier/model/gate.bin'
import type { GateModel } from '../review/classifier/model.ts'
import { createPartialClassifier } from '../review/classifier/partial.ts'
import { look } from './clock.ts'
import { composeService } from './compose.ts'
import { type Config, configFrom } from './config.ts'
import { workerChecks } from './doctor/worker.ts'
import { microsoft } from './microsoft.ts'
import { type Batch, consumer, type Queue } from './queues/jobs.ts'
import { clockOf } from './sample-clock.ts'
import { wrongOnWorker } from './settings/platform.ts'
import { ConfigError } from './settings/read.ts'
import type { Store } from './store.ts'
import { openWorkerStore, type StoreBindings } from './store-worker.ts'
import { tidy } from './tidy.ts'

type Bindings = StoreBindings & {
  readonly GATEWAY_KEY?: string
  /** Without "yes" the bucket must hold the office's registers. */
  readonly SAMPLE_OFFICE?: string
  /** Without them both happen within the request and by the clock. */
  readonly READINGS?: Queue
  readonly NOTICES?: Queue
  readonly FILES: StoreBindings['FILES'] & { delete(key: string): Promise<void> }
}

type Context = { waitUntil(work: Promise<unknown>): void }

type Opened = ReturnType<typeof composeService> & {
  readonly store: Store
  now(): Date
  fetch(request: Request): Response | Promise<Response>
  wake(): Promise<void>
}

provide({ cells, scan, look: second, field })

/** A Worker cannot run the encoder; the gate tells which mail needs none. */
const { pieces, weights } = JSON.parse(gate) as Pick<GateModel, 'pieces'> & Pick<GateModel['gate'], 'weights'>
const gateModel: GateModel = { pieces, gate: { weights, tables: new Int8Array(gateTables) } }

const log = (event: object) => console.log(JSON.stringify({ at: new Date().toISOString(), ...event }))

/** "wrangler dev" serves here. */
const DEV_ADDRESS = 'http://localhost:8787'

const OFFICE_FILE = 'office.json'

const NO_SAMPLE =
  'SAMPLE_OFFICE: this build has no sample office. Remove it and set ENTRA_TENANT_ID, or build src/entry/worker-sample.ts to try it out.'

export type SampleParts = Pick<typeof import('./sample-tenant.ts'), 'sampleTenant' | 'withFakeTenant'> & {
  readonly office: Office
}

async function open(bindings: Bindings, parts: SampleParts | undefined): Promise<Opened> {
  const config = configFrom(bindings, wrongOnWorker)
  const { READINGS, NOTICES } = bindings
  const { sample, address } = placeOf(config, bindings)
  if (sample && !parts) throw new ConfigError([NO_SAMPLE])
  const now = clockOf(bindings)
  const store = await openWorkerStore(bindings, { now })
  await knowGateway(store, bindings.GATEWAY_KEY, now())
  const office = await officeOf(bindings, parts)
  const dev = sample ? parts : undefined
  const sampleTenant = await dev?.sampleTenant(office, address, config.production, now)
  const tenant = config.tenant ?? sampleTenant?.tenant
  const network = patient(sampleTenant?.fakeTenant.network ?? internet)
  const m365 = tenant && microsoft(tenant, network, now)
  const reader = config.reader && remoteReader(config.reader, (url, init) => fetch(url, init))
  const mailFrom = config.mail?.from ?? sampleTenant?.mailFrom
  const composed = composeService({
    store,
    office,
    rules,
    emblems: [],
    // Without a reader, what a Worker cannot open or encode is reported, and holds the item.
    classify: reader?.classifier() ?? createPartialClassifier(gateModel),
    ...(reader ? { readFile: reader.readFile, reference: reader.reference, draw: reader.draw } : {}),
    styles,
    script,
    address,
    terms: config.terms,
    now,
    ...(m365 ? { tenant: m365 } : {}),
    checks: () => workerChecks({ config, store, network, queues: Boolean(READINGS && NOTICES), sample }),
    fetchPage: websites(
      (url, init) => fetch(url, init),
      async () => true,
    ),
    exportAnchor: r2Anchors(bindings.FILES),
    mailer: mailFrom === undefined ? undefined : m365?.mailer(mailFrom),
    ...(READINGS
      ? {
          later: {
            parcels: r2Parcels(bindings.FILES),
            send: async (id) => void (await READINGS.send({ what: 'read', id })),
          },
          background: { goesOn: false, ask: async (id) => void (await READINGS.send({ what: 'check', id })) },
        }
      : {}),
    limits: { spend: store.spent.spend, salt: () => store.salt() },
    log,
  })
  const wake = async () => {
    if (NOTICES && (await store.owed(now().toISOString()))) await NOTICES.send({ what: 'post' })
  }
  // Only Cloudflare can write this header.
  const app = (request: Request) =>
    composed.app.fetch(request, { address: request.headers.get('cf-connecting-ip') ?? '' })
  const service = dev && sampleTenant ? dev.withFakeTenant(sampleTenant.fakeTenant, app) : app
  return { store, now, ...composed, wake, fetch: service }
}

function placeOf({ tenant, publicUrl }: Config, { SAMPLE_OFFICE }: Bindings): { sample: boolean; address: string } {
  return { sample: SAMPLE_OFFICE === 'yes' && !tenant, address: publicUrl ?? DEV_ADDRESS }
}

async function officeOf(bindings: Bindings, sample: SampleParts | undefined): Promise<Office> {
  const kept = await bindings.FILES.get(OFFICE_FILE)
  if (kept) return officeIn(new TextDecoder().decode(await kept.arrayBuffer()))
  if (bindings.SAMPLE_OFFICE === 'yes' && sample) return sample.office
  throw new Error(`The bucket has no ${OFFICE_FILE} with the registers of the office.`)
}

async function knowGateway(store: Store, key: string | undefined, now: Date): Promise<void> {
  if (!key) return
  const hash = await store.digest(key)
  if (await store.apiKeys.findKey(hash)) return
  const created = now.toISOString()
  await store.apiKeys.add({ hash, name: 'mail-gateway', scope: 'messages checks', created, expires: null })
}

/** Details go to the log: the caller learns only that it is not their fault. */
function notReady(fault: unknown): Response {
  if (!(fault instanceof ConfigError)) throw fault
  log({ fault: 'settings', problems: fault.problems })
  const message = 'Countersign is not set up yet: its settings are wrong. Its log lists them. Tell your administrator.'
  return new Response(`${message}\n`, { status: 503, headers: { 'retry-after': '60', 'cache-control': 'no-store' } })
}

export function createWorker(sample?: SampleParts) {
  /** A failed start is tried again with the next request. */
  let opened: Promise<Opened> | undefined

  function service(bindings: Bindings): Promise<Opened> {
    opened ??= open(bindings, sample).catch((fault: unknown) => {
      opened = undefined
      throw fault
    })
    return opened
  }

  return {
    async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
      const ready = await service(bindings).catch(notReady)
      if (ready instanceof Response) return ready
      const { fetch, wake } = ready
      const answer = await fetch(request)
      // The act may have made notices, which should not wait for the next minute.
      if (request.method === 'POST' && answer.status < 400)
        context.waitUntil(wake().catch((fault: Error) => log({ fault: `wake: ${fault.name}` })))
      return answer
    },
    async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
      const { post, ...opened } = await service(bindings)
      await look(bindings.NOTICES ? opened : { ...opened, post }, log)
      await opened.wake()
      await opened.pendingSubmissions?.chase()
      // Messages that were lost on their way: an item that another checks is left to it.
      for (const id of bindings.READINGS ? await opened.background.waiting() : [])
        await bindings.READINGS!.send({ what: 'check', id })
      await tidy(opened.store, opened.now(), opened.pendingSubmissions)
    },

    async queue(batch: Batch, bindings: Bindings): Promise<void> {
      const { pendingSubmissions, background, post, wake } = await service(bindings)
      if (!pendingSubmissions) throw new Error('A draft arrived by queue, but the binding READINGS is missing.')
      await consumer({
        ...pendingSubmissions,
        check: background.check,
        async post() {
          const { sent, later, failed } = await post()
          if (sent + later + failed > 0) log({ notices: { sent, later, failed } })
          await wake()
        },
        log,
      })(batch)
    },
  }
}
