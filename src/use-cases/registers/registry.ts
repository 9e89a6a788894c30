import { dayOf } from '../../core/deadline.ts'
import type { Entry } from '../../core/entry.ts'
import { nameOf } from '../../core/house.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { NewNotice, Notice } from '../../core/notice.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { REGISTERS, registerOf } from '../../core/register/all.ts'
import { declaration } from '../../core/register/declaration.ts'
import { liveOn, type Register, type Row, type Values } from '../../core/register/describe.ts'
import { type Content, type RegisterEntry, streamOf } from '../../core/register/entry.ts'
import { guardPeople } from '../../core/register/guard.ts'
import { checkIdentities, identityNotices, type Given as Proof, roleWarning } from '../../core/register/identity.ts'
import { mayEdit, mayOpen, maySee, rolesOn } from '../../core/register/may.ts'
import { rowsOf, seedsOf } from '../../core/register/office.ts'
import * as plans from '../../core/register/plan.ts'
import type { Given } from '../../core/register/read.ts'
import { matches } from '../../core/register/search.ts'
import { takedown, withdrawn } from '../../core/register/withdrawn.ts'
import type { Office } from '../../core/registers.ts'
import type { Ports, Write } from '../../ports.ts'
import { dueActs } from './due.ts'
import { MOST_ROWS, rowWriter } from './row-writer.ts'

export type Registry = ReturnType<typeof createRegistry>

const TRIES = 5

