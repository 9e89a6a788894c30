/** Upper bounds in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export type Counters = {
  message(verdict: string, milliseconds: number): void
  observed(rule: string): void
  fault(): void
  busy(): void
  text(): string
}

export function counters(): Counters {
  const verdicts = new Map<string, number>()
  const observed = new Map<string, number>()
  const within = BOUNDS.map(() => 0)
  let faults = 0
  let busy = 0
  let count = 0
  let sum = 0
  return {
    message(verdict, milliseconds) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
      count++
      sum += milliseconds / 1000
      for (const [index, bound] of BOUNDS.entries()) if (milliseconds / 1000 <= bound) within[index]!++
    },
    observed: (rule) => void observed.set(rule, (observed.get(rule) ?? 0) + 1),
    fault: () => void faults++,
    busy: () => void busy++,
    text: () =>
      [
        ...metric('countersign_messages_total', 'counter', 'Messages answered, by verdict.'),
        ...[...verdicts].map(([verdict, number]) => `countersign_messages_total{verdict="${verdict}"} ${number}`),
        ...metric(
          'countersign_observed_total',
          'counter',
          'Messages that a rule would have held in observe-only mode.',
        ),
        ...[...observed].map(([rule, number]) => `countersign_observed_total{rule="${rule}"} ${number}`),
        ...metric('countersign_message_seconds', 'histogram', 'Time from the whole message to its verdict.'),
        ...BOUNDS.map((bound, index) => `countersign_message_seconds_bucket{le="${bound}"} ${within[index]}`),
        `countersign_message_seconds_bucket{le="+Inf"} ${count}`,
        `countersign_message_seconds_sum ${sum.toFixed(6)}`,
        `countersign_message_seconds_count ${count}`,
        ...metric('countersign_faults_total', 'counter', 'Requests that ended in an internal error.'),
        `countersign_faults_total ${faults}`,
        ...metric('countersign_busy_total', 'counter', 'Requests sent away because too much was waiting.'),
        `countersign_busy_total ${busy}`,
      ].join('\n'),
  }
}

export const metric = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
