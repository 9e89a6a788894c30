import type { RuleJudged } from '../../src/core/calibration/judged.ts'
import type { Ports, Write } from '../../src/ports.ts'

/** How findings were judged, in memory. */
export function memoryJudged({ observedMessages }: Pick<Ports, 'observedMessages'>) {
  const items = new Map<string, NonNullable<Write['judged']>>()
  const ports: Pick<Ports, 'judgedByRule' | 'keepJudged'> = {
    async judgedByRule(since) {
      const observed = (await observedMessages({ limit: Number.MAX_SAFE_INTEGER })).flatMap(({ cases }) =>
        cases.flatMap(({ rule, judged, judgedAt }) =>
          judged && judgedAt! >= since
            ? [{ rule, right: Number(judged === 'right'), wrong: Number(judged === 'wrong') }]
            : [],
        ),
      )
      const counts = [...items.values()].filter(({ at }) => at >= since).flatMap(({ rules }) => rules)
      const sums = new Map<string, RuleJudged>()
      for (const { rule, right, wrong } of [...counts, ...observed]) {
        const before = sums.get(rule) ?? { right: 0, wrong: 0 }
        sums.set(rule, { rule, right: before.right + right, wrong: before.wrong + wrong })
      }
      return [...sums.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
    },
    keepJudged: async (item, judged) => void items.set(item, judged),
  }
  return {
    ports,
    write: ({ stream, judged }: Write) => {
      if (judged) items.set(stream, judged)
    },
  }
}
