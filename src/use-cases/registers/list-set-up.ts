import { mayEdit } from '../../core/register/may.ts'
import { SET_UP } from '../../core/register/set-up.ts'
import { type QuestionState, setUpOf } from '../../core/set-up.ts'
import type { Dependencies } from '../dependencies.ts'

/** Nothing for others. `sends`: notices leave by email. */
export const listSetUp =
  ({ rows }: Pick<Dependencies, 'rows'>) =>
  async (by: string, sends: boolean): Promise<readonly QuestionState[]> => {
    const { snapshot, registers, roles, today } = await rows.contextFor(by)
    return mayEdit(SET_UP, roles) ? setUpOf({ snapshot, registers, day: today, sends }) : []
  }
