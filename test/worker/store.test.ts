import { afterAll, afterEach, describe } from 'vitest'
import { getPlatformProxy } from 'wrangler'
import { digest } from '../../src/adapters/digest.ts'
import { r2Files } from '../../src/adapters/files/r2.ts'
import { openD1 } from '../../src/adapters/store/d1.ts'
import { openWorkerStore, type StoreBindings } from '../../src/entry/store-worker.ts'
import { actsContract } from '../adapters/acts-contract.ts'
import { chainContract } from '../adapters/chain-contract.ts'
import { filesContract } from '../adapters/files-contract.ts'
import { registersContract } from '../adapters/registers-contract.ts'
import { storeContract } from '../adapters/store-contract.ts'

type Proxy = Awaited<ReturnType<typeof getPlatformProxy<StoreBindings>>>
const [lasting, passing]: [Proxy[], Proxy[]] = [[], []]
const dispose = (proxies: Proxy[]) => Promise.all(proxies.splice(0).map((proxy) => proxy.dispose()))
// Each is a process of its own: none outlives the test that needs it.
afterEach(() => dispose(passing))
afterAll(() => dispose(lasting))

/** An empty database and bucket in memory, for one test unless it is to last for all. */
async function platform(among = passing): Promise<StoreBindings> {
  const proxy = await getPlatformProxy<StoreBindings>({ configPath: 'wrangler.toml', persist: false })
  among.push(proxy)
  return proxy.env
}

async function open(bindings: StoreBindings) {
  return { store: await openWorkerStore(bindings), database: openD1(bindings.DB) }
}

const shared = platform(lasting)

describe('the store on D1 and R2', () => {
  storeContract(async () => open(await shared))
  chainContract(async () => open(await platform()))
  actsContract(async () => open(await platform()), 40)
  const registers = platform(lasting)
  registersContract(async () => open(await registers))
})

describe('files on R2', () => {
  filesContract(async () => r2Files((await shared).FILES, digest))
})
