import type { Pipeline } from '../pipeline.ts'

const LOOK_MS = 10_000

/** Sends back what nobody decided on in time, for a process that stays up. */
export function keepMailMoving(pipeline: Pick<Pipeline, 'expireMail'>, log: (event: object) => void): void {
  setInterval(() => {
    pipeline
      .expireMail()
      .then((expired) => (expired > 0 ? log({ mail: 'expired', messages: expired }) : undefined))
      .catch((fault: Error) => log({ fault: `mail-clock: ${fault.name}` }))
  }, LOOK_MS).unref()
}
