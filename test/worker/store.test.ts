import { afterAll, describe } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { r2Files } from '../../src/adapters/files/r2.ts'
import { filesContract } from '../adapters/files-contract.ts'
import { registersContract } from '../adapters/registers-contract.ts'
import { storeContract } from '../adapters/store-contract.ts'
import { openStore, openStores } from './stores.ts'

const stores = openStores(2)
afterAll(() => stores.close())
const shared = stores.bindings()
const registers = stores.bindings()

describe('the store on D1 and R2', () => {
  storeContract(async () => openStore(await shared))
  registersContract(async () => openStore(await registers))
})

describe('files on R2', () => {
  filesContract(async () => r2Files((await shared).FILES, digest))
})
