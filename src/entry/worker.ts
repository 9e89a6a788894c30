import { rules } from '../../detectors/index.ts'
import script from '../../dist/src/web/script.txt'
import styles from '../../dist/src/web/style.css'
import sampleOffice from '../../fixtures/office.json' with { type: 'json' }
import { internet, patient } from '../adapters/microsoft/network.ts'
import type { Office } from '../core/registers.ts'
import { remoteReader } from '../reader/client.ts'
import { look } from './clock.ts'
import { type Config, configFrom } from './config.ts'
import { microsoft } from './microsoft.ts'
import { beside, sampleTenant } from './sample-tenant.ts'
import { ConfigError } from './settings/read.ts'
import type { Store } from './store.ts'
import { openWorkerStore, type StoreBindings } from './store-worker.ts'
import { tidy } from './tidy.ts'
import { partialVoice, wordsVoice } from './voice.ts'
import { wire } from './wire.ts'

type Bindings = StoreBindings & {
  /** A secret: the key of the mail gateway. */
  readonly GATEWAY_KEY?: string
  /** "yes" where the sample office may be served; without it the bucket must hold the office's registers. */
  readonly SAMPLE_OFFICE?: string
}

type Opened = { readonly store: Store; fetch(request: Request): Response | Promise<Response> } & ReturnType<typeof wire>

/** Where "wrangler dev" serves. */
const DEV_ADDRESS = 'http://localhost:8787'

const OFFICE_FILE = 'office.json'

/** Opened once in the life of an isolate; a start that failed is tried again with the next request. */
let opened: Promise<Opened> | undefined

function house(bindings: Bindings): Promise<Opened> {
  opened ??= open(bindings).catch((fault: unknown) => {
    opened = undefined
    throw fault
  })
  return opened
}

/** Countersign on Cloudflare: the same app over D1 and R2. */
async function open(bindings: Bindings): Promise<Opened> {
  const config = configFrom(bindings)
  const now = () => new Date()
  const { sample, address } = placeOf(config, bindings)
  const store = await openWorkerStore(bindings)
  await knowGateway(store, bindings.GATEWAY_KEY)
  const office = await officeOf(bindings)
  const standIn = sample ? await sampleTenant(office, address, config.production, now) : undefined
  const tenant = config.tenant ?? standIn?.tenant
  const network = patient(standIn?.standIn.network ?? internet)
  const m365 = tenant && microsoft(tenant, network, now)
  const reader = config.reader && remoteReader(config.reader, (url, init) => fetch(url, init))
  const mailFrom = config.mail?.from ?? standIn?.mailFrom
  const wired = wire({
    store,
    office,
    rules,
    marks: [],
    // What cannot be opened or heard here, and no reader is there for, is said, and holds the item.
    hear: reader?.hear(wordsVoice()) ?? partialVoice(),
    ...(reader ? { readFile: reader.readFile, reference: reader.reference, draw: reader.draw } : {}),
    styles,
    script,
    address,
    ...(m365 ? { tenant: m365 } : {}),
    // The bucket is outside the database.
    handOut: async (name, text) => void (await bindings.FILES.put(`anchors/${name}`, new TextEncoder().encode(text))),
    mailer: mailFrom === undefined ? undefined : m365?.mailer(mailFrom),
    log: (event) => console.log(JSON.stringify({ at: new Date().toISOString(), ...event })),
  })
  const app = (request: Request) => wired.app.fetch(request)
  return { store, ...wired, fetch: standIn ? beside(standIn.standIn, app) : app }
}

/** Where people reach it, and whether it serves the sample office. */
function placeOf(config: Config, bindings: Bindings): { sample: boolean; address: string } {
  const sample = bindings.SAMPLE_OFFICE === 'yes' && !config.tenant
  const address = config.publicUrl ?? (sample ? DEV_ADDRESS : undefined)
  const wrong = [
    ...(config.mail?.by === 'smtp' ? ['SMTP_URL: a Worker has no SMTP. Send by Graph, or run on Node.'] : []),
    ...(address ? [] : ['PUBLIC_URL must say where people reach the Worker: https://….']),
  ]
  if (!address || wrong.length > 0) throw new ConfigError(wrong)
  return { sample, address }
}

async function officeOf(bindings: Bindings): Promise<Office> {
  const kept = await bindings.FILES.get(OFFICE_FILE)
  if (kept) return JSON.parse(new TextDecoder().decode(await kept.arrayBuffer())) as Office
  if (bindings.SAMPLE_OFFICE === 'yes') return sampleOffice as unknown as Office
  throw new Error(`The bucket holds no ${OFFICE_FILE} with the office's registers.`)
}

async function knowGateway(store: Store, key: string | undefined): Promise<void> {
  if (!key) return
  const hash = await store.digest(key)
  if (await store.apiKeys.findKey(hash)) return
  const created = new Date().toISOString()
  await store.apiKeys.add({ hash, name: 'mail-gateway', scope: 'messages checks', created, expires: null })
}

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    const { fetch } = await house(bindings)
    return fetch(request)
  },
  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    const opened = await house(bindings)
    await look(opened, (event) => console.log(JSON.stringify({ at: new Date().toISOString(), ...event })))
    await tidy(opened.store, new Date())
  },
}
