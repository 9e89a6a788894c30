import type { D1 } from '../../src/adapters/store/d1.ts'

/**
 * Runs inside workerd: answers statements for the database that a request names. The proxy of Miniflare needs three
 * round trips for each statement; this needs one for each batch.
 */
export const D1_SERVER = `export default {
  async fetch(request, env) {
    const { database, statements, isBatch } = await request.json()
    const d1 = env[database]
    try {
      const bound = statements.map(({ text, values }) => d1.prepare(text).bind(...values))
      const answers = isBatch ? await d1.batch(bound) : [await bound[0].all()]
      return Response.json({ results: answers.map(({ results }) => results) })
    } catch (fault) {
      return Response.json({ fault: fault.message })
    }
  },
}`

type Statement = { readonly text: string; readonly values: readonly unknown[] }
type Post = (body: string) => Promise<{ json(): Promise<unknown> }>

/** The database with this name, from outside workerd. */
export function d1OverFetch(post: Post, database: string): D1 {
  async function run(statements: readonly Statement[], isBatch: boolean): Promise<unknown[][]> {
    for (const value of statements.flatMap(({ values }) => values))
      if (typeof value === 'object' && value !== null) throw new TypeError('D1 takes no objects here.')
    const answer = await post(JSON.stringify({ database, statements, isBatch }))
    const { results, fault } = (await answer.json()) as { results: unknown[][]; fault?: string }
    if (fault !== undefined) throw new Error(fault)
    return results
  }
  const statements = new WeakMap<object, Statement>()
  function prepared(statement: Statement): ReturnType<D1['prepare']> {
    const made = {
      bind: (...values: unknown[]) => prepared({ ...statement, values }),
      all: async () => ({ results: (await run([statement], false))[0]! }),
    }
    statements.set(made, statement)
    return made
  }
  return {
    prepare: (text) => prepared({ text, values: [] }),
    batch: (all) =>
      run(
        all.map((one) => statements.get(one)!),
        true,
      ),
  }
}