/** The registers of the office: looked up, changed, ended, erased, brought in from a file. Who may is asked every time. */
export function createRegistry(ports: Ports) {
  const writing = rowWriter(ports)
  return {
    ...dueActs(ports),

    /** The registers this person may open, with how many rows of each they see. */
    async overview(by: string): Promise<{ register: Register; rows: number }[]> {
      const { registers, roles, today } = await desk(by)
      return REGISTERS.filter((register) => mayOpen(register, roles)).map((register) => ({
        register,
        rows: plans.visible(registers, register, by, roles).filter((row) => liveOn(row, today)).length,
      }))
    },

    /** Rows by name. `ended` brings those that do not hold today as well. */
    async list(id: string, by: string, query: { search?: string; ended?: boolean } = {}): Promise<readonly Row[]> {
      const register = registerOf(id)
      const { registers, roles, today, house } = await desk(by)
      plans.opened(register, roles)
      return plans
        .visible(registers, register, by, roles)
        .filter(
          (row) =>
            (query.ended || liveOn(row, today)) &&
            matches(register, row, query.search ?? '', (who) => nameOf(house, who)),
        )
    },

    async get(id: string, row: string, by: string): Promise<Row> {
      const { registers, roles } = await desk(by)
      return plans.seen(registers, registerOf(id), row, by, roles)
    },

    /** Who changed what, and when. Of an erased row only that is left. */
    async history(id: string, row: string, by: string): Promise<plans.Told[]> {
      const register = registerOf(id)
      const { roles } = await desk(by)
      const versions = await ports.rowVersions(id, row)
      const readable = versions.flatMap(({ content }) => (content ? [JSON.parse(content) as Content] : []))
      const may = readable.some((content) => maySee(register, content, by, roles)) || mayEdit(register, roles)
      if (versions.length === 0 || !may) throw new Refusal('not-found', 'There is no such row.')
      const entries = (await ports.read(streamOf(id))) as readonly RegisterEntry[]
      return entries.flatMap(
        (entry, index) =>
          plans.told(
            entry,
            row,
            versions.find(({ seq }) => seq === index + 1),
          ) ?? [],
      )
    },

    /** Adds a row, or changes it; every field is given. Gives its id. */
    async put(id: string, command: plans.Put): Promise<string> {
      const register = registerOf(id)
      const row = command.row ?? command.chosen ?? register.single ?? ports.newId()
      await write(register, command.by, (now) => plans.put(register, row, command, now), command)
      return row
    },

    /** The row holds until the end of a day. Nothing is taken away. */
    async end(id: string, row: string, command: plans.End): Promise<void> {
      const register = registerOf(id)
      await write(register, command.by, (now) => plans.end(register, row, command, now))
    },

    /** Destroys what the row said, now and ever before. That there was a row stays on record. */
    async erase(id: string, row: string, by: string): Promise<void> {
      const register = registerOf(id)
      const versions = await ports.rowVersions(id, row)
      await write(register, by, (now) => plans.erase(register, row, versions.length > 0, now))
    },

    /**
     * Lines of a file, by the names of their columns. Says of each line what it would do; does it, all or nothing, when
     * `apply` is set and no line is wrong. A line finds its row by `id`, or by what makes rows of this register unique.
     */
    async bringIn(
      id: string,
      command: { records: readonly Given[]; by: string; apply: boolean } & Proof,
    ): Promise<plans.Line[]> {
      const register = registerOf(id)
      const { by, records, apply } = command
      if (records.length > MOST_ROWS) throw new Refusal('too-large', `At most ${MOST_ROWS} lines at once.`)
      let lines: plans.Line[] = []
      const plan = (now: plans.Desk): plans.Planned => {
        const weighed = records.map((record, index) =>
          plans.weigh(register, record, index + 2, { ...now, newId: ports.newId }, by),
        )
        lines = plans.twice(weighed.map(({ line }) => line))
        const changes = weighed.flatMap(({ change }) => change ?? [])
        return { how: 'imported', changes: lines.some(({ does }) => does === 'wrong') ? [] : changes }
      }
      if (apply) await write(register, by, plan, command)
      else await warn(await desk(by))
      return lines

      /** Lines that would give a role that does not work say so. */
      async function warn(now: plans.Desk): Promise<void> {
        const { changes } = plan(now)
        if (register.id !== 'people') return
        const grants = (await ports.grants?.()) ?? []
        const rows = rowsOf(now.registers, register.id)
        lines = lines.map((line) => {
          const values = changes.find(({ row }) => row === line.row)?.values
          const warning = line.row && roleWarning(line.row, rows, values, grants)
          return warning ? { ...line, says: [...line.says, warning], warns: true } : line
        })
      }
    },

    /** Keeps a picture for a row that will name it, and gives what the row says of it. */
    async keepPicture(id: string, name: string, bytes: Uint8Array, by: string): Promise<string> {
      const { roles } = await desk(by)
      plans.pictureAllowed(registerOf(id), bytes.length, roles)
      return `${await ports.keepFile(bytes)}/${name.replace(/[^\p{L}\p{N}. _-]/gu, '_')}`
    },

    /** The annual declaration: for a year from today, and for one version of the policy. */
    async declare(by: string, policy: string, mailbox: readonly string[]): Promise<void> {
      const values = declaration(by, policy, mailbox, dayOf(ports.now()))
      await write(registerOf('declarations'), by, () => ({
        how: 'declared',
        changes: [{ row: ports.newId(), values }],
      }))
    },

    /** What an application asks for, as values of its register. Refusals: `bad-input` with what is wrong with each field. */
    async asked(id: string, given: Given, by: string): Promise<Values> {
      const now = { ...(await desk(by)), roles: ['chief-executive'] as const }
      return plans.asked(registerOf(id), given, now)
    },

    /** A row that the approval of an item writes, to be part of the same act. */
    async applied(id: string, change: plans.Change, by: string, item: string): Promise<Write> {
      const registers = await ports.registers()
      return writing(registerOf(id), registers, { how: 'applied', changes: [change] }, by, item)
    },

    /** The rows of an office file, for registers that nobody has written to yet. */
    async seed(office: Office): Promise<void> {
      const registers = await ports.registers()
      for (const [id, seeds] of seedsOf(office)) {
        if (seeds.length === 0 || registers.has(id)) continue
        const changes = seeds.map(({ id: row = ports.newId(), values }) => ({ row, values }))
        try {
          await ports.append(await writing(registerOf(id), registers, { how: 'seeded', changes }, 'house'))
        } catch (fault) {
          // Another process began at the same moment, with the same file.
          if (!(fault instanceof Conflict)) throw fault
        }
      }
    },
  }

  /** As they stand in the outbox before anybody has tried to send them. */
  function waiting(notices: readonly NewNotice[]): Notice[] {
    return notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }))
  }

  async function desk(by: string) {
    const [house, registers] = await Promise.all([ports.house(), ports.registers()])
    const today = dayOf(ports.now())
    return { house, registers, today, roles: rolesOn(house, by, today) }
  }

  /** Decides on what is there, writes, and decides again when somebody wrote another row in between. */
  async function write(
    register: Register,
    by: string,
    plan: (now: plans.Desk) => plans.Planned,
    proof: Proof = {},
  ): Promise<void> {
    for (let attempt = 1; ; attempt++)
      try {
        return await writeOnce(register, by, plan, proof)
      } catch (fault) {
        if (!(fault instanceof Conflict) || attempt >= TRIES) throw fault
      }
  }

  async function writeOnce(
    register: Register,
    by: string,
    plan: (now: plans.Desk) => plans.Planned,
    proof: Proof,
  ): Promise<void> {
    const now = await desk(by)
    const planned = plan(now)
    if (planned.changes.length === 0) return
    const after = new Map(planned.changes.map(({ row, values }) => [row, values]))
    guardPeople(register, now.registers, after, by, now.today)
    const rows = rowsOf(now.registers, register.id)
    checkIdentities(register, rows, planned.changes, (await ports.grants?.()) ?? [], proof)
    const besides = await takedowns(register, now, planned, by)
    const written = await writing(register, now.registers, planned, by)
    const notices = waiting(identityNotices(register, rows, planned.changes, ports.now(), written.after + 1))
    await ports.append({ ...written, ...besides, ...(notices.length > 0 ? { notices } : {}) })
  }

  /** What has gone out on a consent that these changes withdraw is to be taken down: in the same batch. */
  async function takedowns(
    register: Register,
    now: plans.Desk,
    { changes }: plans.Planned,
    by: string,
  ): Promise<Pick<Write, 'also'>> {
    const { registers, today } = now
    const rows = rowsOf(registers, register.id)
    const lost = changes.filter(({ row, values }) =>
      withdrawn(
        register.id,
        rows.find(({ id }) => id === row),
        values,
      ),
    )
    const resting = new Set((await Promise.all(lost.map(({ row }) => ports.restingOn(row)))).flat())
    const tasks: plans.Change[] = []
    for (const id of resting) {
      const values = takedown(id, itemFrom((await ports.read(id)) as readonly Entry[]), today)
      if (values) tasks.push({ row: ports.newId(), values })
    }
    if (tasks.length === 0) return {}
    return { also: await writing(registerOf('takedowns'), registers, { how: 'added', changes: tasks }, by) }
  }
}
