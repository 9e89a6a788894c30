import { afterAll, describe } from 'vitest'
import { actsContract } from '../adapters/acts-contract.ts'
import { chainContract } from '../adapters/chain-contract.ts'
import { openStore, openStores } from './stores.ts'

/** As many as there are tests here, and some spare. */
const stores = openStores(20)
afterAll(() => stores.close())

describe('the store on D1 and R2', () => {
  chainContract(async () => openStore(await stores.bindings()))
  actsContract(async () => openStore(await stores.bindings()), 40)
})
