import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPostfix, type Postfix, whyNoPostfix } from '../../test/gateway/world/postfix.ts'
import { startRspamd, whyNoRspamd } from '../../test/gateway/world/rspamd.ts'
import { createWorld } from '../../test/gateway/world/world.ts'
import { freePort } from '../../test/tools/free-port.ts'
import { flood, type Measured, steady } from './load.ts'
import { processors, workedSince } from './processor.ts'
import { messageOf, proseOf } from './prose.ts'

/**
 * `npm run -s bench -- gateway [FOLDER]`: messages made of the texts of the folder into a real Postfix, at 10 and 50
 * sessions and at a steady 10 a second: alone, with the gateway and a service that checks nothing, with all detectors,
 * and with rspamd; every milter on a socket file, in one run. Held and refused messages are answered too, and counted.
 * It prints processor time for each message, which other work on the machine changes less. `--size BYTES` is another
 * size; `--only alone` (`nothing`, `all`, `rspamd`; repeat it) leaves out the others; `--pace` is another rate;
 * `--minutes N` sends at it for that long through all detectors, and prints the memory of gateway and service each half
 * minute.
 */
const { values, positionals } = parseArgs({
  options: {
    messages: { type: 'string', default: '3000' },
    minutes: { type: 'string' },
    size: { type: 'string', default: '20000' },
    pace: { type: 'string', default: '10' },
    only: { type: 'string', multiple: true, default: ['alone', 'nothing', 'all', 'rspamd'] },
  },
  allowPositionals: true,
})
const MESSAGES = Number(values.messages)
const SIZE = Number(values.size)
const PACE = Number(values.pace)
const PACE_SECONDS = 20
/** A slow server must not keep the benchmark for long. */
const FLOOD_SECONDS = 20

const why = whyNoPostfix()
if (why) {
  console.log(`The gateway's benchmark was skipped: ${why}.`)
  process.exit(0)
}

let seed = process.pid * 1000
const prose = proseOf(positionals[1])
const next = () => Buffer.from(messageOf(prose, SIZE, ++seed))
const sinkPort = await freePort()
const sink = spawn('smtp-sink', ['-u', 'postfix', `127.0.0.1:${sinkPort}`, '200'], { stdio: 'ignore' })
try {
  if (values.minutes) await sustained(Number(values.minutes))
  else await compared()
} finally {
  sink.kill()
}

async function compared(): Promise<void> {
  const { only } = values
  if (only.includes('alone')) await alone()
  if (only.includes('nothing')) await withGateway('gateway, looks at nothing', true, MESSAGES)
  if (only.includes('all')) await withGateway('gateway, all detectors', false, Math.round(MESSAGES / 3))
  if (!only.includes('rspamd')) return
  const without = whyNoRspamd()
  if (without) console.log(`rspamd: left out, ${without}`)
  else await withRspamd()
}

async function alone(): Promise<void> {
  const postfix = createPostfix(await freePort(), sinkPort)
  postfix.start()
  await measured('Postfix alone', postfix, MESSAGES, {})
  postfix.stop()
  postfix.remove()
}

async function withGateway(name: string, lookAtNothing: boolean, messages: number): Promise<void> {
  const world = await createWorld({ lookAtNothing, whole: !lookAtNothing }, sinkPort)
  try {
    const [gateway, service] = [world.gateway.process.pid!, world.api().process.pid!]
    await measured(name, world.postfix, messages, { gateway, service })
  } finally {
    await world.close()
  }
}

async function withRspamd(): Promise<void> {
  const postfix = createPostfix(await freePort(), sinkPort)
  const socket = join(postfix.folder, 'rspamd.sock')
  const rspamd = await startRspamd(socket)
  const settings = [`smtpd_milters=unix:${socket}`, 'milter_default_action=tempfail', 'milter_protocol=6']
  execFileSync('postconf', ['-c', postfix.config, '-e', ...settings])
  postfix.start()
  try {
    await measured('rspamd', postfix, MESSAGES, { rspamd: rspamd.pid })
  } finally {
    postfix.stop()
    postfix.remove()
    await rspamd.close()
  }
}

async function measured(
  name: string,
  { port, master, folder }: Postfix,
  messages: number,
  beside: Readonly<Record<string, number>>,
): Promise<void> {
  const now = () => processors({ Postfix: master(), ...beside })
  for (const sessions of [10, 50]) {
    // Until every server has started its processes and compiled its code.
    const first = Math.max(sessions * 3, Math.round(messages / 2))
    await flood(port, { sessions, messages: first, seconds: FLOOD_SECONDS }, next)
    const [before, heldBefore] = [now(), heldIn(folder)]
    const seen = await flood(port, { sessions, messages, seconds: FLOOD_SECONDS }, next)
    const worked = workedSince(before, now(), seen.took.length)
    report(`${name}, ${sessions} sessions`, seen, heldIn(folder) - heldBefore, worked)
  }
  const heldBefore = heldIn(folder)
  const seen = await steady(port, PACE, PACE_SECONDS, next)
  report(`${name}, ${PACE} a second`, seen, heldIn(folder) - heldBefore)
}

function heldIn(folder: string): number {
  return readdirSync(join(folder, 'queue', 'hold')).length
}

/** `worked`: processor milliseconds for one message. */
function report(name: string, { perSecond, took, refused, deferred }: Measured, held: number, worked?: string): void {
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]?.toFixed(0)
  const counts = Object.entries({ held, refused, deferred }).filter(([, number]) => number > 0)
  const answers = [`${took.length} answered`, ...counts.map(([what, number]) => `${number} ${what}`)].join(', ')
  console.log(
    `${name}: ${Math.round(perSecond)} messages a second, median ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
      `slowest ${at(1)} ms (${answers})${worked ? `; processor ms a message: ${worked}` : ''}`,
  )
}

async function sustained(minutes: number): Promise<void> {
  const world = await createWorld({ whole: true }, sinkPort)
  const memory = (pid: number) =>
    Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  try {
    for (let half = 1; half <= minutes * 2; half++) {
      const { perSecond, took } = await steady(world.postfix.port, PACE, 30, next)
      const p99 = took[Math.floor(took.length * 0.99)]?.toFixed(0)
      const [gateway, service] = [memory(world.gateway.process.pid!), memory(world.api().process.pid!)]
      console.log(
        `${half / 2} min: ${perSecond.toFixed(1)} a second, p99 ${p99} ms, gateway ${gateway} MB, service ${service} MB`,
      )
    }
  } finally {
    await world.close()
  }
}
