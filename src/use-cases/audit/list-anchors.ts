import { dayOf } from '../../core/deadline.ts'
import { ANCHORS, type AnchorEntry } from '../../core/record/anchor.ts'
import { mayLook, READERS } from '../../core/record/record.ts'
import type { Dependencies } from '../dependencies.ts'

export const listAnchors =
  ({ ports }: Dependencies) =>
  async (by: string): Promise<AnchorEntry[]> => {
    mayLook(await ports.officeSnapshot(), by, dayOf(ports.now()), READERS)
    return ((await ports.read(ANCHORS)) as readonly AnchorEntry[]).toReversed()
  }
