import type { Draft } from '../../../core/draft.ts'
import type { Dependencies } from '../../dependencies.ts'

/** It is still what was approved. */
export const proveContent =
  ({ ports, read }: Dependencies) =>
  async (id: string): Promise<Draft> =>
    ports.open((await read(id)).version!)
