import type { wire } from './wire.ts'

type Service = Pick<ReturnType<typeof wire>, 'service' | 'digest' | 'post'>

const LOOK_MS = 10_000

/** What time does, on Node and on Workers: mail that nobody decided on goes back, and the clock calls, reminds and sends. */
export async function look(
  { service, digest, post }: Omit<Service, 'post'> & { post?: Service['post'] },
  log: (event: object) => void,
): Promise<void> {
  const expired = await service.mail.expire()
  if (expired > 0) log({ mail: 'expired', messages: expired })
  await service.registers.sendReminders()
  const forgotten = await service.retention.eraseDue()
  if (forgotten.items + forgotten.rows > 0) log({ erased: { items: forgotten.items, rows: forgotten.rows } })
  for (const fault of forgotten.faults) log({ fault: `retention: ${fault}` })
  const line = await service.audit.anchor()
  if (line) log({ anchor: line })
  const { faults } = await service.clock.tick()
  for (const fault of faults) log({ fault: `clock: ${fault}` })
  await digest()
  // Where a queue carries notices, it is its consumer that sends them.
  if (!post) return
  const { sent, later, failed } = await post()
  if (sent + later + failed > 0) log({ notices: { sent, later, failed } })
}

/** Every ten seconds, for a process that stays up; one look never overtakes another. */
export function keepTime(snapshot: Service, log: (event: object) => void): void {
  let looking = false
  setInterval(() => {
    if (looking) return
    looking = true
    look(snapshot, log)
      .catch((fault: Error) => log({ fault: `clock: ${fault.name}` }))
      .finally(() => {
        looking = false
      })
  }, LOOK_MS).unref()
}
