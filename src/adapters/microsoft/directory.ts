import type { Client } from '@microsoft/microsoft-graph-client'
import type { DirectoryPerson } from '../../core/directory.ts'
import { Refusal } from '../../core/refusal.ts'
import { graphFault } from './graph.ts'
import { GRAPH } from './network.ts'

type User = {
  readonly id?: string
  readonly displayName?: string | null
  readonly jobTitle?: string | null
  readonly mail?: string | null
}
type Page = { readonly value?: readonly User[]; readonly '@odata.nextLink'?: string }

/** More than an office has; in a larger tenant the page says that a file is the way. */
const MAX_PAGES = 10
const PAGE_SIZE = 500

/**
 * People of the tenant who can sign in and have a mailbox. Needs `User.Read.All`. Refusal: `not-ready` without that
 * permission, `too-large`, `busy`.
 */
export function directoryOf(client: Client) {
  return async function people(): Promise<readonly DirectoryPerson[]> {
    const found: DirectoryPerson[] = []
    let next: string | undefined = '/users'
    for (let page = 0; next; page += 1) {
      if (page === MAX_PAGES)
        throw new Refusal('too-large', 'The directory has too many people to list here. Import a file of your office.')
      const answer: Page = await ask(next)
      found.push(...(answer.value ?? []).flatMap(personOf))
      next = answer['@odata.nextLink']
    }
    return found
  }

  async function ask(path: string): Promise<Page> {
    // The token must not go to an address that an answer made up.
    if (!path.startsWith('/') && new URL(path).origin !== GRAPH) throw silent()
    const request = client.api(path)
    if (path.startsWith('/'))
      request
        .select('id,displayName,jobTitle,mail')
        .filter("accountEnabled eq true and userType eq 'Member'")
        .top(PAGE_SIZE)
    try {
      return (await request.get()) as Page
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

function personOf({ id, displayName, jobTitle, mail }: User): DirectoryPerson[] {
  const [name, email] = [displayName?.trim(), mail?.trim()]
  return id && name && email ? [{ id, name, post: jobTitle?.trim() ?? '', email }] : []
}
