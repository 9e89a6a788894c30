import { mayRead } from '../../core/authority.ts'
import type { Ports } from '../../ports.ts'
import type { Service } from '../../use-cases/service.ts'

export const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** Draft ids become item ids. An item the person may not read is treated as if it did not exist. */
export function draftNames(
  ports: Pick<Ports, 'read' | 'officeSnapshot' | 'now' | 'newId'>,
  { items }: Pick<Service, 'items'>,
) {
  async function mayOpen(by: string, id: string): Promise<boolean> {
    if (await isFree(id)) return false
    return mayRead(await ports.officeSnapshot(), await items.read(id), by, ports.now())
  }

  async function isFree(id: string): Promise<boolean> {
    return !ULID.test(id) || (await ports.read(id)).length === 0
  }

  /** The id in the form, or a new one if it is invalid or belongs to an item this person may not read. */
  async function forDraft(by: string, given: string): Promise<string> {
    const isUsable = ULID.test(given) && ((await isFree(given)) || (await mayOpen(by, given)))
    return isUsable ? given : ports.newId()
  }

  /** Whether this person submitted the draft after they opened a form based on version `base`. */
  async function wasSubmitted(by: string, id: string, base: string): Promise<boolean> {
    if (!(await mayOpen(by, id)) || (await items.read(id)).version === base) return false
    return (await items.history(id)).findLast(({ what }) => what === 'submitted')?.by === by
  }

  return { mayOpen, forDraft, wasSubmitted }
}
