import { dayOf } from '../../core/deadline.ts'
import { registerOf } from '../../core/register/all.ts'
import { declaration } from '../../core/register/declaration.ts'
import type { Dependencies } from '../dependencies.ts'

export const declare =
  ({ ports, rows }: Dependencies) =>
  async (by: string, policyVersion: string, mailbox: readonly string[]): Promise<void> => {
    const values = declaration(by, policyVersion, mailbox, dayOf(ports.now()))
    const changes = () => [{ row: ports.newId(), values }]
    await rows.write(registerOf('declarations'), by, () => ({ how: 'declared', changes: changes() }))
  }
