import type { Draft } from '../../../core/draft.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Opening it proves that it is what was approved. */
export const proveContent =
  ({ ports, read }: Dependencies) =>
  async (id: string): Promise<Draft> =>
    ports.open((await read(id)).version!)
