import { shingles } from '../../detectors/confidentiality/shingles.ts'
import type { Emblem, Known, Picture } from '../../detectors/contract.ts'
import { electionsOn, inElectionPeriod, isWorkingDay } from '../core/calendar.ts'
import { memoize } from '../core/memoize.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import { officeOn, type Registers, rowsOf } from '../core/register/office.ts'
import { known, type Office } from '../core/registers.ts'
import { registersBasis } from '../core/registers-basis.ts'
import type { Ports } from '../ports.ts'

type Seen = {
  readonly office: Office
  readonly calendar: OfficeSnapshot['calendar']
  readonly known: Known
  readonly registers: string
}

type Parts = {
  registers(): Promise<Registers>
  begin(): Promise<void>
  readonly emblems: readonly Emblem[]
  /** Returns undefined where pictures cannot be opened. */
  reference(hash: string, name: string): Promise<Picture | undefined>
  readonly digest: Ports['digest']
}

/** Computed again only after a register change or for another day. */
export function createOffices({ registers, begin, emblems, reference, digest }: Parts) {
  const opened = new Map<string, Picture>()
  let begun: Promise<void> | undefined
  let worked: { readonly from: Registers; readonly days: Map<string, Seen> } | undefined

  return {
    async on(day: string): Promise<Seen> {
      begun ??= begin().catch((fault: unknown) => {
        begun = undefined
        throw fault
      })
      await begun
      const from = await registers()
      if (worked?.from !== from) worked = { from, days: new Map() }
      const { days } = worked
      if (!days.has(day)) await openPictures(from)
      const seen = days.get(day) ?? (await work(from, day))
      if (days.size > MAX_DAYS) days.clear()
      days.set(day, seen)
      return seen
    },
  }

  async function work(from: Registers, day: string): Promise<Seen> {
    const office = officeOn(from, day)
    const embargoes = (office.embargoes ?? []).map(({ item, until, text }) => ({
      item,
      until,
      shingles: shingles(text),
    }))
    return {
      office,
      calendar: calendarOf(office),
      registers: await digest(registersBasis(office)),
      known: known(office, { emblems: withPictures(from, office), embargoes }),
    }
  }

  function withPictures(from: Registers, office: Office): Emblem[] {
    const registered = new Set(rowsOf(from, 'marks').map(({ id }) => id))
    return [
      ...emblems.filter(({ id }) => !registered.has(id)),
      ...office.marks.flatMap(({ files, ...emblem }) =>
        files.flatMap((file) => {
          const shipped = emblems.find(({ id, reference: { part } }) => id === emblem.id && part.endsWith(`/${file}`))
          const picture = opened.get(file) ?? shipped?.reference
          return picture ? [{ ...emblem, reference: picture }] : []
        }),
      ),
    ]
  }

  async function openPictures(from: Registers): Promise<void> {
    for (const { values } of rowsOf(from, 'marks'))
      for (const file of [values['files'] ?? []].flat().map(String)) {
        const [hash, name] = file.split('/')
        if (!name || opened.has(file)) continue
        const picture = await reference(hash!, name)
        if (picture) opened.set(file, { ...picture, part: file })
      }
  }
}

const MAX_DAYS = 10

const MAX_DAYS_ASKED = 100

function calendarOf({ elections, office }: Office): OfficeSnapshot['calendar'] {
  const reckoning = { area: office.area }
  return {
    isWorkingDay,
    inElectionPeriod: memoize(MAX_DAYS_ASKED, (day) => inElectionPeriod(elections, day, reckoning)),
    electionsOn: memoize(MAX_DAYS_ASKED, (day) => electionsOn(elections, day, reckoning)),
  }
}
