import type { CheckProgress } from '../../core/check-progress.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import { listTitle } from '../../core/list-title.ts'
import type { Policy } from '../../core/policy.ts'
import { Conflict } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import { earlierLooks } from '../shared/earlier-reviews.ts'
import type { Acting } from '../shared/journal.ts'
import { type CheckedAgain, rechecking } from '../shared/recheck.ts'
import { RECHECKED, reviewing, sameGround } from '../shared/reviewer.ts'

/** How often an outcome is written again when somebody acted on the item at the same moment. */
const MOST_WRITES = 5

/** Checks that nobody waits for: of what ran out of time when it was handed in, or when the clock checked it again. */
export function backgroundActs(ports: Ports, policy: Policy, { act, read }: Acting) {
  const looking = reviewing(ports, policy)
  const again = rechecking(ports, looking)
  const earlier = earlierLooks(ports)

  return {
    /** Checks an item to its end and routes it. Asked twice, it is done once. */
    async finishCheck(id: string, reached: (progress: CheckProgress) => void = () => {}): Promise<void> {
      const [item, house] = await Promise.all([read(id), ports.house()])
      if (!waits(item, house) || !ports.background) return
      const checked = await check(item, ports.background, reached)
      await write(id, item, checked)
    },

    /** Checking it broke down every time: a person decides on what is on record, with what was not read listed. */
    async giveUpCheck(id: string): Promise<void> {
      const item = await read(id)
      if (item.progress !== 'checking') return
      const [draft, text, house] = await Promise.all([
        ports.open(item.version!),
        ports.openText(item.version!),
        ports.house(),
      ])
      const at = ports.now()
      const ground = item.ground ?? looking.groundOf(house, at)
      await write(id, item, { draft, text, house, ground, at, review: item.review! })
    },
  }

  async function check(
    item: Item,
    background: NonNullable<Ports['background']>,
    reached: (progress: CheckProgress) => void,
  ): Promise<CheckedAgain> {
    const [draft, before, house] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.house(),
    ])
    const begun = ports.now()
    const circumstances = await looking.circumstancesOf(draft, house, begun, item.author)
    const looked = await background.review(draft, circumstances, reached)
    const kept = await earlier.kept(item.author!, draft, looked, [{ draft, review: item.review!, text: before }])
    return { draft, house, ground: looking.groundOf(house, begun), at: ports.now(), ...kept }
  }

  async function write(id: string, checked: Item, outcome: CheckedAgain): Promise<void> {
    for (let write = 1; ; write++)
      try {
        let outdated = false
        await act(
          id,
          async (now, house) => {
            if (now.version !== checked.version || !waits(now, house)) return []
            outdated = !sameGround(outcome.ground, looking.groundOf(house, ports.now()))
            return now.progress === 'checking' ? again.finished(id, now, outcome) : again.rechecked(id, now, outcome)
          },
          async ({ progress }) => ({
            title: listTitle(outcome.draft, outcome.text.parts, outcome.review, outcome.at),
            ...(outdated && RECHECKED.includes(progress) ? { recheckFrom: outcome.at } : {}),
          }),
        )
        return
      } catch (fault) {
        if (!(fault instanceof Conflict) || write === MOST_WRITES) throw fault
      }
  }

  /** Handed in and not routed yet, or checked on a basis that has changed since. */
  function waits({ progress, ground }: Item, house: House): boolean {
    if (progress === 'checking') return true
    const outdated = ground !== undefined && !sameGround(ground, looking.groundOf(house, ports.now()))
    return outdated && RECHECKED.includes(progress)
  }
}
