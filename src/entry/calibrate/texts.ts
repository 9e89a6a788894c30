import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Kind } from '../../../detectors/contract.ts'
import { addDays } from '../../core/calendar.ts'
import { dayOf } from '../../core/deadline.ts'
import { type Draft, KINDS, SPEAKERS, usualChannel } from '../../core/draft.ts'
import type { ItemRow, Ports } from '../../ports.ts'
import { everyItem } from '../../use-cases/common/every-item.ts'
import { oneOf, Usage } from '../usage.ts'

export type Source = { open(): Promise<Draft>; readonly published: boolean }

export type Stated = {
  readonly kind?: string | undefined
  readonly account?: string | undefined
  readonly role?: string | undefined
  readonly period?: boolean | undefined
}

/** A subfolder that is named like a kind says what is in it: `social-post/…`. */
export function filesIn(paths: readonly string[], stated: Stated): readonly Source[] {
  const account = oneOf('--account', stated.account ?? 'corporate', ['corporate', 'personal'])
  const author = oneOf('--author-role', stated.role ?? 'staff', SPEAKERS)
  const kindStated = stated.kind === undefined ? undefined : oneOf('--kind', stated.kind, KINDS)
  return paths.flatMap(below).map(({ path, within }) => {
    const kind = kindOf(within, kindStated)
    return {
      published: kind !== 'email',
      open: async () => ({
        ...{ kind, channel: usualChannel(kind), account, author, electionPeriod: stated.period ?? false },
        ...{ title: '', body: '', recipients: [], evidence: [] },
        files: [{ name: basename(path), type: '', bytes: new Uint8Array(readFileSync(path)) }],
      }),
    }
  })
}

function kindOf(path: string, stated: Kind | undefined): Kind {
  const named = path.split(sep).findLast((one) => (KINDS as readonly string[]).includes(one)) as Kind | undefined
  return named ?? stated ?? (/\.(?:eml|msg)$/i.test(path) ? 'email' : 'press-release')
}

function below(path: string): { readonly path: string; readonly within: string }[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Usage(`There is no ${path}.`)
  if (found.isFile()) return [{ path, within: basename(path) }]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((one) => ({ path: one, within: relative(path, one) }))
}

const PAGE = 500
const YEAR = 365

/** Opened content is not kept. */
export async function releasedItems(ports: Ports): Promise<readonly Source[]> {
  const changedSince = `${addDays(dayOf(ports.now()), -YEAR)}T00:00:00.000Z`
  const rows: ItemRow[] = []
  for await (const row of everyItem(ports, { progress: ['released'], erased: false, changedSince }, PAGE))
    rows.push(row)
  const { calendar } = await ports.officeSnapshot()
  return rows.map(({ version, mail, changedAt }) => ({
    published: !mail,
    open: async () => {
      const draft = await ports.open(version)
      return { ...draft, electionPeriod: draft.electionPeriod ?? calendar.inElectionPeriod(dayOf(changedAt)) }
    },
  }))
}
