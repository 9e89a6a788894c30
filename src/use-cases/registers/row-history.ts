import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { type Content, type RegisterEntry, streamOf } from '../../core/register/entry.ts'
import { mayEdit, maySee } from '../../core/register/may.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** An erased row keeps only who changed it and when. */
export const rowHistory =
  ({ ports, rows }: Dependencies) =>
  async (id: string, row: string, by: string): Promise<plans.HistoryLine[]> => {
    const register = registerOf(id)
    const { roles } = await rows.contextFor(by)
    const versions = await ports.rowVersions(id, row)
    const readable = versions.flatMap(({ content }) => (content ? [JSON.parse(content) as Content] : []))
    const may = readable.some((content) => maySee(register, content, by, roles)) || mayEdit(register, roles)
    if (versions.length === 0 || !may) throw new Refusal('not-found', 'There is no such row.')
    const entries = (await ports.read(streamOf(id))) as readonly RegisterEntry[]
    const versionAt = (index: number) => versions.find(({ seq }) => seq === index + 1)
    return entries.flatMap((entry, index) => plans.historyLine(entry, row, versionAt(index)) ?? [])
  }
