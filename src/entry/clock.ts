import type { composeService } from './compose.ts'

type Service = Pick<ReturnType<typeof composeService>, 'service' | 'digest' | 'post'>

const LOOK_MS = 10_000

export async function look(
  { service, digest, post }: Omit<Service, 'post'> & { post?: Service['post'] },
  log: (event: object) => void,
): Promise<void> {
  await service.clock.run(log)
  await digest()
  // Where a queue carries notices, its consumer sends them.
  if (!post) return
  const { sent, later, failed } = await post()
  if (sent + later + failed > 0) log({ notices: { sent, later, failed } })
}

/** Every ten seconds, where it `leads`; runs never overlap. */
export function keepTime(snapshot: Service, log: (event: object) => void, leads: () => Promise<boolean>): void {
  let looking = false
  setInterval(() => {
    if (looking) return
    looking = true
    leads()
      .then((isFirst) => (isFirst ? look(snapshot, log) : undefined))
      .catch((fault: Error) => log({ fault: `clock: ${fault.name}` }))
      .finally(() => {
        looking = false
      })
  }, LOOK_MS).unref()
}
