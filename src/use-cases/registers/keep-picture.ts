import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Returns the field's value. */
export const keepPicture =
  ({ ports, rows }: Dependencies) =>
  async (id: string, name: string, bytes: Uint8Array, by: string): Promise<string> => {
    const { roles } = await rows.contextFor(by)
    plans.pictureAllowed(registerOf(id), bytes.length, roles)
    return `${await ports.keepFile(bytes)}/${name.replace(/[^\p{L}\p{N}. _-]/gu, '_')}`
  }
