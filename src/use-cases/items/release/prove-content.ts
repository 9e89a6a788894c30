import type { Draft } from '../../../core/draft.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Opens the stored content, which proves that it is still what was approved. */
export const proveContent =
  ({ ports, read }: Dependencies) =>
  async (id: string): Promise<Draft> =>
    ports.open((await read(id)).version!)
