import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { mayEdit } from '../../core/register/may.ts'
import { rowsOf } from '../../core/register/office.ts'
import * as plans from '../../core/register/plan.ts'
import { type Question, SET_UP } from '../../core/register/set-up.ts'
import { chosen } from '../../core/set-up.ts'
import type { Dependencies } from '../dependencies.ts'

/** Records “none”, later or open again; throws `not-yours`. */
export const answerSetUp =
  ({ rows }: Pick<Dependencies, 'rows'>) =>
  async (question: Question, answer: 'none' | 'later' | 'open', by: string): Promise<void> => {
    await rows.write(registerOf(SET_UP.id), by, (now) => {
      if (!mayEdit(SET_UP, now.roles)) throw new Refusal('not-yours', 'You may not set up the office.')
      const others = (field: 'none' | 'later') => chosen(now.registers, field).filter((one) => one !== question)
      const given = {
        none: [...others('none'), ...(answer === 'none' ? [question] : [])],
        later: [...others('later'), ...(answer === 'later' ? [question] : [])],
      }
      const [before] = rowsOf(now.registers, SET_UP.id)
      return plans.put(SET_UP, SET_UP.single!, { given, by, ...(before ? { row: before.id } : {}) }, now)
    })
  }
