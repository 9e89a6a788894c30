import { describe } from 'vitest'
import { memoryPorts } from '../tools/memory-ports.ts'
import { portsContract } from './store-contract.ts'

describe('the ports in memory meet the contract of a store', () => {
  const { ports } = memoryPorts()
  portsContract(async () => ports)
})
