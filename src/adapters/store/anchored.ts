import { type Anchor, listed } from '../../core/record/anchor.ts'
import type { Ports } from '../../ports.ts'
import type { Break } from './break.ts'
import { type Database, sql } from './sql.ts'

/** With intact chains, no difference proves that nothing before the anchor was rewritten. */
export async function againstAnchor(
  database: Database,
  { heads, hash }: Anchor,
  digest: Ports['digest'],
): Promise<Break[]> {
  if ((await digest(listed(heads))) !== hash)
    return [{ stream: 'the anchor', seq: 0, why: 'the hash of its list of chains differs from its line' }]
  const breaks: Break[] = []
  for (const { stream, seq, hash: then } of heads) {
    const [link] = await database.all(
      sql.selectFrom('entry').select('hash').where('stream', '=', stream).where('seq', '=', seq),
    )
    if (!link) breaks.push({ stream, seq, why: 'it was anchored and is missing' })
    else if (link.hash !== then) breaks.push({ stream, seq, why: 'it differs from what was anchored' })
  }
  return breaks
}
