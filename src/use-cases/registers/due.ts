import { dayOf } from '../../core/deadline.ts'
import { policy } from '../../core/policy.ts'
import { registerOf } from '../../core/register/all.ts'
import { type Due, dueNotices, dueOn } from '../../core/register/due.ts'
import { maySee, rolesOn } from '../../core/register/may.ts'
import { type Registers, rowsOf } from '../../core/register/office.ts'
import type { Ports } from '../../ports.ts'

/** What is due on the registers: shown to those who may see it, and told once to those who must see to it. */
export function dueActs(ports: Ports) {
  let reminded: { readonly registers: Registers; readonly day: string } | undefined

  return {
    /** As far as this person may see it, the most urgent first. */
    async due(by: string): Promise<Due[]> {
      const [house, registers] = await Promise.all([ports.house(), ports.registers()])
      const day = dayOf(ports.now())
      const roles = rolesOn(house, by, day)
      const seen = (one: Due) => {
        const row = rowsOf(registers, one.register).find(({ id }) => id === one.row)
        return one.to.includes(by) || maySee(registerOf(one.register), row ?? { values: {} }, by, roles)
      }
      return dueOn({ house, registers, day, policy: policy.version }).filter(seen)
    },

    /** Asked as often as one likes: each person is told of each thing once. */
    async remind(): Promise<void> {
      const at = ports.now()
      const day = dayOf(at)
      const [house, registers] = await Promise.all([ports.house(), ports.registers()])
      if (reminded?.registers === registers && reminded.day === day) return
      const notices = dueNotices(dueOn({ house, registers, day, policy: policy.version }), day, at)
      await ports.notify(notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' })))
      reminded = { registers, day }
    },
  }
}
