import { mayRead } from '../../core/authority.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Ports } from '../../ports.ts'
import type { Service } from '../../use-cases/service.ts'

export const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** Draft ids become item ids; one that may not be read does not exist. */
export function draftNames(ports: Pick<Ports, 'officeSnapshot' | 'now' | 'newId'>, { items }: Pick<Service, 'items'>) {
  async function mayOpen(by: string, id: string): Promise<boolean> {
    return maySee(by, await entriesOf(id))
  }

  async function entriesOf(id: string): Promise<readonly Entry[]> {
    return ULID.test(id) ? items.history(id) : []
  }

  async function maySee(by: string, entries: readonly Entry[]): Promise<boolean> {
    if (entries.length === 0) return false
    return mayRead(await ports.officeSnapshot(), itemFrom(entries), by, ports.now())
  }

  async function forDraft(by: string, given: string): Promise<string> {
    if (!ULID.test(given)) return ports.newId()
    const entries = await entriesOf(given)
    return entries.length === 0 || (await maySee(by, entries)) ? given : ports.newId()
  }

  /** Submitted after the form was opened on `base`. */
  async function wasSubmitted(by: string, id: string, base: string): Promise<boolean> {
    const entries = await entriesOf(id)
    if (!(await maySee(by, entries)) || itemFrom(entries).version === base) return false
    return entries.findLast(({ what }) => what === 'submitted')?.by === by
  }

  return { mayOpen, forDraft, wasSubmitted }
}
