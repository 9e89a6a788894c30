import { afterAll, describe } from 'vitest'
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
const proxies: Proxy[] = []
afterAll(async () => {
  await Promise.all(proxies.map((proxy) => proxy.dispose()))
})

/** An empty database and bucket in memory. */
async function platform(): Promise<StoreBindings> {
  const proxy = await getPlatformProxy<StoreBindings>({ configPath: 'wrangler.toml', persist: false })
  proxies.push(proxy)
  return proxy.env
}

async function open(bindings: StoreBindings) {
  return { store: await openWorkerStore(bindings), database: openD1(bindings.DB) }
}

const shared = platform()

describe('the store on D1 and R2', () => {
  storeContract(async () => open(await shared))
  chainContract(async () => open(await platform()))
  actsContract(async () => open(await platform()), 40)
  const registers = platform()
  registersContract(async () => open(await registers))
})

describe('files on R2', () => {
  filesContract(async () => r2Files((await shared).FILES, digest))
})
