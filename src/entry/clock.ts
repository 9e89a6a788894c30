import type { wire } from './wire.ts'

type Service = Pick<ReturnType<typeof wire>, 'service' | 'digest' | 'post'>

const LOOK_MS = 10_000

/** What time does, on Node and on Workers: mail that nobody decided on goes back, and the clock calls, reminds and sends. */
export async function look(
  { service, digest, post }: Omit<Service, 'post'> & { post?: Service['post'] },
  log: (event: object) => void,
): Promise<void> {
  await service.clock.run(log)
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
