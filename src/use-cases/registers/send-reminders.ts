import { dayOf } from '../../core/deadline.ts'
import { dueNotices, dueOn } from '../../core/register/due.ts'
import { beginsOfObserving } from '../../core/register/due-observe.ts'
import type { Registers } from '../../core/register/office.ts'
import type { Dependencies } from '../dependencies.ts'

export const sendReminders = ({ ports, unsent }: Dependencies) => {
  let last: { readonly registers: Registers; readonly day: string } | undefined

  return async (): Promise<void> => {
    const at = ports.now()
    const day = dayOf(at)
    const [snapshot, registers] = await Promise.all([ports.officeSnapshot(), ports.registers()])
    if (last?.registers === registers && last.day === day) return
    const due = dueOn({ snapshot, registers, day })
    await ports.notify(unsent([...dueNotices(due, day, at), ...beginsOfObserving(snapshot, day, at)]))
    last = { registers, day }
  }
}
