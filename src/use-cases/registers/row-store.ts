import { dayOf } from '../../core/deadline.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { registerOf } from '../../core/register/all.ts'
import { deciderNotices } from '../../core/register/deciders.ts'
import type { Register } from '../../core/register/describe.ts'
import { guardPeople } from '../../core/register/guard.ts'
import { checkIdentities, identityNotices, type Given as Proof } from '../../core/register/identity.ts'
import { rolesOn } from '../../core/register/may.ts'
import { rowsOf } from '../../core/register/office.ts'
import type * as plans from '../../core/register/plan.ts'
import { takedown, withdrawn } from '../../core/register/withdrawn.ts'
import type { Ports, Write } from '../../ports.ts'
import type { Journal } from '../common/journal.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import { createRowWriter } from './row-writer.ts'

export type RowStore = ReturnType<typeof createRowStore>

const TRIES = 5

/** Every register is written here. */
export function createRowStore(ports: Ports, { unsent }: Pick<Journal, 'unsent'>) {
  const writeOf = createRowWriter(ports)
  return { contextFor, write, writeOf }

  async function contextFor(by: string) {
    const [snapshot, registers] = await Promise.all([ports.officeSnapshot(), ports.registers()])
    const today = dayOf(ports.now())
    return { snapshot, registers, today, terms: snapshot.pack.terms, roles: rolesOn(snapshot, by, today) }
  }

  /** Plans again when someone wrote in between. */
  async function write(
    register: Register,
    by: string,
    plan: (now: plans.RegisterContext) => plans.Planned,
    proof: Proof = {},
  ): Promise<void> {
    await retryOnConflict(TRIES, () => writeOnce(register, by, plan, proof))
  }

  async function writeOnce(
    register: Register,
    by: string,
    plan: (now: plans.RegisterContext) => plans.Planned,
    proof: Proof,
  ): Promise<void> {
    const now = await contextFor(by)
    const planned = plan(now)
    if (planned.changes.length === 0) return
    const after = new Map(planned.changes.map(({ row, values }) => [row, values]))
    guardPeople(register, now.registers, after, by, now)
    const rows = rowsOf(now.registers, register.id)
    checkIdentities(register, rows, planned.changes, (await ports.grants?.()) ?? [], proof, now.terms)
    const takenDown = await takedowns(register, now, planned, by)
    const written = await writeOf(register, now.registers, planned, by)
    const change = { register, rows, changes: planned.changes, at: ports.now(), seq: written.after + 1 }
    const notices = unsent([...identityNotices(change), ...deciderNotices(change)])
    await ports.append({ ...written, ...takenDown, ...(notices.length > 0 ? { notices } : {}) })
  }

  async function takedowns(
    register: Register,
    now: plans.RegisterContext,
    { changes }: plans.Planned,
    by: string,
  ): Promise<Pick<Write, 'also'>> {
    const { registers, today } = now
    const rows = rowsOf(registers, register.id)
    const lost = changes.filter(({ row, values }) =>
      withdrawn(
        register.id,
        rows.find(({ id }) => id === row),
        values,
      ),
    )
    const items = new Set((await Promise.all(lost.map(({ row }) => ports.itemsUsingConsent(row)))).flat())
    const tasks: plans.Change[] = []
    for (const id of items) {
      const values = takedown(id, itemFrom((await ports.read(id)) as readonly Entry[]), today)
      if (values) tasks.push({ row: ports.newId(), values })
    }
    if (tasks.length === 0) return {}
    return { also: await writeOf(registerOf('takedowns'), registers, { how: 'added', changes: tasks }, by) }
  }
}
