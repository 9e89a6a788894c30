import { type DirectoryPerson, notOnRegister } from '../../core/directory.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { mayAdd, mayEdit } from '../../core/register/may.ts'
import type { Dependencies } from '../dependencies.ts'

/** Throws `not-yours`; `not-found` without a directory. */
export const listDirectory =
  ({ ports, rows }: Pick<Dependencies, 'ports' | 'rows'>) =>
  async (by: string): Promise<readonly DirectoryPerson[]> => {
    const { registers, roles } = await rows.contextFor(by)
    const people = registerOf('people')
    if (!mayAdd(people, { values: {} }, by, roles) || !mayEdit(people, roles))
      throw new Refusal('not-yours', 'You may not add people to the register.')
    if (!ports.directory) throw new Refusal('not-found', 'This office has no directory to add people from.')
    return notOnRegister(await ports.directory(), registers)
  }
