import { KEEPERS } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { entriesFor } from '../../core/reading.ts'
import { type Chain, mayLook } from '../../core/record/record.ts'
import { heldAbout, names, subjectFiles } from '../../core/record/subject.ts'
import { Refusal } from '../../core/refusal.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { Dependencies } from '../dependencies.ts'
import { referenceIn } from './reference.ts'

const ALWAYS = { from: '1970-01-01', until: '9998-12-31' }
const MAX_NOTICES = 10_000

/** A ZIP, whose making is recorded in the person's own stream. */
export const bundleSubject = ({ ports }: Dependencies) => {
  return async (person: string, command: { by: string; reference: string }): Promise<Uint8Array> => {
    const { by } = command
    const at = ports.now()
    const reference = referenceIn(command.reference)
    const [snapshot, registers] = await Promise.all([ports.officeSnapshot(), ports.registers()])
    mayLook(snapshot, by, dayOf(at), KEEPERS)
    const known = rowsOf(registers, 'people').find(({ id }) => id === person)
    if (!known) throw new Refusal('not-found', 'There is no such person on the register of people.')
    const [chains, notices] = await Promise.all([ports.happened(ALWAYS), ports.noticesTo(person, MAX_NOTICES)])
    const name = String(known.values['name'] ?? person)
    // Only chains that name the person are opened with their texts.
    const about = chains.filter(({ entries }) => entries.some((entry) => names(entry, person)))
    const opened: Chain[] = []
    for (const { stream } of about) opened.push({ stream, entries: await openTo(stream, snapshot, by, at) })
    const zip = await ports.pack(subjectFiles(heldAbout(person, opened, registers, notices), { name, reference, at }))
    const stream = `subject-access:${person}`
    const entry: Entry = {
      ...{ at, by, what: 'copied', for: 'subject-access' },
      ...{ reference, hash: await ports.digest(zip) },
    }
    await ports.append({ stream, after: (await ports.read(stream)).length, entries: [entry] })
    return zip
  }

  /** Of a closed version, only who did what and when. */
  async function openTo(stream: string, snapshot: OfficeSnapshot, by: string, at: string): Promise<Chain['entries']> {
    const all = await ports.read(stream)
    if (stream.includes(':')) return all
    const entries = all as readonly Entry[]
    const open = new Set(entriesFor(snapshot, itemFrom(entries), entries, by, at))
    return entries.map((entry) =>
      open.has(entry) ? entry : ({ at: entry.at, by: entry.by, what: entry.what } as Entry),
    )
  }
}
