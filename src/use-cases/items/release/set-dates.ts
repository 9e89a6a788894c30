import { date } from '../../../core/acts/withdraw.ts'
import type { Dependencies } from '../../dependencies.ts'

type Dates = { by: string; reason: string; reviewBy?: string; expiresOn?: string }

export const setDates =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: Dates) =>
    commit(id, (now) => date(now, { ...command, at: ports.now() }))
