import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/entry/store-node.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { portsContract } from './store-contract.ts'

const folder = temporaryFolder('memory')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Certificates in memory are names, without keys. */
const OF_DATABASES = ['keys']

describe('the ports in memory meet the contract of a store', () => {
  const { ports } = memoryPorts()
  const used = new Set(OF_DATABASES)
  const watched = new Proxy(ports, {
    get(target, name, receiver) {
      used.add(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
  portsContract(async () => watched)

  test('and the contract uses every function that both have', async () => {
    const store = await openStore(folder)
    store.close()
    const both = Object.keys(ports).filter((name) => name in store)
    expect(both.length).toBeGreaterThan(30)
    expect(both.filter((name) => !used.has(name))).toEqual([])
  })
})
