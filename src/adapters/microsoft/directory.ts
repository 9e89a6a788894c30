import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { DirectoryPerson } from '../../core/directory.ts'
import { Refusal } from '../../core/refusal.ts'
import { graphFault } from './graph.ts'
import { GRAPH } from './network.ts'

const text = z
  .string()
  .nullish()
  .transform((given) => given?.trim() ?? '')
const user = z.object({
  ...{ id: text, displayName: text, jobTitle: text, mail: text },
  businessPhones: z.array(text).nullish(),
})
const page = z.object({ value: z.array(user).default([]), '@odata.nextLink': z.string().optional() })
type User = z.infer<typeof user>
type Page = z.infer<typeof page>

/** More than an office has; in a larger tenant the page says that a file is the way. */
const MAX_PAGES = 10
const PAGE_SIZE = 500
const FIRST = '/users'

/** Needs `User.Read.All`. Refusal: `not-ready` without that permission, `too-large`, `busy`. */
export function directoryOf(client: Client) {
  return async function people(): Promise<readonly DirectoryPerson[]> {
    const found: DirectoryPerson[] = []
    let next: string | undefined = FIRST
    for (let asked = 0; next !== undefined; asked += 1) {
      if (asked === MAX_PAGES)
        throw new Refusal('too-large', 'The directory has too many people to list here. Import a file of your office.')
      const answer: Page = await ask(next)
      found.push(...answer.value.flatMap(personOf))
      next = answer['@odata.nextLink']
    }
    return found
  }

  async function ask(path: string): Promise<Page> {
    // The token must not go to an address that an answer made up.
    if (path !== FIRST && (!URL.canParse(path) || new URL(path).origin !== GRAPH)) throw silent()
    const request = client.api(path)
    if (path === FIRST)
      request
        .select('id,displayName,jobTitle,mail,businessPhones')
        .filter("accountEnabled eq true and userType eq 'Member'")
        .top(PAGE_SIZE)
    try {
      return page.parse(await request.get())
    } catch (fault) {
      if (graphFault(fault)?.status === 403)
        throw new Refusal(
          'not-ready',
          'Microsoft does not let Countersign read the directory. An administrator of the tenant can grant it User.Read.All.',
        )
      throw silent()
    }
  }
}

const silent = () => new Refusal('busy', 'The directory did not answer. Try again in a few minutes.')

function personOf({ id, displayName: name, jobTitle: post, mail: email, businessPhones }: User): DirectoryPerson[] {
  const phone = businessPhones?.[0] ?? ''
  return id && name && email ? [{ id, name, post, email, phone }] : []
}
